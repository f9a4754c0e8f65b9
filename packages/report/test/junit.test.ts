import { describe, expect, it } from 'vitest';
import { toJunit } from '../src/junit.ts';
import { FOLDER, HOSTILE, NOTHING } from './fixture.ts';

const VI = { language: 'vi' } as const;

describe('toJunit', () => {
  it('reads like this', async () => {
    await expect(toJunit(FOLDER, VI)).toMatchFileSnapshot('snapshots/folder.junit.xml');
  });

  it('fails for errors and for nothing else', () => {
    const xml = toJunit(FOLDER, VI);
    expect(xml.match(/<failure /gu)).toHaveLength(FOLDER.summary.errors);
    expect(xml).toContain('failures="9" errors="1" skipped="1"');
  });

  it('escapes what XML would take for markup and replaces what it forbids', () => {
    const xml = toJunit(HOSTILE, VI);
    expect(xml).not.toMatch(/<(?:script|img|!--)/u);
    // Whole, and made only of the elements that it writes itself.
    const tags = xml.match(/<[^>]*>/gu) ?? [];
    const names = new Set(tags.map((tag) => /^<\/?([?\w-]+)/u.exec(tag)?.[1]));
    expect([...names].sort()).toEqual(
      ['?xml', 'error', 'failure', 'skipped', 'system-out', 'testcase', 'testsuite', 'testsuites'].sort(),
    );
    expect(xml).not.toMatch(/[^\P{Cc}\t\n]|\p{Surrogate}/u);
    expect(xml).toContain('@nhom&#13;&#10;hai\uFFFD\uFFFD[31m\uFFFD&#9;ba');
  });

  it('is a document even of nothing', () => {
    expect(toJunit(NOTHING, VI)).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="thethuc" tests="0" failures="0" errors="0" skipped="0">\n</testsuites>\n',
    );
  });
});
