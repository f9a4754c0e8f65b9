import type { Doc } from '@thethuc/core';
import { readBlock, type CaseDocument } from '../cases/read-block.ts';
import { layOut } from '../page/layout.ts';
import { linesOf } from '../page/lines.ts';
import { SIGNATURE_LAYOUTS, soundHeaders, STYLINGS, type Manner } from '../page/manner.ts';
import { baseDate, baseDocument, parseBaseName } from '../van-ban/base.ts';
import { THE_HE, type TheHe } from '../van-ban/van-ban.ts';
import { padBelow } from '../van-ban/generation.ts';
import { FORM_MUTATIONS } from './form-mutations.ts';
import { FORMAT_MUTATIONS } from './format-mutations.ts';
import { wordsOf, type Mutation } from './mutation.ts';
import { docOf } from './subjects.ts';

export const MUTATIONS: readonly Mutation[] = [...FORMAT_MUTATIONS, ...FORM_MUTATIONS];

// A draft has no date of its own; it is judged in the middle of its generation.
const DRAFT_DAY: Readonly<Record<TheHe, string>> = { '2018': '2024-06-15', 'giao-thoi': '2026-03-15', '2026': '2026-07-15' };

/** A mutation put on one base document of one generation. */
export interface Mutant {
  readonly mutation: Mutation;
  readonly base: string;
  readonly theHe: TheHe;
  /** `YYYY-MM-DD` by which it is judged. */
  readonly date: string;
  /** The block of the case notation, base line first. */
  readonly block: readonly string[];
}

/** The parameters in force for a requirement on a day; `undefined` where nothing is in force. */
export type ParamsOf = (requirement: string, date: string) => Readonly<Record<string, unknown>> | undefined;

/** Every mutation on every base of every generation in which its requirement is in force. */
export function mutants(paramsOf: ParamsOf): Mutant[] {
  return MUTATIONS.flatMap((mutation) =>
    THE_HE.filter((theHe) => mutation.generations?.includes(theHe) ?? true).flatMap((theHe) =>
      mutation.bases.flatMap((word): Mutant[] => {
        const base = `${word} ${theHe}`;
        const name = parseBaseName(base);
        if (name === undefined) throw new Error(`Không có văn bản nền ${base}`);
        const { ngay, thang, nam } = baseDate(name);
        const own = `${nam}-${padBelow(thang, 10)}-${padBelow(ngay, 10)}`;
        const params = paramsOf(mutation.requirement, own);
        if (params === undefined) return [];
        const lines = extrasAside(mutation, { base, theHe, params });
        if (lines === undefined) return [];
        const draft = lines.includes('có: du-thao') ? [`xét ngày: ${DRAFT_DAY[theHe]}`] : [];
        const dateless = lines.includes('bỏ: dia-danh-va-ngay') ? [`xét ngày: ${own}`] : [];
        const block = [`nền: ${base}`, ...lines, ...draft, ...dateless];
        const asOf = block.flatMap((line) => /^xét ngày: (.+)$/u.exec(line)?.[1] ?? [])[0];
        return [{ mutation, base, theHe, date: asOf ?? own, block }];
      }),
    ),
  );
}

interface On {
  readonly base: string;
  readonly theHe: TheHe;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Lines of a mutation; `undefined` when it has nothing to break there. */
function extrasAside(mutation: Mutation, { base, theHe, params }: On): readonly string[] | undefined {
  const name = parseBaseName(base);
  if (name === undefined) return undefined;
  // The words of a component may come from an extra that the mutation itself asks for.
  let clean = linesOf(baseDocument(name));
  const text = (part: Parameters<typeof wordsOf>[1], nth = 0): string => wordsOf(clean, part, nth);
  const first = mutation.lines({ theHe, params, text });
  if (first.some((line) => line.startsWith('có: '))) {
    clean = readBlock([`nền: ${base}`, ...first.filter((line) => line.startsWith('có: '))]).entries.map(({ line }) => line);
    return mutation.lines({ theHe, params, text });
  }
  return first.length === 0 && mutation.requirement !== 'tham-quyen/loai-van-ban' ? undefined : first;
}

/** The n-th of the manners in which mutants are set, unless their block says otherwise. */
export function mannerOf(n: number): Manner {
  const headers = soundHeaders();
  const header = headers[n % headers.length] ?? { header: 'bang', titleLine: 'hinh' };
  return {
    ...header,
    signature: SIGNATURE_LAYOUTS[n % SIGNATURE_LAYOUTS.length] ?? 'bang',
    styling: STYLINGS[Math.floor(n / 3) % STYLINGS.length] ?? 'truc-tiep',
  };
}

/** The mutant as the block describes it, in another manner where the block leaves it open. */
export function mutantDocument(mutant: Mutant, manner: Manner): CaseDocument {
  const document = readBlock(mutant.block);
  const says = (key: string): boolean => mutant.block.some((line) => line.startsWith(`${key}: `));
  const line = says('đường kẻ');
  return {
    ...document,
    manner: {
      ...document.manner,
      ...(line ? {} : { header: manner.header, titleLine: manner.titleLine }),
      signature: manner.signature,
      styling: manner.styling,
    },
  };
}

/** The clean document that a mutant was made from, in the same manner. */
export function cleanDocument(mutant: Mutant, { manner }: CaseDocument): CaseDocument {
  const kept = mutant.block.filter((line) => /^(nền|có|xét ngày|giai đoạn): /u.test(line));
  return { ...readBlock(kept), manner };
}

/** The document of a case in memory or read back from DOCX. */
export function caseDoc(document: CaseDocument, medium: 'memory' | 'docx'): Doc {
  return docOf(document.entries.map(({ line }) => line), document.manner, document.choices, medium);
}

/** The laid-out page of a case, for writing it to a file. */
export function casePage(document: CaseDocument) {
  return layOut(document.entries.map(({ line }) => line), document.manner, document.choices);
}
