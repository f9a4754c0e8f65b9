import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import { LOAI_VAN_BAN } from '../vocabulary/loai-van-ban.ts';
import type { Parts, Unit } from './parts.ts';

/** Units that running text cites by number. */
export type CitedDonVi = 'dieu' | 'khoan' | 'diem';

/** One number in a citation: the "2" of "khoản 1, 2 Điều 5". */
export interface CitedLabel {
  readonly text: string;
  readonly span: Span;
}

/** "điểm a khoản 2 Điều 5", read as a path into the document it stands in. */
export interface InternalCitation {
  /** The whole phrase, without the name of the document. */
  readonly span: Span;
  /** Index into `Parts.units` of the unit it stands in. */
  readonly from?: number;
  /** Absent where the citation means the article (clause) it stands in: "Điều này", "khoản này". */
  readonly dieu?: readonly CitedLabel[];
  readonly khoan?: readonly CitedLabel[];
  readonly diem?: readonly CitedLabel[];
  /** True when the words say that they mean this document: "Quy chế này", "Điều này". */
  readonly certain: boolean;
}

/** What one number of a citation means, and the unit of that number where there is one. */
export interface CitedUnit {
  readonly donVi: CitedDonVi;
  readonly label: CitedLabel;
  /** Index into `Parts.units` of the unit that should hold it. */
  readonly holder?: number;
  /** Index into `Parts.units`. */
  readonly unit?: number;
}

const B = String.raw`[\s\u00a0]`;
const JOIN = String.raw`(?:${B}*,${B}*(?:và${B}+)?|${B}+(?:và|hoặc|hay)${B}+)`;
const NUMBER = String.raw`\d{1,3}\p{Ll}?(?![\p{L}\d/-])`;
const LETTER = String.raw`[a-zđ](?![\p{L}\d/)])`;
const list = (one: string) => String.raw`${one}(?:${JOIN}${one})*`;
const OF = String.raw`(?:${B}*,)?${B}+(?:của${B}+|tại${B}+)?`;

const NAY = String.raw`này(?!\p{L})`;

/** "điểm a khoản 2 Điều 5", "Điều 5", "khoản 2 Điều này", "điểm a khoản này". Alone, "điều này" is "this matter". */
const CITATION = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    String.raw`(?:điểm${B}+(?<diem>${list(LETTER)})${OF})?(?:khoản${B}+(?<khoan>${list(NUMBER)})${OF})?điều${B}+(?<dieu>${list(NUMBER)})|` +
    String.raw`(?:điểm${B}+(?<diemOfThis>${list(LETTER)})${OF})?khoản${B}+(?<khoanOfThis>${list(NUMBER)})${OF}điều${B}+${NAY}|` +
    String.raw`điểm${B}+(?<diemAlone>${list(LETTER)})${OF}khoản${B}+${NAY})`,
  'giu',
);

const TYPES = LOAI_VAN_BAN.map(({ vi }) => vi.replace(/ /gu, B)).join('|');
/** "Quy chế này" after a citation. */
const THIS_DOCUMENT = new RegExp(
  String.raw`^(?:${B}*,)?${B}+(?:của${B}+|tại${B}+|trong${B}+)?(?:bản${B}+)?(?:${TYPES})${B}+này(?!\p{L})`,
  'iu',
);
/** A document of another name: whatever is cited near it may well be its. */
const OTHER_DOCUMENT = new RegExp(
  String.raw`(?<!\p{L})(?:${TYPES}|Luật|Bộ luật|Nghị định|Thông tư|Hiến pháp|Pháp lệnh|Điều lệ|Điều ước|Hợp đồng|Phụ lục|văn bản|quy định${B}+(?:của|số|tại))(?!\p{L})(?!${B}+này(?!\p{L}))`,
  'u',
);
/** UTF-16 units after a citation in which the name of its document stands, if it has one. */
const REACH = 60;

/**
 * The citations of units of this same document in its content. What may be of another document is left out:
 * only words that say "this", or stand where no other document is named in the sentence, count.
 */
export function internalCitations(doc: Doc, parts: Parts): InternalCitation[] {
  if (!parts.units.some(({ donVi }) => donVi === 'dieu')) return [];
  const found: InternalCitation[] = [];
  let next = 0;
  for (const index of parts.noiDung) {
    const { start, end } = doc.paragraphs[index]!.span;
    while (next < parts.units.length && parts.units[next]!.labelSpan.start <= start) next++;
    while (next < parts.units.length && parts.units[next]!.labelSpan.end <= end) next++;
    const text = doc.text.slice(start, end);
    if (!/điều[\s\u00a0]+\d|khoản[\s\u00a0]/iu.test(text)) continue;
    const own = parts.units[next - 1];
    const labelEnd = own !== undefined && own.labelSpan.start >= start ? own.labelSpan.end - start : 0;
    for (const match of text.matchAll(CITATION)) {
      if (match[0] === '' || match.index < labelEnd) continue;
      const citation = readCitation(text, match, start);
      if (citation) found.push({ ...citation, ...(next > 0 ? { from: next - 1 } : {}) });
    }
  }
  return found;
}

function readCitation(
  text: string,
  match: RegExpExecArray,
  offset: number,
): Omit<InternalCitation, 'from'> | undefined {
  const { diem, diemOfThis, diemAlone, khoan, khoanOfThis, dieu } = match.groups ?? {};
  const end = match.index + match[0].length;
  const after = text.slice(end, end + REACH);
  const certain = dieu === undefined || THIS_DOCUMENT.test(after);
  if (!certain && namesAnother(text, match.index, after)) return undefined;
  let at = match.index;
  const labels = (source: string | undefined, pattern: string): CitedLabel[] | undefined => {
    if (source === undefined) return undefined;
    const from = text.indexOf(source, afterWord(text, at));
    at = from + source.length;
    return [...source.matchAll(new RegExp(pattern, 'giu'))].map((label) => ({
      text: label[0],
      span: { start: offset + from + label.index, end: offset + from + label.index + label[0].length },
    }));
  };
  const diems = labels(diem ?? diemOfThis ?? diemAlone, LETTER_ALONE);
  const khoans = labels(khoan ?? khoanOfThis, NUMBER);
  const dieus = labels(dieu, NUMBER);
  return {
    span: { start: offset + match.index, end: offset + end },
    ...(dieus ? { dieu: dieus } : {}),
    ...(khoans ? { khoan: khoans } : {}),
    ...(diems ? { diem: diems } : {}),
    certain,
  };
}

/** A letter of a list, never one of the words "và", "hoặc". */
const LETTER_ALONE = String.raw`(?<!\p{L})[a-zđ](?!\p{L})`;

/** Past the word "điểm", "khoản", "điều" that stands at or after `at`. */
function afterWord(text: string, at: number): number {
  const word = /(?:điểm|khoản|điều)[\s\u00a0]+/iu.exec(text.slice(at));
  return word ? at + word.index + word[0].length : at;
}

/** True when the sentence names another document before the citation, or one follows it. */
function namesAnother(text: string, at: number, after: string): boolean {
  const sentence = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf('“', at), -1);
  const following = /^[^.;]*/u.exec(after)![0];
  return OTHER_DOCUMENT.test(text.slice(sentence + 1, at)) || OTHER_DOCUMENT.test(following);
}

/** What each number of a citation means. A unit that cannot be told (an article numbered twice) is left out. */
export function citedUnits(parts: Parts, citation: InternalCitation): CitedUnit[] {
  const { units } = parts;
  const result: CitedUnit[] = [];
  const inArticle = enclosing(units, citation.from, 'dieu');
  let holders: (number | undefined)[] = [inArticle];
  if (citation.dieu) {
    holders = citation.dieu.map((label) => {
      const unit = sole(articles(units, citation.from), units, label.text);
      result.push({ donVi: 'dieu', label, ...(unit === undefined ? {} : { unit }) });
      return unit;
    });
  }
  // "khoản 2 Điều 5, 6" does not say which article the clause is of.
  if (citation.khoan) {
    const holder = holders.length === 1 ? holders[0] : undefined;
    holders = citation.khoan.map((label) => within(units, holder, 'khoan', label, result));
  } else if (citation.diem) {
    // A điểm straight under an article is not a form the instruments know.
    holders = citation.dieu ? [] : [enclosing(units, citation.from, 'khoan')];
  }
  if (citation.diem) {
    const holder = holders.length === 1 ? holders[0] : undefined;
    for (const label of citation.diem) within(units, holder, 'diem', label, result);
  }
  return result;
}

function within(
  units: readonly Unit[],
  holder: number | undefined,
  donVi: CitedDonVi,
  label: CitedLabel,
  result: CitedUnit[],
): number | undefined {
  if (holder === undefined) return undefined;
  const candidates = units.flatMap((unit, index) => (unit.donVi === donVi && unit.parent === holder ? [index] : []));
  const unit = sole(candidates, units, label.text);
  result.push({ donVi, label, holder, ...(unit === undefined ? {} : { unit }) });
  return unit;
}

/** The first of `candidates` that carries the label. */
function sole(candidates: readonly number[], units: readonly Unit[], label: string): number | undefined {
  return candidates.find((index) => units[index]!.label.toLowerCase() === label.toLowerCase());
}

/** The articles, those counted together with the one at `from` first: an attached text counts anew. */
function articles(units: readonly Unit[], from: number | undefined): number[] {
  const own: number[] = [];
  const others: number[] = [];
  let current: number[] = [];
  const counts: number[][] = [];
  units.forEach((unit, index) => {
    if (unit.donVi !== 'dieu') return;
    if (unit.ordinal === 1 || current.length === 0) counts.push((current = []));
    current.push(index);
  });
  const holding = counts.findLast(([first = 0]) => from !== undefined && first <= from);
  for (const count of counts) (count === holding ? own : others).push(...count);
  return [...own, ...others];
}

function enclosing(units: readonly Unit[], from: number | undefined, donVi: CitedDonVi): number | undefined {
  for (let at = from; at !== undefined; at = units[at]?.parent) if (units[at]?.donVi === donVi) return at;
  return undefined;
}
