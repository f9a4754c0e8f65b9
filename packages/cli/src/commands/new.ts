import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { renderFile } from '@thethuc/checker';
import { LOAI_VAN_BAN, newDraft, readDraftDate, type NewDraft } from '@thethuc/core';
import { writeMarkdown } from '@thethuc/markdown';
import { writeTo } from '../deliver.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { NewOptions, Options } from '../options.ts';
import { suggest } from '../suggest.ts';
import type { Terminal } from '../terminal.ts';
import { UsageError } from '../usage-error.ts';

/** `thethuc new`: a draft with the frame of its type. What the flags leave open is asked for at a terminal. */
export async function createDraft(
  operands: readonly string[],
  options: Options,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language } = options;
  if (operands.length > 0) {
    throw new UsageError({
      vi: `Lệnh «new» không nhận «${operands.join(' ')}»; tên tệp viết sau -o.`,
      en: `The command "new" does not take "${operands.join(' ')}"; the name of the file stands after -o.`,
    });
  }
  const given = options.newDraft ?? {};
  const loai = given.loai === undefined ? undefined : typeOf(given.loai);
  checkDate(given.ngay);
  const known: NewOptions = { ...given, ...(loai === undefined ? {} : { loai }) };
  const wanted = await complete(known, terminal, language);
  if (wanted === undefined) {
    terminal.err(language === 'vi' ? 'Đã dừng, chưa tạo tệp nào.\n' : 'Stopped; no file was made.\n');
    return EXIT.usage;
  }
  const path = options.output ?? `${wanted.loai}.md`;
  const absolute = resolve(terminal.cwd, path);
  if (!options.force && (await stat(absolute).catch(() => undefined))) {
    throw new UsageError({
      vi: `Tệp «${path}» đã có; thêm --force để ghi đè, hoặc đặt tên khác bằng -o.`,
      en: `The file "${path}" exists; add --force to write over it, or name another with -o.`,
    });
  }
  await writeTo(path, writeMarkdown(newDraft(wanted, { today: terminal.today })), terminal);
  if (!options.quiet) terminal.out(MADE[language](path));
  const made = await renderFile({ path, absolute }, { language, today: terminal.today });
  // The frame itself is right; what is left is what the user asked for, such as a type the organ may not issue.
  if (made.ok) for (const { message } of made.report.findings) terminal.err(`${message}\n`);
  return EXIT.clean;
}

const MADE = {
  vi: (path: string) =>
    `Đã tạo ${path}. Hãy viết tiếp vào những chỗ có dấu …, rồi xuất văn bản: thethuc render ${path}\n`,
  en: (path: string) => `Made ${path}. Write on where there is a …, then render it: thethuc render ${path}\n`,
} as const;

async function complete(given: NewOptions, terminal: Terminal, language: 'vi' | 'en'): Promise<NewDraft | undefined> {
  const { loai, coQuan } = given;
  const month = terminal.today.slice(0, 7);
  if (loai !== undefined && coQuan !== undefined) return draftFrom({ ...given, loai, coQuan }, month);
  if (!terminal.inIsTty || !terminal.outIsTty) {
    const missing = [...(loai === undefined ? ['--loai'] : []), ...(coQuan === undefined ? ['--co-quan'] : [])];
    throw new UsageError({
      vi: `Thiếu ${missing.join(', ')}; ví dụ: thethuc new --loai nghi-quyet --co-quan "ĐẢNG UỶ XÃ TÂN LẬP".`,
      en: `${missing.join(', ')} missing; for example: thethuc new --loai nghi-quyet --co-quan "ĐẢNG UỶ XÃ TÂN LẬP".`,
    });
  }
  const { askNewDraft } = await import('../ask-new-draft.ts');
  const answers = await askNewDraft(given, language);
  return answers && draftFrom(answers, month);
}

function draftFrom(given: NewOptions & { loai: string; coQuan: string }, month: string): NewDraft {
  const { loai, coQuan, capTren, diaDanh, ngay = month, trichYeu, hoTen, banThuongVu } = given;
  return {
    loai,
    coQuan: [capitals(coQuan)],
    ...(capTren === undefined ? {} : { capTren: [capitals(capTren)] }),
    ...(diaDanh === undefined ? {} : { diaDanh }),
    ngay,
    ...(trichYeu === undefined ? {} : { trichYeu }),
    ...(hoTen === undefined ? {} : { hoTen }),
    ...(banThuongVu === undefined ? {} : { banThuongVu }),
  };
}

/** Names of organs are printed in capitals. */
function capitals(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLocaleUpperCase('vi');
}

/** A type by its key or by its name. */
function typeOf(word: string): string {
  const name = word.normalize('NFC').trim().toLocaleLowerCase('vi');
  const found = LOAI_VAN_BAN.find(({ key, vi }) => key === name || vi.toLocaleLowerCase('vi') === name);
  if (found) return found.key;
  const keys = LOAI_VAN_BAN.map(({ key }) => key);
  const near = suggest(name, keys);
  throw new UsageError({
    vi: `--loai không nhận «${word}».${near ? ` Có phải ${near}?` : ''} Các loại: ${keys.join(', ')}.`,
    en: `--loai does not take "${word}".${near ? ` Did you mean ${near}?` : ''} Types: ${keys.join(', ')}.`,
  });
}

function checkDate(ngay: string | undefined): void {
  if (ngay === undefined || readDraftDate(ngay) !== undefined) return;
  throw new UsageError({
    vi: `--ngay viết năm-tháng-ngày (2026-06-05), năm-tháng (2026-06) hoặc ngày/tháng/năm (5/6/2026); không nhận «${ngay}».`,
    en: `--ngay is written 2026-06-05, 2026-06 or 5/6/2026; not "${ngay}".`,
  });
}
