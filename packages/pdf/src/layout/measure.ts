import type { Draft } from './draft.ts';
import type { Frame } from './frame.ts';
import type { Habit } from './habit.ts';
import { center } from './fragment.ts';
import type { Fragment } from './fragment.ts';
import { isCentred } from './flow.ts';
import { wordsOfItem, wordsOn } from './items.ts';

/** Lines that end together lie this near, in points: programs that justify round the widths of letters. */
const FLUSH = 2.5;
/** Letters of a line that surely stands by itself. */
const SHORT = 70;

/** Measures alignment, indents, pitch and spacing of the paragraphs of running text, in place. Points. */
export function measureFlow(drafts: readonly Draft[], frameOf: (page: number) => Frame, habit: Habit): void {
  for (const draft of drafts) {
    if (draft.lines.length > 0) measureOne(draft, frameOf, habit);
  }
  drafts.forEach((draft, index) => {
    const next = drafts[index + 1];
    if (next) measureGap(draft, next, habit);
  });
}

function measureOne(draft: Draft, frameOf: (page: number) => Frame, habit: Habit): void {
  const { lines } = draft;
  const frame = frameOf(draft.page);
  const first = lines[0]!.fragments[0]!;
  const many = lines[0]!.fragments.length > 1;
  draft.pitch = pitchOf(draft);
  if (
    !many &&
    lines.every(
      ({ fragments, page }) => fragments.length === 1 && isCentredIn(fragments[0]!, frameOf(page), habit, lines.length),
    )
  ) {
    draft.alignment = 'center';
    draft.indentLeft = 0;
    draft.firstLine = 0;
    return;
  }
  const { left, right } = draft.area;
  if (left > frame.left + 4 && right < frame.right + 4 && !many) {
    // A block beside the column: its lines are centred in it unless they end at the edge.
    draft.alignment = Math.abs(first.x1 - frame.right) <= FLUSH && lines.length === 1 ? 'right' : 'center';
    return;
  }
  if (frame.leftSure) {
    const second = lines[1]?.fragments[0];
    const back = second ? second.x0 - frameOf(lines[1]!.page).left : 0;
    draft.indentLeft = Math.abs(back) < 1 ? 0 : back;
    draft.firstLine = first.x0 - frame.left - draft.indentLeft;
  }
  if (many && !wordsOfItem(lines[0]!)) return;
  draft.alignment = alignmentOf(draft, frameOf);
}

/** In a paragraph of several lines the first may fill the column. */
function isCentredIn(fragment: Fragment, frame: Frame, habit: Habit, lines: number): boolean {
  if (isCentred(fragment, frame, habit)) return true;
  const aside = Math.abs(center(fragment) - (frame.left + frame.right) / 2);
  return lines > 1 && aside <= 2.5 && fragment.x0 - frame.left >= 1.5;
}

function alignmentOf({ lines }: Draft, frameOf: (page: number) => Frame): Draft['alignment'] {
  const full = lines.slice(0, -1);
  if (full.length === 0) {
    // Of one long line nobody can say how it is set.
    return lines[0]!.fragments.at(-1)!.text.trim().length < SHORT ? 'left' : undefined;
  }
  const sure = full.every(({ page }) => frameOf(page).rightSure);
  const ends = full.map(({ fragments, page }) => frameOf(page).reach - fragments.at(-1)!.x1);
  const flush = ends.filter((end) => Math.abs(end) <= FLUSH).length;
  // Without a known edge a line that another one goes beyond is ragged; one that is the longest itself tells nothing.
  if (!sure && flush > 0 && full.length < 2) return undefined;
  return flush * 2 <= full.length ? 'left' : 'justify';
}

/** The distance of baselines that most neighbours have. */
function pitchOf({ lines }: Draft): number | undefined {
  const distances: number[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (!previous || previous.page !== line.page) return;
    distances.push(line.fragments[0]!.y - previous.fragments[0]!.y);
  });
  return distances.sort((a, b) => a - b)[distances.length >> 1];
}

/** Space between two paragraphs: what their baselines are farther apart than lines inside a paragraph. */
function measureGap(draft: Draft, next: Draft, habit: Habit): void {
  const line = draft.lines.at(-1);
  const below = next.lines[0];
  if (!line || !below || line.page !== below.page) return;
  const above = wordsOn(line) ?? line.fragments[0];
  const first = wordsOn(below) ?? below.fragments[0];
  if (!above || !first || Math.abs(above.size - first.size) > 0.3) return;
  const pitches = [draft.pitch, next.pitch].filter((pitch) => pitch !== undefined);
  const [one = habit.pitch, other = one] = pitches;
  if (one === undefined || other === undefined || Math.abs(one - other) > 0.5) return;
  const gap = first.y - above.y - other;
  if (gap < -0.6) return;
  // A single line does not show its pitch: only none or plenty of space is sure.
  if (pitches.length < 2 && gap < 5.8 && !(gap <= 0.6 && first.y - above.y <= 1.32 * first.size)) return;
  draft.spaceAfter = Math.max(0, gap);
}
