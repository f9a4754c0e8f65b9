import type { Fact } from '@thethuc/core';
import type { Agreement, Difference } from './measure.ts';

const NAMES: Readonly<Record<Fact, string>> = {
  text: 'lời văn',
  fontFamily: 'phông chữ',
  fontSizePt: 'cỡ chữ',
  fontStyle: 'kiểu chữ',
  fontColor: 'màu chữ',
  alignment: 'canh lề đoạn',
  indent: 'thụt đầu dòng',
  spacing: 'giãn dòng, cách đoạn',
  position: 'vị trí trên trang',
  lines: 'đường kẻ',
  pageSize: 'khổ giấy, hướng giấy',
  margins: 'lề trang',
  pageNumber: 'số trang',
  revisions: 'thay đổi được theo dõi',
};

const percent = (part: number, whole: number): string =>
  whole === 0 ? '—' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;
const row = (cells: readonly (string | number)[]): string =>
  `| ${cells.map((one) => `${one}`.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string[] => [
  row(head),
  row(head.map(() => '---')),
  ...rows.map(row),
];
const orNone = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? ['Không có.'] : lines);

/** The measured agreement of PDF and DOCX as a page a reviewer can read. */
export function agreementPage(agreement: Agreement): string {
  const { clean, mutants, alarms, facts, visible, found, missed, unseen, differences } = agreement;
  const errors = alarms.filter(({ severity }) => severity === 'error').length;
  return [
    '# PDF so với DOCX',
    '',
    'Trang này do `npm run agreement` viết ra, không sửa tay. Mọi văn bản giả định của phép đo độ chính xác, sạch và bị',
    'làm sai một điểm, và các văn bản có gạch đầu dòng lùi vào, chú thích, đầu trang hai dòng, bảng dài, dòng chấm, mục lục',
    'được viết ra DOCX, LibreOffice in thành PDF,',
    'rồi hai tệp được đọc và kiểm tra như nhau. Chỉ so những điều mà cả hai loại tệp đều cho biết được.',
    '',
    '*English: written by `npm run agreement`. All invented documents of the accuracy measure, clean ones and those with one fault, and documents with indented lists, footnotes, headers of two lines, long tables and dots are written as DOCX, printed to PDF by LibreOffice, and both are read and checked.*',
    '',
    '## Tóm tắt',
    '',
    ...table(
      ['Phép đo', 'Kết quả'],
      [
        ['Văn bản sạch đã in', clean],
        ['Lỗi báo nhầm trên PDF của văn bản sạch (mức lỗi)', errors],
        ['Nhắc nhầm trên PDF của văn bản sạch (mức cảnh báo, thông tin)', alarms.length - errors],
        ['Văn bản bị làm sai một điểm đã in', mutants],
        ['Điểm sai mà trang in cho thấy được', visible],
        ['Tìm thấy trong PDF', `${found} (${percent(found, visible)})`],
        ['Điểm sai mà trang in không cho thấy', [...unseen.values()].reduce((sum, count) => sum + count, 0)],
      ],
    ),
    '',
    '## Từng loại dữ kiện',
    '',
    'Biết: có ghi trong tệp PDF; đo: đo trên trang in, so với dung sai; không biết: quy tắc trả lời «không kiểm tra được».',
    '',
    ...table(
      ['Dữ kiện', 'Biết', 'Đo', 'Không biết', 'Quy tắc báo trong DOCX', 'Cũng báo trong PDF', 'Đúng những chữ ấy'],
      facts.map(({ fact, stated, measured, unknown, findings, same, sameWords }) => [
        NAMES[fact],
        stated,
        measured,
        unknown,
        findings,
        `${same} (${percent(same, findings)})`,
        `${sameWords} (${percent(sameWords, findings)})`,
      ]),
    ),
    '',
    '## Trang in không cho thấy',
    '',
    ...orNone(
      unseen.size === 0
        ? []
        : table(
            ['Vì sao', 'Số lần'],
            [...unseen].sort(([, a], [, b]) => b - a),
          ),
    ),
    '',
    'Lề dưới không bao giờ đo được từ PDF: chữ có thể dừng ở bất kỳ chỗ nào trên lề ấy.',
    '',
    '## Trang in cho thấy mà chưa tìm thấy',
    '',
    ...orNone(missed.map(({ requirement, says, document }) => `- \`${requirement}\`: ${says} (${document})`)),
    '',
    '## Chỗ khác nhau',
    '',
    ...orNone(grouped(differences.filter(({ reason }) => reason === undefined))),
    '',
    '## Khác nhau mà đúng với từng loại tệp',
    '',
    ...orNone(explained(differences)),
    '',
  ].join('\n');
}

function explained(differences: readonly Difference[]): string[] {
  const counts = new Map<string, { readonly difference: Difference; readonly reason: string; count: number }>();
  for (const difference of differences) {
    const { kind, ruleId, reason } = difference;
    if (reason === undefined) continue;
    const key = `${kind} ${ruleId} ${reason}`;
    const known = counts.get(key);
    if (known) known.count++;
    else counts.set(key, { difference, reason, count: 1 });
  }
  const rows = [...counts.values()].map(({ difference: { kind, ruleId, message }, reason, count }) => [
    KINDS[kind],
    `\`${ruleId}\``,
    count,
    message,
    reason,
  ]);
  return rows.length === 0 ? [] : table(['Ở đâu', 'Quy tắc', 'Số lần', 'Ví dụ', 'Vì sao'], rows);
}

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  'only-docx': 'chỉ DOCX',
  'only-pdf': 'chỉ PDF',
  elsewhere: 'ở chữ khác',
};

function grouped(differences: readonly Difference[]): string[] {
  const groups = new Map<string, { difference: Difference; count: number }>();
  for (const difference of differences) {
    const key = `${difference.kind} ${difference.ruleId}`;
    const group = groups.get(key);
    if (group) group.count++;
    else groups.set(key, { difference, count: 1 });
  }
  const rows = [...groups.values()]
    .sort((a, b) => b.count - a.count)
    .map(({ difference: { kind, ruleId, message, document }, count }) => [
      KINDS[kind],
      `\`${ruleId}\``,
      count,
      message,
      document,
    ]);
  return rows.length === 0 ? [] : table(['Ở đâu', 'Quy tắc', 'Số lần', 'Ví dụ', 'Văn bản'], rows);
}
