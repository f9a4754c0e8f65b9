import {
  CodeActionKind,
  CodeActionRequest,
  DocumentFormattingRequest,
  PrepareRenameRequest,
  RenameRequest,
  type CodeAction,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-protocol/node';
import { afterAll, describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { CLEAN, FAULTY, fresh } from './drafts.ts';

const client = await Client.start();
afterAll(() => client.stop());

async function actions(uri: string, range: Range, diagnostics: Diagnostic[], only?: string[]): Promise<CodeAction[]> {
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics, ...(only ? { only } : {}) },
  });
  return (found ?? []) as CodeAction[];
}

const whole = (uri: string): Range => {
  const document = client.document(uri);
  return { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
};

describe('quick fix', () => {
  it('mends a fault, and then there is silence', async () => {
    const uri = fresh();
    await client.open(uri, FAULTY);
    const diagnostics = await client.diagnostics(uri);
    const [fix, ...others] = await actions(uri, diagnostics[0]!.range, diagnostics, [CodeActionKind.QuickFix]);
    expect(others).toEqual([]);
    expect(fix).toMatchObject({ title: 'Viết “.” sau số', kind: 'quickfix', isPreferred: true, diagnostics });
    await client.apply(fix!.edit!);
    expect(client.document(uri).getText()).toBe(CLEAN);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  it('mends one place of a fault, or all of them', async () => {
    const uri = fresh();
    const text = FAULTY.replace('## Điều 3. ', '## Điều 3: ');
    await client.open(uri, text);
    const diagnostics = await client.diagnostics(uri);
    const found = await actions(uri, diagnostics[1]!.range, [diagnostics[1]!], [CodeActionKind.QuickFix]);
    expect(found.map(({ title }) => title)).toEqual(['Viết “.” sau số', 'Viết “.” sau số (mọi chỗ)']);
    await client.apply(found[0]!.edit!);
    expect(client.document(uri).getText()).toBe(FAULTY);
    await client.change(uri, text);
    await client.apply((await actions(uri, diagnostics[1]!.range, [], ['quickfix']))[1]!.edit!);
    expect(client.document(uri).getText()).toBe(CLEAN);
  });

  it('offers nothing where nothing is wrong', async () => {
    const uri = fresh();
    await client.open(uri, FAULTY);
    expect(
      await actions(uri, { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } }, [], ['quickfix']),
    ).toEqual([]);
  });

  it('keeps line ends and letters as they are', async () => {
    const uri = fresh();
    await client.open(uri, FAULTY.replaceAll('\n', '\r\n'));
    const diagnostics = await client.diagnostics(uri);
    const [fix] = await actions(uri, diagnostics[0]!.range, diagnostics, ['quickfix']);
    await client.apply(fix!.edit!);
    expect(client.document(uri).getText()).toBe(CLEAN.replaceAll('\n', '\r\n'));
  });
});

describe('fix all', () => {
  it('mends all that is safe, and a second time changes nothing', async () => {
    const uri = fresh();
    await client.open(
      uri,
      FAULTY.replace('## Điều 3. ', '## Điều 3: ').replace('- Căn cứ Điều lệ Đảng;', '- Căn cứ Điều lệ Đảng.'),
    );
    const [all] = await actions(uri, whole(uri), [], ['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.thethuc');
    await client.apply(all!.edit!);
    expect(client.document(uri).getText()).toBe(CLEAN);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(await actions(uri, whole(uri), [], ['source.fixAll'])).toEqual([]);
  });

  it('changes no words', async () => {
    const uri = fresh();
    await client.open(uri, CLEAN.replace('T/M ĐẢNG UỶ', 'TM. ĐẢNG UỶ'));
    expect((await client.diagnostics(uri)).length).toBeGreaterThan(0);
    const before = client.document(uri).getText();
    for (const action of await actions(uri, whole(uri), [], ['source.fixAll'])) await client.apply(action.edit!);
    const letters = (text: string) => text.replace(/[^\p{L}\d]/gu, '');
    expect(letters(client.document(uri).getText())).toBe(letters(before));
  });
});

describe('formatting', () => {
  const format = async (text: string) => {
    const uri = fresh();
    await client.open(uri, text);
    const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    await client.applyEdits(uri, edits ?? []);
    return client.document(uri).getText();
  };

  it('leaves a draft in order as it is', async () => {
    expect(await format(CLEAN)).toBe(CLEAN);
  });

  it('numbers articles, clauses and points anew, and citations follow', async () => {
    const text = CLEAN.replace(
      '## Điều 1. Phạm vi',
      '## Điều 1. Giải thích\n\nChữ dùng như thường.\n\n## Điều 2. Phạm vi',
    )
      .replace('## Điều 2. Trách nhiệm', '## Điều 7. Trách nhiệm')
      .replace('## Điều 3. Thi hành', '## Điều 8. Thi hành')
      .replace('khoản 2 Điều 1 Quy định này', 'khoản 4 Điều 2 Quy định này')
      .replace('điểm b khoản 2 Điều 1', 'điểm d khoản 4 Điều 2')
      .replace('2. Các chi bộ', '4. Các chi bộ')
      .replace('b) Báo cáo', 'd) Báo cáo');
    const after = await format(text);
    expect(after).toContain('## Điều 3. Trách nhiệm');
    expect(after).toContain('## Điều 4. Thi hành');
    expect(after).toContain('2. Các chi bộ');
    expect(after).toContain('b) Báo cáo');
    expect(after).toContain('thực hiện khoản 2 Điều 2 Quy định này');
    expect(after).toContain('theo điểm b khoản 2 Điều 2');
    expect(await format(after)).toBe(after);
  });

  it('sets the marks at the ends of lines', async () => {
    expect(await format(FAULTY.replace('- Căn cứ Điều lệ Đảng;', '- Căn cứ Điều lệ Đảng.'))).toBe(CLEAN);
  });
});

describe('rename', () => {
  it('renames a defined abbreviation everywhere', async () => {
    const uri = fresh();
    const document = await client.open(uri, CLEAN);
    const position = document.positionAt(CLEAN.indexOf('UBKT báo cáo') + 1);
    const place = await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
    expect(place).toMatchObject({ placeholder: 'UBKT' });
    const edit = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position,
      newName: 'Uỷ ban',
    });
    await client.apply(edit!);
    expect(client.document(uri).getText()).toBe(CLEAN.replaceAll('UBKT', 'Uỷ ban'));
  });

  it('knows what the document calls something for short', async () => {
    const uri = fresh();
    const document = await client.open(uri, CLEAN);
    const position = document.positionAt(CLEAN.indexOf('chi bộ cơ sở)') + 2);
    const place = await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position });
    expect(place).toMatchObject({ placeholder: 'chi bộ cơ sở' });
  });

  it('refuses what is no abbreviation, in words', async () => {
    const uri = fresh();
    const document = await client.open(uri, CLEAN);
    const position = document.positionAt(CLEAN.indexOf('Sinh hoạt'));
    expect(
      await client.connection.sendRequest(PrepareRenameRequest.type, { textDocument: { uri }, position }),
    ).toBeNull();
    await expect(
      client.connection.sendRequest(RenameRequest.type, { textDocument: { uri }, position, newName: 'X' }),
    ).rejects.toThrow('Chỉ đổi được tên viết tắt');
  });
});
