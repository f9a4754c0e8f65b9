import { fixFile, reviewFile, type FileFix } from '@thethuc/checker';
import type { Applicability } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allMutants } from '../src/accuracy/measure.ts';
import { casePage, mannerOf, mutantDocument } from '../src/accuracy/mutants.ts';
import { readBlock } from '../src/cases/read-block.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { legacyDocx } from '../src/fix/legacy-docx.ts';
import { converted, faultsOf, HAS_OFFICE, HAS_VALIDATOR } from '../src/fix/oracles.ts';
import { zipRecords } from '../src/fix/records.ts';
import { filesBelow, ROOT } from '../src/source-files.ts';

// What a fix promises: its findings are gone, no new one has come, a second run
// changes nothing, and not one byte of what it had no business with is different.

const CORPUS = process.env['THETHUC_CORPUS'];
if (!CORPUS) console.warn('THETHUC_CORPUS is not set: fixing real documents is skipped.');
if (!HAS_VALIDATOR) console.warn('The Open XML SDK validator is not installed: its opinion is skipped.');
if (!HAS_OFFICE) console.warn('LibreOffice is not installed: opening in it is skipped.');

/** Every so many of the broken documents; prime to the lengths of the lists they are made of. */
const STEP = 23;
const TODAY = '2026-11-01';
const TRACKING = { author: 'Văn thư', date: `${TODAY}T00:00:00Z` };
const SAFE: readonly Applicability[] = ['safe'];
const ALL: readonly Applicability[] = ['safe', 'review'];
const SLOW = { timeout: 120_000 };

const folder = mkdtempSync(join(tmpdir(), 'thethuc-fix-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Subject {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly settings: { readonly today: string; readonly asOf?: string };
}

let written = 0;

async function fixed({ name, bytes, settings }: Subject, applicability = SAFE, tracked = false): Promise<FileFix> {
  const absolute = join(folder, `${written++}.docx`);
  writeFileSync(absolute, bytes);
  return fixFile(
    { path: name, absolute },
    { settings: { language: 'vi', ...settings }, applicability, ...(tracked ? { tracking: TRACKING } : {}) },
  );
}

const mutants = allMutants().flatMap((mutant, n): Subject[] => {
  if (n % STEP !== 0) return [];
  const document = mutantDocument(mutant, mannerOf(n, mutant.mutation.requirement));
  if (!document.where.includes('docx')) return [];
  const bytes = writeDocx(casePage(document), { styling: document.manner.styling });
  return [{ name: `${mutant.base}: ${mutant.mutation.says}`, bytes, settings: document.options }];
});

const samples = filesBelow('samples')
  .filter((path) => path.endsWith('.docx'))
  .map((path): Subject => ({ name: path, bytes: readFileSync(join(ROOT, path)), settings: { today: TODAY } }));

const real = (CORPUS ? readdirSync(join(CORPUS, 'party')) : [])
  .filter((name) => name.endsWith('.docx'))
  .map((name): Subject => ({ name, bytes: readFileSync(join(CORPUS!, 'party', name)), settings: { today: TODAY } }));

const places = (file: FileFix): number => file.report.findings.reduce((sum, { occurrences }) => sum + occurrences, 0);

async function keepsItsPromise(subject: Subject, applicability: readonly Applicability[]): Promise<void> {
  const { name } = subject;
  const nothing = await fixed(subject, []);
  const before = new Map<string, number>();
  for (const { ruleId, occurrences } of nothing.report.findings)
    before.set(ruleId, (before.get(ruleId) ?? 0) + occurrences);
  const once = await fixed(subject, applicability);
  // What could be mended and is still there must have its reason.
  const left = once.report.findings.filter(
    ({ ruleId, fix }) =>
      fix && applicability.includes(fix.applicability) && !once.notFixed.some((failure) => failure.ruleId === ruleId),
  );
  expect({ name, left }).toEqual({ name, left: [] });
  expect({ name, changed: once.changed, fewer: places(once) < places(nothing) }).toEqual({
    name,
    changed: once.changed,
    fewer: once.changed,
  });
  const fresh = once.report.findings.filter(({ ruleId }) => !before.has(ruleId));
  expect({ name, fresh }).toEqual({ name, fresh: [] });
  const twice = await fixed({ ...subject, bytes: once.bytes! }, applicability);
  expect({ name, again: twice.changes }).toEqual({ name, again: [] });
  expect(Buffer.from(twice.bytes!).equals(Buffer.from(once.bytes!))).toBe(true);
  const [old, now] = [zipRecords(subject.bytes), zipRecords(once.bytes!)];
  const touched = [...old].filter(([part, record]) => now.get(part) !== record).map(([part]) => part);
  expect(
    touched.filter((part) => !/^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/u.test(part)),
  ).toEqual([]);
  if (!once.changed) expect(Buffer.from(once.bytes!).equals(Buffer.from(subject.bytes))).toBe(true);
}

describe('fixing broken documents', SLOW, () => {
  it('safely: keeps its promises', async () => {
    for (const subject of mutants) await keepsItsPromise(subject, SAFE);
  });

  it('with words: keeps its promises', async () => {
    for (const subject of mutants.filter((_one, n) => n % 3 === 0)) await keepsItsPromise(subject, ALL);
  });

  it('tracked: mends as much as plainly', async () => {
    for (const subject of mutants.filter((_one, n) => n % 4 === 0)) {
      const plain = await fixed(subject, ALL);
      const tracked = await fixed(subject, ALL, true);
      const rules = ({ report }: FileFix) =>
        report.findings.map(({ ruleId }) => ruleId).filter((ruleId) => ruleId !== 'van-ban/thay-doi');
      expect({ name: subject.name, rules: rules(tracked) }).toEqual({ name: subject.name, rules: rules(plain) });
    }
  });
});

describe('fixing samples', SLOW, () => {
  it('keeps its promises', async () => {
    for (const subject of samples.filter((_one, n) => n % 4 === 0)) await keepsItsPromise(subject, SAFE);
  });

  it('leaves clean documents byte for byte', async () => {
    for (const subject of samples.filter(({ name }) => name.includes('toan-van')).slice(0, 12)) {
      const { bytes, changed } = await fixed(subject, ALL);
      expect({ name: subject.name, changed }).toEqual({ name: subject.name, changed: false });
      expect(Buffer.from(bytes!).equals(Buffer.from(subject.bytes))).toBe(true);
    }
  });
});

describe.skipIf(!CORPUS)('fixing real documents', SLOW, () => {
  it.each(real)('$name', async (subject) => {
    await keepsItsPromise(subject, SAFE);
    await keepsItsPromise(subject, ALL);
  });
});

describe('text of an old encoding', SLOW, () => {
  const clean = readBlock(['nền: nghi-quyet 2026']);
  const modern = writeDocx(casePage(clean), { styling: clean.manner.styling });
  const text = (bytes: Uint8Array): string => {
    const read = readDocx(bytes);
    if (!read.ok) throw new Error(read.reason.vi);
    return read.doc.text;
  };

  it.each(['TCVN3', 'VNI'] as const)(
    '%s becomes Unicode, and the document is checked like any other',
    async (encoding) => {
      const subject = { name: encoding, bytes: legacyDocx(modern, encoding), settings: clean.options };
      expect(text(subject.bytes)).not.toContain('ĐẢNG');
      const untouched = await fixed(subject, SAFE);
      expect(untouched.changed).toBe(false);
      expect(untouched.report.findings.map(({ ruleId }) => ruleId)).toEqual(['phong-chu/bang-ma']);
      for (const tracked of [false, true]) {
        const { bytes, report } = await fixed(subject, ['review'], tracked);
        expect(text(bytes!).toLowerCase()).toBe(text(modern).toLowerCase());
        if (encoding === 'VNI') expect(text(bytes!)).toBe(text(modern));
        expect(report.profile).toMatchObject({ loaiVanBan: 'nghi-quyet' });
        expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('phong-chu/bang-ma');
        expect(report.findings.map(({ ruleId }) => ruleId)).not.toContain('phong-chu/ten');
      }
    },
  );
});

describe('other programs', SLOW, () => {
  const some = [...mutants.filter((_one, n) => n % 40 === 0), ...real.slice(0, 3)];
  const results = async (): Promise<{ subject: Subject; what: string; bytes: Uint8Array }[]> => {
    const all = [];
    for (const subject of some) {
      all.push({ subject, what: 'fixed', bytes: (await fixed(subject, ALL)).bytes! });
      all.push({ subject, what: 'tracked', bytes: (await fixed(subject, ALL, true)).bytes! });
      const absolute = join(folder, 'review.docx');
      writeFileSync(absolute, subject.bytes);
      const settings = { language: 'vi', ...subject.settings } as const;
      const { bytes } = await reviewFile({ path: subject.name, absolute }, settings, { date: TRACKING.date });
      if (bytes) all.push({ subject, what: 'reviewed', bytes });
    }
    return all;
  };

  it.skipIf(!HAS_VALIDATOR)('the Open XML SDK finds nothing new', async () => {
    for (const { subject, what, bytes } of await results()) {
      const known = new Set(faultsOf(subject.bytes));
      const fresh = faultsOf(bytes).filter((fault) => !known.has(fault));
      expect({ name: subject.name, what, fresh }).toEqual({ name: subject.name, what, fresh: [] });
    }
  });

  it.skipIf(!HAS_OFFICE)('LibreOffice opens them, with the comments and the changes in them', async () => {
    const all = (await results()).map((one, n) => ({ ...one, file: `van-ban-${n}` }));
    const opened = new Map<string, string>();
    converted(new Map(all.map(({ file, bytes }) => [file, bytes])), 'fodt', (path) =>
      opened.set(basename(path, '.fodt'), readFileSync(path, 'utf8')),
    );
    for (const { subject, what, file } of all) {
      const { name } = subject;
      const xml = opened.get(file);
      expect({ name, what, opened: xml !== undefined }).toEqual({ name, what, opened: true });
      if (what === 'reviewed') expect(xml).toMatch(/<office:annotation[ >][\s\S]*?\(thethuc: /u);
    }
    expect([...opened.values()].some((xml) => xml.includes('<text:tracked-changes'))).toBe(true);
  });
});
