import type { Provision } from '../instruments/types.ts';
import type { Severity } from './finding.ts';

/** Below this a part is a guess, and what is said of it weighs less. */
const SURE = 0.5;
const LOWER: Readonly<Record<Severity, Severity>> = { error: 'warning', warning: 'info', info: 'info' };

/**
 * bat-buoc → error, khuyen-nghi → warning, thuc-tien → info, unless the office has
 * chosen otherwise. Never an error on a fact that is not certain, whoever chose it:
 * a wrong error is worse than a missing one.
 */
export function severityOf(
  { modality, certainty }: Pick<Provision, 'modality' | 'certainty'>,
  confidence: number,
  chosen?: Severity,
): Severity {
  const base: Severity =
    chosen ?? (modality === 'bat-buoc' ? 'error' : modality === 'khuyen-nghi' ? 'warning' : 'info');
  const known = certainty === 'high' || base !== 'error' ? base : 'warning';
  return confidence < SURE ? LOWER[known] : known;
}
