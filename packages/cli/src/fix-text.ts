import type { Change, ChangedPlace, FileFix } from '@thethuc/checker';
import { SEVERITIES } from '@thethuc/core';
import type { Language } from '@thethuc/core';
import { placeNumbersIn } from '@thethuc/report';
import type { Paint } from '@thethuc/report';

/** Places of one fault that are shown when the files are written; a dry run shows more. */
const PLACES = 3;
const PLACES_OF_DRY_RUN = 50;

const WORDS = {
  vi: {
    fixed: (count: number) => `Đã sửa ${count} mục:`,
    would: (count: number) => `Sẽ sửa ${count} mục:`,
    nothing: 'Không có gì để sửa.',
    notFixed: 'Không sửa được:',
    unreadable: 'Không đọc được',
    left: (errors: number, warnings: number, infos: number) =>
      `Còn lại: ${errors} lỗi, ${warnings} cảnh báo, ${infos} lưu ý.`,
    none: 'Không còn lỗi nào.',
    excused: (count: number) => `Để nguyên ${count} điều được miễn trừ hoặc là lỗi cũ đã ghi nhận.`,
    more: (count: number) => `… và ${count} chỗ khác`,
    clause: 'Căn cứ',
    empty: '(trống)',
    before: 'cũ: ',
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    after: 'mới:',
  },
  en: {
    fixed: (count: number) => `Mended ${count}:`,
    would: (count: number) => `Would mend ${count}:`,
    nothing: 'There is nothing to mend.',
    notFixed: 'Could not be mended:',
    unreadable: 'Unreadable',
    left: (errors: number, warnings: number, infos: number) =>
      `Left: ${errors} errors, ${warnings} warnings, ${infos} notes.`,
    none: 'No fault is left.',
    excused: (count: number) => `Left alone, because waived or known of old: ${count}.`,
    more: (count: number) => `… and ${count} further places`,
    clause: 'Clause',
    empty: '(nothing)',
    before: 'old:',
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    after: 'new:',
  },
} as const;

export interface FixTextOptions {
  readonly language: Language;
  readonly paint: Paint;
  readonly dryRun: boolean;
  readonly quiet: boolean;
}

/** What became of one file, as a person reads it: place, before and after, clause. Ends in an empty line. */
export function fixText(file: FileFix, options: FixTextOptions): string {
  const { language, paint, dryRun, quiet } = options;
  const words = WORDS[language];
  const { report, changes, notFixed } = file;
  const lines = [paint('path', file.path)];
  if (report.status !== 'checked') {
    const label = report.status === 'unreadable' ? `${words.unreadable}: ` : '';
    lines.push(`  ${paint(report.status === 'unreadable' ? 'error' : 'warning', label + (report.reason ?? ''))}`, '');
    return quiet && report.status !== 'unreadable' ? '' : `${lines.join('\n')}\n`;
  }
  // What holds for the whole file is said once, not of every fault.
  const whole = changes.length === 0 && new Set(notFixed.map(({ reason }) => reason.vi)).size === 1;
  if (whole) lines.push(`  ${paint('warning', notFixed[0]!.reason[language])}`);
  else if (changes.length === 0) lines.push(`  ${words.nothing}`);
  else if (!quiet) lines.push(`  ${paint('heading', (dryRun ? words.would : words.fixed)(changes.length))}`);
  if (!quiet) for (const change of changes) lines.push(...changeLines(change, options));
  const single = whole ? [] : notFixed;
  if (single.length > 0) lines.push(`  ${paint('heading', words.notFixed)}`);
  for (const { ruleId, message, reason } of single) {
    lines.push(`    ${message[language]} ${paint('quiet', `[${ruleId}]`)}`, `      ${reason[language]}`);
  }
  const count = (severity: string) => report.findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, infos] = [count('error'), count('warning'), count('info')];
  const left = report.findings.length > 0;
  lines.push(
    `  ${paint(errors > 0 ? 'error' : left ? 'warning' : 'good', left ? words.left(errors, warnings, infos) : words.none)}`,
    ...(whole || quiet ? [] : leftLines(report.findings, notFixed, options)),
    ...(report.suppressed.length > 0 ? [`  ${paint('quiet', words.excused(report.suppressed.length))}`] : []),
    '',
  );
  return quiet && errors === 0 && notFixed.length === 0 ? '' : `${lines.join('\n')}\n`;
}

/** What is left and was not spoken of before, the gravest first. */
function leftLines(
  findings: FileFix['report']['findings'],
  notFixed: FileFix['notFixed'],
  { language, paint }: FixTextOptions,
): string[] {
  const told = new Set(notFixed.map(({ ruleId, message }) => `${ruleId} ${message[language]}`));
  return SEVERITIES.flatMap((severity) =>
    findings
      .filter((one) => one.severity === severity && !told.has(`${one.ruleId} ${one.message}`))
      .map(
        ({ ruleId, message }) =>
          `    ${paint(severity, WORDS[language].severity[severity])}: ${message} ${paint('quiet', `[${ruleId}]`)}`,
      ),
  );
}

/** One change: what was wrong, what is done, where, by which clause. */
export function changeLines(change: Change, { language, paint, dryRun }: FixTextOptions): string[] {
  const words = WORDS[language];
  const lines = [`    ${change.message[language]} ${paint('quiet', `[${change.ruleId}]`)}`];
  const shown = change.places.slice(0, dryRun ? PLACES_OF_DRY_RUN : PLACES);
  for (const place of shown) lines.push(...placeLines(place, change, language, paint));
  const more = change.places.length - shown.length;
  if (more > 0) lines.push(`      ${words.more(more)}`);
  if (change.citations.length > 0) {
    const clauses = change.citations.map((text) => text[language]).join('; ');
    lines.push(`      ${paint('quiet', `${words.clause}: ${clauses}`)}`);
  }
  return lines;
}

function placeLines(
  { location, words: changed }: ChangedPlace,
  change: Change,
  language: Language,
  paint: Paint,
): string[] {
  const numbers = placeNumbersIn(location, language);
  const at = numbers === '' ? '' : `${numbers}: `;
  const quote = location.text === '' ? (location.near ?? '') : location.text;
  if (!changed) return [`      ${at}${quote === '' ? '' : `«${quote}» `}→ ${change.title[language]}`];
  const { empty, before, after } = WORDS[language];
  return [
    `      ${at === '' ? '' : at.trimEnd()}`.trimEnd(),
    `        ${paint('error', `${before} ${changed.before === '' ? empty : changed.before}`)}`,
    `        ${paint('good', `${after} ${changed.after === '' ? empty : changed.after}`)}`,
  ].filter((line) => line !== '');
}
