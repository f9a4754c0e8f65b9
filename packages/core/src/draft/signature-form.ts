import { kindOfOrgan } from '../recognise/identify.ts';
import { canon } from '../recognise/words.ts';
import type { NguoiKy, ThongTin } from './draft.ts';
import { readDraftDate } from './date.ts';

type Params = <P>(requirement: string) => Partial<P>;

interface Template {
  readonly loai: readonly string[];
  readonly match?: readonly string[];
  readonly types?: readonly string[];
  readonly lines: readonly string[];
}

/** Stands where the drafter fills in. */
export const OPEN = '…';

/** Usual titles of heads, by the first words of their organ; the drafter puts in another where it differs. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/^BAN CHỈ ĐẠO/u, 'TRƯỞNG BAN CHỈ ĐẠO'],
  [/^TIỂU BAN/u, 'TRƯỞNG TIỂU BAN'],
  [/^VĂN PHÒNG/u, 'CHÁNH VĂN PHÒNG'],
  [/^BAN /u, 'TRƯỞNG BAN'],
  [/^PHÒNG /u, 'TRƯỞNG PHÒNG'],
  [/^VỤ /u, 'VỤ TRƯỞNG'],
  [/^CỤC /u, 'CỤC TRƯỞNG'],
  [/^TRƯỜNG /u, 'HIỆU TRƯỞNG'],
  [/^TRUNG TÂM /u, 'GIÁM ĐỐC'],
  [/^(?:BÁO|TẠP CHÍ) /u, 'TỔNG BIÊN TẬP'],
];

/** Kind of the issuer, as the instruments divide organs. */
export function issuerKind(thongTin: ThongTin) {
  const ten = thongTin['co-quan-ban-hanh']?.join(' ') ?? '';
  return kindOfOrgan(ten, thongTin['co-quan-cap-tren']?.join(' '), readDraftDate(thongTin.ngay ?? '') ?? {});
}

/** Who signs a document of this type and issuer, in the form the instruments give, with blanks for the names. */
export function signatureForm(
  thongTin: ThongTin,
  params: Params,
  banThuongVu: boolean,
): Pick<ThongTin, 'ky' | 'ky-trai'> {
  const { loai } = issuerKind(thongTin);
  const type = thongTin['loai-van-ban'];
  const minutes = params<{ left: string; right: string; exceptLoai: readonly string[] }>('bien-ban/nguoi-ky');
  if (type === 'bien-ban' && loai === 'dai-hoi') {
    return { 'ky-trai': under('T/M ĐOÀN THƯ KÝ', params), ky: under('T/M ĐOÀN CHỦ TỊCH', params) };
  }
  if (type === 'bien-ban' && minutes.right !== undefined && !minutes.exceptLoai?.includes(loai)) {
    return { 'ky-trai': titled([minutes.left ?? OPEN]), ky: titled([minutes.right]) };
  }
  if (loai === 'lien-co-quan') {
    const [first = OPEN, second = OPEN] = (thongTin['co-quan-ban-hanh'] ?? []).join(' ').split(/ [-–] /u);
    return { 'ky-trai': titled(headAndOrgan(second)), ky: titled(headAndOrgan(first)) };
  }
  const line = authorityLine(thongTin, loai, params, banThuongVu);
  if (line !== '') return { ky: under(line, params) };
  const name = canon(thongTin['co-quan-ban-hanh']?.join(' ') ?? '');
  return { ky: titled([HEADS.find(([pattern]) => pattern.test(name))?.[1] ?? OPEN]) };
}

/** "CHÁNH VĂN PHÒNG" over "TỈNH UỶ": in a joint document the organ stands under the position. */
function headAndOrgan(name: string): readonly string[] {
  const [pattern, title] = HEADS.find(([start]) => start.test(canon(name))) ?? [];
  if (pattern === undefined || title === undefined) return [OPEN, name];
  const rest = name.slice(pattern.exec(canon(name))![0].length).trim();
  return rest === '' ? [title] : [title, rest];
}

function authorityLine(thongTin: ThongTin, loai: string, params: Params, banThuongVu: boolean): string {
  const name = canon(thongTin['co-quan-ban-hanh']?.join(' ') ?? '');
  const { templates = [] } = params<{ templates: readonly Template[] }>('quyen-han/theo-co-quan');
  const template = templates.find(
    (one) =>
      one.types === undefined &&
      one.loai.includes(loai) &&
      (one.match === undefined || one.match.some((start) => name.startsWith(start))),
  );
  const lines = template?.lines.filter((line) => !line.endsWith(OPEN)) ?? [];
  return lines.find((line) => banThuongVu && line.includes('BAN THƯỜNG VỤ')) ?? lines[0] ?? '';
}

function under(quyenHan: string, params: Params): NguoiKy {
  const { lines = [] } = params<{ lines: readonly { quyenHan: string; chucVu: readonly string[] }[] }>(
    'chuc-vu/theo-quyen-han',
  );
  const chucVu = lines.find((line) => line.quyenHan === quyenHan)?.chucVu[0];
  return { 'quyen-han': quyenHan, ...(chucVu === undefined ? {} : { 'chuc-vu': [chucVu] }), 'ho-ten': OPEN };
}

function titled(chucVu: readonly string[]): NguoiKy {
  return { 'chuc-vu': chucVu, 'ho-ten': OPEN };
}
