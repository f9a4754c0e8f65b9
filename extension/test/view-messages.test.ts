import { describe, expect, it } from 'vitest';
import { readFromView } from '../src/view/messages.ts';
import { Turns } from '../src/view/turns.ts';

describe('a message from the page of a view', () => {
  it('is taken when it is one of ours, and nothing else of it', () => {
    expect(readFromView({ kind: 'ready', more: 1 })).toEqual({ kind: 'ready' });
    expect(readFromView({ kind: 'explain', ruleId: 'trang/le' })).toEqual({ kind: 'explain', ruleId: 'trang/le' });
    for (const other of [null, 'ready', 7, {}, { kind: 'explain', ruleId: 1 }, { kind: 'failed' }, { kind: 'x' }])
      expect(readFromView(other)).toBeUndefined();
  });

  it('is cut where an error goes on and on', () => {
    const read = readFromView({ kind: 'failed', error: 'x'.repeat(100_000) });
    expect(read).toEqual({ kind: 'failed', error: 'x'.repeat(1000) });
  });
});

describe('turns', () => {
  it('drop an answer that a later one has overtaken, and all after the end', () => {
    const turns = new Turns();
    const first = turns.begin();
    expect(first()).toBe(true);
    const second = turns.begin();
    expect([first(), second()]).toEqual([false, true]);
    turns.end();
    expect([second(), turns.begin()()]).toEqual([false, false]);
  });
});
