import {
  CompletionRequest,
  DefinitionRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  ReferencesRequest,
  type CompletionItem,
  type DocumentSymbol,
  type Location,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { LOAI_VAN_BAN } from '@thethuc/core';
import { readMarkdown } from '@thethuc/markdown';
import { afterAll, describe, expect, it } from 'vitest';
import { Client } from './client.ts';
import { CLEAN, FAULTY, fresh } from './drafts.ts';

const client = await Client.start();
afterAll(() => client.stop());

/** Opens `text`, in which `|` marks the cursor. */
async function openAt(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const uri = fresh();
  const document = await client.open(uri, text);
  return { document, textDocument: { uri }, position: document.positionAt(offset) };
}

async function hover(marked: string): Promise<string | null> {
  const at = await openAt(marked);
  const answer = await client.connection.sendRequest(HoverRequest.type, at);
  return answer && (answer.contents as MarkupContent).value;
}

async function complete(marked: string): Promise<{ items: CompletionItem[]; document: TextDocument }> {
  const { document, ...at } = await openAt(marked);
  const answer = await client.connection.sendRequest(CompletionRequest.type, at);
  return { items: (answer ?? []) as CompletionItem[], document };
}

/** The text after a completion has been chosen. */
function chosen(document: TextDocument, item: CompletionItem): string {
  return TextDocument.applyEdits(document, [item.textEdit as TextEdit, ...(item.additionalTextEdits ?? [])]);
}

describe('hover', () => {
  it('explains a key of the front matter, with what the clause says', async () => {
    const text = await hover(CLEAN.replace('trich-yeu:', 'trich|-yeu:'));
    expect(text).toContain('**Trích yếu nội dung** (`trich-yeu`)');
    expect(text).toContain('Ví dụ: `trich-yeu: ');
    expect(text).toContain('Hướng dẫn số 05-HD/VPTW');
  });

  it('explains a fault: what the clause says, since when, and what the older one said', async () => {
    const text = await hover(FAULTY.replace('## Điều 2:', '## Điều| 2:'));
    expect(text).toMatch(/^Sau số của điều là “:”, phải là “\\?\.”\./u);
    expect(text).toContain('Có hiệu lực từ 27/5/2026.');
    expect(text).toMatch(/_Trước đó_ \(.*36-HD\/VPTW, đến hết 26\/5\/2026\)/u);
    expect(text).toContain('don-vi/dau.md');
  });

  it('shows the clause that is cited', async () => {
    const text = await hover(CLEAN.replace('khoản 2 Điều 1 Quy', 'kho|ản 2 Điều 1 Quy'));
    expect(text).toContain('Các chi bộ cơ sở thực hiện nội dung sau');
    expect(text).toContain('Báo cáo kết quả');
  });

  it('explains an instrument by its number', async () => {
    const text = await hover(CLEAN.replace('399-QĐ', '39|9-QĐ'));
    expect(text).toContain('**Quy định số 399-QĐ/TW**: thể loại');
    expect(text).toContain('có hiệu lực từ 09/01/2026');
    expect(text).toContain('thay Quy định số 66-QĐ/TW');
  });

  it('has nothing to say of plain words', async () => {
    expect(await hover(CLEAN.replace('Sinh hoạt', 'Sinh| hoạt'))).toBeNull();
    expect(await hover('# Re|ad me\n')).toBeNull();
  });
});

describe('completion', () => {
  it('offers the keys that are not there, with their meaning', async () => {
    const { items, document } = await complete(CLEAN.replace('so: 5\n', 'so: 5\nmuc|\n'));
    const labels = items.map(({ label }) => label);
    expect(labels).toContain('muc-do-khan');
    expect(labels).not.toContain('trich-yeu');
    const item = items.find(({ label }) => label === 'muc-do-khan')!;
    expect(item.detail).toBe('Mức độ khẩn');
    expect((item.documentation as MarkupContent).value).toContain('HOẢ TỐC');
    expect(chosen(document, item)).toContain('\nmuc-do-khan: $0\n');
  });

  it('offers the keys of a signer, in a block and in braces', async () => {
    const block = await complete(CLEAN.replace('  ho-ten: Nguyễn Văn An', '  |'));
    expect(block.items.map(({ label }) => label)).toEqual(['kiem', 'ho-ten']);
    const flow = await complete('---\nloai-van-ban: quy-dinh\nky: { chuc-vu: BÍ THƯ, | }\n---\n');
    expect(flow.items.map(({ label }) => label)).toEqual(['quyen-han', 'kiem', 'ho-ten']);
  });

  it('offers the types of documents', async () => {
    const { items, document } = await complete(CLEAN.replace('loai-van-ban: quy-dinh', 'loai-van-ban: ngh|'));
    expect(items).toHaveLength(LOAI_VAN_BAN.length);
    const item = items.find(({ label }) => label === 'nghi-quyet')!;
    expect(item.detail).toBe('Nghị quyết');
    expect(chosen(document, item)).toContain('loai-van-ban: nghi-quyet\n');
  });

  it('offers a value directly after the colon, with its blank', async () => {
    const { items, document } = await complete(CLEAN.replace('loai-van-ban: quy-dinh', 'loai-van-ban:|'));
    expect(chosen(document, items[0]!)).toContain(`loai-van-ban: ${items[0]!.label}\n`);
  });

  it('offers organs of other drafts together with their superior', async () => {
    await client.open(fresh(), CLEAN.replace('ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ', 'ĐẢNG UỶ XÃ TÂN THUỶ'));
    const { items, document } = await complete(
      CLEAN.replace('co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG\n', '').replace(
        'co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
        'co-quan-ban-hanh: |',
      ),
    );
    const item = items.find(({ label }) => label === 'ĐẢNG UỶ XÃ TÂN THUỶ')!;
    expect(item.detail).toBe('cấp trên: ĐẢNG BỘ TỈNH SƠN GIANG');
    expect(chosen(document, item)).toContain(
      'co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG\nco-quan-ban-hanh: ĐẢNG UỶ XÃ TÂN THUỶ\n',
    );
    expect(items.map(({ label }) => label)).toContain('CHI BỘ …');
  });

  it('offers the superiors that such an organ can have', async () => {
    const { items } = await complete(CLEAN.replace('co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG', 'co-quan-cap-tren: |'));
    expect(items.map(({ label }) => label)).toContain('ĐẢNG BỘ …');
    const { items: ofOrgan } = await complete(
      CLEAN.replace('co-quan-cap-tren: ĐẢNG BỘ TỈNH SƠN GIANG', 'co-quan-cap-tren: |').replace(
        'co-quan-ban-hanh: ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ',
        'co-quan-ban-hanh: UỶ BAN KIỂM TRA',
      ),
    );
    expect(ofOrgan.map(({ label }) => label)).toContain('TỈNH UỶ …');
  });

  it('offers the symbol of type and issuer', async () => {
    const { items } = await complete(CLEAN.replace('so: 5\n', 'so: 5\nky-hieu: |\n'));
    expect(items.map(({ label }) => label)).toEqual(['QĐ/ĐU']);
  });

  it('offers the forms of signature of the issuer', async () => {
    const { items } = await complete(CLEAN.replace('quyen-han: T/M ĐẢNG UỶ', 'quyen-han: |'));
    expect(items.map(({ label }) => label)).toEqual(['T/M ĐẢNG UỶ', 'T/M BAN THƯỜNG VỤ', 'T/L …']);
  });

  it('cites an instrument in full, so that no rule finds the citation wanting', async () => {
    const { items, document } = await complete(
      CLEAN.replace('Chi bộ cơ sở thực hiện khoản 2', 'Theo Hướng dẫn số 05|. Thực hiện khoản 2'),
    );
    const item = items[0]!;
    expect(item.label).toBe(
      'Hướng dẫn số 05-HD/VPTW, ngày 27/5/2026 của Văn phòng Trung ương Đảng về thể thức và kỹ thuật trình bày văn bản của Đảng',
    );
    const uri = fresh();
    await client.open(uri, chosen(document, item));
    expect(await client.diagnostics(uri)).toEqual([]);
    expect(items.map(({ label }) => label)).toContain('Hướng dẫn số 05-HD/VPTW');
  });

  it('begins a draft of every type, and the reader knows each of them', async () => {
    const { items, document } = await complete('|');
    expect(items.map(({ label }) => label)).toEqual(LOAI_VAN_BAN.map(({ vi }) => vi));
    for (const item of items) {
      const text = chosen(document, item).replace(/\$\{\d+:([^}]*)\}|\$\d+/gu, '$1');
      const { draft, problems } = readMarkdown(text, { today: '2026-11-22' });
      expect({ type: item.label, fatal: problems.filter(({ fatal }) => fatal) }).toEqual({
        type: item.label,
        fatal: [],
      });
      expect(draft).toBeDefined();
    }
  });

  it('offers frames of units in the content, and nothing inside a sentence', async () => {
    const { items } = await complete(`${CLEAN}\n|`);
    expect(items.map(({ label }) => label)).toContain('phu-luc');
    expect((await complete(CLEAN.replace('Sinh hoạt định', 'Sinh hoạt |định'))).items).toEqual([]);
  });

  it('offers nothing in other Markdown', async () => {
    expect((await complete('# Read me\n\nWords |here.\n')).items).toEqual([]);
  });
});

describe('outline', () => {
  it('names front matter, articles, clauses and points', async () => {
    const { textDocument } = await openAt(`|${CLEAN}`);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    const tree = (list: readonly DocumentSymbol[]): unknown[] =>
      list.map(({ name, children = [] }) => (children.length > 0 ? [name, tree(children)] : name));
    const [front, ...units] = symbols;
    expect(front).toMatchObject({ name: 'Thông tin văn bản', detail: 'Quy định' });
    expect(front?.children?.map(({ name }) => name)).toContain('Người ký');
    expect(tree(units)).toEqual([['Điều 1', ['Khoản 1', ['Khoản 2', ['Điểm a', 'Điểm b']]]], 'Điều 2', 'Điều 3']);
    expect(units[0]?.detail).toBe('Phạm vi');
    for (const { range, selectionRange } of symbols) {
      expect(range.start.line <= selectionRange.start.line && selectionRange.end.line <= range.end.line).toBe(true);
    }
  });

  it('names appendices', async () => {
    const { textDocument } = await openAt(`|${CLEAN}\n:::phu-luc{ten="Biểu mẫu"}\n\nNội dung.\n\n:::\n`);
    const symbols = (await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument,
    })) as DocumentSymbol[];
    expect(symbols.at(-1)).toMatchObject({ name: 'Phụ lục', detail: 'Biểu mẫu' });
  });

  it('folds front matter, units and blocks', async () => {
    const text = `${CLEAN}\n:::phu-luc{ten="Biểu mẫu"}\n\nNội dung.\n\n:::\n`;
    const { textDocument, document } = await openAt(`|${text}`);
    const ranges = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
    const lines = text.split('\n');
    const shown = ranges.map(({ startLine, endLine }) => `${lines[startLine]!} … ${lines[endLine]!}`);
    expect(shown).toContain('--- … ---');
    expect(shown).toContain('## Điều 1. Phạm vi … b) Báo cáo kết quả với Đảng uỷ.');
    expect(shown).toContain('2. Các chi bộ cơ sở thực hiện nội dung sau: … b) Báo cáo kết quả với Đảng uỷ.');
    expect(shown).toContain(':::phu-luc{ten="Biểu mẫu"} … :::');
    expect(document.lineCount).toBe(lines.length);
  });
});

describe('citations', () => {
  const target = async (marked: string) => {
    const { document, ...at } = await openAt(marked);
    const found = (await client.connection.sendRequest(DefinitionRequest.type, at)) as Location[];
    return found.map(({ range }) =>
      document.getText({ start: range.start, end: { line: range.start.line + 1, character: 0 } }).trim(),
    );
  };

  it('lead to the clause, the article and the point', async () => {
    expect(await target(CLEAN.replace('khoản 2 Điều 1 Quy', 'khoả|n 2 Điều 1 Quy'))).toEqual([
      '2. Các chi bộ cơ sở thực hiện nội dung sau:',
    ]);
    expect(await target(CLEAN.replace('khoản 2 Điều 1 Quy', 'khoản 2 Điều |1 Quy'))).toEqual(['Điều 1. Phạm vi']);
    expect(await target(CLEAN.replace('điểm b khoản', 'điể|m b khoản'))).toEqual(['b) Báo cáo kết quả với Đảng uỷ.']);
  });

  it('lead nowhere when they are of another document', async () => {
    expect(await target(CLEAN.replace('khoản 2 Điều 1 Quy định này', 'khoản 2 Điề|u 1 Điều lệ Đảng'))).toEqual([]);
  });

  it('lead from an abbreviation to its definition', async () => {
    expect(await target(CLEAN.replace('UBKT báo', 'UB|KT báo'))).toEqual([expect.stringMatching(/^UBKT\) theo dõi/u)]);
  });

  it('are found from the unit, with and without itself', async () => {
    const { document, ...at } = await openAt(CLEAN.replace('2. Các chi bộ', '|2. Các chi bộ'));
    const find = async (includeDeclaration: boolean) => {
      const found = await client.connection.sendRequest(ReferencesRequest.type, {
        ...at,
        context: { includeDeclaration },
      });
      return (found ?? []).map(({ range }) => document.getText(range));
    };
    expect(await find(false)).toEqual(['khoản 2 Điều 1', '2']);
    expect(await find(true)).toEqual(['2.', 'khoản 2 Điều 1', '2']);
  });
});

describe('links and hints', () => {
  it('leads from the number of an instrument to its page', async () => {
    const { document, textDocument } = await openAt(`|${CLEAN}`);
    const links = (await client.connection.sendRequest(DocumentLinkRequest.type, { textDocument })) ?? [];
    expect(links.map(({ range, target }) => [document.getText(range), target?.replace(/.*\//u, '')])).toEqual([
      ['399-QĐ/TW', '399-qd-tw.md'],
    ]);
  });

  it('shows the number line as it will be printed', async () => {
    const { document, textDocument } = await openAt(`|${CLEAN}`);
    const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
    const hints = (await client.connection.sendRequest(InlayHintRequest.type, { textDocument, range })) ?? [];
    expect(hints.map(({ label, position }) => [label, position.line])).toEqual([['Số 05-QĐ/ĐU', 4]]);
  });
});
