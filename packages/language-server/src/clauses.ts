import {
  cite,
  dateIn,
  INSTRUMENTS,
  resolve,
  type Instrument,
  type Language,
  type Overlay,
  type Provision,
  type Resolved,
} from '@thethuc/core';

const WORDS = {
  vi: { from: 'Có hiệu lực từ', before: 'Trước đó', until: 'đến hết', later: 'Sau đó', since: 'từ' },
  en: { from: 'In force from', before: 'Before that', until: 'until', later: 'After that', since: 'from' },
} as const;

/** The requirements in force on a day. */
export function requirementsOn(date: string, overlay?: Overlay): ReadonlyMap<string, Resolved> {
  return resolve(date, overlay);
}

/**
 * What the clause behind a requirement says, since when, and what the other generation of the instrument said:
 * lines of Markdown; empty when no instrument of the day says anything.
 */
export function clauseLines(resolved: Resolved | undefined, language: Language): string[] {
  if (!resolved) return [];
  const { provision, instrument } = resolved;
  const words = WORDS[language];
  const own = INSTRUMENTS.find(({ id }) => id === instrument.id);
  const lines = [`**${cite(instrument, provision)[language]}**: ${provision.says[language]}`];
  if (own && own.number !== '') lines.push(`${words.from} ${dateIn(own.inForce.from, language)}.`);
  for (const other of INSTRUMENTS) {
    if (other.id === own?.id || other.number === '' || !isOtherGeneration(own, other)) continue;
    const same = other.provisions.find((one) => 'params' in one && one.requirement === provision.requirement);
    if (same) lines.push(otherLine(other, same, own, language));
  }
  return lines;
}

/** True for what replaced `own` or was replaced by it. */
function isOtherGeneration(own: Instrument | undefined, other: Instrument): boolean {
  return own !== undefined && (own.replaces.includes(other.id) || other.replaces.includes(own.id));
}

function otherLine(other: Instrument, same: Provision, own: Instrument | undefined, language: Language): string {
  const words = WORDS[language];
  const older = own === undefined || other.issued < own.issued;
  const { from, to } = other.inForce;
  const time =
    older && to !== null ? `${words.until} ${dateIn(to, language)}` : `${words.since} ${dateIn(from, language)}`;
  return `_${older ? words.before : words.later}_ (${cite(other, same)[language]}, ${time}): ${same.says[language]}`;
}
