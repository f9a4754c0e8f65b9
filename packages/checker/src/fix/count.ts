import type { CheckResult, Finding } from '@thethuc/core';

/** How much of a document the findings of one rule speak of. */
interface Extent {
  kinds: number;
  places: number;
  letters: number;
}

/** What tells a finding from others across two looks at a document. */
export function keyOf({ ruleId, message }: Finding): string {
  return `${ruleId}\n${message.vi}`;
}

export function placeCount(finding: Finding | undefined): number {
  return finding ? 1 + finding.also.length : 0;
}

/**
 * Rules that say more after a change than before: of something new, or of more
 * places and more text. Places alone may grow when a stretch is cut in two.
 */
export function freshRules(before: CheckResult, after: CheckResult): readonly string[] {
  const then = extents(before);
  return [...extents(after)].flatMap(([ruleId, now]) => {
    const was = then.get(ruleId) ?? { kinds: 0, places: 0, letters: 0 };
    return now.kinds > was.kinds || (now.places > was.places && now.letters > was.letters) ? [ruleId] : [];
  });
}

function extents({ findings }: CheckResult): Map<string, Extent> {
  const byRule = new Map<string, Extent>();
  for (const { ruleId, span, also } of findings) {
    const extent = byRule.get(ruleId) ?? { kinds: 0, places: 0, letters: 0 };
    extent.kinds += 1;
    for (const { start, end } of [span, ...also]) {
      extent.places += 1;
      extent.letters += Math.max(1, end - start);
    }
    byRule.set(ruleId, extent);
  }
  return byRule;
}
