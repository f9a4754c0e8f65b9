import type { CheckResult, Doc, Edit, Finding, Span } from '@thethuc/core';
import type { SuppressedFinding } from '@thethuc/report';
import { describe, expect, it } from 'vitest';
import { excused } from '../src/excuses.ts';

// A paragraph of five letters each, and a finding in some of them.
const DOC = {
  text: 'aaaaa\nbbbbb\nccccc\n',
  paragraphs: [0, 1, 2].map((index) => ({ index, span: { start: index * 6, end: index * 6 + 5 } })),
} as unknown as Doc;
const at = (paragraph: number): Span => ({ start: paragraph * 6 + 1, end: paragraph * 6 + 3 });

function finding(paragraphs: readonly number[], edits: readonly (readonly Edit[])[]): Finding {
  const [span = at(0), ...also] = paragraphs.map(at);
  const title = { vi: 'sửa', en: 'mend' };
  const fixes = edits.map((one) => ({ applicability: 'safe' as const, title, edits: one }));
  const fix = { applicability: 'safe' as const, title, edits: edits.flat() };
  return { ruleId: 'a/b', severity: 'error', message: title, citations: [], span, also, fix, fixes };
}

const taken = (index: number, places: readonly number[], kind: 'waiver' | 'baseline' = 'waiver') =>
  ({ suppression: { kind }, part: { finding: index, places, of: 3 } }) as unknown as SuppressedFinding;

const deletion = (paragraph: number): Edit => ({ op: 'delete', span: at(paragraph) });
const spacing = (paragraph: number): Edit => ({ op: 'set-paragraph-format', paragraph, format: { alignment: 'left' } });

const left = (findings: readonly Finding[], ...suppressed: readonly SuppressedFinding[]) =>
  excused({ findings } as unknown as CheckResult, DOC, suppressed).findings.map(({ span, also, fix, fixes }) => ({
    places: [span, ...also],
    edits: fixes?.map(({ edits }) => edits),
    whole: fix?.edits,
  }));

describe('a result without what is excused', () => {
  it('is the same where nothing is', () => {
    const findings = [finding([0, 1], [[deletion(0)], [deletion(1)]])];
    expect(excused({ findings } as unknown as CheckResult, DOC, []).findings).toBe(findings);
  });

  it('has no finding all of whose places are excused', () => {
    const gone = finding([0, 1], [[deletion(0)], [deletion(1)]]);
    const stays = finding([2], [[deletion(2)]]);
    expect(left([gone, stays], taken(0, [0]), taken(0, [1]))).toEqual(left([stays]));
  });

  it('keeps the fix of each place that is left, whatever the fix changes', () => {
    const page: Edit = { op: 'set-page', section: 1, page: { leftMm: 30 } };
    expect(left([finding([0, 1, 2], [[deletion(0)], [page], [spacing(2)]])], taken(0, [0, 2]))).toEqual([
      { places: [at(1)], edits: [[page]], whole: [page] },
    ]);
  });

  it('keeps only fixes that leave an excused place alone, where not every place has one', () => {
    const [both, second, third] = [[deletion(0), deletion(1)], [spacing(1)], [deletion(2)]];
    expect(left([finding([0, 1, 2], [both, second])], taken(0, [0]))).toEqual([
      { places: [at(1), at(2)], edits: [second], whole: second },
    ]);
    expect(left([finding([0, 1, 2], [both, third])], taken(0, [2]))[0]?.whole).toEqual(both);
  });

  it('has no fix when none is left', () => {
    expect(left([finding([0, 1], [[deletion(0)]])], taken(0, [0]))).toEqual([
      { places: [at(1)], edits: undefined, whole: undefined },
    ]);
  });

  it('counts what the baseline knows among the findings that waivers have left', () => {
    const [first, second] = [finding([0], [[deletion(0)]]), finding([1, 2], [[deletion(1)], [deletion(2)]])];
    expect(left([first, second], taken(0, [0]), taken(0, [1], 'baseline'))).toEqual([
      { places: [at(1)], edits: [[deletion(1)]], whole: [deletion(1)] },
    ]);
  });
});
