import type { Doc } from '@thethuc/core';
import { readBlock, type CaseDocument } from '../cases/read-block.ts';
import { layOut } from '../page/layout.ts';
import { SIGNATURE_LAYOUTS, soundHeaders, STYLINGS, type Manner } from '../page/manner.ts';
import { baseDate, parseBaseName } from '../van-ban/base.ts';
import { THE_HE, type TheHe } from '../van-ban/van-ban.ts';
import { padBelow } from '../van-ban/generation.ts';
import { FORM_MUTATIONS } from './form-mutations.ts';
import { FORMAT_MUTATIONS } from './format-mutations.ts';
import { wordsOf, type Mutation, type MutationContext } from './mutation.ts';
import { docOf } from './subjects.ts';

export const MUTATIONS: readonly Mutation[] = [...FORMAT_MUTATIONS, ...FORM_MUTATIONS];

// A draft has no date of its own; it is judged in the middle of its generation.
const DRAFT_DAY: Readonly<Record<TheHe, string>> = {
  '2018': '2024-06-15',
  'giao-thoi': '2026-03-15',
  '2026': '2026-07-15',
};

// The fault of these documents is that they exist: the organ may not issue the type.
const AUTHORITY = 'tham-quyen/loai-van-ban';

/** A mutation put on one base document of one generation. */
export interface Mutant {
  readonly mutation: Mutation;
  readonly base: string;
  readonly theHe: TheHe;
  /** `YYYY-MM-DD` by which it is judged. */
  readonly date: string;
  /** The block of the case notation, base line first. */
  readonly block: readonly string[];
  /** The document without the fault. */
  readonly clean: readonly string[];
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
        const context = contextOf(mutation, { base, theHe, params });
        const lines = mutation.lines(context);
        if (lines.length === 0 && mutation.requirement !== AUTHORITY) return [];
        const draft = lines.includes('có: du-thao') ? [`xét ngày: ${DRAFT_DAY[theHe]}`] : [];
        const dateless = lines.includes('bỏ: dia-danh-va-ngay') ? [`xét ngày: ${own}`] : [];
        const block = [`nền: ${base}`, ...lines, ...draft, ...dateless];
        const asOf = block.flatMap((line) => /^xét ngày: (.+)$/u.exec(line)?.[1] ?? [])[0];
        const clean = mutation.clean
          ? [`nền: ${base}`, ...mutation.clean(context)]
          : block.filter((line) => /^(nền|có|xét ngày|giai đoạn): /u.test(line));
        return [{ mutation, base, theHe, date: asOf ?? own, block, clean }];
      }),
    ),
  );
}

interface On {
  readonly base: string;
  readonly theHe: TheHe;
  readonly params: Readonly<Record<string, unknown>>;
}

/** What a mutation sees of the clean document; an extra that it asks for itself is in it. */
function contextOf(mutation: Mutation, { base, theHe, params }: On): MutationContext {
  const over = (block: readonly string[]): MutationContext => {
    const clean = readBlock(block).entries.map(({ line }) => line);
    return { theHe, params, text: (part, nth = 0) => wordsOf(clean, part, nth) };
  };
  const plain = over([`nền: ${base}`]);
  const extras = mutation.lines(plain).filter((line) => line.startsWith('có: '));
  return extras.length === 0 ? plain : over([`nền: ${base}`, ...extras]);
}

/**
 * The n-th of the manners in which mutants are set, unless their block says otherwise. In a heading typed with tabs
 * a line that stands alone does not say which half of the page it is in, so nothing moved to the other half is set so.
 */
export function mannerOf(n: number, requirement: string): Manner {
  const place = requirement.endsWith('/vi-tri');
  const headers = soundHeaders().filter(({ header }) => !place || header !== 'tab');
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
  return { ...readBlock(mutant.clean), manner };
}

/** The document of a case in memory or read back from DOCX. */
export function caseDoc(document: CaseDocument, medium: 'memory' | 'docx'): Doc {
  return docOf(
    document.entries.map(({ line }) => line),
    document.manner,
    document.choices,
    medium,
  );
}

/** The laid-out page of a case, for writing it to a file. */
export function casePage(document: CaseDocument) {
  return layOut(
    document.entries.map(({ line }) => line),
    document.manner,
    document.choices,
  );
}
