import { INSTRUMENTS } from './index.ts';
import { applyOverlay, type Overlay } from './overlay.ts';
import type { CheckableProvision, CitedInstrument, Instrument, InstrumentId, Interval, Provision } from './types.ts';

/** The provision that states a requirement on a day, and where it stands. */
export interface Resolved {
  readonly provision: CheckableProvision;
  readonly instrument: CitedInstrument;
}

/** True when `date` (`YYYY-MM-DD`) lies in the interval, both ends included. */
export function covers({ from, to }: Interval, date: string): boolean {
  return from <= date && (to === null || date <= to);
}

/** True for a provision that a rule checks: not `uncheckable` and not `unknown`. */
export function isCheckable(provision: Provision): provision is CheckableProvision {
  return 'params' in provision;
}

/** The instruments in force on `date` (`YYYY-MM-DD`), conventions included. */
export function inForce(date: string): readonly Instrument[] {
  return INSTRUMENTS.filter((instrument) => covers(instrument.inForce, date));
}

/** Every instrument on form says on what paper a document is written. */
const PAPER = 'trang/kho-giay';

/** First day (`YYYY-MM-DD`) on which provisions on form are known; what was in force before is not in the data. */
export const FORM_KNOWN_FROM: string = INSTRUMENTS.filter(({ provisions }) =>
  provisions.some((provision) => isCheckable(provision) && provision.requirement === PAPER),
)
  .map(({ inForce: { from } }) => from)
  .sort()[0]!;

/** The days after `from` and up to `to` on which provisions came into force, in order. */
export function changesWithin(from: string, to: string): readonly string[] {
  const days = INSTRUMENTS.flatMap(({ inForce: own, provisions }) => [
    own.from,
    ...provisions.flatMap(({ inForce: part }) => (part ? [part.from] : [])),
  ]);
  return [...new Set(days)].filter((day) => from < day && day <= to).sort();
}

/**
 * The numbered instruments that a document of `date` is judged by. Those about
 * one type only (minutes) are named when the document is of that type; house
 * conventions never are: they are no regulation.
 */
export function instrumentsInForce(date: string, loaiVanBan?: string): readonly InstrumentId[] {
  return inForce(date)
    .filter(({ number, types, provisions }) => {
      const concerned = types === undefined || (loaiVanBan !== undefined && types.includes(loaiVanBan));
      return number !== '' && concerned && provisions.some(isCheckable);
    })
    .map(({ id }) => id);
}

/**
 * Maps each requirement to the one provision in force on `date`. Provisions that
 * cannot be checked are left out and hide nothing. With an overlay an office's
 * own knowledge is merged in.
 */
export function resolve(date: string, overlay?: Overlay): ReadonlyMap<string, Resolved> {
  const resolved = new Map<string, Resolved>();
  for (const instrument of inForce(date)) {
    for (const provision of instrument.provisions) {
      if (!isCheckable(provision) || resolved.has(provision.requirement)) continue;
      if (provision.inForce && !covers(provision.inForce, date)) continue;
      resolved.set(provision.requirement, { provision, instrument });
    }
  }
  return overlay ? applyOverlay(resolved, overlay) : resolved;
}
