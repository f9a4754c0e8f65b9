import { checkDoc } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { readPdf } from '@thethuc/pdf';
import { describe, expect, it } from 'vitest';
import { TODAY } from '../src/accuracy/subjects.ts';
import { FAULTS, hardDocuments, type FaultName, type HardDocument } from '../src/agreement/hard-documents.ts';
import { canPrint, printToPdf } from '../src/agreement/to-pdf.ts';

const prints = canPrint();
if (!prints) console.warn('LibreOffice (soffice) is not installed: hard pages are not compared with their DOCX.');

interface Compared {
  readonly name: string;
  readonly hard: HardDocument['hard'];
  /** Rules that report in the file, on paper, and that paper leaves open. */
  readonly file: ReadonlySet<string>;
  readonly paper: readonly string[];
  readonly open: ReadonlySet<string>;
}

async function compare(fault: FaultName): Promise<Compared[]> {
  const documents = [...hardDocuments(fault)];
  const pdfs = printToPdf(documents.map(({ docx }) => docx));
  const compared: Compared[] = [];
  for (const [at, { name, hard, docx }] of documents.entries()) {
    const written = readDocx(docx);
    const printed = await readPdf(pdfs[at]!);
    if (!written.ok || !printed.ok) throw new Error(name);
    const onPaper = checkDoc(printed.doc, { today: TODAY });
    compared.push({
      name,
      hard,
      file: new Set(checkDoc(written.doc, { today: TODAY }).findings.map(({ ruleId }) => ruleId)),
      paper: onPaper.findings.map(({ ruleId, message }) => `${ruleId}: ${message.vi}`),
      open: new Set(onPaper.notCheckable.map(({ ruleId }) => ruleId)),
    });
  }
  return compared;
}

/** The rule that each fault breaks. */
const RULE: Readonly<Record<Exclude<FaultName, 'sach'>, string>> = {
  'le-trai-25': 'trang/le',
  'khong-thut-dong': 'noi-dung/thut-dong',
  'khong-cach-doan': 'noi-dung/khoang-cach-doan',
};

// Lists, notes, headers, tables and dots as offices have them: what paper reports, the file reports.
describe.skipIf(!prints)('a hard page', () => {
  it.each(Object.keys(FAULTS) as FaultName[])(
    '%s: has no finding that its DOCX lacks',
    { timeout: 200_000 },
    async (fault) => {
      const compared = await compare(fault);
      expect(
        compared.flatMap(({ name, file, paper }) =>
          paper.filter((said) => !file.has(said.slice(0, said.indexOf(':')))).map((said) => `${name}: ${said}`),
        ),
      ).toEqual([]);
      if (fault === 'sach') return;
      const rule = RULE[fault];
      const told = compared.filter(({ file }) => file.has(rule));
      expect(told.length).toBeGreaterThan(0);
      const lost = told.filter(
        ({ paper, open }) => !open.has(rule) && !paper.some((said) => said.startsWith(`${rule}:`)),
      );
      expect(lost.map(({ name }) => name)).toEqual([]);
      // Where all the text is a list the left edge of the page shows nowhere.
      if (fault === 'le-trai-25') expect(told.filter(({ open }) => open.has(rule)).map(({ hard }) => hard)).toEqual([]);
    },
  );
});
