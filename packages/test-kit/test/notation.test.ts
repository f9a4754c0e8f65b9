import { describe, expect, it } from 'vitest';
import { readCasePage, withBlocks } from '../src/cases/case-page.ts';
import { difference } from '../src/cases/difference.ts';
import { blockFault, idleFault, pageFaults } from '../src/cases/page-faults.ts';
import { readBlock } from '../src/cases/read-block.ts';
import { runBlock } from '../src/cases/run-block.ts';
import { writeBase } from '../src/cases/write-base.ts';
import { lineText } from '../src/page/line.ts';
import type { PartKey } from '../src/van-ban/van-ban.ts';

function texts(block: readonly string[], part: PartKey): string[] {
  return readBlock(block).entries.flatMap(({ line }) => (line.part === part ? [lineText(line)] : []));
}

const NEN = 'nền: nghi-quyet 2026';

describe('lines of a block', () => {
  it('replace a whole component, or one line of it', () => {
    expect(texts([NEN, 'can-cu: - Một;', 'can-cu: - Hai.'], 'can-cu')).toEqual(['- Một;', '- Hai.']);
    expect(texts([NEN, 'can-cu[1]: - Hai;'], 'can-cu')).toHaveLength(3);
    expect(texts([NEN, 'can-cu[+]: - Bốn.'], 'can-cu').at(-1)).toBe('- Bốn.');
  });

  it('replace the whole content, units included, in the order written', () => {
    const document = readBlock([NEN, 'dieu: Điều 1. Tên', 'noi-dung: Lời.', 'dieu: Điều 2. Tên']);
    const body = document.entries.filter(({ line }) => line.zone === 'body' && line.part !== 'can-cu');
    expect(body.map(({ line }) => lineText(line))).toEqual(['Điều 1. Tên', 'Lời.', 'Điều 2. Tên']);
  });

  it('keep the words when none are written', () => {
    const [entry] = readBlock([NEN, 'tieu-de: [cỡ 14, nghiêng]']).entries.filter(({ line }) => line.part === 'tieu-de');
    expect(entry?.line.runs[0]).toMatchObject({
      text: 'ĐẢNG CỘNG SẢN VIỆT NAM',
      format: { sizePt: 14, italic: true, bold: true },
    });
  });

  it('draw white space and format stretches', () => {
    const [entry] = readBlock([NEN, 'noi-dung[0]: a·b⇥c⏎{đậm, cỡ 13,5: d} e']).entries.filter(
      ({ line }) => line.part === 'noi-dung',
    );
    expect(entry && lineText(entry.line)).toBe('a\u00a0b\tc\vd e');
    expect(entry?.line.runs[1]).toMatchObject({ text: 'd', format: { bold: true, sizePt: 13.5 } });
  });

  it('put an absent component in its place', () => {
    const parts = readBlock([NEN, 'muc-do-khan: KHẨN']).entries.map(({ line }) => line.part);
    expect(parts.indexOf('muc-do-khan')).toBe(parts.indexOf('so-va-ky-hieu') + 1);
  });

  it.each([
    ['a base that is not', ['nền: nghi-dinh 2026']],
    ['an attribute that is not', [NEN, 'tieu-de: [cỡ chữ 14] ĐẢNG']],
    ['an index that is not', [NEN, 'can-cu[9]: - Chín;']],
    ['a component that is not', [NEN, 'bỏ: chu-de']],
    ['a line that is nothing', [NEN, 'tiêu đề: ĐẢNG']],
  ])('refuse %s', (_, block) => {
    expect(() => readBlock(block)).toThrow();
  });

  it('describe a document without a base', () => {
    const { entries } = readBlock(['[đậm] A ‖ [phải] B', '[giữa] C']);
    expect(entries.map(({ line }) => lineText(line))).toEqual(['A\nB', 'C']);
  });
});

describe('results of a block', () => {
  it('are written under the words they are about, in both media alike', () => {
    const block = [NEN, 'tieu-de: [cỡ 14] ĐẢNG CỘNG SẢN VIỆT NAM', 'trang: lề phải 20'];
    const [memory, docx] = runBlock(block, '', 'tieu-de/co-chu');
    expect(memory?.lines).toEqual([
      block[0],
      block[1],
      '                 ^^^^^^^^^^^^^^^^^^^^^^ Cỡ chữ 14, phải là 15.',
      block[2],
    ]);
    expect(docx?.lines).toEqual(memory?.lines);
  });

  it('show a changed block with minus and plus', () => {
    expect(difference(['a', 'b'], ['a', 'c'])).toBe('  a\n- b\n+ c');
    expect(difference(['a', ''], ['a'])).toBeUndefined();
  });
});

describe('a rule page', () => {
  const text = [
    '# `a/b`',
    '',
    '## Một',
    '',
    'Sai: câu.',
    '',
    '```van-ban nghi-quyet 2026',
    'tieu-de: X',
    '```',
    '',
  ].join('\n');

  it('is read and written back block by block', () => {
    const page = readCasePage(text);
    expect(page).toMatchObject({
      ruleId: 'a/b',
      blocks: [{ heading: 'Một', says: 'Sai: câu.', info: 'nghi-quyet 2026', lines: ['tieu-de: X'] }],
    });
    expect(page && withBlocks(text, page, [['tieu-de: Y']])).toBe(text.replace('X', 'Y'));
  });
});

it('a base document is written in its own notation', () => {
  const { entries } = readBlock([NEN]);
  const written = writeBase(entries.map(({ line }) => line));
  expect(written).toContain('tieu-de[0]: ĐẢNG CỘNG SẢN VIỆT NAM');
  expect(readBlock([NEN, ...written]).entries.map(({ line }) => lineText(line))).toEqual(
    entries.map(({ line }) => lineText(line)),
  );
});

describe('a rule page', () => {
  const page = (id: string, ...blocks: readonly (readonly [says: string, ...lines: string[]])[]) =>
    readCasePage(
      [`# \`${id}\``, ...blocks.flatMap(([says, ...lines]) => ['## A', says, '```van-ban', ...lines, '```'])].join(
        '\n',
      ),
    )!;
  const CLEAN = ['Đúng.', NEN] as const;
  const FAULTY = ['Sai: cỡ 14.', NEN, '=> Cỡ chữ 14, phải là 15.'] as const;

  it('of a rule that no provision asks for tells that first: nothing could be found', () => {
    expect(idleFault(page('tieu-de/co-chu', CLEAN))).toBeUndefined();
    expect(idleFault(page('tieu-de/mau-sac', CLEAN))).toMatch(
      /^Chưa quy định nào có "requirement": "tieu-de\/mau-sac"/u,
    );
  });

  it('has a clean block and a faulty one', () => {
    expect(pageFaults(page('tieu-de/co-chu', CLEAN, FAULTY))).toEqual([]);
    expect(pageFaults(page('tieu-de/co-chu', CLEAN))).toEqual(['Trang phải có ít nhất một khối sai.']);
    expect(pageFaults(page('tieu-de/co-chu', FAULTY))).toEqual(['Trang phải có ít nhất một khối đúng.']);
  });

  it('finds what its words say', () => {
    const faults = (...blocks: Parameters<typeof page>[1][]) =>
      page('tieu-de/co-chu', ...blocks).blocks.map(blockFault);
    expect(faults(CLEAN, FAULTY)).toEqual([undefined, undefined]);
    expect(faults(['Sai: cỡ 14.', NEN], ['Đúng.', NEN, '=> Cỡ chữ 14.'])).toEqual([
      'Câu dẫn nói sai mà khối không có lỗi.',
      'Câu dẫn nói đúng mà khối có lỗi.',
    ]);
  });
});
