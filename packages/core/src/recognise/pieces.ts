import type { Doc, Paragraph } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { Part, Piece, Side } from './parts.ts';
import { foldBlanks } from './words.ts';

/** What stands at the right of a typed line when it is laid out with tabs or blanks. */
const RIGHT_HALF =
  /^(?:ĐẢNG CỘNG SẢN|CỘNG H(?:OÀ|ÒA) XÃ HỘI|Độc lập|ĐOÀN TNCS|[\p{Lu}…._][^,;:]{1,40},\s*(?:ngày|Ngày)|(?:T\/M|K\/T|T\/L|TM\.|KT\.|TL\.|T\.M|Q\.)\s*\p{Lu}|(?:PHÓ )?(?:BÍ THƯ|CHỦ NHIỆM|CHÁNH VĂN PHÒNG|TRƯỞNG|CHỦ TỊCH|CHỦ TRÌ)(?:\s|$))/u;

/** A number, a dash or an unfinished date in front of a tab does not make a component of its own. */
const NO_CUT_AFTER =
  /^\s*(?:Số|.*(?:ngày|tháng|năm)|[-–+•*]|\d+(?:\.\d+)*[.)]?|[a-zđ][.)]|[IVXLC]+[.\-–)]*|Điều \d+\.?)\s*$/iu;

const GAP = /[ \u00a0\u2000-\u200a]*\t[\s\u00a0\t]*|[ \u00a0\u2000-\u200a]{4,}/gu;

/** The visible lines of a paragraph. `cut` cuts at tabs and long blanks too, where two components can share a line. */
export function piecesOf(doc: Doc, paragraph: Paragraph, cut: boolean): Piece[] {
  const pieces: Piece[] = [];
  const text = doc.text.slice(paragraph.span.start, paragraph.span.end);
  let from = 0;
  for (const line of text.split(/[\v\f]/u)) {
    const start = paragraph.span.start + from;
    from += line.length + 1;
    const parts = cut ? cutAtGaps(line) : [{ start: 0, end: line.length }];
    parts.forEach((part, index) => {
      const trimmed = trim(line, part);
      if (trimmed.start === trimmed.end) return;
      pieces.push({
        span: { start: start + trimmed.start, end: start + trimmed.end },
        paragraph: paragraph.index,
        side: sideOf(doc, paragraph, line, index, parts.length, trimmed.start),
        whole: false,
      });
    });
  }
  return pieces.length === 1 ? [{ ...pieces[0]!, whole: true }] : pieces;
}

function cutAtGaps(line: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const gap of line.matchAll(GAP)) {
    const before = line.slice(start, gap.index);
    const after = line.slice(gap.index + gap[0].length);
    if (before.trim() === '' || after.trim() === '') continue;
    const tabbed = gap[0].includes('\t') && !NO_CUT_AFTER.test(before) && !/^:/u.test(after);
    if (!tabbed && !RIGHT_HALF.test(after) && !/^[_─—–-]{5,}$/u.test(after)) continue;
    spans.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  spans.push({ start, end: line.length });
  return spans;
}

function trim(line: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /[\s\u00a0\u200b]/u.test(line[start]!)) start++;
  while (end > start && /[\s\u00a0\u200b]/u.test(line[end - 1]!)) end--;
  return { start, end };
}

function sideOf(doc: Doc, paragraph: Paragraph, line: string, index: number, count: number, lead: number): Side {
  if (count > 1) return index === 0 ? 'left' : 'right';
  const page = doc.sections[paragraph.section]?.page;
  const { area, format } = paragraph;
  if (area && page?.widthMm !== undefined) {
    const left = page.leftMm ?? 0;
    const right = page.widthMm - (page.rightMm ?? 0);
    const middle = (left + right) / 2;
    const slack = (right - left) * 0.12;
    if (area.rightMm <= middle + slack && area.leftMm < middle - slack) return 'left';
    if (area.leftMm >= middle - slack && area.rightMm > middle + slack) return 'right';
  } else if (paragraph.container.kind === 'cell') {
    const { table, column } = paragraph.container;
    const columns = doc.tables[table]?.columns ?? 1;
    if (columns > 1 && column === 0) return 'left';
    if (columns > 1 && column === columns - 1) return 'right';
  }
  if (format.alignment === 'center') return 'center';
  if (format.alignment === 'right') return 'right';
  const blanks = line.slice(0, lead);
  if ([...blanks].filter((char) => char === '\t').length >= 3 || blanks.length >= 25) return 'right';
  return format.alignment === undefined && !area ? 'unknown' : 'full';
}

/** A part made of pieces that belong together. */
export function partOf(doc: Doc, pieces: readonly Piece[], confidence = 1): Part {
  const first = pieces[0]!;
  const last = pieces[pieces.length - 1]!;
  // The words of the whole content are many and nobody asks for them.
  let text: string | undefined;
  return {
    pieces,
    span: { start: first.span.start, end: Math.max(last.span.end, first.span.end) },
    get text() {
      return (text ??= foldBlanks(pieces.map((piece) => textOf(doc, piece)).join(' ')));
    },
    confidence,
  };
}

/** The words of a piece, white space folded. */
export function textOf(doc: Doc, piece: Piece): string {
  let text = TEXTS.get(piece);
  if (text === undefined) {
    text = foldBlanks(doc.text.slice(piece.span.start, piece.span.end));
    TEXTS.set(piece, text);
  }
  return text;
}

/** Every step of recognition asks for the same texts; a piece belongs to one document. */
const TEXTS = new WeakMap<Piece, string>();

/** True when most letters of the piece are bold; `undefined` when the document does not say. */
export function isBold(doc: Doc, piece: Piece): boolean | undefined {
  let bold = 0;
  let known = 0;
  for (const run of doc.paragraphs[piece.paragraph]!.runs) {
    const length = Math.min(run.span.end, piece.span.end) - Math.max(run.span.start, piece.span.start);
    if (length <= 0 || run.format.bold === undefined) continue;
    known += length;
    if (run.format.bold) bold += length;
  }
  return known === 0 ? undefined : bold * 2 > known;
}
