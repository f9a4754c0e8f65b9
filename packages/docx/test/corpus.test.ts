import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../src/index.ts';

const corpus = process.env['THETHUC_CORPUS'];

function wordFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(docx|docm|dotx|doc|odt)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();
}

/** Files that must be refused, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'party/14-mau13-converted.doc': 'not-docx-doc',
  'party/15-mau13-converted.odt': 'not-docx-odt',
  'robustness/enc-ecma376standard_password.docx': 'encrypted',
  'robustness/enc-rc4cryptoapi_password.doc': 'not-docx-doc',
  'robustness/officeparser-many_entries_archive.docx': 'too-many-entries',
  'robustness/poi-PasswordProtected.doc': 'not-docx-doc',
  'robustness/poi-TestChineseProperties.doc': 'not-docx-doc',
  'robustness/poi-Word95.doc': 'not-docx-doc',
  'robustness/poi-fuzz-POIXWPFFuzzer-4791943399604224.docx': 'damaged',
  'robustness/poi-fuzz-POIXWPFFuzzer-5166796835258368.docx': 'damaged',
  'robustness/poi-fuzz-POIXWPFFuzzer-5564805011079168.docx': 'damaged',
  'robustness/poi-fuzz-POIXWPFFuzzer-6442791109263360.docx': 'damaged',
  'robustness/poi-truncated62886.docx': 'damaged',
};

if (corpus === undefined) console.warn('THETHUC_CORPUS is not set: the corpus test of the DOCX reader is skipped.');

describe.skipIf(corpus === undefined)('corpus', () => {
  it.each(corpus === undefined ? [] : wordFiles(corpus))('%s', (name) => {
    const bytes = new Uint8Array(readFileSync(join(corpus ?? '', name)));
    const start = performance.now();
    const result = readDocx(bytes);
    expect(performance.now() - start).toBeLessThan(5000);
    if (!result.ok) {
      expect(result.reason.code).toBe(REFUSED[name]);
      return;
    }
    expect(REFUSED[name]).toBeUndefined();
    const { doc } = result;
    expect(doc.text).toBe(doc.text.normalize('NFC'));
    expect(doc.paragraphs.length).toBeGreaterThan(0);
    expect(doc.sections.length).toBeGreaterThan(0);
    let end = 0;
    for (const paragraph of doc.paragraphs) {
      expect(paragraph.span.start).toBe(end);
      end = paragraph.span.end + 1;
      expect(doc.sections[paragraph.section]).toBeDefined();
      if (paragraph.area !== undefined)
        expect(Number.isFinite(paragraph.area.leftMm + paragraph.area.rightMm)).toBe(true);
    }
    expect(end).toBe(doc.text.length);
  });
});
