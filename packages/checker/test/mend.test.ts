import type { Doc, Finding, Fix, Severity } from '@thethuc/core';
import { describe, expect, it } from 'vitest';
import type { Medium } from '../src/fix/medium.ts';
import { mend } from '../src/fix/mend.ts';
import type { Judged } from '../src/judged.ts';

// A document here is a list of faults; a fix takes some out and may put others in.
type Faults = readonly string[];

/** What the fix of a fault does: the faults that come in its place, or why it cannot be made. */
type Cures = Readonly<Record<string, readonly string[] | 'cannot'>>;

const DOC = { text: 'x\n', paragraphs: [], origins: [] } as unknown as Doc;

function look(faults: Faults): Judged {
  const findings = faults.map((fault): Finding => {
    const fix: Fix = {
      applicability: fault.endsWith('?') ? 'review' : 'safe',
      title: { vi: fault, en: fault },
      edits: [{ op: 'delete', span: { start: 0, end: 1 } }],
    };
    return {
      ruleId: `a/${fault.replace(/\W/gu, '')}`,
      severity: 'error' satisfies Severity,
      message: { vi: fault, en: fault },
      citations: [],
      span: { start: 0, end: 1 },
      also: [],
      ...(fault.endsWith('!') ? {} : { fix, fixes: [fix] }),
    };
  });
  const bytes = new TextEncoder().encode(JSON.stringify(faults));
  return {
    ok: true,
    kind: 'docx',
    bytes,
    doc: DOC,
    problems: [],
    result: { status: 'checked', findings },
  } as unknown as Judged;
}

function medium(cures: Cures): Medium & { looks: number } {
  const made = {
    looks: 0,
    expected: new Set<string>(),
    look(bytes: Uint8Array) {
      made.looks++;
      const faults = JSON.parse(new TextDecoder().decode(bytes)) as Faults;
      return faults.includes('BROKEN') ? undefined : look(faults);
    },
    lower(from: Judged, fixes: readonly Fix[]) {
      let faults = from.result.findings.map(({ message }) => message.vi);
      const reasons = fixes.map(({ title }) => {
        const cure = cures[title.vi] ?? [];
        if (cure === 'cannot') return { vi: 'Không được.', en: 'No.' };
        faults = faults.flatMap((fault) => (fault === title.vi ? cure : [fault]));
        return undefined;
      });
      return { bytes: look(faults).bytes, reasons };
    },
  };
  return made;
}

async function mended(faults: Faults, cures: Cures = {}, accepts = (fix: Fix) => fix.applicability === 'safe') {
  const how = medium(cures);
  const result = await mend(look(faults), how, { accepts: (_finding, fix) => accepts(fix) });
  return {
    left: result.after.result.findings.map(({ message }) => message.vi),
    done: result.changes.map(({ message }) => message.vi),
    failed: result.failures.map(({ finding, reason }) => `${finding.message.vi}: ${reason.vi}`),
    looks: how.looks,
  };
}

describe('mend', () => {
  it('makes all fixes at once and stops', async () => {
    expect(await mended(['a', 'b', 'c'])).toEqual({ left: [], done: ['a', 'b', 'c'], failed: [], looks: 1 });
  });

  it('makes only those that are wanted, and leaves what has none', async () => {
    expect(await mended(['a', 'b?', 'c!'])).toMatchObject({ left: ['b?', 'c!'], done: ['a'], failed: [] });
  });

  it('goes on with what a fix lays bare, when that can be mended', async () => {
    expect(await mended(['a'], { a: ['b'], b: [] })).toMatchObject({ left: [], done: ['a', 'b'] });
  });

  it('takes back the one that brings a fault nobody can mend, and makes the others', async () => {
    const result = await mended(['a', 'b', 'c', 'd', 'e'], { c: ['new!'] });
    expect(result.left).toEqual(['c']);
    expect(result.done).toEqual(['a', 'b', 'd', 'e']);
    expect(result.failed[0]).toMatch(/^c: .*\(a\/new\)/u);
  });

  it('takes back the one after which the file cannot be read', async () => {
    expect(await mended(['a', 'b'], { b: ['BROKEN'] })).toMatchObject({ left: ['b'], done: ['a'] });
  });

  it('takes back the one that cures nothing', async () => {
    const result = await mended(['a', 'b'], { b: ['b'] });
    expect(result).toMatchObject({ left: ['b'], done: ['a'] });
    expect(result.failed[0]).toContain('không làm hết');
  });

  it('tells why one could not be made', async () => {
    expect(await mended(['a', 'b'], { b: 'cannot' })).toMatchObject({
      left: ['b'],
      done: ['a'],
      failed: ['b: Không được.'],
    });
  });

  it('ends when fixes chase each other', async () => {
    const result = await mended(['a'], { a: ['b'], b: ['c'], c: ['d'], d: ['e'], e: ['f'], f: ['a'] });
    expect(result.looks).toBeLessThan(20);
  });

  it('asks of each finding once', async () => {
    const asked: string[] = [];
    const { after } = await mend(look(['a?', 'b?', 'c?']), medium({ 'c?': 'cannot' }), {
      accepts: () => true,
      confirm: ({ finding }) => {
        asked.push(finding.message.vi);
        return Promise.resolve(finding.message.vi !== 'b?');
      },
    });
    expect(asked).toEqual(['a?', 'b?', 'c?']);
    expect(after.result.findings.map(({ message }) => message.vi)).toEqual(['b?', 'c?']);
  });
});
