import type { Applicability, Language, Severity, Story } from '@thethuc/core';

interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly counted: Readonly<Record<Severity, string>>;
  readonly clause: string;
  readonly cure: string;
  readonly applicability: Readonly<Record<Applicability, string>>;
  readonly more: (places: number, quotes: string) => string;
  readonly clean: string;
  readonly found: (counts: string) => string;
  readonly fixable: (count: number) => string;
  readonly notCheckable: (titles: string) => string;
  readonly story: Readonly<Record<Story, string>>;
  readonly elsewhere: (place: string, quote: string) => string;
}

/** What the comments say, but for the findings themselves. */
export const WORDS: Readonly<Record<Language, Words>> = {
  vi: {
    severity: { error: 'Lỗi', warning: 'Cảnh báo', info: 'Lưu ý' },
    counted: { error: 'lỗi', warning: 'cảnh báo', info: 'lưu ý' },
    clause: 'Căn cứ',
    cure: 'Cách sửa',
    applicability: {
      safe: 'máy tự sửa được',
      review: 'máy sửa được, người xem lại',
      'show-only': 'sửa bằng tay',
    },
    more: (places, quotes) => `Còn ${places} chỗ khác cùng lỗi này${quotes === '' ? '.' : `: ${quotes}.`}`,
    clean: 'Kiểm tra thể thức: không phát hiện lỗi.',
    found: (counts) => `Kiểm tra thể thức: ${counts}. Mỗi lỗi có nhận xét tại chỗ.`,
    fixable: (count) => `Máy sửa được ${count} mục bằng lệnh thethuc fix.`,
    notCheckable: (titles) => `Không kiểm tra được: ${titles}.`,
    story: {
      main: 'hộp văn bản',
      header: 'đầu trang',
      footer: 'chân trang',
      footnote: 'chú thích cuối trang',
      endnote: 'chú thích cuối văn bản',
    },
    elsewhere: (place, quote) => `Chỗ cần xem ở ${place}${quote === '' ? '.' : `: «${quote}».`}`,
  },
  en: {
    severity: { error: 'Error', warning: 'Warning', info: 'Note' },
    counted: { error: 'errors', warning: 'warnings', info: 'notes' },
    clause: 'Clause',
    cure: 'What to do',
    applicability: {
      safe: 'can be mended by machine',
      review: 'can be mended by machine and read over',
      'show-only': 'mend it by hand',
    },
    more: (places, quotes) => `${places} further places with this fault${quotes === '' ? '.' : `: ${quotes}.`}`,
    clean: 'Form checked: no fault was found.',
    found: (counts) => `Form checked: ${counts}. Each has a comment at its place.`,
    fixable: (count) => `${count} of them can be mended by thethuc fix.`,
    notCheckable: (titles) => `Not checkable: ${titles}.`,
    story: {
      main: 'a text box',
      header: 'a header',
      footer: 'a footer',
      footnote: 'a footnote',
      endnote: 'an endnote',
    },
    elsewhere: (place, quote) => `It is in ${place}${quote === '' ? '.' : `: “${quote}”.`}`,
  },
};
