import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { afterAll, describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { CLEAN, FAULTY, fresh } from './drafts.ts';

const client = await Client.start();
afterAll(() => client.stop());

describe('pushed diagnostics', () => {
  it('has nothing to say of a draft without a fault', async () => {
    const uri = fresh();
    await client.open(uri, CLEAN);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('says what is wrong, where, by which clause, and leads to the page of the rule', async () => {
    const uri = fresh();
    const document = await client.open(uri, FAULTY);
    const [diagnostic, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(document.getText(diagnostic!.range)).toBe('Điều 2:');
    expect(diagnostic).toMatchObject({
      code: 'don-vi/dau',
      source: 'thethuc',
      severity: DiagnosticSeverity.Error,
      data: { ruleId: 'don-vi/dau', version: 1 },
    });
    expect(diagnostic!.message).toMatch(/^Sau số của điều là “:”, phải là “\.”\.\n\[.*05-HD\/VPTW\]$/u);
    expect(diagnostic!.codeDescription?.href).toMatch(/^file:.*don-vi\/dau\.md$/u);
    const [clause] = diagnostic!.relatedInformation ?? [];
    expect(clause?.location.uri).toMatch(/05-hd-vptw\.md$/u);
    expect(clause?.message).toContain('Hướng dẫn số 05-HD/VPTW');
  });

  it('does not let a draft older than the known provisions pass for one without a fault', async () => {
    const uri = fresh();
    const text = CLEAN.replace(/^ngay: .*$/mu, 'ngay: 2016-06-05');
    expect(text).not.toBe(CLEAN);
    await client.open(uri, text);
    const [notice, ...others] = await client.diagnostics(uri);
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ code: 'chua-xet', severity: DiagnosticSeverity.Warning });
    expect(notice!.message).toContain('05/6/2016');
  });

  it('follows every edit', async () => {
    const uri = fresh();
    await client.open(uri, CLEAN);
    expect(await client.diagnostics(uri)).toEqual([]);
    const at = CLEAN.indexOf('## Điều 2. ') + '## Điều 2'.length;
    await client.change(uri, ':', at, at + 1);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['don-vi/dau']);
    await client.change(uri, '.', at, at + 1);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('underlines every place of a fault, and each leads to the others', async () => {
    const uri = fresh();
    const text = CLEAN.replace('## Điều 2. ', '## Điều 2: ').replace('## Điều 3. ', '## Điều 3: ');
    const document = await client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(({ range }) => document.getText(range))).toEqual(['Điều 2:', 'Điều 3:']);
    const other = diagnostics[0]!.relatedInformation!.find(({ location }) => location.uri === uri);
    expect(other?.location.range).toEqual(diagnostics[1]!.range);
  });

  it('finds a citation to an article that is not there', async () => {
    const uri = fresh();
    const document = await client.open(
      uri,
      CLEAN.replace('khoản 2 Điều 1 Quy định này', 'khoản 2 Điều 7 Quy định này'),
    );
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic?.code).toBe('vien-dan/noi-bo');
    expect(document.getText(diagnostic!.range)).toBe('7');
  });

  it('points at the key of the front matter', async () => {
    const uri = fresh();
    const document = await client.open(uri, CLEAN.replace('loai-van-ban: quy-dinh', 'loai-van-ban: quy-dinhh'));
    const [diagnostic] = await client.diagnostics(uri);
    expect(diagnostic).toMatchObject({ code: 'ban-thao', severity: DiagnosticSeverity.Error });
    expect(document.getText(diagnostic!.range)).toBe('quy-dinhh');
    expect(diagnostic!.message).toContain('có phải “quy-dinh” không');
  });

  it('leaves other Markdown alone', async () => {
    const uri = fresh();
    await client.open(uri, '# Read me\n\n1. One\n2. Two\n');
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('takes diagnostics away when the document is closed', async () => {
    const uri = fresh();
    await client.open(uri, FAULTY);
    expect(await client.diagnostics(uri)).toHaveLength(1);
    await client.close(uri);
    await client.until(() => client.published.findLast((one) => one.uri === uri)?.diagnostics.length === 0);
  });
});

describe('positions', () => {
  const faultIn = async (text: string) => {
    const uri = fresh();
    const document = await client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    return diagnostics.map(({ code, range }) => `${String(code)} ${document.getText(range)}`);
  };

  it('counts UTF-16 units before a fault', async () => {
    const text = FAULTY.replace('## Điều 2: Trách nhiệm', '## Điều 2: Trách nhiệm 𝔸𠮷😀').replace(
      'Sinh hoạt định kỳ',
      '😀😀 Sinh hoạt định kỳ',
    );
    expect(await faultIn(text)).toEqual(['don-vi/dau Điều 2:']);
  });

  it('counts CR and LF', async () => {
    expect(await faultIn(FAULTY.replaceAll('\n', '\r\n'))).toEqual(['don-vi/dau Điều 2:']);
  });

  it('points at decomposed letters in the text as it is', async () => {
    const found = await faultIn(FAULTY.normalize('NFD'));
    expect(found).toContain(`don-vi/dau ${'Điều 2:'.normalize('NFD')}`);
  });

  it('counts a byte order mark', async () => {
    expect(await faultIn(`\uFEFF${FAULTY}`)).toEqual(['don-vi/dau Điều 2:']);
  });
});
