import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toHtml } from '../src/html/index.ts';
import { SCRIPT_HASH, STYLE_HASH } from '../src/html/policy.ts';
import { SCRIPT } from '../src/html/script.ts';
import { STYLE } from '../src/html/style.ts';
import { buildReport } from '../src/report.ts';
import { finding, place } from './example.ts';
import { DRAWN, FOLDER, HOSTILE, NOTHING, ONE, POISON } from './fixture.ts';

const VI = { language: 'vi' } as const;
const EN = { language: 'en' } as const;

const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Values of an attribute wherever it stands. */
function attributes(page: string, name: string): string[] {
  return [...page.matchAll(new RegExp(` ${name}="([^"]*)"`, 'gu'))].map((match) => match[1]!);
}

/** The page without its own style and script and their hashes, which no document can reach. */
function withoutOwn(page: string): string {
  return page.replace(STYLE, '').replace(SCRIPT, '').replace(STYLE_HASH, 'sha256-…').replace(SCRIPT_HASH, 'sha256-…');
}

describe('toHtml', () => {
  it('reads like this: one document', async () => {
    await expect(withoutOwn(toHtml(ONE, VI))).toMatchFileSnapshot('snapshots/one.html');
  });

  it('reads like this: a folder', async () => {
    await expect(withoutOwn(toHtml(FOLDER, VI))).toMatchFileSnapshot('snapshots/folder.html');
  });

  it('allows its own style and script and nothing else', () => {
    expect(STYLE_HASH).toBe(sha256(STYLE));
    expect(SCRIPT_HASH).toBe(sha256(SCRIPT));
    const page = toHtml(FOLDER, VI);
    expect(page).toContain(`content="default-src &#39;none&#39;; style-src &#39;${STYLE_HASH}&#39;;`);
    expect(page).toContain(`<style>${STYLE}</style>`);
    expect(page).toContain(`<script>${SCRIPT}</script>`);
    // The policy comes before what it governs.
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'));
  });

  it('needs nothing from outside and has no handler in an attribute', () => {
    const page = toHtml(FOLDER, VI);
    expect(page).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\burl\(|@import|https?:/u);
    expect(attributes(page, 'src')).toEqual([]);
    expect(attributes(page, 'href').every((href) => href.startsWith('#'))).toBe(true);
    expect(withoutOwn(page)).not.toMatch(/<[^>]* (?:on[a-z]+|style)=/u);
  });

  it.each([
    ['vi', VI],
    ['en', EN],
  ])('leads every link to a place that exists, once: %s', (language, options) => {
    for (const report of [ONE, FOLDER, HOSTILE, DRAWN]) {
      const page = toHtml(report, options);
      const ids = attributes(page, 'id');
      expect(new Set(ids).size).toBe(ids.length);
      for (const href of attributes(page, 'href')) expect(ids).toContain(href.slice(1));
      for (const label of attributes(page, 'aria-labelledby')) expect(ids).toContain(label);
      for (const source of attributes(page, 'data-copy')) expect(ids).toContain(source);
      expect(page).toContain(`<html lang="${language}">`);
    }
  });

  it('has one main heading and no language mixed in', () => {
    for (const report of [ONE, FOLDER, NOTHING]) {
      expect(toHtml(report, VI).match(/<h1[ >]/gu)).toHaveLength(1);
    }
    expect(toHtml(NOTHING, EN)).toContain('There was no document to check.');
  });

  it('lets the text of a document be nothing but text', () => {
    const page = withoutOwn(toHtml(HOSTILE, VI));
    expect(page).not.toMatch(/<(?:img|!--)/u);
    // The emptied element of the page's own script.
    expect(page.match(/<script/gu)).toEqual(['<script']);
    expect(page).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Surrogate}/u);
    expect(page).toContain('&quot;&#39;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;');
    // Every quotation mark that is left opens or closes an attribute.
    for (const tag of page.match(/<[a-z][^>]*>/gu) ?? []) {
      expect(tag).toMatch(/^<[a-z][a-z0-9]*(?:\s+[a-zA-Z0-9-]+(?:="[^"]*")?)*\s*\/?>$/u);
    }
    expect(toHtml(HOSTILE, VI)).not.toContain(POISON);
  });

  it('says what each verdict is', () => {
    const page = toHtml(FOLDER, VI);
    const verdicts = [...page.matchAll(/<p class="verdict [a-z-]+">([^<]*)<\/p>/gu)].map((match) => match[1]);
    expect(verdicts).toEqual(['TRẢ LẠI', 'ĐẠT', 'ĐẠT', 'KHÔNG ÁP DỤNG', 'CHƯA KIỂM TRA']);
  });

  it('marks each box with the numbers of the table and keeps the rest below the drawing', () => {
    const page = toHtml(ONE, VI);
    const marks = [...page.matchAll(/aria-label="(ô số [^"]*)"/gu)].map((match) => match[1]);
    expect(marks.sort()).toEqual([
      'ô số 1, Lỗi 3, 4',
      'ô số 3, Lỗi 5, 6',
      'ô số 5a, Lỗi 7',
      'ô số 6, Lỗi 8, 9',
      'ô số 7a, Lỗi 10',
      'ô số 9a, Cảnh báo 11',
    ]);
    expect(page.replace(/\s+/gu, ' ')).toContain('Toàn văn bản <a class="mark info" href="#d1-1">1</a>');
  });

  it('draws the boxes of the instrument in force', () => {
    const [document] = ONE.documents;
    const of2018 = {
      ...document!,
      instruments: ['66-qd-tw', '36-hd-vptw'],
      findings: [
        finding({ ruleId: 'muc-do-mat/co-chu', location: place('MẬT') }),
        finding({ ruleId: 'muc-do-khan/co-chu', location: place('KHẨN') }),
      ],
    };
    const of2026 = { ...of2018, instruments: ['399-qd-tw', '05-hd-vptw'] };
    const labels = (one: typeof of2018) =>
      [...toHtml(buildReport([one], { version: '0.1.0' }), VI).matchAll(/aria-label="(ô số [^"]*)"/gu)].map(
        (match) => match[1],
      );
    expect(labels(of2018)).toEqual(['ô số 10a, Lỗi 1', 'ô số 10b, Lỗi 2']);
    expect(labels(of2026)).toEqual(['ô số 10, Lỗi 2']);
  });
});
