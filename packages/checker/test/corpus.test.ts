import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DocumentReport } from '@thethuc/report';
import { checkFiles } from '../src/check-files.ts';

// Real documents may not be copied into the repository. A machine that has them
// names their folder in THETHUC_CORPUS; elsewhere this whole file is skipped.
const CORPUS = process.env['THETHUC_CORPUS'];
if (!CORPUS) console.warn('THETHUC_CORPUS is not set: the tests on real documents are skipped.');

/** Milliseconds for any one file of the corpus, the fuzzers' included. */
const SLOWEST_MS = 5000;

/**
 * What each file of the Party folder must be told, as rule ids; more may be found. Read off the documents as they
 * are seen: the place and date of form 13 are italic by their style, the "n" of form 21 stands under `w:caps`.
 */
const PARTY: Readonly<Record<string, readonly string[]>> = {
  '03-quy-che-chi-bo-1.docx': ['so-va-ky-hieu/co-quan', 'danh-sach-noi-nhan/luu'],
  '12-mau12-tong-hop-nhan-xet-chi-bo.docx': [
    'trang/le',
    'so-va-ky-hieu/co',
    'dia-danh-va-ngay/co-chu',
    'dau-gach/co',
    'van-ban/cho-trong',
    'van-ban/dau-thanh',
  ],
  '13-mau13-nghi-quyet-de-nghi-chinh-thuc.docx': [
    'trang/kho-giay',
    'dau-sao/vi-tri',
    'dia-danh-va-ngay/cau-truc',
    'dau-gach/co',
    'noi-dung/gian-dong',
  ],
  '21-giay-gioi-thieu-213.docx': ['trang/kho-giay', 'trang/le', 'co-quan-cap-tren/viet-tat', 'van-ban/dau-thanh'],
};

/** The same for the texts of forms: blanks are no fault of a form, the number line is missing where it is not typed. */
const PARTY_TEXTS: Readonly<Record<string, readonly string[]>> = {
  'giam-sat-hoan-chinh__10bien-ban-trien-khai-thong-bao-kl.md': ['so-va-ky-hieu/co'],
  'giam-sat-hoan-chinh__5bien-ban-lam-viec-voi-dang-vien.md': ['so-va-ky-hieu/co'],
  'giam-sat-hoan-chinh__9thong-bao-ket-luan.md': [
    'noi-dung/dau-ket-thuc',
    'danh-sach-noi-nhan/gach-dau-dong',
    'danh-sach-noi-nhan/dau-cau',
  ],
  'kiem-tra-hoan-chinh__3bien-ban-trien-khai.md': ['so-va-ky-hieu/co'],
  'kiem-tra-hoan-chinh__8bien-ban-hoi-nghi-chi-bo.md': ['so-va-ky-hieu/co', 'ten-loai/danh-muc'],
  'quy-trinh-giai-quyet-to-cao__3-bb-trien-khai-ke-hoach.md': ['so-va-ky-hieu/co'],
  'quy-trinh-giai-quyet-to-cao__phieu-bieu-quyet-de-nghi-ky-luat.md': ['dau-gach/co', 'ten-loai/danh-muc'],
  'quy-trinh-kt-dau-hieu-vi-pham__11-bien-ban-kiem-phieu-thi-hanh-ky-luat.md': ['so-va-ky-hieu/co'],
  'quy-trinh-kt-dau-hieu-vi-pham__3-bien-ban-trien-khai-ke-hoach.md': ['so-va-ky-hieu/co'],
  'quy-trinh-kt-dau-hieu-vi-pham__7-bien-ban-hoi-nghi.md': ['noi-dung/dau-ket-thuc', 'bien-ban/nguoi-ky'],
  'quy-trinh-kt-dau-hieu-vi-pham__phieu-bieu-quyet-thi-hanh-ky-luat.md': ['ten-loai/danh-muc'],
  'quy-trinh-thi-hanh-ky-luat__2-1-ke-hoach-cua-to-kiem-tra.md': ['ten-loai/danh-muc', 'danh-sach-noi-nhan/dau-cau'],
  'quy-trinh-thi-hanh-ky-luat__7-bb-hn-chi-bo.md': ['so-va-ky-hieu/co', 'bien-ban/nguoi-ky'],
};

/** The one Party paper under a state heading: one finding and nothing else. */
const WRONG_REGIME: readonly string[] = ['23-de-an-quan-ly-dang-vien-phuong-10.docx'];

/** DOCX files that cannot be read, or in which there is nothing to read. */
const UNREADABLE = new Set([
  'enc-ecma376standard_password.docx',
  'officeparser-many_entries_archive.docx',
  'poi-truncated62886.docx',
]);

const EITHER = /^poi-fuzz-|^poi-zero-length\.docx$/u;

describe.skipIf(!CORPUS)('the corpus, in one batch', () => {
  const reports = new Map<string, DocumentReport>();
  const slow: string[] = [];

  beforeAll(async () => {
    const paths = readdirSync(CORPUS!, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md')
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    let last = performance.now();
    const documents = await checkFiles(
      paths.map((path) => ({ path, absolute: path })),
      {
        settings: { language: 'vi', today: '2026-11-01' },
        onProgress: (done) => {
          const now = performance.now();
          if (now - last > SLOWEST_MS) slow.push(paths[done - 1] ?? '');
          last = now;
        },
      },
    );
    for (const report of documents) reports.set(report.path, report);
    expect(documents.map(({ path }) => path)).toEqual(paths);
  }, 120_000);

  const inFolder = (folder: string) => [...reports.values()].filter(({ path }) => basename(dirname(path)) === folder);
  const status = (document: DocumentReport) => `${basename(document.path)}: ${document.status}`;

  it('holds the files the table speaks of', () => {
    const names = new Set([...reports.keys()].map((path) => basename(path)));
    const spokenOf = [...Object.keys(PARTY), ...Object.keys(PARTY_TEXTS), ...WRONG_REGIME, ...UNREADABLE];
    expect(spokenOf.filter((name) => !names.has(name))).toEqual([]);
  });

  it('never waits long for one file', () => {
    expect(slow).toEqual([]);
  });

  it('fails on no file by a fault of ours', () => {
    const ours = [...reports.values()].filter(({ reason }) => reason?.startsWith('Chương trình gặp lỗi'));
    expect(ours.map(({ path }) => basename(path))).toEqual([]);
  });

  it.each(Object.entries(PARTY))('tells of %s what is wrong', (name, expected) => {
    const document = inFolder('party').find(({ path }) => basename(path) === name);
    const found = new Set(document?.findings.map(({ ruleId }) => ruleId));
    expect(document?.status).toBe('checked');
    expect(expected.filter((ruleId) => !found.has(ruleId))).toEqual([]);
  });

  it.each(Object.entries(PARTY_TEXTS))('tells of the text %s what is wrong, by line', (name, expected) => {
    const document = inFolder('party-md').find(({ path }) => basename(path) === name);
    const found = new Set(document?.findings.map(({ ruleId }) => ruleId));
    expect(document?.status).toBe('checked');
    expect(document?.profile?.giaiDoan).toBe('mau');
    expect(expected.filter((ruleId) => !found.has(ruleId))).toEqual([]);
    expect(found.has('van-ban/cho-trong')).toBe(false);
    expect(document?.findings.every(({ location }) => location.line !== null && location.column !== null)).toBe(true);
  });

  it.each(WRONG_REGIME)('says of %s one thing', (name) => {
    const document = inFolder('party').find(({ path }) => basename(path) === name);
    expect(document?.findings.map(({ ruleId }) => ruleId)).toEqual(['tieu-de/quoc-hieu']);
  });

  it('leaves documents of the state and of the Youth Union alone', () => {
    const documents = [...inFolder('state-nd30'), ...inFolder('doan')];
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.filter((document) => document.status !== 'not-a-party-document').map(status)).toEqual([]);
    expect(documents.flatMap(({ findings }) => findings)).toEqual([]);
  });

  it('reads the documents of other tools and says that they are not ours', () => {
    const word = inFolder('robustness').filter(({ path }) => /\.(?:docx|docm|dotx)$/u.test(path));
    const wrong = word.filter((document) => {
      const name = basename(document.path);
      if (EITHER.test(name)) return document.status === 'checked';
      return document.status !== (UNREADABLE.has(name) ? 'unreadable' : 'not-a-party-document');
    });
    expect(wrong.map(status)).toEqual([]);
  });

  it('checks the PDF of a Party document, retyped on the wrong paper', () => {
    const document = inFolder('party-pdf').find(({ path }) => basename(path) === '03-hd-06-tw-retyped-letter.pdf');
    const found = new Set(document?.findings.map(({ ruleId }) => ruleId));
    const expected = [
      'trang/kho-giay',
      'tieu-de/duong-ke',
      'trich-yeu/loai-chu',
      'dau-gach/co',
      'danh-sach-noi-nhan/co-chu',
    ];
    expect(document?.status).toBe('checked');
    expect(expected.filter((ruleId) => !found.has(ruleId))).toEqual([]);
    // The number of the page stands between "Nơi nhận" and the list in the order of the file.
    for (const ruleId of ['noi-nhan/co', 'danh-sach-noi-nhan/luu', 'chu-ky/co', 'ho-ten/co', 'so-trang/vi-tri']) {
      expect(found.has(ruleId)).toBe(false);
    }
    expect(document?.findings.every(({ location }) => location.page !== null && location.box !== undefined)).toBe(true);
  });

  it('never passes a scan', () => {
    const document = inFolder('party-pdf').find(({ path }) => basename(path) === '06-hd05-scan-3pp.pdf');
    expect(document?.status).toBe('unreadable');
    expect(document?.reason).toMatch(/^Đây là bản quét.*không kiểm tra được/u);
  });

  it('says of every other PDF that it is not ours, or why it cannot be read', () => {
    const documents = [
      ...inFolder('robustness-pdf'),
      ...inFolder('robustness').filter(({ path }) => path.endsWith('.pdf')),
    ];
    expect(documents.length).toBeGreaterThan(0);
    expect(documents.filter((document) => document.status === 'checked').map(status)).toEqual([]);
    const unreadable = documents
      .filter((document) => document.status === 'unreadable')
      .map(({ path }) => basename(path));
    expect(unreadable).toContain('pdfjs-encrypted-attachment.pdf');
    expect(unreadable).not.toContain('pdfjs-helloworld-bad.pdf');
  });

  it('calls what it cannot read unreadable and names the way out', () => {
    const others = [...reports.values()].filter(({ path }) => /\.(?:doc|odt|rtf)$/u.test(path));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((document) => document.status !== 'unreadable').map(status)).toEqual([]);
    for (const { reason } of others) expect(reason).toMatch(/hãy|Hãy/u);
  });
});
