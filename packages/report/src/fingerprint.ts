import { hash64 } from './hash.ts';
import type { FindingReport, Location } from './report.ts';

/**
 * A fingerprint for each finding of one document, in their order: of the rule,
 * the words concerned and how many like it stand before. Neither path, place,
 * message nor language is part of it, so that it outlives a renamed file, a
 * moved paragraph and a reworded message.
 */
export function fingerprints(findings: readonly FindingReport[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, location }) => {
    const subject = subjectOf(ruleId, location);
    const before = seen.get(subject) ?? 0;
    seen.set(subject, before + 1);
    return hash64(`${subject}\n${before}`);
  });
}

/** As `fingerprints`, of one place: equal for equal words under one rule, wherever they stand. */
export function placeFingerprint(ruleId: string, location: Location): string {
  return hash64(subjectOf(ruleId, location));
}

function subjectOf(ruleId: string, location: Location): string {
  return `${ruleId}\n${normalised(location.text)}`;
}

/** NFC, white space folded. */
export function normalised(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}
