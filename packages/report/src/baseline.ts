import { placeFingerprint } from './fingerprint.ts';
import type { BaselineEntry, BaselineReport, DocumentReport, Report } from './report.ts';
import { allPlaces, restore, suppress } from './suppress.ts';

/** What a baseline knows, divided by whether the file of that name is still there. */
export interface Baseline {
  readonly path: string;
  readonly own: readonly BaselineEntry[];
  readonly gone: readonly BaselineEntry[];
}

/** Faults of one file: how often each fingerprint may still be claimed. */
type Account = Map<string, number>;

/**
 * Keeps back what the baseline knows. Places are counted, not numbered: equal
 * words under one rule in one file are one entry with a count, so that a moved
 * paragraph changes nothing and one more fault of the same kind is seen.
 *
 * A file that the baseline does not name may be one that was renamed: it takes
 * over the account of the file that is there no more and is most like it.
 */
export function applyBaseline(
  documents: readonly DocumentReport[],
  baseline: Baseline,
): { readonly documents: DocumentReport[]; readonly report: BaselineReport } {
  const own = accounts(baseline.own);
  const gone = accounts(baseline.gone);
  const claimed = new Set<string>();
  const seen = new Set<string>();
  const result = documents.map((document) => {
    if (document.baseline?.path !== baseline.path || document.status === 'unreadable') return document;
    const { file } = document.baseline;
    seen.add(file);
    const mine = own.get(file);
    if (mine) return keepBack(document, file, mine);
    const before = renamedFrom(document, gone, claimed);
    if (before === undefined) return document;
    claimed.add(before);
    return keepBack(document, before, gone.get(before) ?? new Map<string, number>());
  });
  const left = (entries: readonly BaselineEntry[], account: ReadonlyMap<string, Account>) =>
    entries.flatMap((entry) => {
      const count = account.get(entry.file)?.get(entry.fingerprint) ?? 0;
      return count > 0 ? [{ ...entry, count }] : [];
    });
  const fixed = left(
    baseline.own.filter(({ file }) => seen.has(file)),
    own,
  );
  return {
    documents: result,
    report: { path: baseline.path, fixed: sorted(fixed), gone: sorted(left(baseline.gone, gone)) },
  };
}

/** The entries of documents as they are now, waivers left out: what `--write-baseline` writes. */
export function baselineEntries(documents: readonly DocumentReport[]): BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const document of documents) {
    const { file } = document.baseline ?? { file: document.path };
    for (const finding of restore(document, 'baseline').findings) {
      for (const place of allPlaces(finding)) {
        const fingerprint = placeFingerprint(finding.ruleId, place);
        const key = `${file}\n${fingerprint}`;
        const { ruleId } = finding;
        const same = entries.get(key) ?? { file, ruleId, text: place.text, fingerprint, count: 0 };
        entries.set(key, { ...same, count: same.count + 1 });
      }
    }
  }
  return sorted([...entries.values()]);
}

/** The baseline that a report was compared with, as far as the report tells; several of one run can be joined. */
export function baselinesOf(reports: readonly Report[]): Baseline[] {
  const paths = [...new Set(reports.flatMap(({ baselines }) => baselines.map(({ path }) => path)))];
  return paths.map((path) => {
    const known = reports.filter(({ baselines }) => baselines.some((one) => one.path === path));
    const parts = known.map((report) => knownTo(report, path));
    // Every part of a run sees the same files that are gone.
    return { path, own: sorted(parts.flatMap(({ own }) => own)), gone: parts[0]?.gone ?? [] };
  });
}

function knownTo(report: Report, path: string): Baseline {
  const left = report.baselines.find((baseline) => baseline.path === path);
  const own: BaselineEntry[] = [...(left?.fixed ?? [])];
  const gone: BaselineEntry[] = [...(left?.gone ?? [])];
  for (const { baseline, suppressed } of report.documents) {
    if (baseline?.path !== path) continue;
    for (const finding of suppressed) {
      if (finding.suppression.kind !== 'baseline') continue;
      const { file } = finding.suppression;
      const list = file === baseline.file ? own : gone;
      for (const place of allPlaces(finding)) {
        const fingerprint = placeFingerprint(finding.ruleId, place);
        list.push({ file, ruleId: finding.ruleId, text: place.text, fingerprint, count: 1 });
      }
    }
  }
  return { path, own: summed(own), gone: summed(gone) };
}

function keepBack(document: DocumentReport, file: string, account: Account): DocumentReport {
  return suppress(document, ({ ruleId }, place) => {
    const fingerprint = placeFingerprint(ruleId, place);
    const count = account.get(fingerprint) ?? 0;
    if (count === 0) return undefined;
    account.set(fingerprint, count - 1);
    return { kind: 'baseline', file };
  });
}

/** The file that is gone and has the most faults in common: at least half of all that either of the two has. */
function renamedFrom(
  document: DocumentReport,
  gone: ReadonlyMap<string, Account>,
  claimed: ReadonlySet<string>,
): string | undefined {
  const [mine = new Map<string, number>()] = accounts(baselineEntries([document])).values();
  let best: string | undefined;
  let most = 0;
  for (const [file, account] of gone) {
    if (claimed.has(file)) continue;
    let common = 0;
    for (const [fingerprint, count] of mine) common += Math.min(count, account.get(fingerprint) ?? 0);
    if (common > most && 2 * common >= Math.min(total(mine), total(account))) {
      best = file;
      most = common;
    }
  }
  return best;
}

function total(account: Account): number {
  return [...account.values()].reduce((sum, count) => sum + count, 0);
}

function accounts(entries: readonly BaselineEntry[]): Map<string, Account> {
  const files = new Map<string, Account>();
  for (const { file, fingerprint, count } of sorted(entries)) {
    const account = files.get(file) ?? new Map<string, number>();
    files.set(file, account.set(fingerprint, (account.get(fingerprint) ?? 0) + count));
  }
  return files;
}

/** Equal entries as one. */
function summed(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const sums = new Map<string, BaselineEntry>();
  for (const entry of entries) {
    const key = `${entry.file}\n${entry.fingerprint}`;
    const same = sums.get(key);
    sums.set(key, same ? { ...same, count: same.count + entry.count } : entry);
  }
  return sorted([...sums.values()]);
}

function sorted(entries: readonly BaselineEntry[]): BaselineEntry[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...entries].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.ruleId, b.ruleId) ||
      compare(a.text, b.text) ||
      compare(a.fingerprint, b.fingerprint),
  );
}
