import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Programs that write a PDF again: other operators, other objects, the same page. */
export const REWRITERS = {
  'pdftocairo -pdf': (from, to) => ['pdftocairo', '-pdf', from, to],
  'gs pdfwrite': (from, to) => ['gs', '-q', '-dNOPAUSE', '-dBATCH', '-sDEVICE=pdfwrite', `-sOutputFile=${to}`, from],
  'qpdf --linearize': (from, to) => ['qpdf', '--linearize', from, to],
  'qpdf object streams': (from, to) => ['qpdf', '--object-streams=generate', from, to],
} as const satisfies Record<string, (from: string, to: string) => readonly [string, ...string[]]>;

export type Rewriter = keyof typeof REWRITERS;

/** True where the program is installed. */
export function canRewrite(rewriter: Rewriter): boolean {
  try {
    // Asked for its version; which answers are an error differs.
    const [program] = REWRITERS[rewriter]('', '');
    execFileSync(program, ['-v'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code !== 'ENOENT';
  }
}

/** The PDF as the program writes it again. */
export function rewritePdf(bytes: Uint8Array, rewriter: Rewriter): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'thethuc-rewrite-'));
  try {
    const from = join(folder, 'from.pdf');
    const to = join(folder, 'to.pdf');
    writeFileSync(from, bytes);
    const [program, ...options] = REWRITERS[rewriter](from, to);
    execFileSync(program, options, { stdio: 'ignore', timeout: 60_000 });
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
