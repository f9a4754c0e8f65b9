import { checkDoc } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { readPdf } from '@thethuc/pdf';
import { documentReport } from '@thethuc/report';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusCases, corpusPage, corpusPath, reports } from '../src/samples/corpus.ts';
import { sampleFiles } from '../src/samples/files.ts';
import { filesBelow, ROOT } from '../src/source-files.ts';

const files = sampleFiles();
/** Drafts are written and PDFs printed by hand, as a drafter would; the example repository has a test of its own. */
const BY_HAND = ['samples/ban-thao/', 'samples/ban-in/', 'samples/kho-mau/'];
const WRITTEN = new Set(files.map(({ path }) => `samples/${path}`));

describe('samples/ is as bin/samples.ts writes it', () => {
  it('holds every file, byte for byte', () => {
    const stale = files.filter(({ path, bytes }) => {
      const file = join(ROOT, 'samples', path);
      return !existsSync(file) || !readFileSync(file).equals(Buffer.from(bytes));
    });
    expect(
      stale.map(({ path }) => path),
      'Chạy: npm run samples',
    ).toEqual([]);
  });

  it('holds nothing else in its folders', () => {
    const others = filesBelow('samples').filter(
      (path) => path.split('/').length > 2 && !WRITTEN.has(path) && !BY_HAND.some((folder) => path.startsWith(folder)),
    );
    expect(others, 'Chạy: npm run samples').toEqual([]);
  });

  it('is small', () => {
    expect(files.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(5 * 1024 * 1024);
  });
});

describe('the conformance corpus', () => {
  const cases = corpusCases();

  it('reports by the provision in the file name where the name says sai, and nothing where it says dung', () => {
    const wrong = cases.filter((one) => reports(one.block, one) !== (one.verdict === 'sai'));
    expect(wrong.map(corpusPath)).toEqual([]);
  });

  it('writes pages that a case page reader can read', () => {
    expect(cases.every((one) => corpusPage(one).startsWith(`# \`${one.provision.requirement}\`\n`))).toBe(true);
  });
});

describe('whole documents', () => {
  const docx = files.flatMap(({ path, bytes }) => (typeof bytes === 'string' ? [] : [{ path, bytes }]));
  const findings = (bytes: Uint8Array) => {
    const read = readDocx(bytes);
    if (!read.ok) throw new Error(read.reason.vi);
    const { status, findings: found } = checkDoc(read.doc, { today: '2026-11-01' });
    expect(status).toBe('checked');
    return found.map(({ ruleId, message }) => `${ruleId}: ${message.vi}`);
  };

  it.each(docx.filter(({ path }) => path.startsWith('toan-van/')))('$path is clean', ({ bytes }) => {
    expect(findings(bytes)).toEqual([]);
  });

  it.each(docx.filter(({ path }) => path.startsWith('co-loi/')))('$path has faults', ({ bytes }) => {
    expect(findings(bytes).length).toBeGreaterThan(0);
  });
});

describe('printed documents', () => {
  const read = (name: string) => readPdf(readFileSync(join(ROOT, 'samples/ban-in', name)));
  const checked = async (name: string) => {
    const pdf = await read(name);
    if (!pdf.ok) throw new Error(pdf.reason.vi);
    return checkDoc(pdf.doc, { today: '2026-11-01' });
  };
  const ids = (list: readonly { readonly ruleId: string }[]) => [...new Set(list.map(({ ruleId }) => ruleId))].sort();

  it('have the faults of the file they were printed from', async () => {
    const file = readDocx(readFileSync(join(ROOT, 'samples/co-loi/nghi-quyet-chep-mau-cu.docx')));
    if (!file.ok) throw new Error(file.reason.vi);
    const printed = await checked('nghi-quyet-chep-mau-cu.pdf');
    expect(ids(printed.findings)).toEqual(ids(checkDoc(file.doc, { today: '2026-11-01' }).findings));
  });

  it('are mended by no machine', async () => {
    const pdf = await read('nghi-quyet-chep-mau-cu.pdf');
    if (!pdf.ok) throw new Error(pdf.reason.vi);
    const result = checkDoc(pdf.doc, { today: '2026-11-01' });
    const report = documentReport({ path: 'a.pdf', doc: pdf.doc, problems: [], result, language: 'vi' });
    const fixes = report.findings.flatMap(({ fix }) => (fix ? [fix.applicability] : []));
    expect([...new Set(fixes)]).toEqual(['show-only']);
  });

  it('are not blamed for a number, a date and a signature that are pictures', async () => {
    const { findings, notCheckable, profile } = await checked('cong-van-dong-dau-so.pdf');
    expect(findings).toEqual([]);
    expect(profile.giaiDoan).toBe('ban-hanh');
    expect(ids(notCheckable)).toEqual(expect.arrayContaining(['dia-danh-va-ngay/co', 'so-va-ky-hieu/co']));
  });

  it('are no pass when they are scans', async () => {
    expect(await read('ban-quet.pdf')).toMatchObject({ ok: false, reason: { code: 'scanned' } });
  });
});
