import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDoc, LOAI_VAN_BAN } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import {
  ExplainRequest,
  ImportRequest,
  NewDraftRequest,
  QuestionRequest,
  RenderRequest,
  ReportRequest,
  RulesRequest,
  StatusRequest,
  ViewRequest,
} from '../src/extension/requests.ts';
import { tinyPdf } from '../../pdf/test/tiny-pdf.ts';
import { Client } from './client.ts';
import { CLEAN, FAULTY } from './drafts.ts';
import { ISSUED } from './issued.ts';

const FAULTY_WORD = fileURLToPath(new URL('../../../samples/co-loi/nghi-quyet-chep-mau-cu.docx', import.meta.url));

let client: Client;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'thethuc-extension-'));
  client = await Client.start({ folder: pathToFileURL(folder).href });
});

afterAll(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('status', () => {
  it('names type and instruments of an open draft', async () => {
    const uri = pathToFileURL(join(folder, 'a.md')).href;
    await client.open(uri, FAULTY);
    const status = await client.connection.sendRequest(StatusRequest, { uri });
    expect(status?.type).toBe('Quy định');
    expect(status?.instruments).toContain('05-HD/VPTW');
  });

  it('says nothing of Markdown that is no draft', async () => {
    const uri = pathToFileURL(join(folder, 'readme.md')).href;
    await client.open(uri, '# A program\n\nHello.\n');
    expect(await client.connection.sendRequest(StatusRequest, { uri })).toBeNull();
  });
});

describe('view', () => {
  it('gives the findings of a Word file with their places in its paragraphs', async () => {
    const answer = await client.connection.sendRequest(ViewRequest, { uri: pathToFileURL(FAULTY_WORD).href });
    if (!answer.ok) throw new Error(answer.reason);
    const finding = answer.findings.find(({ ruleId }) => ruleId === 'quyen-han/hinh-thuc');
    const place = finding?.places[0];
    expect(answer.paragraphs[place!.paragraph]?.text.slice(place?.start, place?.end)).toBe('TM.');
    expect(answer.title).toContain('Nghị quyết');
    expect(answer.findings.filter(({ ofTheSheet }) => ofTheSheet).map(({ ruleId }) => ruleId)).toEqual(['trang/le']);
  });

  it('gives the findings of a PDF with their lines on its pages, from disk and from bytes', async () => {
    const file = join(folder, 'ban-hanh.pdf');
    writeFileSync(file, ISSUED);
    const answer = await client.connection.sendRequest(ViewRequest, { uri: pathToFileURL(file).href });
    if (!answer.ok) throw new Error(answer.reason);
    const finding = answer.findings.find(({ ruleId }) => ruleId === 'quyen-han/hinh-thuc');
    const { page, box } = finding!.onPaper[0]![0]!;
    expect(page).toBe(1);
    // Each letter is 7 points wide, and the page is 841.89 high.
    expect(box).toMatchObject({ x: 380, width: 21 });
    expect(box.y).toBeLessThan(841.89 - 560);
    expect(box.y + box.height).toBeGreaterThan(841.89 - 560);
    expect(answer.findings.flatMap(({ places }) => places)).toEqual([]);
    const content = Buffer.from(ISSUED).toString('base64');
    const remote = await client.connection.sendRequest(ViewRequest, { uri: 'vscode-vfs://x/ban-hanh.pdf', content });
    expect(remote).toEqual(answer);
  });

  it('refuses a broken PDF with a sentence', async () => {
    const file = join(folder, 'hong.pdf');
    writeFileSync(file, ISSUED.subarray(0, 400));
    const answer = await client.connection.sendRequest(ViewRequest, { uri: pathToFileURL(file).href });
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/PDF.*\.$/u) as string, hasPages: false });
  });

  it('refuses a scan with a sentence, and says that its pages can be looked at', async () => {
    const file = join(folder, 'ban-quet.pdf');
    writeFileSync(file, tinyPdf([{ pictures: [[0, 0, 595, 841]] }]));
    const answer = await client.connection.sendRequest(ViewRequest, { uri: pathToFileURL(file).href });
    expect(answer).toMatchObject({ ok: false, reason: expect.stringMatching(/bản quét/u) as string, hasPages: true });
  });

  it('takes bytes where the file lies elsewhere', async () => {
    const content = Buffer.from('PK').toString('base64');
    const answer = await client.connection.sendRequest(ViewRequest, { uri: 'vscode-vfs://x/a.docx', content });
    expect(answer).toMatchObject({ ok: false });
  });
});

describe('conversion', () => {
  it('renders a draft, and what it renders is clean and comes back', async () => {
    const uri = pathToFileURL(join(folder, 'b.md')).href;
    const rendered = await client.connection.sendRequest(RenderRequest, { uri, text: CLEAN });
    if (!rendered.ok) throw new Error(rendered.reason);
    const read = readDocx(Buffer.from(rendered.content, 'base64'));
    if (!read.ok) throw new Error(read.reason.vi);
    expect(checkDoc(read.doc, { today: '2026-06-30' }).findings).toEqual([]);
    const imported = await client.connection.sendRequest(ImportRequest, {
      uri: 'untitled:b.docx',
      content: rendered.content,
    });
    expect(imported).toMatchObject({ ok: true, text: expect.stringContaining('loai-van-ban:') as string });
  });

  it('refuses what is no draft with a sentence', async () => {
    const answer = await client.connection.sendRequest(RenderRequest, { uri: 'untitled:c.md', text: '# Hello\n' });
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('loai-van-ban') as string });
  });
});

describe('report', () => {
  it('is a page on the files of a folder', async () => {
    writeFileSync(join(folder, 'moi.md'), FAULTY);
    const answer = await client.connection.sendRequest(ReportRequest, { uris: [pathToFileURL(folder).href] });
    expect(answer).toMatchObject({ ok: true, html: expect.stringContaining('moi.md') as string });
  });

  it('is about the text in the editor, saved or not', async () => {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, FAULTY);
    const answer = await client.connection.sendRequest(ReportRequest, { uris: [uri] });
    expect(answer).toMatchObject({ ok: true, html: expect.stringContaining('Quy định') as string });
  });

  it('says that a folder holds no document', async () => {
    const empty = mkdtempSync(join(folder, 'rong-'));
    const answer = await client.connection.sendRequest(ReportRequest, { uris: [pathToFileURL(empty).href] });
    expect(answer).toEqual({ ok: false, reason: 'Không có tệp văn bản nào ở đây.' });
  });
});

describe('rules', () => {
  it('have names and pages', async () => {
    const rules = await client.connection.sendRequest(RulesRequest, {});
    expect(rules.length).toBeGreaterThan(100);
    const page = await client.connection.sendRequest(ExplainRequest, { ruleId: 'tieu-de/co-chu' });
    expect(page).toContain('# `tieu-de/co-chu`');
    expect(await client.connection.sendRequest(ExplainRequest, { ruleId: '../../package' })).toBeNull();
  });
});

describe('wizard', () => {
  it('asks until all is known and makes a draft without an error, for every type', async () => {
    for (const { key } of LOAI_VAN_BAN) {
      const answers: Record<string, string> = { loai: key };
      for (;;) {
        const question = await client.connection.sendRequest(QuestionRequest, { answers });
        if (question === null) break;
        expect(answers).not.toHaveProperty(question.key);
        answers[question.key] = question.key === 'coQuan' ? 'Đảng uỷ xã Hòn Mây' : (question.choices?.[0]?.value ?? '');
      }
      const answer = await client.connection.sendRequest(NewDraftRequest, { answers });
      expect(answer).toMatchObject({ ok: true, text: expect.stringContaining(`loai-van-ban: ${key}`) as string });
    }
  });

  it('refuses a date that no calendar has', async () => {
    const answers = { loai: 'nghi-quyet', coQuan: 'CHI BỘ THÔN HẠ', ngay: '2026-02-30' };
    expect(await client.connection.sendRequest(NewDraftRequest, { answers })).toMatchObject({ ok: false });
  });
});
