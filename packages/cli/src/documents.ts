import { resolve } from 'node:path';
import { ConfigError, Excuses, planRun } from '@thethuc/checker';
import type { Excuse, PlannedFile } from '@thethuc/checker';
import type { Language } from '@thethuc/core';
import type { Options } from './options.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export interface Documents {
  readonly files: readonly DocumentToChange[];
  readonly language: Language;
}

export interface DocumentToChange extends PlannedFile {
  /** Leaves out what is waived or known of old: that is not changed and not spoken of. */
  readonly excuse: Excuse;
}

/** The documents that a command is to change, with what rules each of them. */
export async function documentsFor(
  command: 'fix' | 'review',
  operands: readonly string[],
  options: Options,
  { cwd, today }: Terminal,
): Promise<Documents> {
  if (operands.length === 0) {
    throw new UsageError({
      vi: `Hãy nêu tệp hoặc thư mục, ví dụ: thethuc ${command} nghi-quyet.docx${command === 'review' ? ' -o co-nhan-xet.docx' : ''}.`,
      en: `Name a file or folder, for example: thethuc ${command} nghi-quyet.docx${command === 'review' ? ' -o commented.docx' : ''}.`,
    });
  }
  const { asOf, stage, lang, overlay, config, baseline } = options;
  try {
    const plan = await planRun({
      cwd,
      operands,
      asked: {
        today,
        ...(asOf === undefined ? {} : { asOf }),
        ...(stage === undefined ? {} : { stage }),
        ...(lang === undefined ? {} : { language: lang }),
        ...(overlay === undefined ? {} : { overlay: resolve(cwd, overlay) }),
      },
      ...(config === undefined ? {} : { config: config === false ? false : resolve(cwd, config) }),
      ...(baseline === undefined ? {} : { baseline: baseline === false ? false : resolve(cwd, baseline) }),
    });
    if (plan.empty.length > 0 || plan.files.length === 0) {
      const list = plan.empty.length > 0 ? plan.empty.join(', ') : operands.join(', ');
      throw new UsageError({ vi: `Không có tệp văn bản nào trong: ${list}.`, en: `There is no document in: ${list}.` });
    }
    const excuses = new Excuses(cwd, today);
    const files: DocumentToChange[] = [];
    for (const file of plan.files) files.push({ ...file, excuse: await excuses.of(file) });
    return { files, language: lang ?? plan.here.loaded?.config.language ?? 'vi' };
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(error.text);
    throw error;
  }
}
