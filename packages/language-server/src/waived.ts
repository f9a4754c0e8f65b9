import { draftWaivers, WaiverBook } from '@thethuc/checker';
import { overlaps, WAIVERS_KEY, type CheckResult, type Doc, type Finding, type Fix } from '@thethuc/core';
import { documentReport } from '@thethuc/report';
import type { Settings } from './settings.ts';

interface Checked {
  readonly text: string;
  readonly doc: Doc;
  readonly settings: Settings;
  readonly today: string;
}

/** The result without what the office has waived, as the command leaves it out: in the project's file or in the draft. */
export function withoutWaived(result: CheckResult, { text, doc, settings, today }: Checked): CheckResult {
  if (result.findings.length === 0 || (!settings.waive && !text.includes(WAIVERS_KEY))) return result;
  const report = {
    ...documentReport({ path: '', doc, problems: [], result, language: settings.language }),
    waivers: draftWaivers(text).waivers,
  };
  const after = settings.waive?.(report) ?? new WaiverBook(undefined, null, today).apply(report, '', today);
  if (after.suppressed.length === 0) return result;
  const gone = new Map<number, Set<number>>();
  for (const { part } of after.suppressed) {
    const places = gone.get(part.finding) ?? new Set();
    for (const place of part.places) places.add(place);
    gone.set(part.finding, places);
  }
  return { ...result, findings: result.findings.flatMap((finding, index) => rest(finding, gone.get(index))) };
}

/** The finding without the places that are waived, and the fixes of those that are left. */
function rest(finding: Finding, gone: ReadonlySet<number> | undefined): Finding[] {
  if (!gone) return [finding];
  const [span, ...also] = [finding.span, ...finding.also].filter((_, place) => !gone.has(place));
  if (!span) return [];
  const { fix, fixes = [], ...words } = finding;
  const left = fixes.filter((one) => [span, ...also].some((place) => concerns(one, place)));
  const whole =
    fix && left.length > 0 ? { fix: { ...fix, edits: left.flatMap(({ edits }) => edits) }, fixes: left } : {};
  return [{ ...words, span, also, ...whole }];
}

/** True for a fix that changes the words of a place or what touches them. */
function concerns({ edits }: Fix, place: Finding['span']): boolean {
  return edits.some(
    (edit) => 'span' in edit && overlaps({ start: edit.span.start - 1, end: edit.span.end + 1 }, place),
  );
}
