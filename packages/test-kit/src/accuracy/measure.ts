import { checkDoc, resolve, type CheckResult, type Finding } from '@thethuc/core';
import { caseDoc, cleanDocument, mannerOf, mutantDocument, mutants, type Mutant } from './mutants.ts';
import {
  docOf,
  extraSubjects,
  issuerSubjects,
  subjectChoices,
  subjectLines,
  subjectName,
  TODAY,
  typeSubjects,
  type Subject,
} from './subjects.ts';

export type Medium = 'memory' | 'docx';

/** A document without a fault that was not passed. */
export interface FalseAlarm {
  readonly subject: string;
  readonly medium: Medium;
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
}

export interface CleanMeasure {
  readonly documents: number;
  readonly alarms: readonly FalseAlarm[];
}

/** Checks clean documents; `every` takes one subject in so many. */
export function measureClean(media: readonly Medium[], every = 1): CleanMeasure {
  const subjects: readonly Subject[] = [...typeSubjects(), ...issuerSubjects(), ...extraSubjects()];
  const alarms: FalseAlarm[] = [];
  let documents = 0;
  subjects.forEach((subject, n) => {
    if (n % every !== 0) return;
    for (const medium of media) {
      documents++;
      const doc = docOf(subjectLines(subject), subject.manner, subjectChoices(subject), medium);
      const result = checkDoc(doc, { today: TODAY });
      const alarm = (ruleId: string, severity: string, message: string): void => {
        alarms.push({ subject: subjectName(subject), medium, ruleId, severity, message });
      };
      if (result.status !== 'checked') alarm('—', 'error', `Không nhận ra văn bản của Đảng (${result.status}).`);
      for (const { ruleId, severity, message } of result.findings) alarm(ruleId, severity, message.vi);
    }
  });
  return { documents, alarms };
}

export interface MutantOutcome {
  readonly mutant: Mutant;
  readonly medium: Medium;
  /** Provision in force that the mutant breaks: `05-hd-vptw/pl2.d01.co-chu`. */
  readonly provision: string;
  readonly found: boolean;
  /** Findings of other rules that the clean document does not have. */
  readonly noise: readonly string[];
}

/** Most findings beside its own that a broken document may draw. */
export const NOISE_LIMIT = 2;

const keyOf = ({ ruleId, message }: Finding): string => `${ruleId}: ${message.vi}`;

/** `05-hd-vptw/pl2.d01.co-chu`: what a mutant breaks on its date. */
export function provisionOf({ mutation, date }: Mutant): string | undefined {
  const resolved = resolve(date).get(mutation.requirement);
  return resolved && `${resolved.instrument.id}/${resolved.provision.id}`;
}

/** Every mutant there is on the instruments of the core. */
export function allMutants(): Mutant[] {
  return mutants((requirement, date) => resolve(date).get(requirement)?.provision.params);
}

/** Checks broken documents; the manner of setting changes from one to the next. */
export function measureMutants(media: readonly Medium[], every = 1): MutantOutcome[] {
  const outcomes: MutantOutcome[] = [];
  allMutants().forEach((mutant, n) => {
    if (n % every !== 0) return;
    const provision = provisionOf(mutant);
    if (provision === undefined) return;
    const document = mutantDocument(mutant, mannerOf(n, mutant.mutation.requirement));
    for (const medium of media) {
      if (!document.where.includes(medium)) continue;
      const check = (one: typeof document): CheckResult => checkDoc(caseDoc(one, medium), document.options);
      const before = new Set(check(cleanDocument(mutant, document)).findings.map(keyOf));
      const result = check(document);
      const after = result.findings;
      // Content that hides from the reader is told as "cannot be checked", not as a fault.
      const told = [...after, ...result.notCheckable];
      outcomes.push({
        mutant,
        medium,
        provision,
        found: told.some(({ ruleId }) => ruleId === mutant.mutation.requirement),
        noise: after.filter((one) => one.ruleId !== mutant.mutation.requirement && !before.has(keyOf(one))).map(keyOf),
      });
    }
  });
  return outcomes;
}
