import { FIELDS, LOAI_VAN_BAN } from '@thethuc/core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { ROOT } from '../source-files.ts';
import { draftSchema } from './draft-schema.ts';

const EXAMPLE = 'samples/ban-thao/cong-van.md';

interface Property {
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
}

/** How a draft is written, for those who have never seen one: an example, every key, every mark of the body. */
export function draftPage(): string {
  const { properties } = JSON.parse(draftSchema(FIELDS)) as { readonly properties: Readonly<Record<string, Property>> };
  const rows = Object.entries(properties).map(([key, { title = '', description = '', examples = [] }]) =>
    [`\`${key}\``, title, description, example(key, examples)].map((cell) => cell.replaceAll('|', '\\|')).join(' | '),
  );
  return [
    '# Viết bản thảo',
    '',
    'Bản thảo là một tệp chữ đuôi `.md`, viết bằng bất kỳ phần mềm soạn thảo chữ nào (Notepad cũng được). Phần trên, giữa hai dòng `---`,',
    'ghi các thành phần thể thức, mỗi thành phần một khoá; phần dưới là lời văn. Chương trình ghép số và ký hiệu, ngày tháng, dấu câu ở nơi',
    'nhận, cỡ chữ, lề… theo quy định có hiệu lực vào ngày của văn bản. `thethuc new` viết sẵn khung; `thethuc render` xuất ra Word.',
    '',
    '_English: how a draft is written: an example, every key of the front matter (generated from the fields the program knows), every mark',
    'of the body._',
    '',
    '## Ví dụ',
    '',
    '```markdown',
    readFileSync(join(ROOT, EXAMPLE), 'utf8').trimEnd(),
    '```',
    '',
    'Các ví dụ khác: [`samples/ban-thao`](../../../samples/ban-thao).',
    '',
    '## Các khoá của phần trên',
    '',
    'Khoá để trống hay không ghi là chưa có. Giá trị có dấu `:` hoặc `#` thì đặt trong dấu nháy đơn.',
    '',
    '| Khoá | Tên | Nghĩa | Ví dụ |',
    '| --- | --- | --- | --- |',
    ...rows.map((row) => `| ${row} |`),
    '',
    `Giá trị của \`loai-van-ban\`: ${LOAI_VAN_BAN.map(({ key, vi }) => `\`${key}\` (${vi})`).join(', ')}.`,
    '',
    '## Lời văn',
    '',
    bodyNotation(),
    '',
  ].join('\n');
}

/** As it is typed; of a list or of keys within a key, on one line. */
function example(key: string, [first]: readonly unknown[]): string {
  if (first === undefined) return '';
  return `\`${stringify({ [key]: first }, { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\{ |^\{|\s*\}$/gu, '')}\``;
}

/** The part of the package's own page that is about the body. */
function bodyNotation(): string {
  const page = readFileSync(join(ROOT, 'packages/markdown/README.md'), 'utf8');
  const from = page.indexOf('## Lời văn') + '## Lời văn'.length;
  return page.slice(from, page.indexOf('## Mã nguồn')).trim();
}
