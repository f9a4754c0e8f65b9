import type { Doc } from '../model/doc.ts';
import { daysInMonth, isoDay } from '../vocabulary/calendar.ts';
import type { Part, Parts } from './parts.ts';
import type { Cap, CoQuan, GiaiDoan, LoaiCoQuan, NgayVanBan, Profile } from './profile.ts';
import type { RegimeGuess } from './regime.ts';
import { isStampedInHeading, isStampedOver } from './stamped.ts';
import { typeNamed } from './type-name.ts';
import { BLANK, canon } from './words.ts';

/** Type, issuer, number, date and stage, from the recognised parts. */
export function identify(doc: Doc, parts: Parts, guess: RegimeGuess): Profile {
  const number = readNumber(parts.single['so-va-ky-hieu']?.text ?? '');
  const ngay = dateOf(doc, parts.single['dia-danh-va-ngay']);
  const soTrongHinh = number.so === undefined && isStamped(doc, parts.single['so-va-ky-hieu']);
  const loaiVanBan = typeOf(parts, number.loai);
  const coQuan = issuerOf(parts, ngay);
  return {
    ...guess,
    ...(loaiVanBan ? { loaiVanBan } : {}),
    ...(number.so ? { so: number.so } : {}),
    ...(soTrongHinh ? { soTrongHinh } : {}),
    ...(number.loai ? { kyHieuLoai: number.loai } : {}),
    kyHieuCoQuan: number.coQuan,
    ...(coQuan ? { coQuan } : {}),
    ngay,
    giaiDoan: stageOf(doc, parts, number.so !== undefined || soTrongHinh, ngay),
  };
}

function dateOf(doc: Doc, part: Part | undefined): NgayVanBan {
  const ngay = readDate(part?.text ?? '');
  return ngay.iso === undefined && isStamped(doc, part) ? { ...ngay, trongHinh: true } : ngay;
}

/** True when a picture lies over the line of `part`, or stands in the heading where the whole line is a picture. */
function isStamped(doc: Doc, part: Part | undefined): boolean {
  return part === undefined ? isStampedInHeading(doc) : isStampedOver(doc, part);
}

function typeOf(parts: Parts, letters: string | undefined): string | undefined {
  const name = parts.single['ten-loai'];
  if (name) return typeNamed(name.text);
  if (letters === 'CV' || parts.single['trich-yeu-cong-van'] || parts.single['kinh-gui']) return 'cong-van';
  return undefined;
}

interface NumberParts {
  readonly so?: string;
  readonly loai?: string;
  readonly coQuan: readonly string[];
}

/** "Số 05-NQ/ĐU" → 05, NQ, [ĐU]; blanks and wrong dashes are read through. */
export function readNumber(text: string): NumberParts {
  const rest = text.replace(/^S\S{0,2}\s*:?\s*/u, '').replace(/[–—−]/gu, '-');
  const match = /^([\d]+|[^\p{L}\d]*?)?\s*-?\s*(\p{Lu}[\p{L}]*)\s*\/\s*(.*)$/u.exec(rest);
  if (!match) {
    const so = /^\d+/u.exec(rest)?.[0];
    return { ...(so ? { so } : {}), coQuan: [] };
  }
  const so = /^\d+$/u.test(match[1] ?? '') ? match[1]! : undefined;
  const organs = match[3]!
    .replace(/\/nb$/u, '')
    .split('-')
    .map((organ) => organ.trim())
    .filter((organ) => organ !== '');
  return { ...(so ? { so } : {}), loai: match[2]!, coQuan: organs };
}

/** Day, month and year as far as they are filled in. */
export function readDate(text: string): NgayVanBan {
  const folded = text.replace(/[\s\u00a0]+/gu, ' ');
  const long = /ngày\s*(\d{1,2})?\D*?tháng\s*(\d{1,2})?\D*?năm\s*(\d{4})?/iu.exec(folded);
  const short = long ? undefined : /(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})/u.exec(folded);
  const match = long ?? short;
  if (!match) return {};
  const [ngay, thang, nam] = [match[1], match[2], match[3]].map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const full = ngay !== undefined && thang !== undefined && nam !== undefined;
  const iso = full && ngay >= 1 && ngay <= daysInMonth(nam, thang) ? isoDay(nam, thang, ngay) : undefined;
  return {
    ...(ngay === undefined ? {} : { ngay }),
    ...(thang === undefined ? {} : { thang }),
    ...(nam === undefined ? {} : { nam }),
    ...(iso === undefined ? {} : { iso }),
  };
}

const KINDS: readonly (readonly [RegExp, LoaiCoQuan])[] = [
  [/^ĐOÀN CHỦ TỊCH/u, 'doan-chu-tich'],
  [/^ĐOÀN THƯ KÝ/u, 'doan-thu-ky'],
  [/^BAN THẨM TRA/u, 'ban-tham-tra'],
  [/^BAN KIỂM PHIẾU/u, 'ban-kiem-phieu'],
  [/^ĐẠI HỘI/u, 'dai-hoi'],
  [/^(?:BAN CHẤP HÀNH TRUNG ƯƠNG|BỘ CHÍNH TRỊ|BAN BÍ THƯ)$/u, 'trung-uong'],
  [/^ĐẢNG UỶ BỘ PHẬN/u, 'dang-uy-bo-phan'],
  [/^(?:TỈNH UỶ|THÀNH UỶ|HUYỆN UỶ|QUẬN UỶ|THỊ UỶ|QUÂN UỶ|ĐẢNG UỶ|BAN CHẤP HÀNH ĐẢNG BỘ|BAN THƯỜNG VỤ)/u, 'cap-uy'],
  [/^CHI (?:BỘ|UỶ)/u, 'chi-bo'],
  [/^UỶ BAN KIỂM TRA/u, 'uy-ban-kiem-tra'],
  [/^ĐẢNG ĐOÀN/u, 'dang-doan'],
  [/^BAN CÁN SỰ ĐẢNG/u, 'ban-can-su-dang'],
  [/^BAN CHỈ ĐẠO/u, 'ban-chi-dao'],
  [/^TIỂU BAN/u, 'tieu-ban'],
  [/^HỘI ĐỒNG(?! NHÂN DÂN)/u, 'hoi-dong'],
  [/^(?:BAN |VĂN PHÒNG|CƠ QUAN |TRƯỜNG CHÍNH TRỊ|TRUNG TÂM CHÍNH TRỊ|BÁO |TẠP CHÍ |HỌC VIỆN )/u, 'co-quan-tham-muu'],
  [/^(?:VỤ |CỤC |PHÒNG |TỔ )/u, 'don-vi'],
];

function issuerOf(parts: Parts, ngay: NgayVanBan): CoQuan | undefined {
  const own = parts.single['co-quan-ban-hanh'];
  if (!own) return undefined;
  const superior = parts.single['co-quan-cap-tren'];
  const author = parts.single['tac-gia'];
  const banThuongVu =
    (author !== undefined && /BAN THƯỜNG VỤ/u.test(canon(author.text))) ||
    parts.signers.some(
      ({ quyenHan }) => quyenHan !== undefined && /^T ?\/? ?[./]? ?M\.? ?BAN THƯỜNG VỤ/u.test(canon(quyenHan.text)),
    );
  return {
    ...kindOfOrgan(own.text, superior?.text, ngay),
    ten: own.text,
    ...(superior ? { capTren: superior.text } : {}),
    banThuongVu,
  };
}

/** Kind and level of the organ of that name under that superior; `ngay` as far as it is known. */
export function kindOfOrgan(
  ten: string,
  capTren: string | undefined,
  ngay: NgayVanBan,
): { readonly loai: LoaiCoQuan; readonly cap: Cap } {
  const name = canon(ten);
  const joint =
    / - (?=(?:BAN|SỞ|VĂN PHÒNG|UỶ BAN|CÔNG AN|TOÀ ÁN|VIỆN|BỘ|ĐẢNG|TỈNH|THÀNH|MẶT TRẬN|HỘI|LIÊN ĐOÀN) )/u.test(name);
  const loai = joint ? 'lien-co-quan' : (KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'khong-xac-dinh');
  return { loai, cap: levelOf(name, capTren === undefined ? undefined : canon(capTren), loai, ngay) };
}

/** Level of the issuer; `khong-xac-dinh` wherever the names leave a doubt. */
function levelOf(name: string, above: string | undefined, loai: LoaiCoQuan, ngay: NgayVanBan): Cap {
  const subject =
    loai === 'cap-uy' || loai === 'chi-bo' || loai.startsWith('d') || loai === 'trung-uong' ? name : (above ?? name);
  if (loai === 'chi-bo') return 'chi-bo';
  if (/TRUNG ƯƠNG|TOÀN QUỐC|BỘ CHÍNH TRỊ|BAN BÍ THƯ/u.test(subject)) return 'trung-uong';
  if (/^(?:TỈNH UỶ|ĐẠI HỘI ĐẠI BIỂU ĐẢNG BỘ TỈNH)/u.test(subject)) return 'tinh';
  if (/^THÀNH UỶ/u.test(subject)) return above === undefined || subject === above ? 'tinh' : 'huyen';
  if (/^(?:HUYỆN UỶ|QUẬN UỶ|THỊ UỶ)/u.test(subject)) return 'huyen';
  if (loai === 'dang-uy-bo-phan') return 'co-so';
  if (/^ĐẢNG UỶ (?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) /u.test(subject)) {
    if (above !== undefined && /^ĐẢNG BỘ (?:HUYỆN|QUẬN|THỊ XÃ)/u.test(above)) return 'co-so';
    return ngay.nam !== undefined && ngay.nam < 2025 ? 'co-so' : 'xa';
  }
  if (/^ĐẢNG UỶ/u.test(subject) && above !== undefined && /^ĐẢNG BỘ (?:XÃ|PHƯỜNG|ĐẶC KHU|THỊ TRẤN) /u.test(above))
    return 'co-so';
  return 'khong-xac-dinh';
}

/** Enough typed blanks in the text make a form to be filled in. */
const TEMPLATE_BLANKS = 4;

function stageOf(doc: Doc, parts: Parts, numbered: boolean, ngay: NgayVanBan): GiaiDoan {
  const dated = ngay.iso !== undefined || ngay.trongHinh === true;
  const unfinished = !numbered || !dated;
  if (doc.text.includes('{{') && /\{\{[^{}\n]{1,60}\}\}/u.test(doc.text)) return 'mau';
  const blanks = doc.text.match(new RegExp(BLANK.source, 'gu'))?.length ?? 0;
  const heading = [
    parts.single['co-quan-ban-hanh'],
    parts.single['co-quan-cap-tren'],
    ...(ngay.trongHinh ? [] : [parts.single['dia-danh-va-ngay']]),
  ];
  if (heading.some((part) => part !== undefined && BLANK.test(part.text))) return 'mau';
  if (unfinished && blanks >= TEMPLATE_BLANKS) return 'mau';
  if (parts.single['du-thao']) return 'du-thao';
  return !dated && (ngay.ngay === undefined || !numbered) ? 'du-thao' : 'ban-hanh';
}
