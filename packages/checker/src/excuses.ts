import { dirname } from 'node:path';
import { overlaps } from '@thethuc/core';
import type { CheckResult, Doc, Edit, Finding, Fix, Span } from '@thethuc/core';
import { applyBaseline } from '@thethuc/report';
import type { Baseline, DocumentReport, SuppressedFinding } from '@thethuc/report';
import { readBaseline } from './baseline-file.ts';
import { pathFrom } from './config/patterns.ts';
import type { Ruling } from './config/settings.ts';
import type { PlannedFile } from './plan.ts';
import { WaiverBook } from './waivers.ts';

/** Leaves out of a report what is waived and what is known of old. */
export type Excuse = (document: DocumentReport) => DocumentReport;

/** Which configuration a path is under, and which baseline. */
export type Ruled = Pick<PlannedFile, 'absolute' | 'ruling' | 'baseline'>;

/** What documents looked at one by one are excused, as a run over all of them excuses it. Each baseline is read once. */
export class Excuses {
  readonly #cwd: string;
  readonly #today: string;
  readonly #baselines = new Map<string, Promise<Baseline>>();

  /**
   * @param cwd absolute; paths in reports count from here
   * @param today `YYYY-MM-DD`
   */
  constructor(cwd: string, today: string) {
    this.#cwd = cwd;
    this.#today = today;
  }

  /** Throws `ConfigError` when there is no such baseline. */
  async of(file: Ruled): Promise<Excuse> {
    const known = file.baseline === undefined ? undefined : await this.#baseline(file.baseline);
    return (document) => {
      const book = bookOf(file.ruling, this.#cwd, this.#today);
      const waived = withoutWaived(document, file, book, this.#cwd, this.#today);
      const [excused = waived] = known ? applyBaseline([waived], known).documents : [];
      return excused;
    };
  }

  #baseline(path: string): Promise<Baseline> {
    const shownAs = pathFrom(this.#cwd, path);
    const known = this.#baselines.get(path) ?? readBaseline(path, shownAs);
    this.#baselines.set(path, known);
    return known;
  }
}

/** The waivers of a configuration. */
export function bookOf({ loaded }: Ruling, cwd: string, today: string): WaiverBook {
  return new WaiverBook(loaded, loaded ? pathFrom(cwd, loaded.path) : null, today);
}

/** A report without what waivers name, which says what rules the document. */
export function withoutWaived(
  document: DocumentReport,
  { absolute, ruling, baseline }: Ruled,
  book: WaiverBook,
  cwd: string,
  today: string,
): DocumentReport {
  return {
    ...book.apply(document, ruling.nameOf(absolute), today),
    config: ruling.loaded ? pathFrom(cwd, ruling.loaded.path) : null,
    baseline:
      baseline === undefined ? null : { path: pathFrom(cwd, baseline), file: pathFrom(dirname(baseline), absolute) },
  };
}

/** The result of a check without the places that its report leaves out. */
export function excused(result: CheckResult, doc: Doc, suppressed: readonly SuppressedFinding[]): CheckResult {
  // The baseline counts its findings among those that the waivers have left.
  const waived = without(result.findings, doc, suppressed, 'waiver');
  return { ...result, findings: without(waived, doc, suppressed, 'baseline') };
}

function without(
  findings: readonly Finding[],
  doc: Doc,
  suppressed: readonly SuppressedFinding[],
  kind: SuppressedFinding['suppression']['kind'],
): readonly Finding[] {
  const gone = new Map<number, Set<number>>();
  for (const { suppression, part } of suppressed) {
    if (suppression.kind !== kind) continue;
    const places = gone.get(part.finding) ?? new Set();
    for (const place of part.places) places.add(place);
    gone.set(part.finding, places);
  }
  return gone.size === 0 ? findings : findings.flatMap((finding, index) => rest(finding, doc, gone.get(index)));
}

/** The finding with the places that are left, and the fixes of those. */
function rest(finding: Finding, doc: Doc, gone: ReadonlySet<number> | undefined): Finding[] {
  if (!gone) return [finding];
  const places = [finding.span, ...finding.also];
  const [span, ...also] = places.filter((_place, at) => !gone.has(at));
  if (!span) return [];
  const { fix, fixes = [], ...words } = finding;
  // One for each place, or of some places only: then they are known by the words they change.
  const left = fixes.filter((one, at) =>
    fixes.length === places.length
      ? !gone.has(at)
      : [span, ...also].some((place) => concerns(one, doc, place)) &&
        !places.some((place, of) => gone.has(of) && concerns(one, doc, place)),
  );
  const whole =
    fix && left.length > 0 ? { fix: { ...fix, edits: left.flatMap(({ edits }) => edits) }, fixes: left } : {};
  return [{ ...words, span, also, ...whole }];
}

/** True for a fix that changes the words of a place or what touches them. */
function concerns({ edits }: Fix, doc: Doc, place: Span): boolean {
  return edits.some((edit) => {
    const span = spanOf(edit, doc);
    return span !== undefined && overlaps({ start: span.start - 1, end: span.end + 1 }, place);
  });
}

function spanOf(edit: Edit, doc: Doc): Span | undefined {
  if ('span' in edit) return edit.span;
  return edit.op === 'set-paragraph-format' ? doc.paragraphs[edit.paragraph]?.span : undefined;
}
