import type { CheckResult, Doc, Language, ReadProblem, Span } from '@thethuc/core';
import { documentReport } from '@thethuc/report';
import type { ViewAnswer, ViewFinding, ViewPlace } from './requests.ts';
import { instrumentNumbers, regime, typeName } from './status.ts';

/** Places of one finding that are marked; a fault of a whole document is not shown thousands of times. */
const MAX_PLACES = 200;

interface Checked {
  readonly doc: Doc;
  readonly problems: readonly ReadProblem[];
  readonly result: CheckResult;
}

/** A checked file for a view that draws its pages by itself. */
export function viewOf({ doc, problems, result }: Checked, fileName: string, language: Language): ViewAnswer {
  const report = documentReport({ path: fileName, doc, problems, result, language });
  const findings = result.findings.map((finding, index): ViewFinding => {
    const { ruleId, severity, message, citations, location, occurrences, fix } = report.findings[index]!;
    return {
      ruleId,
      severity,
      message,
      citations: citations.map(({ text }) => text),
      quote: location.text,
      near: location.near,
      occurrences,
      places: [finding.span, ...finding.also].slice(0, MAX_PLACES).flatMap((span) => placesOf(doc, span)),
      fix: fix?.title ?? null,
    };
  });
  const type = typeName(result);
  const { soVaKyHieu, coQuanBanHanh } = report.profile ?? {};
  return {
    status: result.status,
    type,
    instruments: instrumentNumbers(result),
    title:
      [named(type, soVaKyHieu), coQuanBanHanh].filter((part) => part !== null && part !== undefined).join(', ') ||
      fileName,
    regime: regime(result, language),
    paragraphs: doc.paragraphs.map(({ span, story }) => ({ text: doc.text.slice(span.start, span.end), story })),
    findings,
    notCheckable: new Set(result.notCheckable.map(({ ruleId }) => ruleId)).size,
    drawnLines: doc.lines.length,
    problems: report.problems.map(({ message }) => message),
  };
}

/** "Nghị quyết số 05-NQ/ĐU". */
function named(type: string | null, number: string | null | undefined): string | null {
  if (type === null || number === null || number === undefined) return type ?? number ?? null;
  // A blank number is shown as one.
  return `${type} ${number.replace(/^Số\s*(?=-)/u, 'số …').replace(/^Số/u, 'số')}`;
}

/** A span, paragraph by paragraph. */
function placesOf({ paragraphs }: Doc, { start, end }: Span): ViewPlace[] {
  return paragraphs
    .filter(({ span }) =>
      start === end ? span.start <= start && start <= span.end : start < span.end && span.start < end,
    )
    .slice(0, start === end ? 1 : undefined)
    .map(({ index, span }) => ({
      paragraph: index,
      start: Math.max(0, start - span.start),
      end: Math.min(span.end, end) - span.start,
    }));
}
