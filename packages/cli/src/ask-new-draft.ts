import { cancel, confirm, intro, isCancel, outro, select, text } from '@clack/prompts';
import { hasBanThuongVu, LOAI_VAN_BAN, readDraftDate, type Language } from '@thethuc/core';
import type { NewOptions } from './options.ts';

const WORDS = {
  vi: {
    intro: 'Soạn văn bản mới',
    loai: 'Loại văn bản',
    coQuan: 'Cơ quan ban hành',
    capTren: 'Cơ quan cấp trên trực tiếp (bỏ trống nếu không ghi)',
    banThuongVu: 'Ban thường vụ ban hành?',
    diaDanh: 'Địa danh (bỏ trống nếu chưa rõ)',
    ngay: 'Ngày ban hành (bỏ trống nếu chưa có)',
    trichYeu: 'Trích yếu nội dung (bỏ trống để viết sau)',
    needed: 'Phải ghi tên cơ quan.',
    date: 'Viết 2026-06-05, 2026-06 hoặc 5/6/2026.',
    outro: 'Đã đủ thông tin.',
    cancel: 'Đã dừng.',
    yes: 'Có',
    no: 'Không',
  },
  en: {
    intro: 'A new document',
    loai: 'Type of document',
    coQuan: 'Issuing organ',
    capTren: 'Direct superior organ (empty for none)',
    banThuongVu: 'Issued by the standing committee?',
    diaDanh: 'Place (empty if not known)',
    ngay: 'Date (empty if not known)',
    trichYeu: 'Summary (empty to write it later)',
    needed: 'The organ must be named.',
    date: 'Write 2026-06-05, 2026-06 or 5/6/2026.',
    outro: 'That is all.',
    cancel: 'Stopped.',
    yes: 'Yes',
    no: 'No',
  },
} as const satisfies Record<Language, unknown>;

/** The user ended the conversation. */
class Stopped extends Error {}

/** Asks for what is not given yet; `undefined` when the user stops. */
export async function askNewDraft(
  given: NewOptions,
  language: Language,
): Promise<(NewOptions & { loai: string; coQuan: string }) | undefined> {
  const words = WORDS[language];
  intro(words.intro);
  try {
    const loai =
      given.loai ??
      answered(
        await select({
          message: words.loai,
          options: LOAI_VAN_BAN.map(({ key, vi }) => ({ value: key, label: vi })),
          initialValue: 'nghi-quyet',
          maxItems: 12,
        }),
      );
    const coQuan =
      given.coQuan ??
      answered(
        await text({
          message: words.coQuan,
          placeholder: 'ĐẢNG UỶ XÃ TÂN LẬP',
          validate: (value) => ((value ?? '').trim() === '' ? words.needed : undefined),
        }),
      );
    const capTren = given.capTren ?? (await optional(words.capTren, 'ĐẢNG BỘ TỈNH LÂM ĐỒNG'));
    const committee = hasBanThuongVu(coQuan, capTren);
    const banThuongVu =
      given.banThuongVu ??
      (committee &&
        answered(
          await confirm({ message: words.banThuongVu, active: words.yes, inactive: words.no, initialValue: false }),
        ));
    const diaDanh = given.diaDanh ?? (await optional(words.diaDanh, 'Tân Lập'));
    const ngay =
      given.ngay ??
      (await optional(words.ngay, '2026-06-05', (value) => (readDraftDate(value) ? undefined : words.date)));
    const trichYeu = given.trichYeu ?? (await optional(words.trichYeu, 'về lãnh đạo thực hiện nhiệm vụ năm 2027'));
    outro(words.outro);
    return {
      ...given,
      loai,
      coQuan,
      banThuongVu,
      ...(capTren === undefined ? {} : { capTren }),
      ...(diaDanh === undefined ? {} : { diaDanh }),
      ...(ngay === undefined ? {} : { ngay }),
      ...(trichYeu === undefined ? {} : { trichYeu }),
    };
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    cancel(words.cancel);
    return undefined;
  }
}

/** A line that may be left empty. */
async function optional(
  message: string,
  placeholder: string,
  check: (value: string) => string | undefined = () => undefined,
): Promise<string | undefined> {
  const answer = answered(
    await text({
      message,
      placeholder,
      defaultValue: '',
      validate: (value) => ((value ?? '').trim() === '' ? undefined : check((value ?? '').trim())),
    }),
  ).trim();
  return answer === '' ? undefined : answer;
}

function answered<T>(answer: T): Exclude<T, symbol> {
  if (isCancel(answer)) throw new Stopped();
  return answer as Exclude<T, symbol>;
}
