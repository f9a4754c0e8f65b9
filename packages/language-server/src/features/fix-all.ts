import { lowerMarkdown, type TextEdit } from '@thethuc/markdown';
import type { Analyse, Analysis } from '../analysis.ts';
import { lineEdits } from '../text-difference.ts';

/** Rounds after which mending stops even if something is left; two are usual. */
const MAX_ROUNDS = 8;

/** The edits that mend every fault whose fix is safe, until none is left; a further run changes nothing. */
export function fixAll(analysis: Analysis, analyse: Analyse): readonly TextEdit[] {
  let current = analysis;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = safeEdits(current);
    if (edits.length === 0) break;
    current = analyse(applied(current.text, edits), current.settings, current.today);
  }
  return lineEdits(analysis.text, current.text);
}

/** The safe fixes of one version of a text that do not get into each other's way, in the order of the text. */
function safeEdits({ text, doc, result }: Analysis): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const { fixes } of result.findings) {
    for (const fix of fixes ?? []) {
      if (fix.applicability !== 'safe') continue;
      const lowered = lowerMarkdown(text, doc, fix);
      if (!lowered.ok || lowered.edits.some((edit) => chosen.some((other) => collide(edit, other)))) continue;
      chosen.push(...lowered.edits.filter((edit) => text.slice(edit.start, edit.end) !== edit.text));
    }
  }
  return chosen.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Edits that touch are left for the next round: what one of them leaves, the other may not fit any more. */
function collide(a: TextEdit, b: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}

/** `text` with sorted edits that do not overlap. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
