import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Files in one call: the program starts once, and one that fails costs few. */
export const BATCH = 150;
const TIME_LIMIT_MS = 300_000;

/** True where LibreOffice is installed. */
export function canPrint(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

/** Prints DOCX files with LibreOffice; the PDFs stand in the order of the files. */
export function printToPdf(files: readonly Uint8Array[]): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'thethuc-print-'));
  try {
    const out = join(folder, 'pdf');
    mkdirSync(out);
    const pdfs: Uint8Array[] = [];
    for (let from = 0; from < files.length; from += BATCH) {
      const names = files.slice(from, from + BATCH).map((bytes, index) => {
        const name = join(folder, `${from + index}.docx`);
        writeFileSync(name, bytes);
        return name;
      });
      // A profile of its own: two runs cannot share one.
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, ...names], {
        stdio: 'ignore',
        timeout: TIME_LIMIT_MS,
      });
      names.forEach((name, index) => {
        pdfs.push(new Uint8Array(readFileSync(join(out, `${from + index}.pdf`))));
        rmSync(name);
      });
    }
    return pdfs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
