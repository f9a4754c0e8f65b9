import type { Frame } from './frame.ts';
import type { Habit } from './habit.ts';
import { follows } from './evidence.ts';
import { BLANK_LINE, center, isSameFace } from './fragment.ts';
import type { Fragment, Row } from './fragment.ts';
import { isCutBefore } from './cut-words.ts';
import type { Draft, Line, Place } from './draft.ts';
import { beginsWithLabel, endsInLeader, isEntry, wordsOn } from './items.ts';

/** Starts that agree lie this near, in points. */
const SAME = 2;
/** How words begin. */
const BEGINS = /^[\p{L}\p{N}(“"]/u;
/** How a paragraph ends. */
const ENDS = /[.;:!?/]["”)\s]*$/u;

/** The words of an item stand no farther behind its label, in points. */
const HANGING = 45;

/** Puts rows of one column into paragraphs, from page to page. */
export class FlowReader {
  readonly #drafts: Draft[];
  readonly #place: Place;
  readonly #habit: Habit;
  readonly #frameOf: (page: number) => Frame;
  #open: Draft | undefined;

  /** @param drafts receives the paragraphs, each when its first row is added */
  constructor(drafts: Draft[], place: Place, habit: Habit, frameOf: (page: number) => Frame) {
    this.#drafts = drafts;
    this.#place = place;
    this.#habit = habit;
    this.#frameOf = frameOf;
  }

  /** @param heading the rows stand in the heading of the document, where words are set in blocks of their own */
  add(row: Row, page: number, heading: boolean): Draft {
    const frame = this.#frameOf(page);
    const open = this.#open;
    const line: Line = { page, fragments: row.fragments };
    const previous = open?.lines.at(-1);
    const samePage = previous?.page === page;
    const above = previous?.fragments[0];
    const first = row.fragments[0]!;
    const cut = samePage && row.fragments.length === 1 && isCutBefore(previous?.fragments.at(-1), first);
    const continues =
      open !== undefined &&
      previous !== undefined &&
      (cut ||
        (heading
          ? samePage && center(first) > (frame.left + frame.right) / 2 && isWrapped(above, first, frame)
          : this.#continues(open, previous, line)));
    if (continues) {
      open.lines.push(line);
      return open;
    }
    if (samePage && above && row.y - above.y > BLANK_LINE * Math.max(above.size, first.size)) this.blank(page);
    const draft: Draft = { lines: [line], page, place: this.#place, area: areaOf(row, frame, this.#habit, heading) };
    this.#drafts.push(draft);
    this.#open = draft;
    return draft;
  }

  /** An empty paragraph stands for room that was left. */
  blank(page: number): void {
    const { left, right } = this.#frameOf(page);
    this.#drafts.push({ lines: [], page, place: this.#place, area: { left, right } });
  }

  /** True for a line at the head of a page that stands under the block, beside the column, at the foot of the one before. */
  goesOnBeside(row: Row, page: number): boolean {
    const open = this.#open;
    const above = open?.lines.at(-1);
    const [last] = above?.fragments ?? [];
    if (!open || !above || !last || row.fragments.length > 1 || above.page !== page - 1) return false;
    const frame = this.#frameOf(open.page);
    const moved = this.#frameOf(page).shift - this.#frameOf(above.page).shift;
    return open.area.left > frame.left + 4 && Math.abs(center(last) + moved - center(row.fragments[0]!)) <= 5;
  }

  /** What comes next begins a paragraph of its own. */
  close(): void {
    this.#open = undefined;
  }

  #continues(draft: Draft, previous: Line, line: Line): boolean {
    const before = wordsOn(previous);
    const [next, beside] = line.fragments;
    if (!next || beside) return false;
    const samePage = previous.page === line.page;
    if (!before) return samePage && this.#isForcedBreak(draft, line, next.y - previous.fragments[0]!.y);
    const frame = this.#frameOf(line.page);
    const above = this.#frameOf(previous.page);
    // What stands aside is told line by line.
    const { left, right } = this.#frameOf(draft.page);
    if (draft.area.left > left + 4 || draft.area.right < right - 4) return false;
    if (Math.abs(before.size - next.size) >= 1.2 || (samePage && !follows(before, next))) return false;
    const room = above.right - above.left;
    const word = firstWordWidth(next) + 0.25 * next.size;
    const centred = isCentred(before, above, this.#habit) && isCentred(next, frame, this.#habit);
    const fits = centred ? before.x1 - before.x0 + word <= room - 1 : before.x1 + word <= above.right - 0.5;
    const distance = next.y - before.y;
    if (fits) return samePage && this.#isForcedBreak(draft, line, distance);
    // Hyphens under the abstract, or a line in another style, are no words that go on.
    if (centred)
      return samePage && distance <= 1.6 * next.size && isSameFace(before, next) && BEGINS.test(next.text.trim());
    const start = this.#startOf(line);
    const second = draft.lines[1];
    if (second)
      return (
        Math.abs(start - this.#startOf(second)) <= SAME && (!samePage || this.#isPitch(draft, distance, next.size))
      );
    const lead = this.#startOf(draft.lines[0]!) - start;
    // Behind dots up to the edge another blank begins, unless the text comes back to the edge.
    if (isEntry(before) || (endsInLeader(before) && lead <= 8)) return false;
    if (this.#isUnderLabel(draft, previous, line)) return !samePage || this.#isPitch(draft, distance, next.size);
    if (previous.fragments.length > 1 && Math.abs(next.x0 - frame.left) > SAME) return false;
    if (Math.abs(next.x0 - frame.left) <= SAME) {
      // An indented first line and one that comes back to the edge are one paragraph whatever their distance.
      return lead > 8 || !samePage || this.#isPitch(draft, distance, next.size);
    }
    if (
      this.#habit.indent !== undefined &&
      Math.abs(next.x0 - frame.left - this.#habit.indent) <= SAME &&
      Math.abs(lead) <= SAME &&
      // Where paragraphs begin another one does, unless the sentence is not over and the line no farther down.
      (this.#habit.pitch === undefined || (frame.leftSure && ENDS.test(before.text)))
    )
      return false;
    return samePage && this.#isPitch(draft, distance, next.size);
  }

  /** True for the words of an item that go on under its first ones. */
  #isUnderLabel({ lines }: Draft, previous: Line, line: Line): boolean {
    const [first] = previous.fragments;
    const words = wordsOn(previous);
    if (lines.length > 1 || !first || !words) return false;
    const moved = this.#frameOf(line.page).shift - this.#frameOf(previous.page).shift;
    const hang = line.fragments[0]!.x0 - moved - first.x0;
    if (words !== first) return Math.abs(first.x0 + hang - words.x0) <= SAME;
    return hang > 5 && hang < HANGING && beginsWithLabel(first);
  }

  /** True for a line behind a forced break: at the edge where a paragraph would be indented, and no farther down than a line. */
  #isForcedBreak({ page, lines }: Draft, line: Line, distance: number): boolean {
    const { indent, pitch, size } = this.#habit;
    const frame = this.#frameOf(line.page);
    const [head] = lines[0]!.fragments;
    const [next] = line.fragments;
    if (indent === undefined || pitch === undefined || !frame.leftSure || page !== line.page || !head || !next)
      return false;
    const isRunning = Math.abs(head.x0 - frame.left - indent) <= SAME && Math.abs(next.size - size) < 0.6;
    return isRunning && Math.abs(next.x0 - frame.left) <= SAME && Math.abs(distance - pitch) <= 0.5;
  }

  /** Where a line begins, on the back of a sheet where it would on a front. */
  #startOf({ page, fragments }: Line): number {
    return fragments[0]!.x0 - this.#frameOf(page).shift;
  }

  #isPitch({ lines }: Draft, distance: number, size: number): boolean {
    const [a, b] = lines.slice(-2).map((line) => line.fragments[0]!);
    const own = lines.length > 1 && a && b && lines.at(-1)!.page === lines.at(-2)!.page ? b.y - a.y : undefined;
    const pitch = own ?? this.#habit.pitch;
    return pitch === undefined ? distance <= 1.75 * size : distance <= pitch * 1.05 + 0.5;
  }
}

/** True for a line in the middle of the column. A long one that begins where paragraphs begin is one of them by chance. */
export function isCentred({ x0, x1, pieces }: Fragment, { left, right }: Frame, { indent }: Habit): boolean {
  if (Math.abs((x0 + x1) / 2 - (left + right) / 2) > 2.5 || x0 - left < 4) return false;
  const long = x1 - x0 > 0.6 * (right - left);
  const bold = pieces.every(({ chunk }) => chunk.face.bold === true);
  return !(long && !bold && indent !== undefined && Math.abs(x0 - left - indent) <= 1.5);
}

/**
 * True for a centred line at the right that was too long for its column: its first word would not have fitted on the
 * line above. What is centred has as much room on the side that is not known as on the other.
 */
export function isWrapped(before: Fragment | undefined, next: Fragment | undefined, { right }: Frame): boolean {
  if (!before || !next || next.y - before.y > 1.5 * next.size || !isSameFace(before, next)) return false;
  if (Math.abs(center(before) - center(next)) > 2.5 || !BEGINS.test(next.text.trim())) return false;
  return before.x1 - before.x0 + firstWordWidth(next) + 0.25 * next.size > 2 * (right - center(before)) + 1;
}

/** Width of the word that a line begins with. */
export function firstWordWidth({ text, pieces, x0, x1 }: Fragment): number {
  const blank = text.trimStart().indexOf(' ');
  if (blank < 0) return x1 - x0;
  let offset = blank + (text.length - text.trimStart().length);
  for (const { text: own, chunk, at } of pieces) {
    if (offset < own.length) return (chunk.starts[at + offset] ?? x1) - x0;
    offset -= own.length;
  }
  return x1 - x0;
}

/** Room of a paragraph: the column for running and centred text, its own extent for what stands aside. */
function areaOf({ fragments }: Row, frame: Frame, habit: Habit, heading: boolean): Draft['area'] {
  const { left, right } = frame;
  const first = fragments[0]!;
  const last = fragments.at(-1)!;
  if (fragments.length > 1 || isCentred(first, frame, habit)) return { left, right };
  const own = { left: first.x0, right: last.x1 };
  if (heading && last.x1 - first.x0 < 0.6 * (right - left)) return own;
  const lead = first.x0 - left;
  const { indent } = habit;
  const flush = lead <= SAME || (indent !== undefined && Math.abs(lead - indent) <= SAME);
  const wide = last.x1 - first.x0 > 0.55 * (right - left);
  // Words whose middle lies far from the middle of the page and that begin at no edge are a block of their own.
  if (flush || wide || center(first) < (left + right) / 2) return { left, right };
  return own;
}
