import {
  HEADER_LAYOUTS,
  TITLE_LINES,
  type HeaderLayout,
  type Manner,
  type SignatureLayout,
  type Styling,
  type TitleLine,
} from '../page/manner.ts';
import type { NumberSetting, PageChoices } from '../page/layout.ts';
import type { PageSetting } from '../page/page.ts';
import { parseNumber } from './attributes.ts';
import { NotationError } from './notation-error.ts';

const HEADERS: Readonly<Record<string, HeaderLayout>> = Object.fromEntries(
  ['bảng', 'bảng nhiều dòng', 'hai bảng', 'tab', 'khung', 'xếp'].map((word, i) => [word, HEADER_LAYOUTS[i] ?? 'bang']),
);
const LINES: Readonly<Record<string, TitleLine>> = Object.fromEntries(
  ['hình', 'vml', 'viền đoạn', 'viền ô', 'gạch chân', 'ký tự', 'không'].map((word, i) => [
    word,
    TITLE_LINES[i] ?? 'hinh',
  ]),
);
const SIGNATURES: Readonly<Record<string, SignatureLayout>> = {
  bảng: 'bang',
  thụt: 'thut',
  'sau nơi nhận': 'sau-noi-nhan',
};
const STYLE_MANNERS: Readonly<Record<string, Styling>> = {
  'trực tiếp': 'truc-tiep',
  kiểu: 'kieu',
  'mặc định': 'mac-dinh',
  lẫn: 'lan',
};

function known<T>(table: Readonly<Record<string, T>>, word: string, of: string): T {
  const value = Object.hasOwn(table, word) ? table[word] : undefined;
  if (value === undefined) throw new NotationError(`${of}: không có cách "${word}"`);
  return value;
}

/** Reads a line that says how the document is laid out; `undefined` when the key is another. */
export function mannerOption(key: string, value: string): Partial<Manner> | undefined {
  switch (key) {
    case 'đầu trang':
      return { header: known(HEADERS, value, key) };
    case 'chữ ký':
      return { signature: known(SIGNATURES, value, key) };
    case 'định dạng':
      return { styling: known(STYLE_MANNERS, value, key) };
    case 'đường kẻ': {
      let manner: Partial<Manner> = {};
      for (const word of value.split(',').map((one) => one.trim())) {
        const length = /^dài (\d+(?:[,.]\d+)?)$/u.exec(word)?.[1];
        if (length !== undefined) manner = { ...manner, titleLineMm: parseNumber(length) };
        else if (word === 'nét đứt') manner = { ...manner, titleLineDashed: true };
        else manner = { ...manner, titleLine: known(LINES, word, key) };
      }
      return manner;
    }
    default:
      return undefined;
  }
}

const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  A3: [297, 420],
  A4: [210, 297],
  A5: [148, 210],
  Letter: [215.9, 279.4],
};

const MARGINS: Readonly<Record<string, keyof PageSetting>> = {
  'lề trên': 'topMm',
  'lề dưới': 'bottomMm',
  'lề trái': 'leftMm',
  'lề phải': 'rightMm',
  'số trang cách': 'headerMm',
};

export interface PageOptions {
  readonly setting: PageSetting;
  readonly number: NumberSetting;
  readonly numberAlignment?: 'left' | 'right';
  readonly mirrorMargins: boolean;
  /** An appendix that goes on with the page numbers of the document. */
  readonly runningNumbers?: boolean;
  /** A section that goes on on the page of the one before. */
  readonly continuous?: boolean;
}

/** Reads "khổ Letter; lề phải 20; không số trang". */
export function pageOptions(value: string, before: PageOptions): PageOptions {
  let options = before;
  for (const item of value.split(';').map((one) => one.trim())) {
    if (item !== '') options = pageOption(item, options);
  }
  return options;
}

function pageOption(item: string, options: PageOptions): PageOptions {
  const set = (change: Partial<PageSetting>): PageOptions => ({
    ...options,
    setting: { ...options.setting, ...change },
  });
  const number = (change: Partial<NumberSetting>): PageOptions => ({
    ...options,
    number: { ...options.number, ...change },
  });
  const size = /^khổ (?:(\w+)|(\d+)x(\d+))$/u.exec(item);
  if (size !== null) {
    const custom = /^khổ (\d+)x(\d+)$/u.exec(item);
    const [widthMm, heightMm] = custom ? [Number(custom[1]), Number(custom[2])] : known(SIZES, size[1] ?? '', 'khổ');
    return set({ widthMm, heightMm });
  }
  const margin = /^(lề \p{L}+|số trang cách) (\d+(?:[,.]\d+)?)$/u.exec(item);
  if (margin !== null) return set({ [known(MARGINS, margin[1] ?? '', 'trang')]: parseNumber(margin[2] ?? '') });
  switch (item) {
    case 'ngang':
      return set({ landscape: true, widthMm: options.setting.heightMm, heightMm: options.setting.widthMm });
    case 'lề đối xứng':
      return { ...options, mirrorMargins: true };
    case 'không số trang':
      return number({ place: 'none' });
    case 'số trang ở chân':
      return number({ place: 'footer' });
    case 'số trang cả trang đầu':
      return number({ onFirstPage: true });
    case 'số trang La Mã':
      return number({ roman: true });
    case 'liền trang':
      return { ...options, continuous: true };
    case 'số trang chạy tiếp':
      return { ...options, runningNumbers: true };
    case 'số trang trái':
      return { ...options, numberAlignment: 'left' };
    case 'số trang phải':
      return { ...options, numberAlignment: 'right' };
    default:
      throw new NotationError(`trang: không hiểu "${item}"`);
  }
}

interface More extends Pick<PageChoices, 'foreignChunk' | 'legacyEncoding' | 'appendixSections'> {
  /** Appendices number their own pages in this generation. */
  readonly ownPages: boolean;
}

/** The choices of a laid-out page, by section. */
export function choicesOf(sections: readonly PageOptions[], { ownPages, ...more }: More): PageChoices {
  const [first] = sections;
  if (first === undefined) throw new NotationError('trang: thiếu phần đầu');
  return {
    settings: sections.map((one) => one.setting),
    number: first.number,
    mirrorMargins: sections.some((one) => one.mirrorMargins),
    continuous: sections.flatMap((one, i) => (one.continuous === true ? [i] : [])),
    runningNumbers: sections.flatMap((one, i) => (one.runningNumbers === true || !ownPages ? [i] : [])),
    ...more,
  };
}
