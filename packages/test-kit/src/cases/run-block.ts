import { checkDoc, type CheckResult, type Doc, type Finding, type Span } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { writeDocx } from '../docx/write-docx.ts';
import { buildDoc } from '../page/build-doc.ts';
import { layOut } from '../page/layout.ts';
import { Pairing } from './locate.ts';
import { isExpectation, readBlock, type CaseDocument, type RunWhere } from './read-block.ts';

/** A finding of the page's rule, with its places in the document in memory; `undefined` places are nowhere in it. */
interface Found {
  readonly message: string;
  readonly span: Span | undefined;
  readonly also: readonly (Span | undefined)[];
}

interface Outcome {
  readonly found: readonly Found[];
  readonly reasons: readonly string[];
}

function foundOf(result: CheckResult, ruleId: string, place: (span: Span) => Span | undefined): Outcome {
  const own = result.findings.filter((finding: Finding) => finding.ruleId === ruleId);
  return {
    found: own.map(({ message, span, also }) => ({ message: message.vi, span: place(span), also: also.map(place) })),
    reasons: result.notCheckable.filter((one) => one.ruleId === ruleId).map((one) => one.reason.vi),
  };
}

interface Shown {
  readonly at: number;
  readonly columns: readonly number[];
  readonly span: Span;
}

/** The lines of the block that show a stretch of the document. */
function shownLines({ entries }: CaseDocument, spans: ReadonlyMap<number, Span>): Shown[] {
  return entries.flatMap(({ written }, id) => {
    const span = spans.get(id);
    return written === undefined || span === undefined ? [] : [{ ...written, span }];
  });
}

/** Columns that a span covers on a line that shows it. */
function columnsOf({ columns, span }: Shown, { start, end }: Span): { from: number; to: number } {
  const column = (offset: number): number => columns[Math.min(offset - span.start, columns.length - 1)] ?? 0;
  const from = column(start);
  return { from, to: start === end ? from + 1 : Math.max(column(Math.min(end, span.end) - 1) + 1, from + 1) };
}

/** Lines of carets, tildes and `=>` that say what was found, by the line of the block they stand under. */
function expectations(outcome: Outcome, shown: readonly Shown[]): { under: Map<number, string[]>; last: string[] } {
  const marks: { at: number; from: number; text: string }[] = [];
  const last: string[] = [];
  const holder = (span: Span | undefined): Shown | undefined =>
    span &&
    shown.find(
      (one) =>
        one.span.start <= span.start &&
        (span.start < one.span.end || (span.start === one.span.end && span.start === span.end)),
    );
  const mark = (char: string, span: Span, line: Shown, message: string): void => {
    const { from, to } = columnsOf(line, span);
    marks.push({ at: line.at, from, text: `${' '.repeat(from)}${char.repeat(to - from)}${message}` });
  };
  for (const { message, span, also } of outcome.found) {
    const line = holder(span);
    if (line === undefined || span === undefined) last.push(`=> ${message}`);
    else mark('^', span, line, ` ${message}`);
    for (const place of also) {
      const other = holder(place);
      if (other !== undefined && place !== undefined) mark('~', place, other, '');
    }
  }
  last.push(...outcome.reasons.map((reason) => `=> không kiểm tra được: ${reason}`));
  const under = new Map<number, string[]>();
  marks.sort((a, b) => a.at - b.at || a.from - b.from || (a.text < b.text ? -1 : 1));
  for (const { at, text } of marks) under.set(at, [...(under.get(at) ?? []), text]);
  return { under, last: last.sort() };
}

/** The block with its expectations replaced by `outcome`. */
function render(lines: readonly string[], outcome: Outcome, shown: readonly Shown[]): string[] {
  const { under, last } = expectations(outcome, shown);
  const rendered = lines.flatMap((line, at) => (isExpectation(line) ? [] : [line, ...(under.get(at) ?? [])]));
  while (rendered.at(-1)?.trim() === '') rendered.pop();
  return [...rendered, ...last];
}

function readBack(bytes: Uint8Array): Doc {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(`Tệp DOCX dựng ra không đọc được: ${result.reason.vi}`);
  return result.doc;
}

export interface BlockResult {
  readonly where: RunWhere;
  /** The block as it came out. */
  readonly lines: readonly string[];
}

/** Runs one block in every medium it asks for, and writes it as it came out. */
export function runBlock(lines: readonly string[], info: string, ruleId: string): BlockResult[] {
  const normal = lines.map((line) => line.normalize('NFC').trimEnd());
  const document = readBlock(normal, info);
  const page = layOut(
    document.entries.map(({ line }) => line),
    document.manner,
    document.choices,
  );
  const { doc, lineSpans } = buildDoc(page);
  const shown = shownLines(document, lineSpans);
  return document.where.map((where) => {
    const read = where === 'memory' ? doc : readBack(writeDocx(page, { styling: document.manner.styling }));
    const pairing = where === 'memory' ? undefined : new Pairing(read, doc);
    const outcome = foundOf(checkDoc(read, document.options), ruleId, (span) => (pairing ? pairing.span(span) : span));
    return { where, lines: render(normal, outcome, shown) };
  });
}
