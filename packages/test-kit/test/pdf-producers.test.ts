import { checkDoc } from '@thethuc/core';
import type { CheckResult, Doc } from '@thethuc/core';
import { readPdf } from '@thethuc/pdf';
import { beforeAll, describe, expect, it } from 'vitest';
import { interpretPage } from '../../pdf/src/page/interpret.ts';
import type { PageContent } from '../../pdf/src/page/content.ts';
import { loadLibrary, openDocument } from '../../pdf/src/pdfjs/library.ts';
import { wordPdf } from '../../pdf/test/word-pdf.ts';
import { allMutants } from '../src/accuracy/measure.ts';
import { casePage, mannerOf, mutantDocument } from '../src/accuracy/mutants.ts';
import { extraSubjects, subjectChoices, subjectLines, TODAY, typeSubjects } from '../src/accuracy/subjects.ts';
import { canRewrite, rewritePdf, REWRITERS, type Rewriter } from '../src/agreement/rewrite.ts';
import { canPrint, printToPdf } from '../src/agreement/to-pdf.ts';
import { writeDocx } from '../src/docx/write-docx.ts';
import { layOut } from '../src/page/layout.ts';
import type { Line } from '../src/page/line.ts';

const prints = canPrint();
if (!prints)
  console.warn('LibreOffice (soffice) is not installed: PDFs of other programs are not compared with its own.');
const rewriters = (Object.keys(REWRITERS) as Rewriter[]).filter((name) => {
  const can = canRewrite(name);
  if (!can) console.warn(`${name}: not installed, its PDFs are not compared.`);
  return can;
});

/** Clean documents and broken ones, drafts with blanks in them too. */
function documents(): Uint8Array[] {
  const clean = typeSubjects().filter((_, n) => n % 83 === 5);
  const mutants = allMutants().flatMap((mutant, n) =>
    n % 151 === 33 || (mutant.block.includes('có: du-thao') && n % 7 === 0) ? [{ mutant, n }] : [],
  );
  return [
    ...clean.map((one) =>
      writeDocx(layOut(subjectLines(one), one.manner, subjectChoices(one)), { styling: one.manner.styling }),
    ),
    ...mutants.map(({ mutant, n }) => {
      const document = mutantDocument(mutant, mannerOf(n, mutant.mutation.requirement));
      return writeDocx(casePage(document), { styling: document.manner.styling });
    }),
  ];
}

async function contentOf(bytes: Uint8Array): Promise<PageContent[]> {
  const library = await loadLibrary();
  const task = openDocument(library, bytes);
  const pdf = await task.promise;
  const pages: PageContent[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(interpretPage(page, await page.getOperatorList(), library.OPS));
  }
  await task.destroy();
  return pages;
}

async function read(bytes: Uint8Array): Promise<Doc> {
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.reason.en);
  return result.doc;
}

const check = (doc: Doc): CheckResult => checkDoc(doc, { today: TODAY });

/** Which rules say something, and at which words; lengths may differ by a rounding. */
function said(doc: Doc): string[] {
  const { findings, notCheckable } = check(doc);
  const at = ({ span }: { span?: { start: number; end: number } }) => span && doc.text.slice(span.start, span.end);
  return [
    ...findings.map((one) => `${one.ruleId} «${at(one)}»`),
    ...notCheckable.map((one) => `không kiểm tra được ${one.ruleId}`),
  ];
}

describe.skipIf(!prints)('a PDF of another program', () => {
  let pdfs: Uint8Array[] = [];
  beforeAll(() => {
    pdfs = printToPdf(documents());
  }, 200_000);

  it('made by Word draws the same findings', { timeout: 200_000 }, async () => {
    expect(pdfs.length).toBeGreaterThan(25);
    for (const pdf of pdfs) {
      const [own, word] = [await read(pdf), await read(wordPdf(await contentOf(pdf)))];
      expect(word.text.normalize('NFC')).toBe(own.text);
      expect(said(word)).toEqual(said(own));
    }
  });

  it.each(rewriters)('%s draws the same findings', { timeout: 200_000 }, async (rewriter) => {
    for (const pdf of pdfs.filter((_, n) => n % 3 === 0)) {
      expect(said(await read(rewritePdf(pdf, rewriter)))).toEqual(said(await read(pdf)));
    }
  });
});

// Systems that issue documents put number, date, signature and seal on the page as pictures; the text has none of them.
describe.skipIf(!prints)('a document issued digitally', () => {
  const STAMPED = [/^Số\s/u, /ngày \d+ tháng/u, /^\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){2}$/u];
  const MISSING = ['so-va-ky-hieu/co', 'dia-danh-va-ngay/co', 'ho-ten/co'];

  it('has no error for what is a picture, which cannot be checked', { timeout: 200_000 }, async () => {
    const subjects = typeSubjects().filter(({ name }, n) => n % 37 === 0 || (n % 13 === 0 && name.loai === 'cong-van'));
    const docx = subjects.map((one) =>
      writeDocx(layOut(subjectLines(one), one.manner, subjectChoices(one)), { styling: one.manner.styling }),
    );
    expect(docx.length).toBeGreaterThan(20);
    for (const pdf of printToPdf(docx)) {
      const pages = (await contentOf(pdf)).map((page) => stamped(page, STAMPED));
      const result = check(await read(wordPdf(pages)));
      expect(result.findings.map(({ ruleId, message }) => `${ruleId}: ${message.vi}`)).toEqual([]);
      const unknown = result.notCheckable.map(({ ruleId }) => ruleId);
      expect(unknown).toEqual(expect.arrayContaining(MISSING));
    }
  });
});

describe.skipIf(!prints)('a document printed on both sides of the sheet', () => {
  it('draws no finding that one printed on one side does not', { timeout: 200_000 }, async () => {
    const subjects = [
      ...extraSubjects().filter(({ extras }) => extras.includes('phu-luc')),
      ...typeSubjects().filter((_, n) => n % 41 === 3),
    ];
    const docx = [false, true].flatMap((mirrorMargins) =>
      subjects.flatMap((one) =>
        [subjectLines(one), longer(subjectLines(one))].map((lines) => {
          const choices = { ...subjectChoices(one), appendixSections: true, mirrorMargins };
          return writeDocx(layOut(lines, one.manner, choices), { styling: one.manner.styling });
        }),
      ),
    );
    const docs = await Promise.all(printToPdf(docx).map(read));
    const [oneSided, twoSided] = [docs.slice(0, docs.length / 2), docs.slice(docs.length / 2)];
    expect(twoSided.filter(({ observations }) => observations.mirrorMargins).length).toBeGreaterThan(60);
    const rules = (doc: Doc) => check(doc).findings.map(({ ruleId }) => ruleId);
    expect(twoSided.map(rules)).toEqual(oneSided.map(rules));
  });

  /** The paragraphs of the body five times, each time of another length. */
  const longer = (lines: readonly Line[]): Line[] =>
    lines.flatMap((line, at) =>
      line.zone === 'body'
        ? [line, ...[1, 2, 3, 4].map((n) => lengthened(line, 9 + ((n * 37 + at * 13) % 110)))]
        : [line],
    );
  const MORE =
    ' theo đúng quy định của các cấp uỷ và tổ chức đảng trong toàn tỉnh giai đoạn 2025 - 2030 và các năm tiếp theo';
  function lengthened(line: Line, letters: number): Line {
    const last = line.runs.at(-1);
    if (!last || /^\s*(?:Điều|Chương|Phần|Mục|[A-Z0-9]+[.)-])/u.test(line.runs[0]!.text)) return line;
    const text = last.text.replace(/[.;:,]?$/u, (end) => MORE.slice(0, letters).trimEnd() + end);
    return { ...line, runs: [...line.runs.slice(0, -1), { ...last, text }] };
  }
});

/** The page with pictures in place of the lines that match, and a seal beside the last of them. */
function stamped(page: PageContent, patterns: readonly RegExp[]): PageContent {
  const taken = page.chunks.filter(({ text }) => patterns.some((pattern) => pattern.test(text.trim())));
  const pictures = taken.map(({ x0, x1, y, size }) => ({ x: x0, y: y - size, width: x1 - x0, height: 1.3 * size }));
  const name = taken.at(-1);
  const seal = name ? [{ x: name.x0 - 50, y: name.y - 95, width: 100, height: 85 }] : [];
  return {
    ...page,
    chunks: page.chunks.filter((chunk) => !taken.includes(chunk)),
    pictures: [...page.pictures, ...pictures, ...seal],
  };
}
