import { labelFor, type Edit, type Unit } from '@thethuc/core';
import { lowerMarkdown, type TextEdit } from '@thethuc/markdown';
import type { Analyse, Analysis } from '../analysis.ts';
import { isOurs } from '../analysis.ts';
import { unitMentions } from '../cited.ts';
import { applied } from './fix-all.ts';

/** Rules about marks after numbers and at the ends of lines, and about blanks; their safe fixes are formatting. */
const MARKS = /\/dau-cau$|^don-vi\/dau$|^noi-nhan\/hai-cham$|^kinh-gui\/hai-cham$|^van-ban\/khoang-trang$/u;

/** Rounds of mending; marks are right after the first, a second finds nothing. */
const MAX_ROUNDS = 4;

/**
 * Puts a draft in order: điều, khoản and điểm are numbered anew and their citations follow, marks stand at the
 * ends of lines. The whole text as it should be; unchanged when nothing is to be done.
 */
export function formatted(analysis: Analysis, analyse: Analyse): string {
  if (!isOurs(analysis)) return analysis.text;
  let current = analysis;
  const again = (edits: readonly TextEdit[]) => {
    current = analyse(applied(current.text, edits), current.settings, current.today);
  };
  const numbers = lowerEdits(current, renumbering(current));
  if (numbers.length > 0) again(numbers);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = marks(current);
    if (edits.length === 0) break;
    again(edits);
  }
  return current.text;
}

/** Units that are counted; the others (phần, chương, mục) are numbered by hand. */
const COUNTED: ReadonlySet<string> = new Set(['dieu', 'khoan', 'diem']);

/** New numbers for the units that are out of order, and for the citations of them. */
function renumbering(analysis: Analysis): Edit[] {
  const { units } = analysis.result.parts;
  const labels = newLabels(units);
  const edits: Edit[] = [];
  units.forEach((unit, index) => {
    const text = labels.get(index);
    if (text === undefined) return;
    const start = analysis.doc.text.lastIndexOf(unit.label, unit.labelSpan.end - 1);
    if (start < unit.labelSpan.start) return;
    edits.push({ op: 'replace-text', span: { start, end: start + unit.label.length }, text });
  });
  for (const { unit, label, donVi, holder } of unitMentions(analysis)) {
    const text = unit === undefined ? undefined : labels.get(unit);
    if (text === undefined || isTwice(units, unit!, donVi, holder)) continue;
    edits.push({ op: 'replace-text', span: label.span, text });
  }
  return edits;
}

/** The labels that change. A count that begins anew at one (an attached text) is another count. */
function newLabels(units: readonly Unit[]): Map<number, string> {
  const labels = new Map<number, string>();
  const counts = new Map<string, number>();
  units.forEach((unit, index) => {
    if (!COUNTED.has(unit.donVi) || unit.ordinal === undefined || !inArticle(units, index)) return;
    const key = unit.donVi === 'dieu' ? 'dieu' : `${unit.donVi} ${unit.parent}`;
    const before = counts.get(key);
    const next = before === undefined || (unit.donVi === 'dieu' && unit.ordinal === 1 && before > 1) ? 1 : before + 1;
    counts.set(key, next);
    const label = labelFor(unit.labelKind, next);
    if (label !== undefined && label !== unit.label) labels.set(index, label);
  });
  return labels;
}

/** Outlines without articles are numbered as their author likes. */
function inArticle(units: readonly Unit[], index: number): boolean {
  for (let at: number | undefined = index; at !== undefined; at = units[at]?.parent) {
    if (units[at]?.donVi === 'dieu') return true;
  }
  return false;
}

/** True when two units carry the number that is cited: nobody knows which one is meant. */
function isTwice(units: readonly Unit[], unit: number, donVi: string, holder: number | undefined): boolean {
  const { label } = units[unit]!;
  const same = units.filter(
    (one) => one.donVi === donVi && one.label === label && (donVi === 'dieu' || one.parent === holder),
  );
  return same.length > 1;
}

function marks(analysis: Analysis): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const { ruleId, fixes } of analysis.result.findings) {
    if (!MARKS.test(ruleId)) continue;
    for (const fix of fixes ?? []) {
      if (fix.applicability !== 'safe') continue;
      const lowered = lowerMarkdown(analysis.text, analysis.doc, fix);
      if (!lowered.ok) continue;
      const free = lowered.edits.every((edit) => edits.every((one) => one.end < edit.start || edit.end < one.start));
      if (free) edits.push(...lowered.edits);
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Each edit that the file can hold, alone; numbers that Word would generate are no concern of a draft. */
function lowerEdits({ text, doc }: Analysis, edits: readonly Edit[]): TextEdit[] {
  const lowered = edits.flatMap((edit) => {
    const one = lowerMarkdown(text, doc, { applicability: 'safe', title: { vi: '', en: '' }, edits: [edit] });
    return one.ok ? one.edits : [];
  });
  const sorted = lowered.sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((edit, index) => index === 0 || sorted[index - 1]!.end <= edit.start);
}
