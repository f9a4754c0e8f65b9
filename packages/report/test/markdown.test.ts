import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../src/markdown.ts';
import { buildReport } from '../src/report.ts';
import { FOLDER, HOSTILE, NOTHING, ONE } from './fixture.ts';

const VI = { language: 'vi' } as const;

describe('toMarkdown', () => {
  it('reads like this', async () => {
    await expect(toMarkdown(FOLDER, VI)).toMatchFileSnapshot('snapshots/folder.md');
  });

  it('never grows longer than allowed, counts what it leaves out and closes what it opened', () => {
    const [document] = ONE.documents;
    const many = Array.from({ length: 300 }, (_, n) => ({ ...document!, path: `van-ban/${n}.docx` }));
    const report = buildReport(many, { version: '0.1.0' });
    for (const maxLength of [1000, 5000, 20_000, 60_000]) {
      const text = toMarkdown(report, { ...VI, maxLength });
      expect(text.length).toBeLessThanOrEqual(maxLength);
      expect(text.match(/<details>/gu)?.length ?? 0).toBe(text.match(/<\/details>/gu)?.length ?? 0);
      const shown = text.match(/^- \*\*/gmu)?.length ?? 0;
      expect(text).toContain(`… còn ${300 * document!.findings.length - shown} lỗi, cảnh báo, lưu ý.`);
      const rows = text.match(/^\| <code>/gmu)?.length ?? 0;
      if (rows < 300) expect(text).toContain(`… còn ${300 - rows} văn bản.`);
    }
  });

  it('lets the text of a document be nothing but text', () => {
    const text = toMarkdown(HOSTILE, VI);
    const own = text.replaceAll('<!-- -->', '').replace('<!-- thethuc -->', '');
    expect(own.match(/<(?!\/?(?:details|summary|code)>)/gu)?.length ?? 0).toBe(own.match(/\\</gu)?.length ?? 0);
    expect(text).not.toMatch(/@nhom/u);
    expect(text).not.toMatch(/(?<!\\)\[e(?<!\\)\]\(/u);
    for (const row of text.split('\n').filter((line) => line.startsWith('| <code>'))) {
      expect(row.split('|')).toHaveLength(8);
    }
  });

  it('says so when there was nothing to check', () => {
    expect(toMarkdown(NOTHING, VI)).toContain('### Kiểm tra thể thức: KHÔNG ÁP DỤNG');
  });
});
