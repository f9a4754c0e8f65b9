import { describe, expect, it } from 'vitest';
import { inspectApart } from '../src/index.ts';

const job = {
  inspect: { path: 'a.pdf', bytes: new Uint8Array([1]) },
  settings: { language: 'vi', today: '2026-11-22' },
} as const;
const thread = (body: string) => new URL(`data:text/javascript,${encodeURIComponent(body)}`);

describe('a file read in a thread of its own', () => {
  it('is given up after its time', async () => {
    const busy = thread('for (;;);');
    expect(await inspectApart(job, busy, 200)).toMatchObject({
      ok: false,
      reason: { vi: expect.stringMatching(/quá lâu.* xuất lại PDF/u) as string },
    });
  });

  it('costs nobody anything when its thread dies', async () => {
    const dying = thread('process.exit(9)');
    expect(await inspectApart(job, dying)).toMatchObject({
      ok: false,
      reason: { vi: expect.stringMatching(/gặp lỗi.* xuất lại PDF/u) as string },
    });
  });
});
