import { kindOfOrgan } from '../recognise/identify.ts';
import { organSymbols, type OrganTable } from '../rules/shapes/organ-symbols.ts';
import type { ThongTin } from './draft.ts';
import { readDraftDate } from './date.ts';
import type { FormPiece } from './form.ts';

/** "NQ/ĐU", and which halves of it could not be told from the type and the organ. */
export interface Symbol {
  readonly pieces: readonly FormPiece[];
  /** The symbols to choose from, empty when none is known; absent when the half is settled. */
  readonly openType?: readonly string[];
  readonly openOrgan?: readonly string[];
}

/** Stands where a symbol is to be written in. */
const OPEN = '…';

type Params = <P>(requirement: string) => Partial<P>;

/** The symbol of a draft: as typed, or from its type and issuer as far as the instruments fix them. */
export function symbolOf(thongTin: ThongTin, params: Params): Symbol {
  const typed = thongTin['ky-hieu'];
  if (typed?.includes('/')) return { pieces: [{ text: typed, from: { path: ['ky-hieu'], start: 0 } }] };
  const type = typeSymbols(thongTin, params);
  const organ = typed === undefined ? issuerSymbols(thongTin, params) : [typed];
  return {
    pieces: [
      { text: type[0] ?? OPEN, from: { path: ['loai-van-ban'] } },
      { text: '/' },
      typed === undefined
        ? { text: organ[0] ?? OPEN, from: { path: ['co-quan-ban-hanh'] } }
        : { text: typed, from: { path: ['ky-hieu'], start: 0 } },
    ],
    ...(type.length === 1 ? {} : { openType: type }),
    ...(organ.length === 1 ? {} : { openOrgan: organ }),
  };
}

function typeSymbols(thongTin: ThongTin, params: Params): readonly string[] {
  const { symbols = {} } = params<{ symbols: Readonly<Record<string, readonly string[]>> }>('so-va-ky-hieu/loai');
  return symbols[thongTin['loai-van-ban'] ?? ''] ?? [];
}

function issuerSymbols(thongTin: ThongTin, params: Params): readonly string[] {
  const { organs, suffixes } = params<OrganTable>('so-va-ky-hieu/co-quan');
  const ten = thongTin['co-quan-ban-hanh']?.join(' ');
  if (!organs || !suffixes || ten === undefined) return [];
  const capTren = thongTin['co-quan-cap-tren']?.join(' ');
  const kind = kindOfOrgan(ten, capTren, readDraftDate(thongTin.ngay ?? '') ?? {});
  // A joint issuer strings the symbols of its organs together; nobody but they knows them.
  if (kind.loai === 'lien-co-quan') return [];
  return (
    organSymbols({ organs, suffixes }, { ...kind, ten, ...(capTren === undefined ? {} : { capTren }) })?.accepted ?? []
  );
}
