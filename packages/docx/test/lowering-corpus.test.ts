import type { Doc, Edit, Fix } from '@thethuc/core';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clearReview, fixDocx, readDocx, reviewDocx } from '../src/index.ts';
import { DocxPackage } from '../src/package/docx-package.ts';
import { TRACKING } from './fix-kit.ts';

// Real documents hold what nobody thinks of. Each is changed everywhere and read again.
const corpus = process.env['THETHUC_CORPUS'];
if (!corpus) console.warn('THETHUC_CORPUS is not set: changing real documents is skipped.');

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly doc: Doc;
}

const files: File[] = (corpus ? readdirSync(corpus, { recursive: true, encoding: 'utf8' }) : [])
  .filter((name) => /\.(?:docx|docm|dotx)$/u.test(name))
  .sort()
  .flatMap((name) => {
    const bytes = readFileSync(join(corpus!, name));
    const read = readDocx(bytes);
    return read.ok && !read.doc.observations.signed && !read.doc.observations.protected
      ? [{ name, bytes, doc: read.doc }]
      : [];
  });

function reread(bytes: Uint8Array): Doc {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.reason.en);
  return result.doc;
}

/** Paragraphs of a document that are changed, evenly spread. */
const MOST = 150;

function some<T>(items: readonly T[]): readonly T[] {
  const step = Math.ceil(items.length / MOST);
  return items.filter((_item, at) => at % step === 0);
}

/** The first letter of each paragraph and one in its middle. */
function letters({ paragraphs, text }: Doc): number[] {
  return some(paragraphs).flatMap(({ span }) => {
    const found = [...text.slice(span.start, span.end).matchAll(/\p{L}/gu)].map(({ index }) => span.start + index);
    return [...new Set([found[0], found[Math.floor(found.length / 2)]])].flatMap((at) => at ?? []);
  });
}

function applied(text: string, edits: readonly Edit[]): string {
  let out = text;
  for (const edit of [...edits].reverse()) {
    if (edit.op === 'replace-text') out = out.slice(0, edit.span.start) + edit.text + out.slice(edit.span.end);
  }
  return out;
}

/** Names of the parts of which the content differs. */
function differing(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [new DocxPackage(a), new DocxPackage(b)];
  return [...before.names()].filter(
    (name) => !Buffer.from(before.bytesOf(name) ?? []).equals(Buffer.from(after.bytesOf(name) ?? [])),
  );
}

describe.skipIf(!corpus)('changes of real documents', { timeout: 120_000 }, () => {
  for (const tracking of [undefined, TRACKING]) {
    const how = tracking ? 'tracked' : 'plainly';

    it(`letters, ${how}: what is done is there, and nothing else has changed`, () => {
      let tried = 0;
      let done = 0;
      for (const { name, bytes, doc } of files) {
        const edits = letters(doc).map((at): Edit => ({
          op: 'replace-text',
          span: { start: at, end: at + 1 },
          text: 'X&',
        }));
        const { bytes: after, outcomes } = fixDocx(
          bytes,
          doc,
          edits.map((edit) => ({ edits: [edit] })),
          tracking,
        );
        const made = edits.filter((_edit, at) => outcomes[at]?.done);
        expect({ name, text: reread(after).text }).toEqual({ name, text: applied(doc.text, made) });
        tried += outcomes.filter((one) => one.done || !one.reason.vi.includes('khác thường')).length;
        done += made.length;
      }
      expect(done / tried).toBeGreaterThan(0.97);
    });

    it(`formats, ${how}: the text stays, and the format is as asked`, () => {
      for (const { name, bytes, doc } of files) {
        const spans = some(doc.paragraphs)
          .filter(({ span }) => span.end - span.start > 3)
          .map(({ span }) => ({ start: span.start + 1, end: span.end - 1 }));
        const fixes: Pick<Fix, 'edits'>[] = spans.map((span) => ({
          edits: [{ op: 'set-run-format', span, format: { bold: true, sizePt: 14, fontFamily: 'Times New Roman' } }],
        }));
        const { bytes: after, outcomes } = fixDocx(bytes, doc, fixes, tracking);
        const again = reread(after);
        expect({ name, text: again.text }).toEqual({ name, text: doc.text });
        const wrong = spans.flatMap((span, at) => {
          if (!outcomes[at]?.done) return [];
          const runs =
            again.paragraphs.find((one) => one.span.start <= span.start && span.end <= one.span.end)?.runs ?? [];
          const inside = runs.filter(
            (run) => run.span.start < span.end && run.span.end > span.start && run.generated !== true,
          );
          return inside
            .filter(({ format }) => format.bold !== true || format.sizePt !== 14)
            .map((run) => ({ name, run }));
        });
        expect(wrong).toEqual([]);
      }
    });

    it(`paragraphs, ${how}: the text stays, and the format is as asked`, () => {
      for (const { name, bytes, doc } of files) {
        const fixes = some(doc.paragraphs).map(({ index }): Pick<Fix, 'edits'> => ({
          edits: [
            {
              op: 'set-paragraph-format',
              paragraph: index,
              format: { alignment: 'justify', spaceAfterPt: 6, lineRule: 'exact', line: 18 },
            },
          ],
        }));
        const { bytes: after, outcomes } = fixDocx(bytes, doc, fixes, tracking);
        const again = reread(after);
        expect({ name, text: again.text }).toEqual({ name, text: doc.text });
        const wrong = some(again.paragraphs).filter(
          ({ format }, at) => outcomes[at]?.done && (format.alignment !== 'justify' || format.line !== 18),
        );
        expect({ name, wrong }).toEqual({ name, wrong: [] });
      }
    });
  }

  it('comments everywhere, and none after clearing', () => {
    for (const { name, bytes, doc } of files) {
      const at = letters(doc);
      const notes = at.map((start) => ({ span: { start, end: start + 1 }, lines: ['x'], about: 'a/b' }));
      const reviewed = reviewDocx(bytes, doc, notes);
      if (!reviewed.ok) {
        expect({ name, reason: reviewed.reason.vi }).toMatchObject({
          reason: expect.stringContaining('khác thường') as string,
        });
        continue;
      }
      const again = reread(reviewed.bytes);
      expect({ name, text: again.text, comments: again.observations.comments }).toEqual({
        name,
        text: doc.text,
        comments: doc.observations.comments + (doc.paragraphs.length > 0 ? at.length : 0),
      });
      const cleared = clearReview(reviewed.bytes);
      if (!cleared.ok) throw new Error(cleared.reason.en);
      const back = reread(cleared.bytes);
      expect({ name, text: back.text, runs: back.paragraphs.map(({ runs }) => runs) }).toEqual({
        name,
        text: doc.text,
        runs: doc.paragraphs.map(({ runs }) => runs),
      });
      expect(back.observations.comments).toBe(doc.observations.comments);
      const touched = differing(bytes, cleared.bytes).filter(
        (part) => !/comments|document\d*\.xml|content_types/u.test(part),
      );
      expect({ name, touched }).toEqual({ name, touched: [] });
    }
  });
});
