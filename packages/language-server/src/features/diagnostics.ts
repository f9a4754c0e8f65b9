import {
  cite,
  INSTRUMENTS,
  type Finding,
  type Language,
  type ReadProblem,
  type Severity,
  type Span,
} from '@thethuc/core';
import {
  DiagnosticSeverity,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isOurs, type Analysis } from '../analysis.ts';
import { instrumentPage, rulePage } from '../pages.ts';
import { sourceRange } from '../source-map.ts';

export const SOURCE = 'thethuc';

/** Code of what is wrong with the notation of a draft, which no rule is about. */
export const NOTATION = 'ban-thao';

/** What the diagnostic of a finding carries, so that its fix is computed anew when it is asked for. */
export interface DiagnosticData {
  readonly ruleId: string;
  /** Of the document when it was checked. */
  readonly version: number;
}

/** Places of one fault that are underlined; a fault of a whole document is not shown thousands of times. */
const MAX_PLACES = 100;
/** Other places of the same fault that each of them names. */
const MAX_RELATED = 5;

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Every place of every fault of a draft, in the order of the text. */
export function diagnostics(analysis: Analysis, document: TextDocument): Diagnostic[] {
  const { problems, result, settings } = analysis;
  const { language } = settings;
  const notation = problems.map((problem) => ofProblem(problem, document, language));
  if (!isOurs(analysis)) return notation;
  return [...notation, ...result.findings.flatMap((finding) => ofFinding(finding, analysis, document))];
}

function ofProblem({ message, place, fatal }: ReadProblem, document: TextDocument, language: Language): Diagnostic {
  const { start, end } = place ?? { start: 0, end: 0 };
  return {
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: fatal ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: NOTATION,
    source: SOURCE,
    message: message[language],
  };
}

function ofFinding(finding: Finding, analysis: Analysis, document: TextDocument): Diagnostic[] {
  const { ruleId, severity, message, citations } = finding;
  const { settings } = analysis;
  const { language } = settings;
  const places = placesOf(finding).slice(0, MAX_PLACES);
  const ranges = places.map((span) => rangeOf(span, analysis, document));
  const clauses = relatedClauses(finding, language);
  const data: DiagnosticData = { ruleId, version: document.version };
  return distinct(ranges).map((range) => ({
    range,
    severity: SEVERITIES[severity],
    code: ruleId,
    codeDescription: { href: rulePage(ruleId, settings) },
    source: SOURCE,
    message: [message[language], ...citations.map(({ text }) => `[${text[language]}]`)].join('\n'),
    relatedInformation: [
      ...clauses,
      ...distinct(ranges)
        .filter((other) => !isSame(other, range))
        .slice(0, MAX_RELATED)
        .map((other) => ({ location: { uri: document.uri, range: other }, message: SAME_FAULT[language] })),
    ],
    data,
  }));
}

export function placesOf({ span, also }: Finding): Span[] {
  return [span, ...also];
}

export function rangeOf(span: Span, { doc }: Analysis, document: TextDocument): Range {
  const { start, end } = sourceRange(doc, span);
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** What each cited clause says, at the page of its instrument. */
function relatedClauses({ citations }: Finding, language: Language): DiagnosticRelatedInformation[] {
  return citations.flatMap(({ instrument, provision }) => {
    const page = instrumentPage(instrument);
    const from = INSTRUMENTS.find(({ id }) => id === instrument);
    const said = from?.provisions.find(({ id }) => id === provision);
    if (page === undefined || !from || !said) return [];
    const message = `${cite(from, said)[language]}: ${said.says[language]}`;
    return [{ location: { uri: page, range: TOP }, message }];
  });
}

const TOP: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const SAME_FAULT = { vi: 'Chỗ khác có cùng lỗi này.', en: 'The same fault occurs here.' } as const;

/** Words that the form makes of one value stand in one place of the file. */
function distinct(ranges: readonly Range[]): Range[] {
  return ranges.filter((range, index) => ranges.findIndex((other) => isSame(other, range)) === index);
}

function isSame(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}
