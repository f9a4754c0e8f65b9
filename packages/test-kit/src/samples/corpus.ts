import { checkDoc, INSTRUMENTS, isCheckable, resolve, type CheckableProvision } from '@thethuc/core';
import { allMutants } from '../accuracy/measure.ts';
import { caseDoc, type Mutant } from '../accuracy/mutants.ts';
import { readBlock } from '../cases/read-block.ts';

export interface SampleFile {
  /** From the folder `samples/`. */
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** One case of the conformance corpus; its file name is the verdict. */
export interface CorpusCase {
  readonly instrument: string;
  readonly provision: CheckableProvision;
  readonly verdict: 'dung' | 'sai';
  readonly block: readonly string[];
  readonly says: string;
}

/** "pl2.d01.co-chu" stands under clause "pl2.d01". */
function clauseOf(provision: string): string {
  const dot = provision.lastIndexOf('.');
  return dot < 0 ? provision : provision.slice(0, dot);
}

/** `05-hd-vptw/pl2.d01/pl2.d01.co-chu-t01-sai-a.md`. */
export function corpusPath({ instrument, provision, verdict }: CorpusCase): string {
  return `${instrument}/${clauseOf(provision.id)}/${provision.id}-t01-${verdict}-a.md`;
}

/** True when the requirement is reported, and by this provision, on the document that the block describes. */
export function reports(
  block: readonly string[],
  { instrument, provision }: Pick<CorpusCase, 'instrument' | 'provision'>,
): boolean {
  const document = readBlock(block);
  const { findings, notCheckable } = checkDoc(caseDoc(document, 'memory'), document.options);
  const cited = findings.some(
    ({ ruleId, citations }) =>
      ruleId === provision.requirement &&
      citations.some((one) => one.instrument === instrument && one.provision === provision.id),
  );
  return cited || notCheckable.some(({ ruleId }) => ruleId === provision.requirement);
}

/** For each provision that a rule checks, the first way of breaking it that is found, and the same document unbroken. */
export function corpusCases(): CorpusCase[] {
  const byProvision = new Map<string, Mutant[]>();
  for (const mutant of allMutants()) {
    const resolved = resolve(mutant.date).get(mutant.mutation.requirement);
    if (resolved === undefined) continue;
    const key = `${resolved.instrument.id}/${resolved.provision.id}`;
    byProvision.set(key, [...(byProvision.get(key) ?? []), mutant]);
  }
  return INSTRUMENTS.flatMap(({ id, provisions }) =>
    provisions.filter(isCheckable).flatMap((provision): CorpusCase[] => {
      const of = { instrument: id, provision };
      const broken = (byProvision.get(`${id}/${provision.id}`) ?? []).find(({ block }) => reports(block, of));
      if (broken === undefined) return [];
      const { clean } = broken;
      return [
        // A type that its organ may not issue has no clean document of that organ.
        ...(clean.join() === broken.block.join()
          ? []
          : [{ ...of, verdict: 'dung', block: clean, says: 'Văn bản đúng thể thức.' } as const]),
        { ...of, verdict: 'sai', block: broken.block, says: `Sai: ${broken.mutation.says}.` },
      ];
    }),
  );
}

/** The page of a case, as it stands in `samples/`. */
export function corpusPage({ instrument, provision, says, block }: CorpusCase): string {
  return [
    `# \`${provision.requirement}\``,
    '',
    `\`${instrument}\`, \`${provision.id}\`: ${provision.says.vi}`,
    '',
    says,
    '',
    '```van-ban',
    ...block,
    '```',
    '',
  ].join('\n');
}

/** All files of the conformance corpus. */
export function corpusFiles(): SampleFile[] {
  return corpusCases().map((one) => ({ path: corpusPath(one), bytes: corpusPage(one) }));
}
