import { describe, expect, it } from 'vitest';
import { measureAgreement } from '../src/agreement/measure.ts';
import { canPrint } from '../src/agreement/to-pdf.ts';

const prints = canPrint();
if (!prints) console.warn('LibreOffice (soffice) is not installed: PDF is not compared with DOCX.');

// A small part of `npm run agreement`.
describe.skipIf(!prints)('PDF beside DOCX', () => {
  it('finds on paper what paper shows, and nothing in clean documents', { timeout: 300_000 }, async () => {
    const { clean, alarms, visible, missed, differences } = await measureAgreement({ clean: 97, mutants: 61 });
    expect(clean).toBeGreaterThan(30);
    expect(alarms).toEqual([]);
    expect(visible).toBeGreaterThan(35);
    expect(missed).toEqual([]);
    expect(differences.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});
