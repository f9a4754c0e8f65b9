import {
  dateIn,
  FIELDS,
  LOAI_VAN_BAN,
  newDraft as compose,
  readDraftDate,
  type Field,
  type Language,
} from '@thethuc/core';
import { writeMarkdown } from '@thethuc/markdown';
import type { Settings } from '../settings.ts';
import { fileName } from './file-name.ts';
import type { Answer, DraftAnswers, DraftQuestion } from './requests.ts';

const WORDS = {
  vi: {
    loai: 'Chọn loại văn bản; gõ để tìm.',
    giayTo: 'giấy tờ hành chính',
    capTren: 'Tên in hoa, ví dụ ĐẢNG BỘ TỈNH LÂM ĐỒNG. Cơ quan Trung ương không có cấp trên thì bỏ trống.',
    coQuan: 'Tên đầy đủ, ví dụ ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ, CHI BỘ THÔN HẠ, VĂN PHÒNG.',
    diaDanh: 'Tên đơn vị hành chính nơi cơ quan đặt trụ sở, ví dụ Phú Quý.',
    trichYeu: 'Một cụm từ viết thường, không có dấu chấm, ví dụ: về công tác chuyển đổi số.',
    hoTen: 'Họ tên đầy đủ, không ghi học hàm, học vị, danh hiệu.',
    ngay: 'Ngày ban hành; văn bản theo quy định có hiệu lực vào ngày này.',
    today: (day: string) => `Hôm nay, ${day}`,
    month: 'Chưa có ngày, trong tháng này',
    banThuongVu: { title: 'Ký thay mặt', prompt: 'Văn bản do tập thể nào ban hành?' },
    committee: 'Ban Chấp hành (cấp uỷ)',
    standing: 'Ban Thường vụ',
    wrongDate: (value: string) => `Ngày «${value}» không đúng; hãy ghi như 2026-06-05 hoặc 5/6/2026.`,
    missing: 'Cần có loại văn bản và cơ quan ban hành.',
  },
  en: {
    loai: 'Choose the type of document; type to search.',
    giayTo: 'administrative paper',
    capTren: 'In capitals, for example ĐẢNG BỘ TỈNH LÂM ĐỒNG. Left empty for an organ without a superior.',
    coQuan: 'Full name, for example ĐẢNG UỶ ĐẶC KHU PHÚ QUÝ, CHI BỘ THÔN HẠ, VĂN PHÒNG.',
    diaDanh: 'Name of the administrative unit where the organ has its seat, for example Phú Quý.',
    trichYeu: 'A phrase in small letters without a full stop, for example: về công tác chuyển đổi số.',
    hoTen: 'Full name, without degrees or titles.',
    ngay: 'The date decides which instruments apply.',
    today: (day: string) => `Today, ${day}`,
    month: 'No day yet, this month',
    banThuongVu: { title: 'On whose behalf', prompt: 'Which body issues the document?' },
    committee: 'The committee (Ban Chấp hành)',
    standing: 'The standing committee (Ban Thường vụ)',
    wrongDate: (value: string) => `"${value}" is no date; write 2026-06-05 or 5/6/2026.`,
    missing: 'The type and the issuer are needed.',
  },
} as const;

/** The first question that has not been answered; `null` when all have. */
export function question(answers: DraftAnswers, language: Language, today: string): DraftQuestion | null {
  return questions(answers, language, today).find(({ key }) => answers[key] === undefined) ?? null;
}

function questions(answers: DraftAnswers, language: Language, today: string): DraftQuestion[] {
  const words = WORDS[language];
  const text = (
    key: 'coQuan' | 'capTren' | 'diaDanh' | 'trichYeu' | 'hoTen',
    field: string,
    required = false,
  ): DraftQuestion => ({
    key,
    title: titleOf(field, language),
    prompt: words[key],
    free: true,
    required,
    value: '',
  });
  return [
    {
      key: 'loai',
      title: titleOf('loai-van-ban', language),
      prompt: words.loai,
      choices: LOAI_VAN_BAN.map(({ key, vi, giayToHanhChinh }) => ({
        value: key,
        label: vi,
        ...(giayToHanhChinh ? { detail: words.giayTo } : {}),
      })),
      free: false,
      required: true,
      value: '',
    },
    text('coQuan', 'co-quan-ban-hanh', true),
    text('capTren', 'co-quan-cap-tren'),
    ...(hasStandingCommittee(answers)
      ? [
          {
            key: 'banThuongVu',
            ...words.banThuongVu,
            choices: [
              { value: '', label: words.committee },
              { value: 'co', label: words.standing },
            ],
            free: false,
            required: true,
            value: '',
          },
        ]
      : []),
    {
      key: 'ngay',
      title: titleOf('ngay', language),
      prompt: words.ngay,
      choices: [
        { value: today, label: words.today(dateIn(today, language)) },
        { value: today.slice(0, 7), label: words.month },
      ],
      free: true,
      required: true,
      value: today,
    },
    text('diaDanh', 'dia-danh'),
    text('trichYeu', 'trich-yeu'),
    text('hoTen', 'ky.ho-ten'),
  ];
}

/** Committees above the cell are spoken for by the committee or by its standing committee. */
function hasStandingCommittee({ coQuan = '' }: DraftAnswers): boolean {
  return /^(?:TỈNH|THÀNH|ĐẢNG|HUYỆN|QUẬN)\s+[UỦ][YỶ](?:\s|$)/iu.test(coQuan.trim());
}

function titleOf(path: string, language: Language): string {
  let fields: readonly Field[] = FIELDS;
  let title = path;
  for (const key of path.split('.')) {
    const field = fields.find((one) => one.key === key);
    title = field?.title[language] ?? title;
    fields = field?.kind === 'object' ? field.fields : [];
  }
  return title;
}

/** The draft of the answers, with blanks where the drafter goes on. */
export function newDraft(
  { loai = '', coQuan = '', capTren = '', ngay = '', diaDanh = '', trichYeu = '', hoTen = '', ...rest }: DraftAnswers,
  { language, overlay }: Settings,
  today: string,
): Answer<{ readonly text: string; readonly name: string }> {
  const words = WORDS[language];
  if (!LOAI_VAN_BAN.some(({ key }) => key === loai) || coQuan.trim() === '')
    return { ok: false, reason: words.missing };
  if (ngay !== '' && !readDraftDate(ngay)) return { ok: false, reason: words.wrongDate(ngay) };
  const wanted = {
    loai,
    coQuan: [inCapitals(coQuan)],
    ...(capTren === '' ? {} : { capTren: [inCapitals(capTren)] }),
    ...(ngay === '' ? {} : { ngay }),
    ...(diaDanh === '' ? {} : { diaDanh }),
    ...(trichYeu === '' ? {} : { trichYeu }),
    ...(hoTen === '' ? {} : { hoTen }),
    banThuongVu: rest['banThuongVu'] === 'co',
  };
  const draft = compose(wanted, { today, ...(overlay ? { overlay } : {}) });
  return { ok: true, text: writeMarkdown(draft), name: fileName(draft) };
}

/** Names of organs are printed in capitals, however they are typed. */
function inCapitals(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLocaleUpperCase('vi');
}
