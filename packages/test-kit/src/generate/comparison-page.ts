import { cite, isCheckable, type CheckableProvision, type Instrument } from '@thethuc/core';
import { isDeepStrictEqual } from 'node:util';
import { period } from './instrument-page.ts';

interface Stated {
  readonly instrument: Instrument;
  readonly provision: CheckableProvision;
}

type Sides = readonly [older: readonly Stated[], newer: readonly Stated[]];

/** The two generations side by side, by requirement: changed, new, gone, unchanged. */
export function comparisonPage(older: readonly Instrument[], newer: readonly Instrument[]): string {
  const requirements = new Map<string, Sides>();
  const before = statedBy(older);
  const after = statedBy(newer);
  for (const requirement of [...new Set([...before.keys(), ...after.keys()])].sort()) {
    requirements.set(requirement, [before.get(requirement) ?? [], after.get(requirement) ?? []]);
  }
  const retired = new Map(
    newer.flatMap((instrument) => (instrument.retired ?? []).map((entry) => [entry.requirement, entry.reason.vi])),
  );
  const pick = (wanted: Kind) => [...requirements].filter(([, sides]) => kindOf(sides) === wanted);
  const names = (side: readonly Instrument[]) => side.map(({ number }) => number).join(' và ');
  return [
    '# Đối chiếu hai thế hệ quy định',
    '',
    `Cũ: ${names(older)}. Mới: ${names(newer)}.`,
    ...overlap(older, newer),
    '',
    '_English: the instruments of 2017–2018 and of 2026 side by side, by requirement._',
    ...section('Thay đổi', pick('changed').flatMap(both)),
    ...section('Mới có', pick('new').flatMap(both)),
    ...section(
      'Không còn',
      pick('gone').flatMap(([id, sides]) => [...both([id, sides]), `  - Lý do: ${retired.get(id) ?? ''}`]),
    ),
    ...section(
      'Không đổi',
      pick('same').map(([id, [, [stated]]]) => `- \`${id}\`: ${stated!.provision.says.vi} _(${place(stated!)})_`),
    ),
    '',
  ].join('\n');
}

/** Days on which instruments of both generations hold together. */
function overlap(older: readonly Instrument[], newer: readonly Instrument[]): string[] {
  return newer.flatMap((added) =>
    older
      .filter(({ inForce }) => inForce.to !== null && added.inForce.from <= inForce.to)
      .map((kept) => {
        const days = period({ from: added.inForce.from, to: kept.inForce.to });
        return `Văn bản ${days} theo cả ${added.number} (${added.title.vi}) và ${kept.number} (${kept.title.vi}).`;
      }),
  );
}

type Kind = 'changed' | 'new' | 'gone' | 'same';

function kindOf([before, after]: Sides): Kind {
  if (before.length === 0) return 'new';
  if (after.length === 0) return 'gone';
  const [current] = after;
  const same = before.every(
    ({ provision }) =>
      provision.modality === current!.provision.modality &&
      isDeepStrictEqual(provision.params, current!.provision.params),
  );
  return same ? 'same' : 'changed';
}

function statedBy(instruments: readonly Instrument[]): Map<string, Stated[]> {
  const stated = new Map<string, Stated[]>();
  for (const instrument of instruments) {
    for (const provision of instrument.provisions.filter(isCheckable)) {
      stated.set(provision.requirement, [...(stated.get(provision.requirement) ?? []), { instrument, provision }]);
    }
  }
  return stated;
}

function both([requirement, [before, after]]: readonly [string, Sides]): string[] {
  return [
    `- \`${requirement}\``,
    ...before.map((stated) => `  - Cũ: ${side(stated)}`),
    ...after.map((stated) => `  - Mới: ${side(stated)}`),
  ];
}

function side(stated: Stated): string {
  const { inForce, says } = stated.provision;
  return `${says.vi} _(${place(stated)}${inForce ? `; ${period(inForce)}` : ''})_`;
}

function place({ instrument, provision }: Stated): string {
  return cite(instrument, provision).vi;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `## ${title}`, '', ...lines];
}
