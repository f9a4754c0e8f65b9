import type { Cap, CoQuan, LoaiCoQuan } from '../../recognise/profile.ts';
import { organName, startOf } from './organ-name.ts';

interface OrganSymbols {
  readonly loai?: readonly LoaiCoQuan[];
  readonly cap?: readonly Cap[];
  /** First words of the issuer's name. */
  readonly match?: readonly string[];
  readonly symbols?: readonly string[];
  readonly initials?: true;
  readonly suffix?: 'required' | 'optional';
  readonly certain: boolean;
}

interface Suffix {
  readonly capTren: readonly string[];
  readonly symbols: readonly string[];
}

/** What the instruments fix about the letters of organs. */
export interface OrganTable {
  readonly organs: readonly OrganSymbols[];
  readonly suffixes: readonly Suffix[];
}

/** The symbols an issuer may have, and whether the instruments are sure of it; `undefined` where they fix none. */
export function organSymbols(
  { organs, suffixes }: OrganTable,
  issuer: Pick<CoQuan, 'loai' | 'cap' | 'ten' | 'capTren'>,
): { readonly accepted: readonly string[]; readonly certain: boolean } | undefined {
  const entry = organs.find((candidate) => fits(candidate, issuer));
  const accepted = entry && symbolsOf(entry, issuer, suffixes);
  return accepted && { accepted, certain: entry.certain };
}

type Issuer = Parameters<typeof organSymbols>[1];

function fits({ loai, cap, match }: OrganSymbols, issuer: Issuer): boolean {
  if (loai && !loai.includes(issuer.loai)) return false;
  if (cap && !cap.includes(issuer.cap)) return false;
  return match === undefined || startOf(organName(issuer.ten), match) !== undefined;
}

/** Every symbol the entry accepts; `undefined` when its suffix cannot be told. */
function symbolsOf(entry: OrganSymbols, issuer: Issuer, suffixes: readonly Suffix[]): readonly string[] | undefined {
  const bare = [...(entry.symbols ?? []), ...(entry.initials ? [initials(issuer.ten)] : [])];
  if (bare.length === 0) return undefined;
  if (!entry.suffix) return bare;
  const above = organName(issuer.capTren ?? '');
  const suffix = suffixes.find(({ capTren }) => startOf(above, capTren) !== undefined);
  if (!suffix) return undefined;
  const full = bare.flatMap((symbol) => suffix.symbols.map((end) => symbol + end));
  return [...new Set(entry.suffix === 'optional' ? [...full, ...bare] : full)];
}

function initials(name: string): string {
  return organName(name)
    .split(/[^\p{L}\p{N}]+/u)
    .map((syllable) => syllable.charAt(0))
    .join('');
}
