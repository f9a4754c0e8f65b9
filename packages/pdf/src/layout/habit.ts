import { mode } from './cluster.ts';
import { follows, runningRows } from './evidence.ts';
import type { FramePage } from './evidence.ts';
import { single } from './fragment.ts';
import type { Frame } from './frame.ts';
import { endsInLeader } from './items.ts';

/** What the running text of the whole document has in common. */
export interface Habit {
  /** From one baseline to the next inside a paragraph, where one was seen. */
  readonly pitch?: number;
  /** From the left edge to the first line of a paragraph. */
  readonly indent?: number;
  readonly size: number;
}

/** Pitch, indent and size that most running text has. */
export function measureHabit(pages: readonly FramePage[], frames: readonly Frame[]): Habit {
  const pitches: number[] = [];
  const indents: number[] = [];
  const sizes = new Map<number, number>();
  pages.forEach((own, page) => {
    const { left, right } = frames[page]!;
    const rows = runningRows(own);
    rows.forEach((row, index) => {
      const fragment = single(row);
      if (!fragment) return;
      const size = Math.round(fragment.size * 2) / 2;
      sizes.set(size, (sizes.get(size) ?? 0) + fragment.text.length);
      const previous = single(rows[index - 1]);
      const lead = fragment.x0 - left;
      const ends = rows[index - 1]?.fragments.at(-1);
      const goesOn = ends !== undefined && Math.abs(ends.x1 - right) < 3 && follows(ends, fragment);
      // Text under text goes on where it does in the middle of a sentence.
      const under =
        previous !== undefined && Math.abs(previous.x0 - fragment.x0) < 2 && /^\s*\p{Ll}/u.test(fragment.text);
      if (goesOn && previous && !endsInLeader(previous) && (Math.abs(lead) < 2 || under)) {
        pitches.push(fragment.y - previous.y);
      }
      const centred = Math.abs((fragment.x0 + fragment.x1) / 2 - (left + right) / 2) < 3;
      if (lead > 8 && lead < 80 && !centred && !(goesOn && !endsInLeader(ends))) indents.push(lead);
    });
  });
  const pitch = mode(pitches, 0.15);
  const indent = mode(indents, 0.5);
  const [size = 14] = [...sizes].sort((a, b) => b[1] - a[1])[0] ?? [];
  return {
    ...(pitch ? { pitch: pitch.value } : {}),
    ...(indent && indent.count >= 2 ? { indent: indent.value } : {}),
    size,
  };
}
