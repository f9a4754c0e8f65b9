import { BELOW_BASELINE } from '@thethuc/core';
import type { OriginSegment, Run, RunFormat } from '@thethuc/core';
import type { Line } from '../layout/draft.ts';
import type { Chunk } from '../page/content.ts';
import type { Fragment, Piece } from '../layout/fragment.ts';
import { fontSize, tenth } from './units.ts';

/** A word or a part of it with the blanks behind, in one format. */
interface Stretch {
  text: string;
  readonly format: RunFormat;
  readonly fragment: Fragment;
  readonly page: number;
  /** Where its letters stand in the fragment. */
  readonly x0: number;
  readonly x1: number;
  readonly field?: string;
}

/** Text, runs and places of one paragraph whose text begins at `start`. */
export interface ParagraphText {
  readonly text: string;
  readonly runs: readonly Run[];
  readonly origins: readonly OriginSegment[];
}

/** A word and the blanks behind it; blanks at the head stand alone. */
const WORD = /\S+\s*|\s+/gu;
/** A word cut after a hyphen or stroke goes on without a blank. */
const CUT = /[\p{L}\p{N}][-–/]$/u;

/** Writes the lines of a paragraph as one text: a blank between lines, a tab between fragments. NFC. */
export function paragraphText(lines: readonly Line[], start: number, fieldAt?: FieldRange): ParagraphText {
  const stretches = compose(stretchesOf(lines, fieldAt));
  const runs: Run[] = [];
  const origins: OriginSegment[] = [];
  let text = '';
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    if (stretch.text === '') continue;
    const span = { start: start + text.length, end: start + text.length + stretch.text.length };
    text += stretch.text;
    addRun(runs, span, stretch);
    addOrigin(origins, span, stretch, before);
    before = stretch;
  }
  return { text, runs, origins };
}

/** The digits of a page number in a fragment. */
export interface FieldRange {
  readonly fragment: Fragment;
  readonly start: number;
  readonly end: number;
}

function stretchesOf(lines: readonly Line[], fieldAt: FieldRange | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  const glue = (text: string): void => {
    const last = stretches.at(-1);
    if (last) stretches.push({ ...last, text });
  };
  lines.forEach(({ fragments, page }, index) => {
    if (index > 0) {
      const before = stretches
        .slice(-3)
        .map(({ text }) => text)
        .join('');
      trimEnd(stretches);
      if (!(CUT.test(before) && !/[-–]\s*[-–]$/u.test(before))) glue(' ');
    }
    fragments.forEach((fragment, column) => {
      if (column > 0) {
        trimEnd(stretches);
        glue('\t');
      }
      let offset = 0;
      const own: Stretch[] = [];
      for (const piece of fragment.pieces) {
        const format = formatOf(piece);
        let at = piece.at;
        for (const [text, field] of cutAt(piece.text, offset, fieldAt?.fragment === fragment ? fieldAt : undefined)) {
          for (const word of text.match(WORD) ?? []) {
            const place = placeOf(piece.chunk, at, word);
            own.push({ text: word, format, fragment, page, ...place, ...(field ? { field: 'PAGE' } : {}) });
            at += word.length;
          }
        }
        offset += piece.text.length;
      }
      trimStart(own);
      for (const stretch of own) stretches.push(stretch);
    });
  });
  trimEnd(stretches);
  return stretches;
}

/** Edges of the letters of `word`, which stands at `at` in the text of the chunk. */
function placeOf({ starts, x1 }: Chunk, at: number, word: string): { x0: number; x1: number } {
  return { x0: starts[at] ?? x1, x1: starts[at + word.trimEnd().length] ?? x1 };
}

function cutAt(text: string, offset: number, range: FieldRange | undefined): readonly (readonly [string, boolean])[] {
  if (!range || range.end <= offset || range.start >= offset + text.length) return [[text, false]];
  const from = Math.max(0, range.start - offset);
  const to = range.end - offset;
  return [
    [text.slice(0, from), false],
    [text.slice(from, to), true],
    [text.slice(to), false],
  ];
}

function trimEnd(stretches: readonly Stretch[]): void {
  for (let index = stretches.length - 1; index >= 0; index--) {
    const stretch = stretches[index]!;
    stretch.text = stretch.text.trimEnd();
    if (stretch.text !== '') return;
  }
}

function trimStart(stretches: readonly Stretch[]): void {
  for (const stretch of stretches) {
    stretch.text = stretch.text.trimStart();
    if (stretch.text !== '') return;
  }
}

/** NFC; a mark that stands at the head of a stretch belongs to the letter before it. */
function compose(stretches: readonly Stretch[]): readonly Stretch[] {
  let before: Stretch | undefined;
  for (const stretch of stretches) {
    const marks = /^\p{M}+/u.exec(stretch.text)?.[0];
    if (marks !== undefined && before) {
      before.text += marks;
      stretch.text = stretch.text.slice(marks.length);
    }
    if (stretch.text !== '') before = stretch;
  }
  // Control characters of a font without a proper map would break the lines of the text.
  for (const stretch of stretches)
    stretch.text = stretch.text.replace(/[\u0000-\u0008\u000a-\u001f]/gu, '\ufffd').normalize('NFC');
  return stretches;
}

function formatOf({ chunk, underline, vertical }: Piece): RunFormat {
  const { face, size, color } = chunk;
  return {
    ...(face.family === undefined ? {} : { fontFamily: face.family }),
    sizePt: fontSize(size),
    ...(face.bold === undefined ? {} : { bold: face.bold }),
    ...(face.italic === undefined ? {} : { italic: face.italic }),
    underline,
    ...(color === undefined ? {} : { color }),
    ...(vertical === undefined ? {} : { vertical }),
  };
}

function addRun(runs: Run[], span: Run['span'], { format, field }: Stretch): void {
  const last = runs.at(-1);
  if (last && last.field === field && isEqual(last.format, format)) {
    runs[runs.length - 1] = { ...last, span: { start: last.span.start, end: span.end } };
  } else {
    runs.push({ span, format, ...(field === undefined ? {} : { field }) });
  }
}

const KEYS = ['fontFamily', 'sizePt', 'bold', 'italic', 'underline', 'color', 'vertical'] as const;

function isEqual(a: RunFormat, b: RunFormat): boolean {
  return a === b || KEYS.every((key) => a[key] === b[key]);
}

/** One place for every word; blanks, and what is put between lines, belong to the word before. */
function addOrigin(
  origins: OriginSegment[],
  span: OriginSegment['span'],
  { text, fragment, page, x0, x1 }: Stretch,
  before: Stretch | undefined,
): void {
  const last = origins.at(-1);
  if (last?.origin.medium === 'pdf' && before) {
    const whole = { start: last.span.start, end: span.end };
    if (text.trim() === '') {
      origins[origins.length - 1] = { ...last, span: whole };
      return;
    }
    if (before.fragment === fragment && !/\s$/u.test(before.text)) {
      const { box } = last.origin;
      const width = Math.max(box.width, tenth(x1 - box.x));
      origins[origins.length - 1] = { span: whole, origin: { ...last.origin, box: { ...box, width } } };
      return;
    }
  }
  const { y, size, ascent } = fragment;
  const box = {
    x: tenth(x0),
    y: tenth(y - ascent * size),
    width: tenth(x1 - x0),
    height: tenth((ascent + BELOW_BASELINE) * size),
  };
  origins.push({ span, origin: { medium: 'pdf', page: page + 1, box } });
}
