/** Twentieths of a point, the unit of most lengths of WordprocessingML. */
export const TWIPS_PER_MM = 1440 / 25.4;
export const EMU_PER_MM = 36_000;

/** Points of each unit that OOXML names (ECMA-376 Part 1, 22.9.2.15). */
export const UNIT_IN_POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
  pi: 12,
};

const UNIVERSAL = /^\s*(-?\d+(?:\.\d+)?|-?\.\d+)\s*(mm|cm|in|pt|pc|pi)\s*$/;
const NUMBER = /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

/** A plain number, `undefined` when it is none. */
export function parseNumber(value: string | undefined): number | undefined {
  if (value === undefined || !NUMBER.test(value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

export function parseInteger(value: string | undefined): number | undefined {
  const number = parseNumber(value);
  return number === undefined ? undefined : Math.trunc(number);
}

function parsePoints(value: string): number | undefined {
  const match = UNIVERSAL.exec(value);
  if (match === null) return undefined;
  return Number(match[1]) * (UNIT_IN_POINTS[match[2] ?? 'pt'] ?? 1);
}

/** ST_TwipsMeasure: twips, or a universal measure such as `595.30pt` (ECMA-376 Part 1, 22.9.2.14 and 22.9.2.15). */
export function parseTwips(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const plain = parseNumber(value);
  if (plain !== undefined) return plain;
  const points = parsePoints(value);
  return points === undefined ? undefined : points * 20;
}

/** ST_HpsMeasure in points: half-points, or a universal measure (17.18.42). */
export function parseHalfPoints(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const plain = parseNumber(value);
  return plain === undefined ? parsePoints(value) : plain / 2;
}

/** ST_OnOff: an absent `w:val` means on (17.17.4, 22.9.2.7). */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** mm with a thousandth kept: enough for every tolerance, and free of the noise of the division. */
export function twipsToMm(twips: number): number {
  return Math.round((twips / TWIPS_PER_MM) * 1000) / 1000;
}

export function emuToMm(emu: number): number {
  return Math.round((emu / EMU_PER_MM) * 1000) / 1000;
}
