import { stat } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { baselineText, ConfigError, isCommit, planRun, runPlan } from '@thethuc/checker';
import type { Plan, Run } from '@thethuc/checker';
import { buildReport } from '@thethuc/report';
import { writeTo } from '../deliver.ts';
import { deliverReport } from '../deliver-report.ts';
import type { ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { progressLine } from '../progress.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';
import { BUILD, VERSION } from '../version.ts';

const CACHE_FOLDER = '.cache/thethuc';

/** `thethuc check`: everything that is named, one report, one exit status. */
export async function check(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  try {
    return await checkAll(await withValues(operands, options, terminal), terminal);
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.text);
    throw error;
  }
}

interface Wanted {
  readonly operands: readonly string[];
  readonly options: Options;
}

async function checkAll({ operands, options: asked }: Wanted, terminal: Terminal): Promise<ExitCode> {
  const plan = await planFor(operands, asked, terminal);
  const { here } = plan;
  const options: Options = { ...asked, language: asked.lang ?? here.loaded?.config.language ?? 'vi' };
  const { language } = options;
  if (plan.ignored.length > 0 && !options.quiet) {
    const list = plan.ignored.map(({ path }) => path).join(', ');
    terminal.err(language === 'vi' ? `Bỏ qua theo cấu hình: ${list}\n` : `Passed over by the configuration: ${list}\n`);
  }
  const progress = progressLine(terminal, language);
  const cache = cacheFolder(options, plan, terminal);
  const drawn = [options, ...(options.outputs ?? [])].some(({ format }) => format === 'html');
  const run = await runPlan(plan, {
    cwd: terminal.cwd,
    today: terminal.today,
    program: { version: VERSION, build: BUILD },
    ...(options.shard === undefined ? {} : { shard: options.shard }),
    ...(cache === undefined ? {} : { cache }),
    drawn,
    ...(options.maxWarnings === undefined ? {} : { maxWarnings: options.maxWarnings }),
    ...(options.writeBaseline === undefined ? {} : { writeBaseline: true }),
    ...(terminal.worker === undefined ? {} : { worker: terminal.worker }),
    ...(options.jobs === undefined ? {} : { jobs: options.jobs }),
    ...(options.quiet ? {} : { onProgress: progress.update }),
  });
  progress.clear();
  await writeBaselines(run, options, terminal);
  return deliverReport(buildReport(run.documents, run.facts), options, terminal);
}

/** The files of the run; what can only be a slip is refused here. */
async function planFor(operands: readonly string[], options: Options, terminal: Terminal): Promise<Plan> {
  const { cwd, today } = terminal;
  const { writeBaseline } = options;
  const baseline = options.baseline ?? (writeBaseline === '' ? undefined : writeBaseline);
  const whole = operands.length === 0;
  const plan = await planRun({
    cwd,
    operands: whole ? ['.'] : operands,
    asked: {
      today,
      ...(options.asOf === undefined ? {} : { asOf: options.asOf }),
      ...(options.stage === undefined ? {} : { stage: options.stage }),
      ...(options.lang === undefined ? {} : { language: options.lang }),
      ...(options.overlay === undefined ? {} : { overlay: resolve(cwd, options.overlay) }),
    },
    ...(options.config === undefined
      ? {}
      : { config: options.config === false ? false : resolve(cwd, options.config) }),
    ...(options.changed === undefined ? {} : { changed: options.changed }),
    ...(baseline === undefined ? {} : { baseline: baseline === false ? false : resolve(cwd, baseline) }),
  });
  // A folder that says in its configuration what is to be checked needs no operand.
  if (whole && options.changed === undefined && plan.here.loaded?.config.files === undefined) {
    throw new UsageError({
      vi: 'Hãy nêu tệp hoặc thư mục cần kiểm tra, ví dụ: thethuc check nghi-quyet.docx.',
      en: 'Name a file or folder to check, for example: thethuc check nghi-quyet.docx.',
    });
  }
  if (plan.empty.length > 0 && options.changed === undefined) {
    const list = plan.empty.join(', ');
    throw new UsageError({ vi: `Không có tệp văn bản nào trong: ${list}.`, en: `There is no document in: ${list}.` });
  }
  if (plan.files.length === 0 && plan.leftOut > 0 && options.changed === undefined) {
    throw new UsageError({
      vi: `Cấu hình bỏ qua hết ${plan.leftOut} tệp tìm thấy; hãy xem lại files và ignores.`,
      en: `The configuration passes over all ${plan.leftOut} files that were found; look at files and ignores.`,
    });
  }
  return plan;
}

/**
 * Values that may be left out, written as an operand all the same: a baseline is
 * JSON, which no document is; and `--changed main` means a commit, as git itself
 * would read it, unless there is a file of that name.
 */
async function withValues(operands: readonly string[], options: Options, terminal: Terminal): Promise<Wanted> {
  const baseline = options.writeBaseline === '' ? operands.find((operand) => /\.json$/iu.test(operand)) : undefined;
  const rest = operands.filter((operand) => operand !== baseline);
  const wanted: Options = baseline === undefined ? options : { ...options, writeBaseline: baseline };
  const [first, ...others] = rest;
  if (options.changed !== '' || first === undefined) return { operands: rest, options: wanted };
  const isFile = await stat(resolve(terminal.cwd, first)).then(
    () => true,
    () => false,
  );
  if (isFile || !(await isCommit(terminal.cwd, first))) return { operands: rest, options: wanted };
  return { operands: others, options: { ...wanted, changed: first } };
}

function cacheFolder({ cache: asked }: Options, { here }: Plan, { cwd }: Terminal): string | undefined {
  if (asked !== undefined) return resolve(cwd, asked === '' ? CACHE_FOLDER : asked);
  if (!here.loaded) return undefined;
  const { config, base } = here.loaded;
  if (config.cache === undefined || config.cache === false) return undefined;
  return resolve(base, config.cache === true ? CACHE_FOLDER : config.cache);
}

async function writeBaselines(run: Run, { language, quiet }: Options, terminal: Terminal): Promise<void> {
  for (const [path, entries] of run.baselines) {
    const shown = relative(terminal.cwd, path);
    await writeTo(shown, baselineText(entries), terminal);
    const places = entries.reduce((sum, { count }) => sum + count, 0);
    const files = new Set(entries.map(({ file }) => file)).size;
    if (quiet) continue;
    terminal.err(
      language === 'vi'
        ? `Đã ghi ${places} chỗ có lỗi của ${files} tệp vào ${shown}\n`
        : `Wrote faults in ${places} places of ${files} files into ${shown}\n`,
    );
  }
}
