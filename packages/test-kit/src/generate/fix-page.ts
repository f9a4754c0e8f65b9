import { checkDoc, RULES, type Applicability, type CheckOptions, type Doc, type Finding } from '@thethuc/core';
import { fixDocx, readDocx } from '@thethuc/docx';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseDoc, casePage } from '../accuracy/mutants.ts';
import { readCasePage } from '../cases/case-page.ts';
import { isExpectation, readBlock } from '../cases/read-block.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { ROOT } from '../source-files.ts';

interface Row {
  readonly ruleId: string;
  readonly title: string;
  /** Cases of the rule's page that are found. */
  readonly found: number;
  readonly applicability: ReadonlySet<Applicability>;
  /** Cases through DOCX that have a fix, and those of them in which nothing is left to find. */
  readonly tried: number;
  readonly mended: number;
}

const NAMES: Readonly<Record<Applicability, string>> = {
  safe: 'an toàn',
  review: 'người xem lại',
  'show-only': 'chỉ gợi ý',
};
const ORDER: readonly Applicability[] = ['safe', 'review', 'show-only'];

/** Which rules mend what they find, and how safely, tried on every wrong case of every rule page. */
export function fixPage(): string {
  const rows = RULES.map(({ id, title }) => measured(id, title.vi));
  const withFix = rows.filter(({ applicability }) => applicability.size > 0);
  const has = (kind: Applicability): number => rows.filter(({ applicability }) => applicability.has(kind)).length;
  const sum = (of: (row: Row) => number): number => rows.reduce((total, row) => total + of(row), 0);
  return [
    '# Sửa được những gì',
    '',
    'Mỗi quy tắc tìm gì và máy sửa được đến đâu, đo trên mọi trường hợp sai trong trang của quy tắc: dựng tệp Word, sửa, đọc lại,',
    'kiểm tra lại. «An toàn» chỉ đổi hình thức; «người xem lại» đổi lời văn nên `thethuc fix` chỉ sửa khi có `--review`;',
    '«chỉ gợi ý» không bao giờ tự sửa. Một trường hợp có thể chỉ sửa được một phần: chỗ còn lại phải do người quyết định.',
    '',
    '*English: what each rule finds and how far it can be mended by machine, measured on the wrong cases of its page.*',
    '',
    `${rows.length} quy tắc; ${withFix.length} quy tắc có cách sửa, ${has('safe')} an toàn, ${has('review')} cần người xem lại.`,
    `${sum(({ tried }) => tried)} trường hợp có cách sửa đã thử qua tệp Word, ${sum(({ mended }) => mended)} hết lỗi.`,
    '',
    '| Quy tắc | Kiểm tra | Trường hợp tìm thấy | Sửa | Hết lỗi khi sửa tệp Word |',
    '| --- | --- | ---: | --- | ---: |',
    ...rows.map(
      ({ ruleId, title, found, applicability, tried, mended }) =>
        `| \`${ruleId}\` | ${title} | ${found} | ${
          ORDER.filter((kind) => applicability.has(kind))
            .map((kind) => NAMES[kind])
            .join(', ') || '—'
        } | ${tried === 0 ? '—' : `${mended}/${tried}`} |`,
    ),
    '',
  ].join('\n');
}

function measured(ruleId: string, title: string): Row {
  const applicability = new Set<Applicability>();
  let [found, tried, mended] = [0, 0, 0];
  const path = join(ROOT, `packages/core/src/rules/${ruleId}.md`);
  const page = existsSync(path) ? readCasePage(readFileSync(path, 'utf8')) : undefined;
  for (const block of page?.blocks ?? []) {
    if (!block.lines.some(isExpectation)) continue;
    const document = readBlock(
      block.lines.map((line) => line.normalize('NFC').trimEnd()),
      block.info,
    );
    const medium = document.where.includes('docx') ? 'docx' : 'memory';
    const bytes = writeDocx(casePage(document), { styling: document.manner.styling });
    const doc = medium === 'docx' ? docOf(bytes) : caseDoc(document, 'memory');
    const own = findingsOf(doc, document.options, ruleId);
    if (own.length === 0) continue;
    found++;
    const fixes = own.flatMap((finding) => finding.fixes ?? []);
    for (const fix of fixes) applicability.add(fix.applicability);
    const makeable = fixes.filter((fix) => fix.applicability !== 'show-only');
    if (medium === 'memory' || makeable.length === 0) continue;
    tried++;
    const after = docOf(fixDocx(bytes, doc, makeable).bytes);
    if (findingsOf(after, document.options, ruleId).length === 0) mended++;
  }
  return { ruleId, title, found, applicability, tried, mended };
}

function findingsOf(doc: Doc, options: CheckOptions, ruleId: string): readonly Finding[] {
  return checkDoc(doc, options).findings.filter((finding) => finding.ruleId === ruleId);
}

function docOf(bytes: Uint8Array): Doc {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.reason.vi);
  return result.doc;
}
