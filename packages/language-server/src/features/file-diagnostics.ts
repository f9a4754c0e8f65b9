import type { Language, Severity } from '@thethuc/core';
import type { DocumentReport, FindingReport, Location } from '@thethuc/report';
import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver';
import { rulePage } from '../pages.ts';
import type { Settings } from '../settings.ts';
import { SOURCE } from './diagnostics.ts';

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Code of a file that could not be read. */
export const UNREADABLE = 'khong-doc-duoc';

const WORDS = {
  vi: {
    page: (page: number) => `trang ${page}`,
    paragraph: (at: number) => `đoạn ${at}`,
    more: (n: number) => `và ${n} chỗ khác`,
  },
  en: {
    page: (page: number) => `page ${page}`,
    paragraph: (at: number) => `paragraph ${at}`,
    more: (n: number) => `and ${n} more`,
  },
} as const;

/**
 * What is wrong with a DOCX or PDF file. Such a file has no lines, so all stands at its beginning and the words
 * say where it is; of a PDF `data` says it to programs: page and box in points from its top left corner.
 */
export function fileDiagnostics(
  report: DocumentReport,
  settings: Pick<Settings, 'language' | 'rulePages'>,
): Diagnostic[] {
  const { language } = settings;
  if (report.status === 'unreadable') {
    return [
      {
        range: TOP,
        severity: DiagnosticSeverity.Information,
        code: UNREADABLE,
        source: SOURCE,
        message: report.reason ?? '',
      },
    ];
  }
  if (report.status !== 'checked') return [];
  return report.findings.map((finding) => ({
    range: TOP,
    severity: SEVERITIES[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: rulePage(finding.ruleId, settings) },
    source: SOURCE,
    ...onPaper(finding.location),
    message: [finding.message, where(finding, language), ...finding.citations.map(({ text }) => `[${text}]`)]
      .filter((line) => line !== '')
      .join('\n'),
  }));
}

function onPaper({ page, box }: Location): Pick<Diagnostic, 'data'> {
  return page === null || box === undefined ? {} : { data: { page, box } };
}

/** "«ĐẢNG CỘNG SẢN VIỆT NAM» (trang 1, đoạn 4) và 2 chỗ khác". */
function where({ location, occurrences }: FindingReport, language: Language): string {
  const words = WORDS[language];
  const more = occurrences > 1 ? [words.more(occurrences - 1)] : [];
  return [place(location, language), ...more].filter((part) => part !== '').join(' ');
}

function place({ text, near, page, paragraph }: Location, language: Language): string {
  const words = WORDS[language];
  const quoted = text !== '' ? `«${text}»` : near === null ? '' : `«${near}»`;
  const numbers = [
    ...(page === null ? [] : [words.page(page)]),
    ...(paragraph === null ? [] : [words.paragraph(paragraph)]),
  ].join(', ');
  return numbers === '' ? quoted : `${quoted} (${numbers})`.trim();
}
