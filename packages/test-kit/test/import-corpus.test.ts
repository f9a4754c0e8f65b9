import { recognise } from '@thethuc/core';
import { importDraft, readDocx, renderDocx } from '@thethuc/docx';
import { readMarkdown, writeMarkdown } from '@thethuc/markdown';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../src/accuracy/subjects.ts';

const corpus = process.env['THETHUC_CORPUS'];
if (corpus === undefined) console.warn('THETHUC_CORPUS is not set: importing real documents is skipped.');

const files = (corpus === undefined ? [] : readdirSync(corpus, { recursive: true, encoding: 'utf8' }))
  .filter((name) => /\.(?:docx|docm|dotx)$/u.test(name))
  .sort();

const words = (text: string) =>
  text
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .match(/\p{L}+|\d+/gu) ?? [];

describe.skipIf(corpus === undefined)('real documents', () => {
  it.each(files)('%s', (name) => {
    const read = readDocx(new Uint8Array(readFileSync(join(corpus ?? '', name))));
    if (!read.ok) return;
    const { doc } = read;
    const { parts, profile } = recognise(doc);
    const { draft, problems } = importDraft(doc, parts, profile);
    const markdown = writeMarkdown(draft);
    // The draft is read back as it was, and can be printed. Without any component there is no draft to read.
    if (Object.keys(draft.thongTin).length > 0) expect(readMarkdown(markdown, { today: TODAY }).draft).toEqual(draft);
    const printed = readDocx(renderDocx(draft, { today: TODAY }));
    if (!printed.ok) throw new Error(printed.reason.vi);
    if (!name.startsWith('party/')) return;
    // The words of a Party document are printed again, or told of.
    const kept = new Set(words([printed.doc.text, ...problems.map(({ message }) => message.vi)].join('\n')));
    const main = doc.paragraphs.filter(({ story }) => story === 'main');
    const all = main.flatMap(({ span }) => words(doc.text.slice(span.start, span.end)));
    const lost = all.filter((word) => !kept.has(word));
    expect(lost.length / all.length).toBeLessThan(0.02);
  });
});
