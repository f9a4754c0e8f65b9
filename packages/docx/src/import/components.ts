import { LOAI_VAN_BAN, type Doc, type Part, type Parts, type Profile, type Signer, type ThongTin } from '@thethuc/core';
import { STYLE_PREFIX } from '../write/look.ts';

type Values = Record<string, string | readonly string[] | Readonly<Record<string, string | readonly string[]>>>;

/** The components of a recognised document as the front matter of a draft. */
export function componentsOf(doc: Doc, parts: Parts, profile: Profile): ThongTin {
  const { single } = parts;
  const values: Values = {};
  const put = (key: string, value: string | readonly string[] | undefined) => {
    if (value !== undefined && value.length > 0) values[key] = value;
  };
  const type = LOAI_VAN_BAN.find(({ key }) => key === profile.loaiVanBan);
  put('loai-van-ban', type?.key);
  const printed = single['ten-loai']?.text;
  if (printed !== type?.vi.toLocaleUpperCase('vi')) put('ten-loai', printed);
  put('co-quan-cap-tren', linesOf(doc, single['co-quan-cap-tren']));
  put('co-quan-ban-hanh', linesOf(doc, single['co-quan-ban-hanh']));
  putNumber(single['so-va-ky-hieu']?.text, put);
  put('dia-danh', placeOf(single['dia-danh-va-ngay']?.text));
  put('ngay', dateOf(profile));
  put('tac-gia', linesOf(doc, single['tac-gia']));
  put('trich-yeu', linesOf(doc, single['trich-yeu-cong-van'] ?? single['trich-yeu']));
  put('kinh-gui', addressees(parts, type?.key));
  const { ky, left, confirming } = signersOf(parts);
  if (ky) values['ky'] = signature(doc, ky);
  if (left) values['ky-trai'] = signature(doc, left);
  if (parts.xacNhan) {
    const dongChi = /đồng chí\s+(.*?)[.…\s]*$/iu.exec(parts.xacNhan.text)?.[1];
    values['xac-nhan'] = {
      ...(dongChi ? { 'dong-chi': dongChi } : {}),
      ...(confirming ? signature(doc, confirming) : {}),
    };
  }
  put(
    'noi-nhan',
    parts.danhSachNoiNhan.map(({ text }) => itemOf(text)).filter((text) => text !== ''),
  );
  const round = single['du-thao']?.text;
  if (round !== undefined) values['du-thao'] = /\d+/u.exec(round)?.[0] ?? '';
  put('muc-do-mat', markOf(doc, single['muc-do-mat'], 'Mức độ mật'));
  put('muc-do-khan', markOf(doc, single['muc-do-khan'], 'Mức độ khẩn'));
  put('pham-vi-luu-hanh', markOf(doc, single['pham-vi-luu-hanh'], 'Phạm vi lưu hành'));
  put('nguoi-soan-thao', markOf(doc, single['nguoi-soan-thao'], 'Người soạn thảo'));
  put('thong-tin-lien-he', markOf(doc, single['thong-tin-lien-he'], 'Thông tin liên hệ'));
  return values;
}

/** The lines of a part as they stand under one another. */
export function linesOf(doc: Doc, part: Part | undefined): string[] {
  return (part?.pieces ?? [])
    .map(({ span }) => folded(doc.text.slice(span.start, span.end)))
    .filter((line) => line !== '');
}

function folded(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A mark whose words are free: recognised, or told by the style it stands in. */
function markOf(doc: Doc, part: Part | undefined, style: string): string | undefined {
  if (part) return part.text;
  const found = doc.paragraphs.find(({ styleName }) => styleName === `${STYLE_PREFIX}${style}`);
  return found && folded(doc.text.slice(found.span.start, found.span.end));
}

/** "Số 05-NQ/ĐU" apart; a line of any other shape is kept as it is typed. */
function putNumber(line: string | undefined, put: (key: string, value: string) => void): void {
  if (line === undefined) return;
  const [, number, symbol] = /^Số\s*:?\s*(\d*|[.…_\s]*)\s*[-–]\s*([^\s./][^\s]*\/[^\s…]+)$/u.exec(line) ?? [];
  if (symbol === undefined || number === undefined) {
    put('so-va-ky-hieu', line);
    return;
  }
  if (/\d/u.test(number)) put('so', String(Number(number)));
  put('ky-hieu', symbol);
}

function placeOf(line: string | undefined): string | undefined {
  const place = line === undefined ? undefined : /^(.*?)\s*,\s*(?:ngày|\d)/iu.exec(line)?.[1];
  return place !== undefined && /\p{L}/u.test(place) ? place : undefined;
}

function dateOf({ ngay: { iso, ngay, thang, nam } }: Profile): string | undefined {
  if (iso !== undefined) return iso;
  if (nam === undefined) return undefined;
  return ngay === undefined && thang !== undefined ? `${nam}-${String(thang).padStart(2, '0')}` : String(nam);
}

/** How the single addressee of a letter ends is left as it is typed, unless it is an item of a list. */
function addressees({ noiNhanKinhGui }: Parts, type: string | undefined): string[] {
  const texts = noiNhanKinhGui.map(({ text }) => text);
  if (texts.length === 1 && type !== 'to-trinh' && !/^[-–—+•]/u.test(texts[0]!)) return texts;
  return texts.map(itemOf).filter((text) => text !== '');
}

/** An item of a list without its dash and its mark. */
function itemOf(text: string): string {
  return text.replace(/^[-–—+•]\s*/u, '').replace(/\s*[;,.]+$/u, '');
}

interface Signers {
  readonly ky?: Signer;
  readonly left?: Signer;
  readonly confirming?: Signer;
  /** More signatures than a draft has room for. */
  readonly others: readonly Signer[];
}

/** Who signs at the right, who at the left, and who confirms a signature. */
export function signersOf({ signers, xacNhan, banSao }: Parts): Signers {
  const own = signers.filter(({ span }) => banSao === undefined || span.end <= banSao.span.start);
  const confirming = xacNhan && own.find(({ span }) => span.start > xacNhan.span.start);
  const signing = own.filter((signer) => signer !== confirming);
  const left = signing.length > 1 ? signing.find(({ side }) => side === 'left') : undefined;
  const ky = signing.findLast((signer) => signer !== left);
  return {
    ...(ky ? { ky } : {}),
    ...(left ? { left } : {}),
    ...(confirming ? { confirming } : {}),
    others: signing.filter((signer) => signer !== ky && signer !== left),
  };
}

function signature(doc: Doc, { quyenHan, chucVu, kiem, hoTen }: Signer): Record<string, string | readonly string[]> {
  const second = chucVu?.pieces.filter(({ span }) => kiem !== undefined && span.start > kiem.span.start) ?? [];
  const first = chucVu && { ...chucVu, pieces: chucVu.pieces.filter((piece) => !second.includes(piece)) };
  const lines = linesOf(doc, first);
  return {
    ...(quyenHan ? { 'quyen-han': quyenHan.text } : {}),
    ...(lines.length > 0 ? { 'chuc-vu': lines } : {}),
    ...(second.length > 0 ? { kiem: linesOf(doc, { ...chucVu!, pieces: second }).join(' ') } : {}),
    ...(hoTen ? { 'ho-ten': hoTen.text } : {}),
  };
}
