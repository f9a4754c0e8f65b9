import { changeOf, fixFile, saveFile } from '@thethuc/checker';
import type { FileFix, FixOptions, FixQuestion } from '@thethuc/checker';
import { RULES } from '@thethuc/core';
import type { Applicability } from '@thethuc/core';
import { documentsFor } from '../documents.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { changeLines, fixText } from '../fix-text.ts';
import type { FixTextOptions } from '../fix-text.ts';
import type { Options } from '../options.ts';
import { suggest } from '../suggest.ts';
import { targetsOf } from '../document-targets.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const AUTHOR = 'thethuc';

/** `thethuc fix`: mends what can be mended in the files named, each written whole or not at all. */
export async function fix(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const rules = options.rules && rulesNamed(options.rules);
  const { files, language } = await documentsFor('fix', operands, options, terminal);
  const dryRun = options.dryRun === true;
  const targets = dryRun ? undefined : await targetsOf(files, options.output, terminal);
  const text: FixTextOptions = {
    language,
    dryRun,
    quiet: options.quiet,
    paint: paintFor(terminal, options.color) ?? ((_tone, plain) => plain),
  };
  const confirm = confirmation(options, terminal, text);
  const applicability: readonly Applicability[] = options.review ? ['safe', 'review'] : ['safe'];
  let code: ExitCode = EXIT.clean;
  for (const file of files) {
    const fixed = await fixFile(file, {
      settings: file.settings,
      excuse: file.excuse,
      applicability,
      ...(rules ? { rules } : {}),
      ...(options.trackChanges
        ? { tracking: { author: options.author ?? AUTHOR, date: `${options.date ?? terminal.today}T00:00:00Z` } }
        : {}),
      ...(confirm ? { confirm } : {}),
    });
    const target = targets?.get(file);
    const failure =
      target === undefined ? undefined : await write(fixed, target, file.absolute, options, text, terminal);
    if (failure === undefined) terminal.out(fixText(fixed, text));
    code = worse(code, failure === undefined ? codeOf(fixed) : EXIT.unreadable);
  }
  return code;
}

function rulesNamed(names: readonly string[]): ReadonlySet<string> {
  const known = RULES.map(({ id }) => id);
  for (const name of names) {
    if (known.includes(name)) continue;
    const near = suggest(name, known);
    throw new UsageError({
      vi: `Không có điều nào mang mã «${name}».${near ? ` Có phải --rule ${near}?` : ' Xem danh sách: thethuc rules.'}`,
      en: `There is no rule "${name}".${near ? ` Did you mean --rule ${near}?` : ' See the list: thethuc rules.'}`,
    });
  }
  return new Set(names);
}

/** Writes a fixed file; says so and gives the reason when it cannot. In place nothing is touched without need. */
async function write(
  { path, bytes, changed }: FileFix,
  target: string,
  source: string,
  options: Options,
  { language, paint }: FixTextOptions,
  terminal: Terminal,
): Promise<string | undefined> {
  if (bytes === undefined || (!changed && target === source)) return undefined;
  const saved = await saveFile(target, bytes, options.backup ? { backup: true } : {});
  if (saved.ok) return undefined;
  const reason = saved.reason[language];
  terminal.out(`${paint('path', path)}\n  ${paint('error', reason)}\n\n`);
  return reason;
}

function codeOf({ report }: FileFix): ExitCode {
  if (report.status === 'unreadable') return EXIT.unreadable;
  return report.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
}

function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

const QUESTION = {
  vi: { ask: '[y] sửa  [n] bỏ qua  [a] sửa hết  [q] thôi, không hỏi nữa: ', again: 'Hãy trả lời y, n, a hoặc q.' },
  en: { ask: '[y] mend  [n] leave  [a] mend all  [q] no more: ', again: 'Answer y, n, a or q.' },
} as const;

/** Asks of each fix that changes words, until all or none of the rest is wanted; `undefined` when nobody is to be asked. */
function confirmation(options: Options, terminal: Terminal, text: FixTextOptions): FixOptions['confirm'] {
  if (!options.review || options.yes || options.dryRun) return undefined;
  const { ask } = terminal;
  if (!ask) {
    throw new UsageError({
      vi: 'Không hỏi được từng chỗ ở đây; hãy thêm --yes để sửa hết, hoặc --dry-run để xem trước.',
      en: 'Nobody can be asked here; add --yes to mend all, or --dry-run to see it first.',
    });
  }
  let rest: boolean | undefined;
  const { language, paint } = text;
  return async ({ path, candidate, from }: FixQuestion) => {
    if (candidate.fixes.every(({ applicability }) => applicability === 'safe')) return true;
    if (rest !== undefined) return rest;
    const change = changeOf(from.doc, candidate.finding, candidate.fixes);
    terminal.err(`${paint('path', path)}\n${changeLines(change, text).join('\n')}\n`);
    for (;;) {
      const answer = (await ask(QUESTION[language].ask)).trim().toLowerCase();
      if (answer === 'y') return true;
      if (answer === 'n') return false;
      if (answer === 'a') return (rest = true);
      if (answer === 'q' || answer === '') return (rest = false);
      terminal.err(`${QUESTION[language].again}\n`);
    }
  };
}
