import type { MutationContext, Mutation } from './mutation.ts';
import { BODY_PARTS, type PartKey } from '../van-ban/van-ban.ts';

/** A row of the format table: where its component is found in base documents. */
interface Row {
  readonly row: string;
  readonly part: PartKey;
  readonly nth?: number;
  readonly bases: readonly string[];
  readonly extra?: string;
}

const USUAL = ['nghi-quyet', 'bao-cao', 'quyet-dinh', 'ke-hoach'];
const WITH_UNITS = ['quy-che', 'quy-dinh'];

const ROWS: readonly Row[] = [
  ...(
    [
      'tieu-de',
      'co-quan-ban-hanh',
      'so-va-ky-hieu',
      'dia-danh-va-ngay',
      'ten-loai',
      'trich-yeu',
      'noi-nhan',
      'danh-sach-noi-nhan',
      'so-trang',
    ] as const
  ).map((part): Row => ({ row: part, part, bases: USUAL })),
  { row: 'co-quan-cap-tren', part: 'co-quan-cap-tren', bases: ['nghi-quyet', 'bao-cao', 'cong-van'] },
  { row: 'trich-yeu-cong-van', part: 'trich-yeu-cong-van', bases: ['cong-van'] },
  { row: 'noi-dung', part: 'noi-dung', bases: ['nghi-quyet', 'bao-cao', 'cong-van'] },
  { row: 'phan-chuong', part: 'chuong', bases: WITH_UNITS },
  { row: 'phan-chuong', part: 'phan', bases: ['de-an', 'quy-hoach'] },
  { row: 'ten-phan-chuong', part: 'ten-chuong', bases: WITH_UNITS },
  { row: 'ten-phan-chuong', part: 'ten-phan', bases: ['de-an', 'quy-hoach'] },
  { row: 'muc', part: 'muc', bases: WITH_UNITS },
  { row: 'ten-muc', part: 'ten-muc', bases: WITH_UNITS },
  { row: 'dieu', part: 'dieu', bases: WITH_UNITS },
  { row: 'khoan', part: 'khoan', bases: ['nghi-quyet', ...WITH_UNITS] },
  { row: 'diem', part: 'diem', bases: ['nghi-quyet', ...WITH_UNITS] },
  { row: 'quyen-han', part: 'quyen-han', bases: USUAL },
  { row: 'chuc-vu', part: 'chuc-vu', bases: USUAL },
  { row: 'ho-ten', part: 'ho-ten', bases: USUAL },
  { row: 'kinh-gui', part: 'kinh-gui', bases: ['cong-van', 'to-trinh'] },
  { row: 'noi-nhan-kinh-gui', part: 'noi-nhan-kinh-gui', bases: ['cong-van', 'to-trinh'] },
  { row: 'muc-do-khan', part: 'muc-do-khan', bases: USUAL, extra: 'muc-do-khan' },
  { row: 'pham-vi-luu-hanh', part: 'pham-vi-luu-hanh', bases: USUAL, extra: 'pham-vi-luu-hanh' },
  { row: 'du-thao', part: 'du-thao', bases: USUAL, extra: 'du-thao' },
  { row: 'nguoi-soan-thao', part: 'nguoi-soan-thao', bases: USUAL, extra: 'nguoi-soan-thao' },
  { row: 'thong-tin-lien-he', part: 'thong-tin-lien-he', bases: USUAL, extra: 'thong-tin-lien-he' },
  { row: 'tac-gia', part: 'tac-gia', bases: ['ket-luan'], extra: 'tac-gia' },
  { row: 'loai-ban-sao', part: 'ban-sao', nth: 5, bases: ['cong-van', 'nghi-quyet'], extra: 'ban-sao' },
];

const size = (value: number): string => `${value}`.replace('.', ',');

/** The first letter in capitals and the rest in lower case; "T/M" and its like stay. */
function sentenceCase(text: string): string {
  const sign = /^(?:[TK]\/[MTL]|Q\.) /u.exec(text)?.[0] ?? '';
  const lower = text.slice(sign.length).toLocaleLowerCase('vi');
  return sign + lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

function mutation(
  row: Row,
  aspect: string,
  says: string,
  line: (context: MutationContext) => string | undefined,
): Mutation {
  const extra = row.extra === undefined ? [] : [`có: ${row.extra}`];
  return {
    requirement: `${row.row}/${aspect}`,
    says,
    bases: row.bases,
    lines: (context) => {
      const own = line(context);
      return own === undefined ? [] : [...extra, own];
    },
  };
}

const FLIPS = [
  ['bold', 'đậm', 'không đậm'],
  ['italic', 'nghiêng', 'đứng'],
  ['underline', 'gạch chân', 'không gạch chân'],
] as const;

function mutationsOf(row: Row): Mutation[] {
  const address = row.nth === undefined ? row.part : `${row.part}[${row.nth}]`;
  return [
    mutation(
      row,
      'co-chu',
      'cỡ nhỏ hơn một điểm',
      ({ params }) => `${address}: [cỡ ${size(Number(params['minPt']) - 1)}]`,
    ),
    mutation(
      row,
      'co-chu',
      'cỡ lớn hơn một điểm',
      ({ params }) => `${address}: [cỡ ${size(Number(params['maxPt']) + 1)}]`,
    ),
    ...FLIPS.map(([key, on, off]) =>
      mutation(row, 'kieu-chu', `${on} hay ${off} trái quy định`, ({ params }) =>
        typeof params[key] === 'boolean' ? `${address}: [${params[key] ? off : on}]` : undefined,
      ),
    ),
    mutation(row, 'loai-chu', 'chữ hoa, chữ thường trái quy định', ({ params, text }) => {
      const words = text(row.part, row.nth);
      // Without an index the words would take the place of the whole content.
      const line = row.nth === undefined && BODY_PARTS.includes(row.part) ? `${row.part}[0]` : address;
      return `${line}: ${params['case'] === 'hoa' ? sentenceCase(words) : words.toLocaleUpperCase('vi')}`;
    }),
  ];
}

/** Wrong size, style and letter case in every row of the format tables. */
export const FORMAT_MUTATIONS: readonly Mutation[] = ROWS.flatMap(mutationsOf);
