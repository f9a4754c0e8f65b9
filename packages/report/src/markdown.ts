import { SEVERITIES } from '@thethuc/core';
import type { Language } from '@thethuc/core';
import { componentName, componentOf } from './components.ts';
import { gateRemarks } from './gate-words.ts';
import { clausesOf, placeWords } from './places.ts';
import { printable } from './printable.ts';
import type { DocumentReport, FindingReport, Report } from './report.ts';
import { countOf, verdictName, verdictOf, verdictOfAll } from './verdict.ts';
import { WORDS } from './words.ts';

/** GitHub refuses a comment above 65 536 characters. */
const MAX_LENGTH = 60_000;
/** Characters kept for the closing lines. */
const RESERVE = 500;

const LABELS = {
  vi: {
    heading: 'Kiểm tra thể thức',
    columns: ['Văn bản', 'Kết luận', 'Lỗi', 'Cảnh báo', 'Lưu ý', 'Không kiểm tra được'],
    moreDocuments: (count: number) => `… còn ${count} văn bản.`,
    moreFindings: (count: number) => `… còn ${count} lỗi, cảnh báo, lưu ý.`,
  },
  en: {
    heading: 'Check of form',
    columns: ['Document', 'Verdict', 'Errors', 'Warnings', 'Notes', 'Not checkable'],
    moreDocuments: (count: number) => `… and ${count} more documents.`,
    moreFindings: (count: number) => `… and ${count} more findings.`,
  },
} as const;

/**
 * The report as the comment of a merge request: a table of verdicts, and the
 * findings of each file folded away. Never longer than `maxLength` characters:
 * what does not fit is counted. The first line lets a bot find its own comment.
 */
export function toMarkdown(
  report: Report,
  { language, maxLength = MAX_LENGTH }: { readonly language: Language; readonly maxLength?: number },
): string {
  const labels = LABELS[language];
  const paper = new Paper(maxLength - RESERVE);
  paper.write('<!-- thethuc -->');
  paper.write(`### ${labels.heading}: ${verdictName(verdictOfAll(report), language)}`);
  paper.write('');
  paper.write(WORDS[language].summary(report.summary));
  paper.write('');
  for (const remark of gateRemarks(report, language)) {
    const line = remark.startsWith('- ') ? `  - ${escapeMarkdown(remark.slice(2))}` : `- ${escapeMarkdown(remark)}`;
    if (paper.fits(line, maxLength / 2)) paper.write(line);
  }
  if (paper.lines.at(-1) !== '') paper.write('');
  const documentsLeft = table(report, language, paper, maxLength / 2);
  const findingsLeft = report.documents.reduce((left, document) => left + folded(document, language, paper), 0);
  const closing = [
    ...(documentsLeft > 0 ? [labels.moreDocuments(documentsLeft)] : []),
    ...(findingsLeft > 0 ? [labels.moreFindings(findingsLeft)] : []),
  ];
  return [...paper.lines, ...closing.flatMap((line) => ['', line]), ''].join('\n');
}

/** Lines up to a number of characters. */
class Paper {
  readonly lines: string[] = [];
  readonly #limit: number;
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Whether `text` and a further `reserve` characters still fit. */
  fits(text: string, reserve = 0, limit = this.#limit): boolean {
    return this.#length + text.length + 1 + reserve <= limit;
  }

  write(line: string): void {
    this.lines.push(line);
    this.#length += line.length + 1;
  }
}

/** How many documents found no row. */
function table({ documents }: Report, language: Language, paper: Paper, limit: number): number {
  const { columns } = LABELS[language];
  paper.write(`| ${columns.join(' | ')} |`);
  paper.write('| --- | --- | ---: | ---: | ---: | ---: |');
  const left = documents.findIndex((document) => {
    const cells = [
      code(document.path),
      verdictName(verdictOf(document), language),
      ...SEVERITIES.map((severity) => String(countOf(document, severity))),
      String(document.notCheckable.length),
    ];
    const row = `| ${cells.join(' | ')} |`;
    if (!paper.fits(row, 0, limit)) return true;
    paper.write(row);
    return false;
  });
  return left === -1 ? 0 : documents.length - left;
}

/** How many findings of the document did not fit. */
function folded(document: DocumentReport, language: Language, paper: Paper): number {
  const words = WORDS[language];
  const remarks = [
    ...(document.status === 'checked' || document.reason === null ? [] : [document.reason]),
    ...document.problems.map(({ message }) => message),
  ].map((remark) => `- ${words.note}: ${escapeMarkdown(remark)}`);
  const findings = SEVERITIES.flatMap((severity) => document.findings.filter((f) => f.severity === severity));
  const lines = [...remarks, ...findings.map((finding) => item(finding, language))];
  const counts = SEVERITIES.filter((severity) => countOf(document, severity) > 0).map(
    (severity) => `${words.severity[severity].toLowerCase()}: ${countOf(document, severity)}`,
  );
  const title = [verdictName(verdictOf(document), language), ...counts].join(', ');
  const head = `<details><summary><code>${escapeHtml(document.path)}</code> ${title}</summary>`;
  const tail = '</details>';
  if (lines.length === 0) return 0;
  if (!paper.fits(head, tail.length + 4 + (lines[0]?.length ?? 0))) return findings.length;
  paper.write('');
  paper.write(head);
  paper.write('');
  const fitting = lines.findIndex((line) => {
    if (!paper.fits(line, tail.length + 2)) return true;
    paper.write(line);
    return false;
  });
  paper.write('');
  paper.write(tail);
  return fitting === -1 ? 0 : lines.slice(Math.max(fitting, remarks.length)).length;
}

function item(finding: FindingReport, language: Language): string {
  const component = componentName(componentOf(finding.ruleId))[language];
  const place = placeWords(finding, language);
  const clauses = clausesOf(finding);
  return [
    `- **${WORDS[language].severity[finding.severity]}** · ${escapeMarkdown(component)}: ${escapeMarkdown(finding.message)}`,
    ...(place === '' ? [] : [`${escapeMarkdown(place)}.`]),
    ...(clauses === '' ? [] : [`_${escapeMarkdown(clauses)}_`]),
    code(finding.ruleId),
  ].join(' ');
}

/** As code in HTML, where no mark of Markdown, no pipe and no number of backticks can break out. */
function code(text: string): string {
  return `<code>${escapeHtml(text)}</code>`;
}

function escapeHtml(text: string): string {
  return oneLine(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[|`*_~[\]\\]/gu, (mark) => `&#${mark.charCodeAt(0)};`)
    .replace(/@/gu, '@<!-- -->');
}

/** The empty comment keeps `@name` from calling somebody who has that name. */
function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_[\]|<>&~$]/gu, (mark) => `\\${mark}`)
    .replace(/@/gu, '@<!-- -->');
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/gu, ' ').trim();
}
