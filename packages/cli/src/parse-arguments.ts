import { parseArgs } from 'node:util';
import { COMMANDS } from './help.ts';
import { FORMATS, OPTION_NAMES, optionSpec, wordFor } from './options.ts';
import type { CommandName, OptionName, Options, OptionSpec } from './options.ts';
import { suggest } from './suggest.ts';
import { UsageError } from './usage-error.ts';

export interface Invocation {
  readonly command: CommandName | undefined;
  readonly operands: readonly string[];
  readonly options: Options;
}

const STAGES = ['du-thao', 'ban-hanh', 'mau'] as const;
const LANGUAGES = ['vi', 'en'] as const;

/**
 * Understands a command line, or throws `UsageError`. `parseArgs` cuts it up; its
 * own errors are English and name no near word, so they are made here.
 */
export function parseArguments(argv: readonly string[]): Invocation {
  const { given, outputs, rules, positionals } = cutUp(argv);
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
  const changesFiles = command === 'fix' || command === 'review';
  const options = {
    ...optionsFrom(given),
    ...(changesFiles ? { ...targetFrom(outputs), ...fixOptionsFrom(given, rules) } : outputsFrom(outputs)),
  };
  checkTogether(command, options);
  return { command, operands, options };
}

/** The language asked for, found even in a command line that is wrong elsewhere. */
export function languageOf(argv: readonly string[]): 'vi' | 'en' {
  return argv.some((word, index) => word === '--lang=en' || (word === '--lang' && argv[index + 1] === 'en'))
    ? 'en'
    : 'vi';
}

type Given = ReadonlyMap<OptionName, string | true>;

interface Cut {
  readonly given: Given;
  /** Values of options that may stand more than once. */
  readonly outputs: string[];
  readonly rules: string[];
  readonly positionals: string[];
}

function cutUp(argv: readonly string[]): Cut {
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
  const outputs: string[] = [];
  const rules: string[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const name = OPTION_NAMES.find((known) => known === token.name);
    if (name === undefined) throw unknownOption(token.rawName);
    const { value, optional } = optionSpec(name);
    if (optional && token.value === '') {
      throw needs(`--${name}=`, optional);
    }
    if (!value && !optional && token.value !== undefined) {
      throw new UsageError({ vi: `--${name} không nhận giá trị.`, en: `--${name} takes no value.` });
    }
    if (value && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-')))) {
      throw needs(`--${name}`, value);
    }
    if (name === 'output' && token.value !== undefined) outputs.push(token.value);
    if (name === 'rule' && token.value !== undefined) rules.push(token.value);
    given.set(name, token.value ?? true);
  }
  return { given, outputs, rules, positionals };
}

function needs(option: string, value: NonNullable<OptionSpec['value']>): UsageError {
  return new UsageError({
    vi: `Sau ${option} phải có ${wordFor(value, 'vi')}.`,
    en: `${option} needs ${wordFor(value, 'en')}.`,
  });
}

function unknownOption(rawName: string): UsageError {
  const near = suggest(rawName.replace(/^-+/u, ''), OPTION_NAMES);
  return new UsageError({
    vi: `Không có tuỳ chọn ${rawName}.${near ? ` Có phải --${near}?` : ' Xem các tuỳ chọn: thethuc --help.'}`,
    en: `There is no option ${rawName}.${near ? ` Did you mean --${near}?` : ' See them: thethuc --help.'}`,
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
    vi: `Không có lệnh «${word}».${near ? ` Có phải: thethuc ${near}?` : ` Các lệnh: ${COMMANDS.join(', ')}.`}`,
    en: `There is no command "${word}".${near ? ` Did you mean: thethuc ${near}?` : ` Commands: ${COMMANDS.join(', ')}.`}`,
  });
}

function optionsFrom(given: Given): Options {
  const text = (name: OptionName) => {
    const value = given.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const optional = (name: OptionName) => (given.get(name) === true ? '' : text(name));
  const overlay = text('overlay');
  const asOf = date('as-of', text('as-of'));
  const stage = oneOf('stage', text('stage'), STAGES);
  const maxWarnings = wholeNumber('max-warnings', text('max-warnings'), 0);
  const jobs = wholeNumber('jobs', text('jobs'), 1);
  const lang = oneOf('lang', text('lang'), LANGUAGES);
  const config = given.has('no-config') ? false : text('config');
  const baseline = given.has('no-baseline') ? false : text('baseline');
  const writeBaseline = optional('write-baseline');
  const changed = optional('changed');
  const cache = optional('cache');
  const shard = shardOf(text('shard'));
  return {
    language: lang ?? 'vi',
    ...(lang === undefined ? {} : { lang }),
    format: oneOf('format', text('format'), FORMATS) ?? 'text',
    ...(asOf === undefined ? {} : { asOf }),
    ...(stage === undefined ? {} : { stage }),
    ...(overlay === undefined ? {} : { overlay }),
    ...(config === undefined ? {} : { config }),
    ...(maxWarnings === undefined ? {} : { maxWarnings }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(writeBaseline === undefined ? {} : { writeBaseline }),
    ...(changed === undefined ? {} : { changed }),
    ...(cache === undefined ? {} : { cache }),
    ...(shard === undefined ? {} : { shard }),
    ...newOptions(given, text),
    ...(given.has('force') ? { force: true } : {}),
    quiet: given.has('quiet'),
    ...(jobs === undefined ? {} : { jobs }),
    color: !given.has('no-color'),
    help: given.has('help'),
    version: given.has('version'),
  };
}

const NEW_OPTIONS = [
  ['loai', 'loai'],
  ['co-quan', 'coQuan'],
  ['cap-tren', 'capTren'],
  ['dia-danh', 'diaDanh'],
  ['ngay', 'ngay'],
  ['trich-yeu', 'trichYeu'],
  ['nguoi-ky', 'hoTen'],
] as const satisfies readonly (readonly [OptionName, string])[];

function newOptions(given: Given, text: (name: OptionName) => string | undefined): Pick<Options, 'newDraft'> {
  const told = NEW_OPTIONS.flatMap(([name, key]) => {
    const value = text(name)?.normalize('NFC').trim();
    return value === undefined || value === '' ? [] : [[key, value] as const];
  });
  const newDraft = { ...Object.fromEntries(told), ...(given.has('ban-thuong-vu') ? { banThuongVu: true } : {}) };
  return Object.keys(newDraft).length === 0 ? {} : { newDraft };
}

/** `-o FILE` is where the result goes, `-o FORMAT=FILE` a further form of it. */
function outputsFrom(values: readonly string[]): Pick<Options, 'output' | 'outputs'> {
  let output: string | undefined;
  const outputs: { format: (typeof FORMATS)[number]; path: string }[] = [];
  for (const value of values) {
    const [, word, path] = /^([a-z]+)=(.*)$/su.exec(value) ?? [];
    const format = word === undefined ? undefined : oneOf('output', word, FORMATS);
    if (format === undefined) {
      if (output !== undefined && output !== value) {
        throw new UsageError({
          vi: `--output nêu hai tệp cho cùng một dạng: «${output}», «${value}»; tệp thứ hai viết DẠNG=TỆP.`,
          en: `--output names two files for one form: "${output}", "${value}"; write the second as FORMAT=FILE.`,
        });
      }
      output = value;
      continue;
    }
    if (path === undefined || path === '') {
      throw needs(`--output ${value}`, optionSpec('output').value!);
    }
    outputs.push({ format, path });
  }
  const paths = [...(output === undefined ? [] : [output]), ...outputs.map(({ path }) => path)];
  const twice = paths.find((path, index) => paths.indexOf(path) !== index);
  if (twice !== undefined) {
    throw new UsageError({
      vi: `--output nêu tệp «${twice}» hai lần.`,
      en: `--output names the file "${twice}" twice.`,
    });
  }
  return { ...(output === undefined ? {} : { output }), ...(outputs.length === 0 ? {} : { outputs }) };
}

/** Where a command that changes documents writes them. */
function targetFrom(values: readonly string[]): Pick<Options, 'output'> {
  const [output, second] = values;
  if (second !== undefined && second !== output) {
    throw new UsageError({ vi: 'Chỉ nêu một -o.', en: 'Name one -o only.' });
  }
  return output === undefined ? {} : { output };
}

function fixOptionsFrom(given: Given, rules: readonly string[]): Partial<Options> {
  const author = given.get('author');
  const value = given.get('date');
  const day = date('date', typeof value === 'string' ? value : undefined);
  const refuse = (vi: string, en: string) => {
    throw new UsageError({ vi, en });
  };
  if (given.has('safe') && given.has('review'))
    refuse('Chỉ nêu --safe hoặc --review.', 'Name --safe or --review, not both.');
  if (given.has('yes') && !given.has('review'))
    refuse('--yes chỉ dùng cùng --review.', '--yes goes with --review only.');
  if (given.has('author') && !given.has('track-changes')) {
    refuse('--author chỉ dùng cùng --track-changes.', '--author goes with --track-changes only.');
  }
  return {
    ...(given.has('review') ? { review: true } : {}),
    ...(given.has('yes') ? { yes: true } : {}),
    ...(given.has('dry-run') ? { dryRun: true } : {}),
    ...(rules.length > 0 ? { rules } : {}),
    ...(given.has('track-changes') ? { trackChanges: true } : {}),
    ...(typeof author === 'string' ? { author } : {}),
    ...(day === undefined ? {} : { date: day }),
    ...(given.has('backup') ? { backup: true } : {}),
    ...(given.has('clear') ? { clear: true } : {}),
  };
}

function shardOf(value: string | undefined): Options['shard'] {
  if (value === undefined) return undefined;
  const [, index, count] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/u.exec(value) ?? [];
  if (index !== undefined && Number(index) <= Number(count)) return { index: Number(index), count: Number(count) };
  throw new UsageError({
    vi: `--shard viết I/N với I từ 1 đến N, ví dụ 2/5; không nhận «${value}».`,
    en: `--shard is written I/N with I from 1 to N, such as 2/5; not "${value}".`,
  });
}

/** Options that make no sense together. */
function checkTogether(command: CommandName | undefined, options: Options): void {
  const refuse = (vi: string, en: string) => {
    throw new UsageError({ vi, en });
  };
  if (command === 'rules' && (options.outputs || !['text', 'json'].includes(options.format))) {
    refuse('Lệnh «rules» chỉ có dạng text và json.', 'The command "rules" knows the forms text and json only.');
  }
  if (options.writeBaseline === undefined) return;
  if (options.shard) {
    refuse('--write-baseline không dùng cùng --shard.', '--write-baseline does not go with --shard.');
  }
  if (options.baseline !== undefined) {
    refuse(
      '--write-baseline không dùng cùng --baseline; viết --write-baseline=TỆP.',
      '--write-baseline does not go with --baseline; write --write-baseline=FILE.',
    );
  }
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
