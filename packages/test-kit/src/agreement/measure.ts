import { checkDoc, RULES } from '@thethuc/core';
import type { CheckOptions, CheckResult, Doc, Fact, Finding, Knowledge } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { readPdf } from '@thethuc/pdf';
import { allMutants } from '../accuracy/measure.ts';
import { casePage, mannerOf, mutantDocument, type Mutant } from '../accuracy/mutants.ts';
import {
  extraSubjects,
  issuerSubjects,
  subjectChoices,
  subjectLines,
  subjectName,
  TODAY,
  typeSubjects,
} from '../accuracy/subjects.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { layOut } from '../page/layout.ts';
import { hardDocuments } from './hard-documents.ts';
import { BATCH, printToPdf } from './to-pdf.ts';
import { trueOfMedium, unseenOnPaper } from './unseen.ts';

/** A document as DOCX and printed, each read and checked. */
interface Pair {
  readonly name: string;
  readonly written: Doc;
  readonly printed: Doc;
  readonly onFile: CheckResult;
  readonly onPaper: CheckResult;
  readonly mutant?: Mutant;
}

/** A finding that one of the two media lacks, or that stands at other words. */
export interface Difference {
  readonly document: string;
  readonly kind: 'only-docx' | 'only-pdf' | 'elsewhere';
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  /** Why both are right. */
  readonly reason?: string;
}

export interface FactTally {
  readonly fact: Fact;
  /** In how many documents the reader of PDF measured it, stated it or did not know it. */
  readonly stated: number;
  readonly measured: number;
  readonly unknown: number;
  /** Findings of rules about it that both could have; those that both have; those at the same words. */
  readonly findings: number;
  readonly same: number;
  readonly sameWords: number;
}

export interface Agreement {
  readonly clean: number;
  readonly mutants: number;
  /** Printed clean documents: findings that the DOCX does not have. */
  readonly alarms: readonly Difference[];
  readonly facts: readonly FactTally[];
  /** Mutants found in the DOCX whose fault paper can show, and those of them found in the PDF. */
  readonly visible: number;
  readonly found: number;
  readonly missed: readonly { readonly document: string; readonly requirement: string; readonly says: string }[];
  /** Mutants found in the DOCX whose fault paper cannot show, by reason. */
  readonly unseen: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
}

interface Source {
  readonly name: string;
  readonly docx: Uint8Array;
  readonly options: CheckOptions;
  readonly mutant?: Mutant;
}

/** One in so many of the clean documents and of the mutants, as DOCX and as printed by LibreOffice. */
export async function measureAgreement(every: {
  readonly clean: number;
  readonly mutants: number;
}): Promise<Agreement> {
  const outcomes: Outcome[] = [];
  for (const sources of inBatches([cleanSources(every.clean), hardSources(), mutantSources(every.mutants)])) {
    for await (const pair of readPairs(sources)) outcomes.push(outcomeOf(pair));
  }
  const clean = outcomes.filter(({ mutant }) => !mutant);
  const seeded = outcomes.flatMap(({ name, fault }) => (fault ? [{ name, ...fault }] : []));
  const visible = seeded.filter(({ unseen }) => unseen === undefined);
  const missed = visible.filter(({ found }) => !found);
  const unseen = new Map<string, number>();
  for (const { unseen: reason } of seeded) if (reason !== undefined) unseen.set(reason, (unseen.get(reason) ?? 0) + 1);
  return {
    clean: clean.length,
    mutants: outcomes.length - clean.length,
    alarms: clean.flatMap(({ differences }) => differences).filter(({ kind }) => kind === 'only-pdf'),
    facts: tallyFacts(outcomes),
    visible: visible.length,
    found: visible.length - missed.length,
    missed: missed.map(({ name, requirement, says }) => ({ document: name, requirement, says })),
    unseen,
    differences: outcomes.flatMap(({ differences }) => differences),
  };
}

/** What is kept of a document: there are thousands, and two readings of each. */
interface Outcome {
  readonly name: string;
  readonly mutant: boolean;
  readonly differences: readonly Difference[];
  /** What the reader of PDF knew. */
  readonly known: ReadonlyMap<Fact, Knowledge>;
  readonly facts: readonly Fact[];
  /** Rules that report in both. */
  readonly both: readonly string[];
  /** The fault of a mutant, where the DOCX tells it. */
  readonly fault?: {
    readonly requirement: string;
    readonly says: string;
    readonly found: boolean;
    readonly unseen?: string;
  };
}

function outcomeOf(pair: Pair): Outcome {
  const { name, mutant, written, printed, onFile, onPaper } = pair;
  const paper = byRule(onPaper);
  return {
    name,
    mutant: mutant !== undefined,
    differences: differencesOf(pair),
    known: printed.facts,
    facts: [...written.facts.keys()],
    both: [...byRule(onFile).keys()].filter((id) => paper.has(id)),
    ...(mutant && tells(onFile, mutant.mutation.requirement) ? { fault: faultOf(mutant, printed, onPaper) } : {}),
  };
}

function faultOf(mutant: Mutant, printed: Doc, onPaper: CheckResult): NonNullable<Outcome['fault']> {
  const { requirement, says } = mutant.mutation;
  const reported = onPaper.findings.some(({ ruleId }) => ruleId === requirement);
  const unseen = reported ? undefined : unseenOnPaper(mutant, printed);
  return { requirement, says, found: tells(onPaper, requirement), ...(unseen === undefined ? {} : { unseen }) };
}

/** As many as one call of LibreOffice prints. */
function* inBatches(all: readonly Iterable<Source>[]): Generator<Source[]> {
  let batch: Source[] = [];
  for (const sources of all) {
    for (const source of sources) {
      batch.push(source);
      if (batch.length < BATCH) continue;
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

function* cleanSources(every: number): Generator<Source> {
  const subjects = [...typeSubjects(), ...issuerSubjects(), ...extraSubjects()];
  for (let n = 0; n < subjects.length; n += every) {
    const subject = subjects[n]!;
    const page = layOut(subjectLines(subject), subject.manner, subjectChoices(subject));
    yield {
      name: subjectName(subject),
      docx: writeDocx(page, { styling: subject.manner.styling }),
      options: { today: TODAY },
    };
  }
}

/** What the bases do not hold and offices do: lists, notes, headers of two lines, long tables, dots. */
function* hardSources(): Generator<Source> {
  for (const { name, docx } of hardDocuments('sach')) yield { name, docx, options: { today: TODAY } };
}

function* mutantSources(every: number): Generator<Source> {
  const all = allMutants();
  for (let n = 0; n < all.length; n += every) {
    const mutant = all[n]!;
    const document = mutantDocument(mutant, mannerOf(n, mutant.mutation.requirement));
    if (!document.where.includes('docx')) continue;
    const { header, titleLine, signature, styling } = document.manner;
    yield {
      name: `${mutant.block.join(' ⏎ ')}, ${header}/${titleLine}/${signature}/${styling}`,
      docx: writeDocx(casePage(document), { styling }),
      options: document.options,
      mutant,
    };
  }
}

async function* readPairs(sources: readonly Source[]): AsyncGenerator<Pair> {
  const pdfs = printToPdf(sources.map(({ docx }) => docx));
  for (const [index, { name, docx, options, mutant }] of sources.entries()) {
    const file = readDocx(docx);
    const paper = await readPdf(pdfs[index]!);
    if (!file.ok) throw new Error(file.reason.vi);
    if (!paper.ok) throw new Error(`${name}: ${paper.reason.vi}`);
    yield {
      name,
      written: file.doc,
      printed: paper.doc,
      onFile: checkDoc(file.doc, options),
      onPaper: checkDoc(paper.doc, options),
      ...(mutant ? { mutant } : {}),
    };
  }
}

function tells({ findings, notCheckable }: CheckResult, ruleId: string): boolean {
  return [...findings, ...notCheckable].some((one) => one.ruleId === ruleId);
}

/** What only one of the two has, leaving out what paper cannot show. */
function differencesOf({ name, written, printed, onFile, onPaper, mutant }: Pair): Difference[] {
  const unseen = mutant ? unseenOnPaper(mutant, printed) : undefined;
  const file = byRule(onFile);
  const paper = byRule(onPaper);
  const differences: Difference[] = [];
  const add = (kind: Difference['kind'], { ruleId, severity, message }: Finding) => {
    const reason = mutant && trueOfMedium(mutant, ruleId, printed);
    differences.push({ document: name, kind, ruleId, severity, message: message.vi, ...(reason ? { reason } : {}) });
  };
  for (const [ruleId, findings] of file) {
    const other = paper.get(ruleId);
    if (!other) {
      const known = onPaper.notCheckable.every((one) => one.ruleId !== ruleId);
      if (known && !(unseen !== undefined && ruleId === mutant?.mutation.requirement)) add('only-docx', findings[0]!);
    } else if (!OF_PAGES.has(ruleId) && !shareWords(written, findings, printed, other)) {
      add('elsewhere', other[0]!);
    }
  }
  for (const [ruleId, findings] of paper) if (!file.has(ruleId)) add('only-pdf', findings[0]!);
  return differences;
}

/** A fault of the page has no words of its own: it is told at the first line, whatever that is. */
const OF_PAGES: ReadonlySet<string> = new Set(
  RULES.filter(({ needs }) => needs.every((fact) => fact === 'pageSize' || fact === 'margins')).map(({ id }) => id),
);

function byRule({ findings }: CheckResult): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) groups.set(finding.ruleId, [...(groups.get(finding.ruleId) ?? []), finding]);
  return groups;
}

/** True when the two point at words of which one holds the other. */
function shareWords(a: Doc, ofA: readonly Finding[], b: Doc, ofB: readonly Finding[]): boolean {
  const words = (doc: Doc, { span }: Finding) => doc.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
  // A page number in a file is the field, on paper the number of one page.
  const isNumber = (text: string) => /^(?:\d+|[IVXLC]+)$/u.test(text);
  const other = ofB.map((finding) => words(b, finding));
  return ofA
    .map((finding) => words(a, finding))
    .some((text) => other.some((one) => one.includes(text) || text.includes(one) || (isNumber(one) && isNumber(text))));
}

function tallyFacts(outcomes: readonly Outcome[]): FactTally[] {
  const needs = new Map(RULES.map(({ id, needs: own }) => [id, own]));
  return (outcomes[0]?.facts ?? []).map((fact): FactTally => {
    let [stated, measured, findings, same, sameWords] = [0, 0, 0, 0, 0];
    const isAbout = (ruleId: string) => needs.get(ruleId)?.includes(fact) === true;
    for (const { known, differences, both } of outcomes) {
      const knowledge = known.get(fact);
      if (knowledge === 'stated') stated++;
      if (knowledge === 'measured') measured++;
      const own = differences.filter(({ ruleId }) => isAbout(ruleId));
      const shared = both.filter(isAbout).length;
      findings += shared + own.filter(({ kind }) => kind === 'only-docx').length;
      same += shared;
      sameWords += shared - own.filter(({ kind }) => kind === 'elsewhere').length;
    }
    return { fact, stated, measured, unknown: outcomes.length - stated - measured, findings, same, sameWords };
  });
}
