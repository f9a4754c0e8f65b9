import type { Bilingual, Finding, Fix } from '@thethuc/core';
import { SILENCING_RULES } from '@thethuc/core';
import { changeOf } from './changes.ts';
import type { Change } from './changes.ts';
import { freshRules, keyOf, placeCount } from './count.ts';
import type { Medium } from './medium.ts';
import type { Judged } from '../judged.ts';

/** One finding and those of its fixes that are wanted. */
export interface Candidate {
  readonly finding: Finding;
  readonly fixes: readonly Fix[];
}

/** A finding that could not be mended, and why. */
export interface Failure {
  readonly finding: Finding;
  readonly reason: Bilingual;
}

export interface Mended {
  readonly after: Judged;
  /** In the order they were made. */
  readonly changes: readonly Change[];
  readonly failures: readonly Failure[];
}

/** Rounds of fixing and looking again: a fix may lay bare another fault. */
const MAX_ROUNDS = 5;
/** Looks at a changed document that are spent on finding which fix does harm. */
const MAX_LOOKS = 60;

/** Which fixes are wanted. */
export interface Wish {
  readonly accepts: (finding: Finding, fix: Fix) => boolean;
  /** Asked once of each finding with an accepted fix, in a person's stead or of a person; left out, all are wanted. */
  readonly confirm?: (candidate: Candidate, from: Judged) => Promise<boolean>;
}

/**
 * Makes the fixes that are wanted until none is left that helps. One that mends
 * nothing or brings a new finding is taken back; the others are made.
 */
export async function mend(start: Judged, medium: Medium, wish: Wish): Promise<Mended> {
  const mender = new Mender(medium, wish);
  const wanted = new Map<string, boolean>();
  let at = start;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (const finding of at.result.findings) {
      const fixes = (finding.fixes ?? []).filter((fix) => wish.accepts(finding, fix));
      const key = keyOf(finding);
      if (fixes.length === 0 || wanted.has(key)) continue;
      wanted.set(key, wish.confirm ? await wish.confirm({ finding, fixes }, at) : true);
    }
    const next = mender.apply(at, new Set([...wanted].flatMap(([key, yes]) => (yes ? [key] : []))));
    if (next === at) break;
    at = next;
  }
  return { after: at, changes: mender.changes, failures: mender.failuresIn(at) };
}

class Mender {
  readonly changes: Change[] = [];
  readonly #medium: Medium;
  readonly #wish: Wish;
  readonly #reasons = new Map<string, Bilingual>();
  /** Findings whose fixes do harm or no good: not tried again. */
  readonly #rejected = new Set<string>();
  #looks = 0;

  constructor(medium: Medium, wish: Wish) {
    this.#medium = medium;
    this.#wish = wish;
  }

  /** Makes the fixes of the findings named; the same object when none was made. */
  apply(from: Judged, keys: ReadonlySet<string>): Judged {
    const todo = from.result.findings.filter((one) => keys.has(keyOf(one)) && !this.#rejected.has(keyOf(one)));
    const fixes = todo.flatMap((finding) =>
      (finding.fixes ?? []).filter((fix) => this.#wish.accepts(finding, fix)).map((fix) => ({ finding, fix })),
    );
    if (fixes.length === 0) return from;
    const { bytes, reasons } = this.#medium.lower(
      from,
      fixes.map(({ fix }) => fix),
    );
    const made = new Map<Finding, Fix[]>();
    for (const { finding } of fixes) this.#reasons.delete(keyOf(finding));
    fixes.forEach(({ finding, fix }, at) => {
      const reason = reasons[at];
      const ofFinding = made.get(finding);
      if (reason) this.#reasons.set(keyOf(finding), reason);
      else if (ofFinding) ofFinding.push(fix);
      else made.set(finding, [fix]);
    });
    if (made.size === 0) return from;
    const looked = this.#look(bytes);
    const harm = looked ? this.#harmOf(from, looked, made) : UNREADABLE;
    const healed = looked && harm ? this.#healed(from, looked, made) : undefined;
    const after = healed?.after ?? looked;
    if (!after || (harm && !healed)) return this.#without(from, [...made.keys()], harm ?? UNREADABLE);
    const idle = [...made.keys()].filter((finding) => !isBetter(finding, after));
    if (idle.length > 0) return this.#retry(from, [...made.keys()], idle);
    const together = [...made.values()].flat();
    for (const [finding, ofFinding] of made) this.changes.push(changeOf(from.doc, finding, ofFinding, together));
    this.changes.push(...(healed?.changes ?? []));
    return after;
  }

  /** Findings that are still there though their fixes were wanted. */
  failuresIn({ result }: Judged): Failure[] {
    return result.findings.flatMap((finding) => {
      const reason = this.#reasons.get(keyOf(finding));
      return reason ? [{ finding, reason }] : [];
    });
  }

  /** New faults that have a wanted fix of their own are mended in the same breath. */
  #healed(
    from: Judged,
    harmed: Judged,
    made: ReadonlyMap<Finding, unknown>,
  ): { after: Judged; changes: Change[] } | undefined {
    const fresh = freshRules(from.result, harmed.result);
    const cures = harmed.result.findings
      .filter(({ ruleId }) => fresh.includes(ruleId))
      .map((finding) => ({
        finding,
        fixes: (finding.fixes ?? []).filter((fix) => this.#wish.accepts(finding, fix)),
      }))
      .filter(({ fixes }) => fixes.length > 0);
    const { bytes } = this.#medium.lower(
      harmed,
      cures.flatMap(({ fixes }) => fixes),
    );
    const after = bytes === harmed.bytes ? undefined : this.#look(bytes);
    if (!after || this.#harmOf(from, after, made)) return undefined;
    return { after, changes: cures.map(({ finding, fixes }) => changeOf(harmed.doc, finding, fixes)) };
  }

  /** Some of these fixes do harm: halves are tried until it is known which. */
  #without(from: Judged, findings: readonly Finding[], harm: Bilingual): Judged {
    const [only] = findings;
    if (only && (findings.length === 1 || this.#looks >= MAX_LOOKS)) {
      for (const finding of findings) this.#reject(finding, harm);
      return from;
    }
    const keys = findings.map(keyOf);
    const half = Math.ceil(keys.length / 2);
    const first = this.apply(from, new Set(keys.slice(0, half)));
    return this.apply(first, new Set(keys.slice(half)));
  }

  #retry(from: Judged, findings: readonly Finding[], idle: readonly Finding[]): Judged {
    for (const finding of idle) this.#reject(finding, IDLE);
    return this.apply(from, new Set(findings.map(keyOf)));
  }

  /** What is worse after a change; `undefined` when nothing is. */
  #harmOf(from: Judged, after: Judged, made: ReadonlyMap<Finding, unknown>): Bilingual | undefined {
    if (after.result.status !== from.result.status) return UNREADABLE;
    // While such a fault is there no other rule speaks; once it is mended all others do.
    if ([...made.keys()].some(({ ruleId }) => SILENCING_RULES.has(ruleId))) return undefined;
    const fresh = freshRules(from.result, after.result).filter((ruleId) => !this.#medium.expected.has(ruleId));
    if (fresh.length === 0) return undefined;
    const list = fresh.join(', ');
    return {
      vi: `Sửa chỗ này làm phát sinh lỗi khác (${list}) nên đã giữ nguyên; hãy sửa bằng tay.`,
      en: `Mending this brings another fault (${list}), so it was left as it was; mend it by hand.`,
    };
  }

  #reject(finding: Finding, reason: Bilingual): void {
    this.#rejected.add(keyOf(finding));
    this.#reasons.set(keyOf(finding), reason);
  }

  #look(bytes: Uint8Array): Judged | undefined {
    this.#looks++;
    return this.#medium.look(bytes);
  }
}

function isBetter(finding: Finding, { result }: Judged): boolean {
  const still = result.findings.find((one) => keyOf(one) === keyOf(finding));
  return placeCount(still) < placeCount(finding);
}

const IDLE: Bilingual = {
  vi: 'Sửa tự động không làm hết lỗi này; hãy sửa bằng tay.',
  en: 'The automatic fix does not cure this; mend it by hand.',
};

const UNREADABLE: Bilingual = {
  vi: 'Sửa chỗ này làm văn bản không còn đọc được như trước nên đã giữ nguyên; hãy sửa bằng tay.',
  en: 'After this change the document is no longer read as it was, so it was left; mend it by hand.',
};
