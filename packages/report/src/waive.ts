import { fingerprints, normalised, placeFingerprint } from './fingerprint.ts';
import type { DocumentReport, WaiverReport } from './report.ts';
import { suppress } from './suppress.ts';

/** Leaves out of the findings what the waivers name, and counts how often each was needed; the first one that fits counts. */
export function waive(
  document: DocumentReport,
  waivers: readonly WaiverReport[],
): { readonly document: DocumentReport; readonly uses: ReadonlyMap<WaiverReport, number> } {
  const active = waivers.filter(({ state }) => state !== 'expired' && state !== 'refused');
  const uses = new Map<WaiverReport, number>();
  if (active.length === 0) return { document, uses };
  const printed = fingerprints(document.findings);
  const prints = new Map(document.findings.map((finding, at) => [finding, printed[at]]));
  const waived = suppress(document, (finding, place) => {
    const waiver = active.find(
      ({ ruleId, text, fingerprint }) =>
        ruleId === finding.ruleId &&
        (text === null || holds(place.text, text) || holds(place.near ?? '', text)) &&
        (fingerprint === null ||
          fingerprint === placeFingerprint(finding.ruleId, place) ||
          fingerprint === prints.get(finding)),
    );
    if (!waiver) return undefined;
    uses.set(waiver, (uses.get(waiver) ?? 0) + 1);
    const { config, reason, until } = waiver;
    return { kind: 'waiver', config, reason, until };
  });
  return { document: waived, uses };
}

/** Case and white space do not matter; the ellipsis of a shortened quotation is no part of it. */
function holds(words: string, wanted: string): boolean {
  const plain = (text: string) => normalised(text.replace(/^…|…$/gu, '')).toLowerCase();
  return plain(words).includes(plain(wanted));
}

/** The waiver after `uses` places have been kept back by it. */
export function withUses(waiver: WaiverReport, uses: number): WaiverReport {
  const sum = waiver.uses + uses;
  return { ...waiver, uses: sum, state: sum > 0 ? 'used' : waiver.state };
}
