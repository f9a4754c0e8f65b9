import type { Judged, NotInspected } from '@thethuc/checker';
import type { Doc, Language, Span } from '@thethuc/core';
import { isOfTheSheet, paperBoxes } from '@thethuc/report';
import type { ViewAnswer, ViewBox, ViewFinding, ViewPlace, ViewRefusal } from './requests.ts';
import { instrumentNumbers, regime, typeName } from './status.ts';

/** Places of one finding that are marked; a fault of a whole document is not shown thousands of times. */
const MAX_PLACES = 200;
/** Lines of one place on paper that are marked; what goes on for pages is shown where it begins. */
const MAX_LINES = 50;

/** A checked file for a view that draws its pages by itself, of a Word file, or shows those of a PDF. */
export function viewOf({ doc, result, report }: Judged, language: Language): ViewAnswer {
  // The pages of a PDF are shown as they are: its places are boxes, and its text is not needed beside them.
  const paper = doc.medium === 'pdf';
  const findings = result.findings.map((finding, index): ViewFinding => {
    const reported = report.findings[index]!;
    const { ruleId, severity, message, citations, location, fix } = reported;
    const spans = [finding.span, ...finding.also].slice(0, MAX_PLACES);
    return {
      ruleId,
      severity,
      message,
      citations: citations.map(({ text }) => text),
      quote: location.text,
      near: location.near,
      ofTheSheet: isOfTheSheet(reported),
      places: paper ? [] : spans.flatMap((span) => placesOf(doc, span)),
      onPaper: paper ? spans.map((span) => linesOf(doc, span)).filter((lines) => lines.length > 0) : [],
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
      report.path,
    regime: regime(result, language),
    paragraphs: paper
      ? []
      : doc.paragraphs.map(({ span, story }) => ({ text: doc.text.slice(span.start, span.end), story })),
    findings,
    excused: report.suppressed.length,
    notCheckable: new Set(result.notCheckable.map(({ ruleId }) => ruleId)).size,
    drawnLines: doc.lines.length,
    problems: report.problems.map(({ message }) => message),
  };
}

/** PDFs that can be drawn though there is nothing in them to be checked. */
const WITHOUT_TEXT: readonly unknown[] = ['scanned', 'no-text', 'no-unicode'];

export function refusalOf({ reason }: NotInspected, language: Language): ViewRefusal {
  return { ok: false, reason: reason[language], hasPages: WITHOUT_TEXT.includes(reason.code) };
}

/** "Nghị quyết số 05-NQ/ĐU". */
function named(type: string | null, number: string | null | undefined): string | null {
  if (type === null || number === null || number === undefined) return type ?? number ?? null;
  // A blank number is shown as one.
  return `${type} ${number.replace(/^Số\s*(?=-)/u, 'số …').replace(/^Số/u, 'số')}`;
}

/** A span, line by line on paper. */
function linesOf(doc: Doc, span: Span): ViewBox[] {
  return paperBoxes(doc, span).slice(0, MAX_LINES);
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
