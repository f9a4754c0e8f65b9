import { describe, expect, it } from 'vitest';
import { draftWaivers } from '../src/draft-waivers.ts';

const draft = (yaml: string) => `---\nloai-van-ban: nghi-quyet\n${yaml}\n---\n\nNội dung.\n`;

describe('waivers in a draft', () => {
  it('are read from the front matter', () => {
    const text = draft('mien-tru:\n  - { quy-tac: tieu-de/co, chu: "ĐẢNG", ly-do: Thử, den: 2026-12-31 }');
    expect(draftWaivers(text)).toEqual({
      waivers: [
        {
          config: null,
          ruleId: 'tieu-de/co',
          files: [],
          text: 'ĐẢNG',
          fingerprint: null,
          reason: 'Thử',
          until: '2026-12-31',
          state: 'unused',
          uses: 0,
        },
      ],
      faults: [],
    });
    expect(draftWaivers(text.replaceAll('\n', '\r\n')).waivers).toHaveLength(1);
  });

  it.each([
    ['no front matter', 'mien-tru: x', 0],
    ['none', draft('mien-tru:'), 0],
    ['no list', draft('mien-tru: tieu-de/co'), 1],
    ['no reason', draft('mien-tru:\n  - { quy-tac: tieu-de/co, den: 2026-12-31 }'), 1],
    ['no last day', draft('mien-tru:\n  - { quy-tac: tieu-de/co, ly-do: Thử }'), 1],
    ['no such rule', draft('mien-tru:\n  - { quy-tac: tieu-de/khong, ly-do: Thử, den: 2026-12-31 }'), 1],
    ['words only', draft('mien-tru:\n  - tieu-de/co\n  - x'), 2],
    ['broken YAML, which the reader of drafts tells', draft('mien-tru: ['), 0],
  ])('%s: nothing is let off, and what is meant for a waiver is told', (_what, text, faults) => {
    const read = draftWaivers(text);
    expect(read.waivers).toEqual([]);
    expect(read.faults).toHaveLength(faults);
  });
});
