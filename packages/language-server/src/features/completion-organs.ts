import { kindOfOrgan } from '@thethuc/core';
import type { Analysis } from '../analysis.ts';
import { paramsOf } from '../params-of.ts';

/** An issuer met in another document of the workspace, and the superior named above it. */
export interface KnownOrgan {
  readonly ten: string;
  readonly capTren?: string;
}

export interface OrganItem {
  readonly text: string;
  readonly detail?: string;
  readonly snippet?: true;
  /** What stands above it on the paper, where that is known. */
  readonly superior?: string;
}

interface Superiors {
  /** "ĐẢNG BỘ": committees stand under the organisation, not under the committee above. */
  readonly prefix?: string;
  readonly forLoai?: readonly string[];
  readonly committee?: readonly string[];
  readonly forOrgans?: readonly string[];
  /** Names without a superior. */
  readonly none?: readonly string[];
}

const WORDS = {
  vi: { none: 'không ghi cơ quan cấp trên', under: 'cấp trên' },
  en: { none: 'no superior is named', under: 'superior' },
} as const;

/** Issuers: those of other documents with their superior, then the names the instruments list. */
export function organItems(analysis: Analysis, known: readonly KnownOrgan[]): OrganItem[] {
  const words = WORDS[analysis.settings.language];
  const superiors = superiorsOf(analysis);
  const { organs = [] } = paramsOf<{ organs: readonly { readonly match?: readonly string[] }[] }>(
    analysis,
    'so-va-ky-hieu/co-quan',
  );
  const names = [...new Set(organs.flatMap(({ match = [] }) => match))];
  return [
    ...known.map(({ ten, capTren }) => ({
      text: ten,
      detail: capTren === undefined ? words.none : `${words.under}: ${capTren}`,
      ...(capTren === undefined ? {} : { superior: capTren }),
    })),
    ...names.map((name) => ({
      text: NATIONAL.test(name) ? name : `${name} \${1:…}`,
      ...(NATIONAL.test(name) ? {} : { snippet: true as const }),
      detail: superiorHint(name, superiors, words, analysis),
    })),
  ];
}

/** Names that are whole as the instruments list them. */
const NATIONAL = /(?:TRUNG ƯƠNG|VIỆT NAM|HỒ CHÍ MINH|CỘNG SẢN|NHÂN DÂN)$/u;

function superiorHint(
  name: string,
  { prefix = '', forLoai = [], committee = [], forOrgans = [], none = [] }: Superiors,
  words: (typeof WORDS)['vi'] | (typeof WORDS)['en'],
  { result }: Analysis,
): string {
  if (none.includes(name)) return words.none;
  const { loai } = kindOfOrgan(name, undefined, result.profile.ngay);
  if (forLoai.includes(loai)) return `${words.under}: ${prefix} …`;
  if (forOrgans.includes(loai)) return `${words.under}: ${committee.join(', ')}`;
  return '';
}

/** Superiors of the issuer that is typed. */
export function superiorItems(analysis: Analysis, known: readonly KnownOrgan[]): OrganItem[] {
  const { prefix = '', forLoai = [], committee = [], forOrgans = [] } = superiorsOf(analysis);
  const issuer = analysis.draft?.thongTin['co-quan-ban-hanh']?.join(' ');
  const loai = issuer === undefined ? undefined : kindOfOrgan(issuer, undefined, analysis.result.profile.ngay).loai;
  const met = [...new Set(known.flatMap(({ capTren }) => capTren ?? []))];
  const frames = [
    ...(loai === undefined || forLoai.includes(loai) ? [prefix] : []),
    ...(loai === undefined || forOrgans.includes(loai) ? committee : []),
  ].filter((frame) => frame !== '');
  return [
    ...met.map((text) => ({ text })),
    ...frames.map((frame): OrganItem =>
      NATIONAL.test(frame) ? { text: frame } : { text: `${frame} \${1:…}`, snippet: true },
    ),
  ];
}

function superiorsOf(analysis: Analysis): Superiors {
  return paramsOf<Superiors>(analysis, 'co-quan-cap-tren/dang-bo');
}
