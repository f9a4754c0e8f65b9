import { clearFile, reviewFile, saveFile } from '@thethuc/checker';
import type { FileReview } from '@thethuc/checker';
import type { Language } from '@thethuc/core';
import { documentsFor } from '../documents.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Options } from '../options.ts';
import { targetsOf } from '../document-targets.ts';
import { paintFor, type Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

const WORDS = {
  vi: {
    written: (comments: number, target: string) => `Đã ghi ${comments} nhận xét vào ${target}.`,
    cleared: (comments: number, target: string) => `Đã gỡ ${comments} nhận xét khỏi ${target}.`,
    excused: (count: number) => ` Không nhận xét ${count} điều được miễn trừ hoặc là lỗi cũ đã ghi nhận.`,
    nothing: 'Không có nhận xét nào của thethuc.',
  },
  en: {
    written: (comments: number, target: string) => `Wrote ${comments} comments into ${target}.`,
    cleared: (comments: number, target: string) => `Took ${comments} comments out of ${target}.`,
    excused: (count: number) => ` Not spoken of, because waived or known of old: ${count}.`,
    nothing: 'There is no comment of thethuc.',
  },
} as const;

/** `thethuc review`: a copy of each file with Word comments at the findings; `--clear` takes them out again. */
export async function review(operands: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  const { output } = options;
  const clear = options.clear === true;
  const { files, language } = await documentsFor('review', operands, options, terminal);
  if (output === undefined && !clear) {
    throw new UsageError({
      vi: 'Hãy nêu nơi ghi bản có nhận xét, ví dụ: thethuc review nghi-quyet.docx -o co-nhan-xet.docx.',
      en: 'Name where the commented copy goes, for example: thethuc review nghi-quyet.docx -o commented.docx.',
    });
  }
  const targets = await targetsOf(files, output, terminal);
  const date = `${options.date ?? terminal.today}T00:00:00Z`;
  let code: ExitCode = EXIT.clean;
  for (const file of files) {
    const done = clear
      ? await clearFile(file, file.settings)
      : await reviewFile(file, file.settings, { date, excuse: file.excuse });
    const target = targets.get(file) ?? file.absolute;
    const shown = output === undefined ? file.path : target === file.absolute ? file.path : output;
    const one = await finish(
      done,
      { target, shown, inPlace: target === file.absolute, clear, language },
      options,
      terminal,
    );
    if (one > code) code = one;
  }
  return code;
}

interface Target {
  readonly target: string;
  readonly shown: string;
  readonly inPlace: boolean;
  readonly clear: boolean;
  readonly language: Language;
}

async function finish(done: FileReview, to: Target, options: Options, terminal: Terminal): Promise<ExitCode> {
  const { target, shown, inPlace, clear, language } = to;
  const { path, report, bytes, reason, comments } = done;
  const paint = paintFor(terminal, options.color) ?? ((_tone: unknown, text: string) => text);
  const say = (tone: 'error' | 'warning' | 'good', text: string): void => {
    if (tone === 'error' || !options.quiet) terminal.out(`${paint('path', path)}\n  ${paint(tone, text)}\n`);
  };
  const words = WORDS[language];
  if (bytes === undefined) {
    const notOurs = report.status === 'not-a-party-document';
    say(notOurs ? 'warning' : 'error', reason?.[language] ?? '');
    return notOurs ? EXIT.clean : EXIT.unreadable;
  }
  if (!(clear && comments === 0 && inPlace)) {
    const saved = await saveFile(target, bytes, options.backup ? { backup: true } : {});
    if (!saved.ok) {
      say('error', saved.reason[language]);
      return EXIT.unreadable;
    }
  }
  if (clear) {
    say('good', comments === 0 ? words.nothing : words.cleared(comments, shown));
    return EXIT.clean;
  }
  const excused = report.suppressed.length;
  say('good', words.written(comments, shown) + (excused > 0 ? words.excused(excused) : ''));
  return report.findings.some(({ severity }) => severity === 'error') ? EXIT.findings : EXIT.clean;
}
