import type { Bilingual } from '../model/bilingual.ts';
import type { Resolved } from './resolve.ts';
import type { CheckableProvision, CitedInstrument, Modality } from './types.ts';

/** The letters of an organ as an office knows them; all conditions that are given must hold. */
export interface OrganSymbol {
  /** Keys of `LoaiCoQuan` and `Cap`. */
  readonly loai?: readonly string[];
  readonly cap?: readonly string[];
  /** The name of the organ begins with one of these, in capitals. */
  readonly match?: readonly string[];
  readonly symbols: readonly string[];
  readonly suffix?: 'required' | 'optional';
  readonly certain: boolean;
}

/** Which types one kind of issuer may issue. */
export interface AuthorityRow {
  readonly issuer: {
    readonly loai: readonly string[];
    readonly cap: readonly string[];
    readonly signedFor?: readonly string[];
  };
  readonly name: Bilingual;
  readonly allowed: readonly string[];
  readonly silent: readonly string[];
}

/** What an office knows of itself; validated by `schemas/overlay.schema.json`. */
export interface Overlay {
  /** Whose it is, shown with every citation that it changes: "Tỉnh uỷ Lâm Đồng". */
  readonly name: string;
  /** Looked at before the letters that the guidance fixes. */
  readonly organs?: readonly OrganSymbol[];
  /** Names that want the administrative level before them. */
  readonly places?: { readonly personNames?: readonly string[]; readonly provinceNames?: readonly string[] };
  /** Takes the place of the matrix of the regulation. */
  readonly authority?: { readonly modality: Modality; readonly matrix: readonly AuthorityRow[] };
  /** Other numbers for parameters that are there already: `{ "trang/le": { "toleranceMm": 1 } }`. */
  readonly tolerances?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

const SYMBOLS = 'so-va-ky-hieu/co-quan';
const PLACES = 'dia-danh-va-ngay/cap-hanh-chinh';
const AUTHORITY = 'tham-quyen/loai-van-ban';

/** The requirements as an office applies them; the citation of each changed one names the office. */
export function applyOverlay(resolved: ReadonlyMap<string, Resolved>, overlay: Overlay): ReadonlyMap<string, Resolved> {
  const merged = new Map(resolved);
  const { organs, places, authority, tolerances = {} } = overlay;
  const change = (requirement: string, params: (old: Params) => Params): void => {
    const old = merged.get(requirement);
    if (old) merged.set(requirement, changed(old, params(old.provision.params), overlay.name));
  };
  if (organs) change(SYMBOLS, (old) => ({ ...old, organs: [...organs, ...listOf(old['organs'])] }));
  if (places) {
    const { personNames = [], provinceNames = [] } = places;
    change(PLACES, (old) => ({
      ...old,
      personNames: [...listOf(old['personNames']), ...personNames],
      provinceNames: [...listOf(old['provinceNames']), ...provinceNames],
    }));
  }
  for (const [requirement, numbers] of Object.entries(tolerances)) {
    change(requirement, (old) => ({
      ...old,
      ...Object.fromEntries(Object.entries(numbers).filter(([key]) => typeof old[key] === 'number')),
    }));
  }
  if (authority) merged.set(AUTHORITY, ownAuthority(authority, overlay.name));
  return merged;
}

type Params = CheckableProvision['params'];

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function changed({ provision, instrument }: Resolved, params: Params, office: string): Resolved {
  const name = {
    vi: `${instrument.name.vi} (có bổ sung của ${office})`,
    en: `${instrument.name.en} (with additions of ${office})`,
  };
  return { provision: { ...provision, params }, instrument: { ...instrument, name } };
}

function ownAuthority({ modality, matrix }: NonNullable<Overlay['authority']>, office: string): Resolved {
  const instrument: CitedInstrument = {
    id: 'khac',
    number: '',
    name: { vi: `Bảng thẩm quyền của ${office}`, en: `Authority table of ${office}` },
  };
  const provision: CheckableProvision = {
    id: 'tham-quyen',
    at: [],
    says: {
      vi: `${office} khai báo loại văn bản mà từng cơ quan được ban hành.`,
      en: `${office} states which types each organ may issue.`,
    },
    modality,
    certainty: 'high',
    requirement: AUTHORITY,
    params: { matrix },
  };
  return { provision, instrument };
}
