import type { Doc } from '../model/doc.ts';
import { editDistance } from '../vocabulary/edit-distance.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import { markOf } from './marks.ts';
import type { Part, Piece } from './parts.ts';
import { isBold, partOf, textOf } from './pieces.ts';
import { typeNamed } from './type-name.ts';
import { BLANK, canon, capitalShare, isAuthorityLine, startsOrgan } from './words.ts';

/** The heading: everything from the first line to where the content begins. */
export interface Heading {
  readonly single: Partial<Record<ThanhPhan, Part>>;
  readonly addressees: readonly Part[];
  /** Index, among the pieces, of the first one after the heading. */
  readonly end: number;
  /** "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM" at the head of the page. */
  readonly quocHieu?: Piece;
  /** "ĐOÀN TNCS HỒ CHÍ MINH" where the Party title would stand. */
  readonly doanThanhNien?: Piece;
}

/** Lines looked at for the heading; the longest real headings have some 25. */
const ZONE = 60;
const TITLE = 'ĐẢNG CỘNG SẢN VIỆT NAM';
const STATE_HEADING = /^(?:CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐỘC LẬP ?[-–—] ?TỰ DO ?[-–—] ?HẠNH PHÚC)[.]?$/u;

/** `pieces` are all lines of the main story in reading order. */
export function readHeading(doc: Doc, pieces: readonly Piece[]): Heading {
  const zone = zoneOf(doc, pieces);
  const texts = zone.map((piece) => textOf(doc, piece));
  const canons = texts.map(canon);
  const single: Partial<Record<ThanhPhan, Part>> = {};
  const used = new Set<number>();
  const take = (key: ThanhPhan, indices: readonly number[], confidence = 1) => {
    if (indices.length === 0 || single[key]) return;
    single[key] = partOf(
      doc,
      indices.map((index) => zone[index]!),
      confidence,
    );
    for (const index of indices) used.add(index);
  };

  const quocHieu = canons.findIndex((line) => /^CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\.?$/u.test(line));
  const doan = canons.findIndex((line) => /^ĐOÀN (?:TNCS|THANH NIÊN CỘNG SẢN) HỒ CHÍ MINH$/u.test(line));
  const title = findTitle(canons);
  canons.forEach((line, index) => {
    if (STATE_HEADING.test(line)) used.add(index);
  });
  take('tieu-de', title, title.length === 1 && canons[title[0]!] === TITLE ? 1 : 0.7);

  zone.forEach((piece, index) => {
    const mark = markOf(doc, piece);
    if (mark) take(mark, [index]);
  });

  const number = texts.findIndex((text, index) => !used.has(index) && isNumberLine(text));
  const star = canons.findIndex((line) => /^\*(?: ?\*)*$/u.test(line));
  const typeLimit = findType(
    doc,
    zone,
    canons,
    [...title, ...used, number, star].filter((index) => index < ZONE),
  );
  const date = texts.findIndex(
    (text, index) => !used.has(index) && index !== number && index < typeLimit && isPlaceAndDate(text),
  );
  if (number >= 0 && number < typeLimit) take('so-va-ky-hieu', [number]);
  if (date >= 0) take('dia-danh-va-ngay', [date]);
  if (star >= 0 && star < typeLimit) take('dau-sao', [star]);

  takeOrgan(doc, zone, texts, { typeLimit, number, star, title }, used, take);

  const from = Math.max(-1, ...used) + 1;
  const start = typeLimit < zone.length ? typeLimit : from;
  let end = start;
  const type = typeLimit < zone.length ? typeLimit : -1;
  if (type >= 0) {
    take('ten-loai', [type], typeNamed(texts[type]!) ? 1 : 0.8);
    end = readSummary(doc, zone, texts, canons, type + 1, take);
  } else {
    const letters = single['so-va-ky-hieu']?.text ?? '';
    const addressed = canons.findIndex((line, index) => index >= number && /^KÍNH (?:GỬI|TRÌNH)/u.test(line));
    if (/-\s*CV\b/u.test(letters) || addressed >= 0)
      takeLetterSummary(zone, texts, canons, number, addressed, used, take);
    end = Math.max(-1, ...used) + 1;
  }

  const addressed = readAddressees(doc, pieces, end);
  if (addressed.heading) single['kinh-gui'] = addressed.heading;
  return {
    single,
    addressees: addressed.addressees,
    end: addressed.end,
    ...(quocHieu >= 0 && quocHieu < 12 ? { quocHieu: zone[quocHieu]! } : {}),
    ...(doan >= 0 ? { doanThanhNien: zone[doan]! } : {}),
  };
}

/** The first lines, up to the first running paragraphs or the end of a short document. */
function zoneOf(doc: Doc, pieces: readonly Piece[]): readonly Piece[] {
  let end = 0;
  let words = 0;
  while (end < pieces.length && end < ZONE) {
    const piece = pieces[end]!;
    const length = piece.span.end - piece.span.start;
    const running = length > 160 && piece.side !== 'center' && piece.side !== 'left' && piece.side !== 'right';
    if (running && ++words > 1) break;
    const text = textOf(doc, piece);
    if (isAuthorityLine(text) || /^Nơi nhận ?:/iu.test(text)) break;
    end++;
  }
  return pieces.slice(0, end);
}

function findTitle(canons: readonly string[]): number[] {
  const whole = canons.findIndex((line) => line.replace(/[.:;,]$/u, '') === TITLE);
  if (whole >= 0) return [whole];
  const first = canons.findIndex((line, index) => line === 'ĐẢNG CỘNG SẢN' && canons[index + 1] === 'VIỆT NAM');
  if (first >= 0) return [first, first + 1];
  const near = canons.findIndex(
    (line, index) => index < 12 && Math.abs(line.length - TITLE.length) <= 2 && editDistance(line, TITLE) <= 2,
  );
  return near >= 0 ? [near] : [];
}

/** "Số 05-NQ/ĐU", "Số:   /KH-UBND", "Số    -TB/CB". */
export function isNumberLine(text: string): boolean {
  if (text.length > 60) return false;
  return (
    /^(?:Số|SỐ|số|S\?|Sô)\s*:?\s*(?:\d|[.…_]|\{\{|[-–—/]|\p{Lu}{1,4}\p{Ll}?\s*[-–—/]|$)/u.test(text) &&
    /[-–—/]|\{\{|^\S+\s*:?\s*$/u.test(text)
  );
}

/** "Hà Nội, ngày 05 tháng 6 năm 2026", with blanks, capitals or short dates in it. */
export function isPlaceAndDate(text: string): boolean {
  if (text.length > 110 || /^Hôm nay/iu.test(text)) return false;
  if (/(?:^|[\s,.…_])ngày(?![\p{L}]).*tháng(?![\p{L}]).*năm(?![\p{L}])/iu.test(text)) return !/^[-–+•]/u.test(text);
  return /^\p{Lu}[^,:;]{1,40},\s*(?:ngày\s*)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}$/u.test(text);
}

/** Index of the line that names the type, or the length of the zone. */
function findType(doc: Doc, zone: readonly Piece[], canons: readonly string[], anchors: readonly number[]): number {
  const after = Math.max(-1, ...anchors);
  // A letter prints no type: capitals under its number are its abstract.
  const letter = zone.some((piece) => /^Số[\s:].*-\s*CV\s*\//u.test(textOf(doc, piece)));
  for (let index = after + 1; index < zone.length; index++) {
    const piece = zone[index]!;
    const line = canons[index]!;
    if (/^KÍNH (?:GỬI|TRÌNH)/u.test(line) || /^(?:- ?)?CĂN CỨ [^\p{Lu}]*/u.test(line)) break;
    if (piece.side === 'left' || piece.side === 'right') continue;
    if (markOf(doc, piece) || isPlaceAndDate(textOf(doc, piece))) continue;
    const text = textOf(doc, piece);
    if (typeNamed(text) && line.length < 45) return index;
    if (text.length > 160 || /[.;:]$/u.test(text)) break;
    if (
      !letter &&
      line.length > 3 &&
      line.length < 110 &&
      capitalShare(text) > 0.85 &&
      !startsOrgan(text) &&
      !/^[-–—_*]/u.test(line)
    )
      return index;
  }
  return zone.length;
}

function takeOrgan(
  doc: Doc,
  zone: readonly Piece[],
  texts: readonly string[],
  at: { typeLimit: number; number: number; star: number; title: readonly number[] },
  used: ReadonlySet<number>,
  take: (key: ThanhPhan, indices: readonly number[], confidence?: number) => void,
): void {
  const columned = at.title.length > 0 && zone[at.title[0]!]!.side === 'right';
  const below = [at.number, at.star].filter((index) => index >= 0);
  const organLines = (limit: number, candidates: (index: number) => boolean): number[] => {
    const lines: number[] = [];
    for (let index = 0; index < limit; index++) {
      if (used.has(index) || !candidates(index)) continue;
      const text = texts[index]!.replace(BLANK, '');
      if (!/\p{L}/u.test(text)) continue;
      const capitals = capitalShare(text) > (lines.length > 0 ? 0.45 : 0.6);
      if (capitals || (startsOrgan(text) && text.length < 80)) lines.push(index);
    }
    return lines;
  };
  const aboveNumber = below.length > 0 ? Math.min(...below) : at.typeLimit;
  const beside = organLines(Math.min(aboveNumber, zone.length), (index) =>
    columned ? zone[index]!.side !== 'right' : below.length > 0 || startsOrgan(texts[index]!),
  );
  // An issuer typed on the wrong side is still the issuer.
  const lines =
    beside.length > 0 ? beside : organLines(Math.min(at.typeLimit, zone.length), (index) => startsOrgan(texts[index]!));
  if (lines.length === 0) return;
  const cut = issuerStart(
    doc,
    lines.map((index) => zone[index]!),
    lines.map((index) => texts[index]!),
  );
  take('co-quan-cap-tren', lines.slice(0, cut));
  take('co-quan-ban-hanh', lines.slice(cut));
}

/** Which of the organ lines is the first of the issuer's own name. */
function issuerStart(doc: Doc, pieces: readonly Piece[], texts: readonly string[]): number {
  const bold = pieces.map((piece) => isBold(doc, piece));
  const firstBold = bold.indexOf(true);
  if (firstBold > 0 && bold.slice(firstBold).every((value) => value === true)) return firstBold;
  const congress = /^ĐẠI HỘI/u.test(canon(texts[0]!));
  for (let index = texts.length - 1; index > 0; index--) {
    const line = canon(texts[index]!);
    if (congress) {
      if (/^(?:ĐOÀN CHỦ TỊCH|ĐOÀN THƯ KÝ|BAN THẨM TRA|BAN KIỂM PHIẾU)/u.test(line)) return index;
    } else if (
      startsOrgan(texts[index]!) &&
      !(canon(texts[index - 1]!) === 'ĐẢNG BỘ' || /[-–]$/u.test(texts[index - 1]!.trim()))
    ) {
      return index;
    }
  }
  return 0;
}

/** Author lines, trích yếu and the hyphens under them; returns the index after the last of them. */
function readSummary(
  doc: Doc,
  zone: readonly Piece[],
  texts: readonly string[],
  canons: readonly string[],
  from: number,
  take: (key: ThanhPhan, indices: readonly number[], confidence?: number) => void,
): number {
  let index = from;
  const author: number[] = [];
  while (index < zone.length && isAuthorLine(texts[index]!, canons[index]!, texts[index + 1])) author.push(index++);
  take('tac-gia', author);

  const rule = texts.findIndex(
    (text, at) => at >= index && at < index + 10 && isSeparator(text) && zone[at]!.side !== 'left',
  );
  const opens = texts.findIndex((text, at) => at >= index && opensContent(text));
  const summary: number[] = [];
  if (rule >= 0 && (opens < 0 || rule < opens)) {
    for (let at = index; at < rule; at++) summary.push(at);
    take('trich-yeu', summary);
    take('dau-gach', [rule]);
    return rule + 1;
  }
  while (index < zone.length && !opensContent(texts[index]!)) {
    const piece = zone[index]!;
    const text = texts[index]!;
    const centred = piece.side === 'center' || doc.paragraphs[piece.paragraph]!.format.alignment === 'center';
    const loose = piece.side === 'unknown' || isBold(doc, piece) === true;
    if (!(centred || (loose && text.length < 160)) || /[.:;]$/u.test(text)) break;
    summary.push(index++);
  }
  take('trich-yeu', summary, 0.8);
  return index;
}

/** "CỦA BAN THƯỜNG VỤ …"; in small letters only with a trích yếu of its own below, or it is the trích yếu. */
function isAuthorLine(text: string, line: string, next: string | undefined): boolean {
  if (!/^CỦA /u.test(line)) return false;
  if (capitalShare(text) > 0.85) return true;
  return (
    /^CỦA (?:BAN|TỈNH UỶ|THÀNH UỶ|ĐẢNG UỶ|UỶ BAN KIỂM TRA)[^,]*$/u.test(line) &&
    !/ VỀ /u.test(line) &&
    /^về\s/u.test(next ?? '')
  );
}

function isSeparator(text: string): boolean {
  return /^[-–—_─=*~. ]{2,}$/u.test(text) && /[-–—_─=*~]/u.test(text);
}

/** Words that begin the content and never a trích yếu. */
function opensContent(text: string): boolean {
  return /^(?:[-–+•]?\s*(?:Căn cứ|Thực hiện|Theo|Xét|Trên cơ sở)\s|Kính (?:gửi|trình)|Điều\s+\d|Chương\s|Phần\s+(?:thứ|[IVX])|[IVX]+\s*[-.]\s|\d+\s*[.)]\s|[-–+•]\s)/u.test(
    text,
  );
}

const OPENS_SUMMARY = /^(?:về |V\/v)/iu;

/** The trích yếu of a công văn stands in the left block, under the number. */
function takeLetterSummary(
  zone: readonly Piece[],
  texts: readonly string[],
  canons: readonly string[],
  number: number,
  addressed: number,
  used: ReadonlySet<number>,
  take: (key: ThanhPhan, indices: readonly number[], confidence?: number) => void,
): void {
  // The number of an issued letter may be a picture: then its abstract tells itself by its first words.
  const above =
    number >= 0
      ? number
      : texts.findIndex((text, index) => zone[index]!.side === 'left' && !used.has(index) && OPENS_SUMMARY.test(text)) -
        1;
  if (above < -1) return;
  const limit = addressed >= 0 ? addressed : zone.length;
  const lines: number[] = [];
  const misplaced: number[] = [];
  for (let index = above + 1; index < limit; index++) {
    const { side } = zone[index]!;
    if (used.has(index)) continue;
    if (side === 'right') {
      if (OPENS_SUMMARY.test(texts[index]!) || misplaced.at(-1) === index - 1) misplaced.push(index);
      continue;
    }
    // A line laid out with tabs runs over the whole width: it counts while the block of the number lasts.
    if (side === 'full' && (texts[index]!.length > 80 || /[.;:]$/u.test(texts[index]!))) break;
    if (opensContent(texts[index]!) || texts[index]!.length > 160 || !/\p{L}/u.test(canons[index]!)) continue;
    if (lines.length > 0 && side !== zone[lines[0]!]!.side) continue;
    lines.push(index);
  }
  take('trich-yeu-cong-van', lines.length > 0 ? lines : misplaced);
}

/** "Kính gửi: …" and the addressees under or beside it. */
function readAddressees(
  doc: Doc,
  pieces: readonly Piece[],
  from: number,
): { heading?: Part; addressees: readonly Part[]; end: number } {
  const at = pieces.findIndex(
    (piece, index) => index >= from && index < from + 6 && /^Kính\s+(?:gửi|trình)/iu.test(textOf(doc, piece)),
  );
  if (at < 0) return { addressees: [], end: from };
  const piece = pieces[at]!;
  const raw = doc.text.slice(piece.span.start, piece.span.end);
  const word = /^Kính[\s\u00a0]+(?:gửi|trình)(?:[\s\u00a0]*[:;.])?/iu.exec(raw)![0];
  const addressees: Part[] = [];
  const rest = raw.slice(word.length);
  if (rest.trim() !== '') {
    const start = piece.span.start + word.length + (rest.length - rest.trimStart().length);
    addressees.push(partOf(doc, [{ ...piece, span: { start, end: piece.span.end }, whole: false }]));
  }
  const table = tableOf(doc, piece);
  let index = at + 1;
  for (; index < pieces.length; index++) {
    const next = pieces[index]!;
    const text = textOf(doc, next);
    const listed = /^[-–+•]\s*\S/u.test(text) && text.length < 160 && !/^[-–+•]\s*Căn cứ\s/u.test(text);
    const sameTable = table !== undefined && tableOf(doc, next) === table;
    const goesOn =
      addressees.length > 0
        ? /[;,]$/u.test(textOf(doc, pieces[index - 1]!)) && /[;,.]$/u.test(text)
        : !/[.:]$/u.test(text);
    if (!listed && !sameTable && !(goesOn && namesAddressee(text))) break;
    addressees.push(partOf(doc, [next]));
  }
  const heading = {
    ...piece,
    span: { start: piece.span.start, end: piece.span.start + word.length },
    whole: piece.whole && rest.trim() === '',
  };
  return { heading: partOf(doc, [heading]), addressees, end: index };
}

/** A line without a dash that names who is written to: the first sentence of the content can be as short. */
function namesAddressee(text: string): boolean {
  if (text.length >= 120) return false;
  if (/^\p{Ll}/u.test(text)) return true;
  const words = text.replace(/\([^)]*\)/gu, '');
  return (
    (startsOrgan(text) || /^(?:CÁC|ĐỒNG CHÍ|THƯỜNG TRỰC|SỞ|CÔNG AN|ÔNG|BÀ) /u.test(canon(text))) &&
    !/(?:^|\s)(?:đề nghị|yêu cầu|thông báo|báo cáo|nhận được|gửi|kính|trân trọng|ý kiến|xin|đã|sẽ|cần|phải|là|đồng ý|triển khai)(?=\P{L}|$)/u.test(
      words,
    )
  );
}

function tableOf(doc: Doc, piece: Piece): number | undefined {
  const { container } = doc.paragraphs[piece.paragraph]!;
  return container.kind === 'cell' ? container.table : undefined;
}
