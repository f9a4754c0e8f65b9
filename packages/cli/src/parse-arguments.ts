import { parseArgs } from 'node:util';
import { COMMANDS } from './help.ts';
import { OPTION_NAMES, optionSpec, type CommandName, type OptionName, type Options } from './options.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

export interface Invocation {
  readonly command: CommandName | undefined;
  readonly operands: readonly string[];
  readonly options: Options;
}

const STAGES = ['du-thao', 'ban-hanh', 'mau'] as const;
const LANGUAGES = ['vi', 'en'] as const;
const FORMATS = ['text', 'json'] as const;

/**
 * Understands a command line, or throws `UsageError`. `parseArgs` cuts it up; its
 * own errors are English and name no near word, so they are made here.
 */
export function parseArguments(argv: readonly string[]): Invocation {
  const { given, positionals } = cutUp(argv);
  const [word, ...operands] = positionals;
  const command = commandOf(word, given);
  for (const [name] of given) {
    const commands = optionSpec(name).commands;
    if (command && commands && !commands.includes(command)) {
      throw new UsageError({
        vi: `Lệnh «${command}» không có tuỳ chọn --${name}.`,
        en: `The command "${command}" has no option --${name}.`,
      });
    }
  }
  return { command, operands, options: optionsFrom(given) };
}

/** The language asked for, found even in a command line that is wrong elsewhere. */
export function languageOf(argv: readonly string[]): 'vi' | 'en' {
  return argv.some((word, index) => word === '--lang=en' || (word === '--lang' && argv[index + 1] === 'en'))
    ? 'en'
    : 'vi';
}

type Given = ReadonlyMap<OptionName, string | true>;

function cutUp(argv: readonly string[]): { given: Given; positionals: string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      OPTION_NAMES.map((name) => {
        const { short, value } = optionSpec(name);
        return [name, { type: value ? 'string' : 'boolean', ...(short ? { short } : {}) } as const];
      }),
    ),
  });
  const given = new Map<OptionName, string | true>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = OPTION_NAMES.find((known) => known === token.name);
    if (name === undefined) throw unknownOption(token.rawName);
    const { value } = optionSpec(name);
    if (!value && token.value !== undefined) {
      throw new UsageError({ vi: `--${name} không nhận giá trị.`, en: `--${name} takes no value.` });
    }
    if (value && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      throw new UsageError({ vi: `Sau --${name} phải có ${value}.`, en: `--${name} needs ${value}.` });
    }
    given.set(name, token.value ?? true);
  }
  return { given, positionals };
}

function unknownOption(rawName: string): UsageError {
  const near = suggest(rawName.replace(/^-+/u, ''), OPTION_NAMES);
  return new UsageError({
    vi: `Không có tuỳ chọn ${rawName}.${near ? ` Có phải --${near}?` : ''}`,
    en: `There is no option ${rawName}.${near ? ` Did you mean --${near}?` : ''}`,
  });
}

function commandOf(word: string | undefined, given: Given): CommandName | undefined {
  if (word === undefined) {
    if (given.has('help') || given.has('version')) return undefined;
    throw new UsageError({
      vi: 'Hãy nêu một lệnh, ví dụ: thethuc check nghi-quyet.docx.',
      en: 'Name a command, for example: thethuc check nghi-quyet.docx.',
    });
  }
  const known = COMMANDS.find((name) => name === word);
  if (known) return known;
  const looksLikeFile = /[./\\*]/u.test(word);
  const near = looksLikeFile ? `check ${word}` : suggest(word, COMMANDS);
  throw new UsageError({
    vi: `Không có lệnh «${word}».${near ? ` Có phải: thethuc ${near}?` : ''}`,
    en: `There is no command "${word}".${near ? ` Did you mean: thethuc ${near}?` : ''}`,
  });
}

function optionsFrom(given: Given): Options {
  const text = (name: OptionName) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const output = text('output');
  const overlay = text('overlay');
  const asOf = date('as-of', text('as-of'));
  const stage = oneOf('stage', text('stage'), STAGES);
  const maxWarnings = wholeNumber('max-warnings', text('max-warnings'), 0);
  const jobs = wholeNumber('jobs', text('jobs'), 1);
  return {
    language: oneOf('lang', text('lang'), LANGUAGES) ?? 'vi',
    format: oneOf('format', text('format'), FORMATS) ?? 'text',
    ...(output === undefined ? {} : { output }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(stage === undefined ? {} : { stage }),
    ...(overlay === undefined ? {} : { overlay }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    quiet: given.has('quiet'),
    ...(jobs === undefined ? {} : { jobs }),
    color: !given.has('no-color'),
    help: given.has('help'),
    version: given.has('version'),
  };
}

function oneOf<T extends string>(name: OptionName, value: string | undefined, choices: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const choice = choices.find((known) => known === value);
  if (choice) return choice;
  const near = suggest(value, choices);
  throw new UsageError({
    vi: `--${name} nhận ${choices.join(', ')}; không nhận «${value}».${near ? ` Có phải ${near}?` : ''}`,
    en: `--${name} takes ${choices.join(', ')}; not "${value}".${near ? ` Did you mean ${near}?` : ''}`,
  });
}

function wholeNumber(name: OptionName, value: string | undefined, least: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^\d{1,6}$/u.test(value) ? Number(value) : NaN;
  if (number >= least) return number;
  throw new UsageError({
    vi: `--${name} phải là số nguyên từ ${least} trở lên; không nhận «${value}».`,
    en: `--${name} must be a whole number of ${least} or more; not "${value}".`,
  });
}

function date(name: OptionName, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) {
    const day = new Date(`${value}T00:00:00Z`);
    // Some dates that are not real roll over into the next month.
    if (!Number.isNaN(day.getTime()) && day.toISOString().startsWith(value)) return value;
  }
  throw new UsageError({
    vi: `--${name} phải là một ngày có thật, viết YYYY-MM-DD; không nhận «${value}».`,
    en: `--${name} must be a real date, written YYYY-MM-DD; not "${value}".`,
  });
}
