import type { OperatorList, Operators, PdfPage } from '../pdfjs/library.ts';
import { WORD_GAP } from './content.ts';
import type { Box, Chunk, Face, PageContent, Stroke } from './content.ts';
import { BULLETS } from './bullets.ts';
import { IDENTITY, isMatrix, pageMatrix, times } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { readFontName } from './font-name.ts';
import { strokesOf } from './path.ts';

/** A font as the interpreter needs it. */
interface Font {
  readonly face: Face;
  /** Text space units of one unit of glyph width. */
  readonly unit: number;
  /** It could not be read: nothing of its text is known. */
  readonly broken: boolean;
}

interface State {
  ctm: Matrix;
  lineWidth: number;
  dashed: boolean;
  /** `RRGGBB`; absent for patterns. */
  color: string | undefined;
  font: Font | undefined;
  size: number;
  charSpacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  /** ISO 32000-1, table 106. */
  mode: number;
}

/** A chunk behind which blanks may still come. */
interface OpenChunk extends Omit<Chunk, 'text' | 'starts'> {
  text: string;
  readonly starts: number[];
}

const PLAIN_FACE: Face = { ascent: 0.891 };
/** Pictures smaller than this (points) hide no words. */
const PICTURE = { width: 12, height: 6 };
/** What is moved farther inside one string begins a chunk of its own, in parts of the size: wider than any gap between words. */
const CHUNK_GAP = 1;

/** Follows the operators of a page and keeps what is on it: text, lines, places of pictures. */
export function interpretPage(page: PdfPage, operators: OperatorList, ops: Operators): PageContent {
  return new Interpreter(page, ops).run(operators);
}

class Interpreter {
  readonly #page: PdfPage;
  readonly #ops: Operators;
  readonly #base: Matrix;
  readonly #size: { readonly widthPt: number; readonly heightPt: number };
  readonly #fonts = new Map<string, Font>();
  readonly #chunks: OpenChunk[] = [];
  readonly #strokes: Stroke[] = [];
  readonly #pictures: Box[] = [];
  readonly #stack: State[] = [];
  #state: State;
  #textMatrix: Matrix = IDENTITY;
  #x = 0;
  #y = 0;
  #lineX = 0;
  #lineY = 0;
  /** Where the last chunk ends, its blanks included. */
  #end = 0;
  #letters = 0;
  #unknown = 0;
  #hidden = 0;
  /** A `transform` after which nothing was drawn: the place of a picture that was left out. */
  #emptyPlace = false;

  constructor(page: PdfPage, ops: Operators) {
    this.#page = page;
    this.#ops = ops;
    const { matrix, widthPt, heightPt } = pageMatrix(page.view, page.rotate, page.userUnit);
    this.#base = matrix;
    this.#size = { widthPt, heightPt };
    this.#state = {
      ctm: matrix,
      lineWidth: 1,
      dashed: false,
      color: '000000',
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      scale: 1,
      leading: 0,
      rise: 0,
      mode: 0,
    };
  }

  run({ fnArray, argsArray }: OperatorList): PageContent {
    const ops = this.#ops;
    const end = fnArray.length;
    for (let at = 0; at < end; at++) {
      const fn = fnArray[at]!;
      const args = argsArray[at];
      if (fn === ops.showText) {
        this.#show(first(args));
        continue;
      }
      if (fn === ops.beginAnnotation) {
        at = this.#skipAnnotation(fnArray, at, args);
        continue;
      }
      this.#operate(fn, isList(args) ? args : []);
    }
    return {
      ...this.#size,
      chunks: this.#chunks,
      strokes: this.#strokes,
      pictures: this.#pictures,
      letters: this.#letters,
      unknownLetters: this.#unknown,
      hiddenLetters: this.#hidden,
    };
  }

  #operate(fn: number, args: readonly unknown[]): void {
    const ops = this.#ops;
    const state = this.#state;
    switch (fn) {
      case ops.moveText:
        this.#moveText(number(args[0]), number(args[1]));
        return;
      case ops.setLeadingMoveText:
        state.leading = number(args[1]);
        this.#moveText(number(args[0]), number(args[1]));
        return;
      case ops.nextLine:
        this.#moveText(0, state.leading);
        return;
      case ops.beginText:
        this.#setTextMatrix(IDENTITY);
        return;
      case ops.setTextMatrix: {
        const matrix = isMatrix(args[0]) ? args[0] : args;
        this.#setTextMatrix(isMatrix(matrix) ? matrix : IDENTITY);
        return;
      }
      case ops.setFont:
        state.font = this.#font(args[0]);
        state.size = number(args[1]);
        return;
      case ops.setCharSpacing:
        state.charSpacing = number(args[0]);
        return;
      case ops.setWordSpacing:
        state.wordSpacing = number(args[0]);
        return;
      case ops.setHScale:
        state.scale = number(args[0]) / 100;
        return;
      case ops.setLeading:
        state.leading = -number(args[0]);
        return;
      case ops.setTextRise:
        state.rise = number(args[0]);
        return;
      case ops.setTextRenderingMode:
        state.mode = number(args[0]);
        return;
      case ops.setFillRGBColor:
        state.color = hexColor(args);
        return;
      case ops.setFillColorN:
      case ops.setFillTransparent:
        state.color = undefined;
        return;
      case ops.setLineWidth:
        state.lineWidth = number(args[0]);
        return;
      case ops.setDash:
        state.dashed = isDash(args[0]);
        return;
      case ops.setGState:
        this.#setGState(args[0]);
        return;
      case ops.save:
        this.#save();
        return;
      case ops.restore:
        this.#restore();
        return;
      case ops.transform:
        this.#transform(args);
        this.#emptyPlace = true;
        return;
      case ops.beginGroup: {
        this.#save();
        const group = args[0];
        if (group !== null && typeof group === 'object' && 'matrix' in group) this.#transform(group.matrix);
        return;
      }
      case ops.endGroup:
        this.#restore();
        return;
      case ops.paintFormXObjectBegin:
        this.#save();
        this.#transform(args[0]);
        return;
      case ops.paintFormXObjectEnd:
        this.#restore();
        return;
      case ops.constructPath:
        this.#path(args);
        return;
      case ops.paintImageXObject:
      case ops.paintInlineImageXObject:
      case ops.paintImageMaskXObject:
      case ops.paintSolidColorImageMask:
        this.#picture();
        return;
    }
  }

  #save(): void {
    this.#stack.push({ ...this.#state });
    this.#emptyPlace = false;
  }

  #restore(): void {
    if (this.#emptyPlace) this.#picture();
    const state = this.#stack.pop();
    if (state) this.#state = state;
  }

  #transform(matrix: unknown): void {
    if (isMatrix(matrix)) this.#state.ctm = times(this.#state.ctm, matrix);
  }

  #picture(): void {
    this.#emptyPlace = false;
    const [a, b, c, d, e, f] = this.#state.ctm;
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    this.#addPicture(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
  }

  #addPicture(x0: number, y0: number, x1: number, y1: number): void {
    const box = { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
    if (box.width >= PICTURE.width && box.height >= PICTURE.height) this.#pictures.push(box);
  }

  /** What a signature or stamp field shows is no text of the document; where it stands is kept. */
  #skipAnnotation(fnArray: readonly number[], from: number, args: unknown): number {
    const rect = isList(args) ? args[1] : undefined;
    if (isList(rect) && rect.length === 4) {
      const [a, b, c, d, e, f] = this.#base;
      const [x0, y0, x1, y1] = rect.map(number) as [number, number, number, number];
      const xs = [a * x0 + c * y0 + e, a * x1 + c * y1 + e];
      const ys = [b * x0 + d * y0 + f, b * x1 + d * y1 + f];
      this.#addPicture(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys));
    }
    const end = fnArray.indexOf(this.#ops.endAnnotation, from);
    return end < 0 ? fnArray.length : end;
  }

  #path(args: readonly unknown[]): void {
    this.#emptyPlace = false;
    const ops = this.#ops;
    const [paint, data] = args;
    const path = isList(data) ? data[0] : undefined;
    if (path === null || typeof path !== 'object' || !('length' in path)) return;
    const strokes =
      paint === ops.stroke ||
      paint === ops.closeStroke ||
      paint === ops.fillStroke ||
      paint === ops.closeFillStroke ||
      paint === ops.eoFillStroke ||
      paint === ops.closeEOFillStroke;
    const fills = paint !== ops.stroke && paint !== ops.closeStroke && paint !== ops.endPath;
    if (!strokes && !fills) return;
    const { ctm, lineWidth, dashed, color } = this.#state;
    const stroke = lineWidth * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
    // White on white is a background.
    const fill = fills && color !== 'FFFFFF';
    this.#strokes.push(...strokesOf(path as ArrayLike<number>, ctm, { ...(strokes ? { stroke } : {}), fill, dashed }));
  }

  #setGState(entries: unknown): void {
    if (!isList(entries)) return;
    for (const entry of entries) {
      if (!isList(entry)) continue;
      const [key, value] = entry;
      if (key === 'LW') this.#state.lineWidth = number(value);
      else if (key === 'D' && isList(value)) this.#state.dashed = isDash(value[0]);
      else if (key === 'Font' && isList(value)) {
        this.#state.font = this.#font(value[0]);
        this.#state.size = number(value[1]);
      }
    }
  }

  #setTextMatrix(matrix: Matrix): void {
    this.#textMatrix = matrix;
    this.#x = this.#y = this.#lineX = this.#lineY = 0;
  }

  #moveText(x: number, y: number): void {
    this.#x = this.#lineX += x;
    this.#y = this.#lineY += y;
  }

  #font(name: unknown): Font | undefined {
    if (typeof name !== 'string') return undefined;
    let font = this.#fonts.get(name);
    if (font) return font;
    const { commonObjs } = this.#page;
    const data = commonObjs.has(name) ? commonObjs.get(name) : undefined;
    font = readFont(data);
    this.#fonts.set(name, font);
    return font;
  }

  #show(glyphs: unknown): void {
    this.#emptyPlace = false;
    const state = this.#state;
    const { font, size, charSpacing, wordSpacing, scale } = state;
    if (!isList(glyphs) || !font) return;
    if (font.broken && glyphs.length === 0) {
      this.#letters++;
      this.#unknown++;
    }
    const [a, b, c, d, e, f] = times(state.ctm, this.#textMatrix);
    const y = this.#y + state.rise;
    const perUnit = Math.hypot(a, b);
    const shownSize = Math.abs(size) * Math.hypot(c, d);
    const level = Math.abs(b) <= 0.02 * perUnit && a > 0;
    const visible = level && state.mode !== 3 && state.mode !== 7 && shownSize > 0.5;
    const originX = a * this.#x + c * y + e;
    const originY = b * this.#x + d * y + f;
    let advance = 0;
    let text = '';
    let starts: number[] = [];
    /** The last blank of `text` stands for a gap. */
    let gap = false;
    const flush = (): void => {
      const end = originX + advance * a;
      if (text.trim() !== '') this.#addChunk(text, starts, end, originY, shownSize, [a, b, c, d]);
      else if (text !== '') this.#addBlanks(text, starts, end, originY);
      text = '';
      starts = [];
    };
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        const move = ((-glyph * size) / 1000) * scale;
        if (visible && text !== '' && move * a > WORD_GAP * shownSize && !text.endsWith(' ')) {
          if (move * a > CHUNK_GAP * shownSize) {
            flush();
          } else {
            starts.push(originX + advance * a);
            text += ' ';
            gap = true;
          }
        }
        advance += move;
        continue;
      }
      if (!isGlyph(glyph)) continue;
      const width = (glyph.width * size * font.unit + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      const shown = BULLETS[glyph.unicode] ?? glyph.unicode;
      if (visible) {
        this.#letters++;
        if (isUnknown(shown)) this.#unknown++;
        // A justified line may widen a blank in front of it.
        if (!gap || shown !== ' ') {
          const left = originX + advance * a;
          for (let unit = 0; unit < shown.length; unit++) starts.push(left);
          text += shown;
        }
        gap = false;
      } else if (level) {
        this.#hidden++;
      }
      advance += width;
    }
    flush();
    this.#x += advance;
  }

  /** Blanks shown by themselves belong to the words they stand behind: without them the gap would part two columns. */
  #addBlanks(text: string, starts: readonly number[], x1: number, y: number): void {
    const last = this.#chunks.at(-1);
    const near = 0.1 * (last?.size ?? 0);
    if (!last || Math.abs(last.y - y) > near || Math.abs(starts[0]! - this.#end) > near) return;
    last.text += text;
    last.starts.push(...starts);
    this.#end = x1;
  }

  #addChunk(
    text: string,
    starts: number[],
    x1: number,
    y: number,
    size: number,
    [a, b, c, d]: readonly [number, number, number, number],
  ): void {
    const { font, mode, color } = this.#state;
    if (!font) return;
    let { face } = font;
    // Bold and italic that the font lacks are drawn: outlined letters, slanted letters.
    if (mode === 2 && face.bold === false) face = { ...face, bold: true };
    const slant = Math.abs(a * c + b * d) / (Math.hypot(a, b) * Math.hypot(c, d));
    if (slant > 0.15 && face.italic === false) face = { ...face, italic: true };
    const lead = text.length - text.trimStart().length;
    this.#end = x1;
    this.#chunks.push({
      text,
      starts,
      x0: starts[lead] ?? starts[0] ?? x1,
      x1: starts[text.trimEnd().length] ?? x1,
      y,
      size,
      face,
      ...(color === undefined ? {} : { color }),
    });
  }
}

function readFont(data: unknown): Font {
  if (data === null || typeof data !== 'object') return { face: PLAIN_FACE, unit: 0.001, broken: true };
  const font = data as {
    name?: unknown;
    fontMatrix?: unknown;
    ascent?: unknown;
    isType3Font?: unknown;
  };
  const unit = isMatrix(font.fontMatrix) ? font.fontMatrix[0] : 0.001;
  const ascent =
    typeof font.ascent === 'number' && font.ascent > 0.3 && font.ascent < 2 ? font.ascent : PLAIN_FACE.ascent;
  // The letters of a Type 3 font are drawings: its name tells nothing.
  const name = typeof font.name === 'string' && font.isType3Font !== true ? readFontName(font.name) : undefined;
  return { face: { ...name, ascent }, unit, broken: typeof font.name !== 'string' };
}

interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

function isGlyph(value: unknown): value is Glyph {
  return value !== null && typeof value === 'object' && 'unicode' in value && typeof value.unicode === 'string';
}

/** True for what no font means: controls, private use, nothing at all. */
function isUnknown(text: string): boolean {
  const code = text.charCodeAt(0);
  return (
    text === '' || code < 0x20 || (code >= 0x7f && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff) || code >= 0xfff0
  );
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) || ArrayBuffer.isView(value);
}

function first(args: unknown): unknown {
  return isList(args) ? args[0] : undefined;
}

function number(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

function isDash(value: unknown): boolean {
  return isList(value) && value.some((length) => number(length) > 0);
}

function hexColor([color, green, blue]: readonly unknown[]): string | undefined {
  if (typeof color === 'string') return /^#[0-9a-f]{6}$/iu.test(color) ? color.slice(1).toUpperCase() : undefined;
  if (typeof color !== 'number') return undefined;
  return [color, green, blue]
    .map((part) =>
      Math.min(255, Math.max(0, Math.round(number(part))))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
