import type { TextEdit } from '@thethuc/markdown';

/**
 * The edits that turn one text into another, line by line: cursors and folds on lines that stay are not moved.
 * Lines are matched from both ends; what differs between is replaced line for line as long as it can be.
 */
export function lineEdits(before: string, after: string): TextEdit[] {
  if (before === after) return [];
  const [old, fresh] = [linesOf(before), linesOf(after)];
  if (old.length !== fresh.length) return [whole(old, fresh, before)];
  const edits: TextEdit[] = [];
  let start = 0;
  old.forEach((line, index) => {
    const other = fresh[index]!;
    if (line !== other) edits.push({ start, end: start + line.length, text: other });
    start += line.length;
  });
  return edits;
}

function linesOf(text: string): string[] {
  return text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/gu) ?? [];
}

function whole(old: readonly string[], fresh: readonly string[], before: string): TextEdit {
  let head = 0;
  while (head < old.length && head < fresh.length && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, fresh.length) - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  const length = (lines: readonly string[]) => lines.reduce((sum, line) => sum + line.length, 0);
  return {
    start: length(old.slice(0, head)),
    end: before.length - length(old.slice(old.length - tail)),
    text: fresh.slice(head, fresh.length - tail).join(''),
  };
}
