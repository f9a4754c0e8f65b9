import { EXIT, type ExitCode } from './exit-code.ts';
import { helpText } from './help.ts';
import { languageOf, parseArguments } from './parse-arguments.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** Runs one command line and says with which status to leave. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await run(argv, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const language = languageOf(argv);
    const more = language === 'vi' ? 'Xem thêm: thethuc --help' : 'See: thethuc --help';
    terminal.err(`thethuc: ${error.text[language]}\n${more}\n`);
    return EXIT.usage;
  }
}

/** Each command is loaded when it is asked for: start-up is most of the time of a short check. */
async function run(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { command, operands, options } = parseArguments(argv);
  if (options.version) {
    terminal.out(`thethuc ${VERSION}\n`);
    return EXIT.clean;
  }
  if (options.help || command === undefined) {
    terminal.out(helpText(command, options.language));
    return EXIT.clean;
  }
  switch (command) {
    case 'check':
      return (await import('./commands/check.ts')).check(operands, options, terminal);
    case 'new':
      return (await import('./commands/new.ts')).createDraft(operands, options, terminal);
    case 'render':
      return (await import('./commands/render.ts')).render(operands, options, terminal);
    case 'import':
      return (await import('./commands/import.ts')).importDrafts(operands, options, terminal);
    case 'fix':
      return (await import('./commands/fix.ts')).fix(operands, options, terminal);
    case 'review':
      return (await import('./commands/review.ts')).review(operands, options, terminal);
    case 'merge':
      return (await import('./commands/merge.ts')).merge(operands, options, terminal);
    case 'rules':
      return (await import('./commands/rules.ts')).rules(operands, options, terminal);
    case 'explain':
      return (await import('./commands/explain.ts')).explain(operands, options, terminal);
  }
}
