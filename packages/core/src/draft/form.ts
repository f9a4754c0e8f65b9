import { resolve } from '../instruments/resolve.ts';
import type { Overlay } from '../instruments/overlay.ts';
import type { StatedItem } from '../recognise/stated.ts';
import { LOAI_VAN_BAN } from '../vocabulary/loai-van-ban.ts';
import { daysInMonth, isoDay } from '../vocabulary/calendar.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import type { Draft, DraftAppendix, DraftBlock, NguoiKy, ThongTin } from './draft.ts';
import { ngayNgan, readDraftDate } from './date.ts';
import { symbolOf } from './symbol.ts';

/** Where a value stands in the front matter: `['noi-nhan', 0]`. */
export type Path = readonly (string | number)[];

/** What a line of the form is. Signature lines are told from each other by `FormLine.signer`. */
export type FormPart = Exclude<ThanhPhan, 'noi-dung' | 'quoc-hieu'> | StatedItem;

/** A stretch of a line. Without `from` it is a wording that the form prescribes. */
export interface FormPiece {
  readonly text: string;
  /** The value it was made from; with `start`, it is a stretch of that value, from this UTF-16 offset on. */
  readonly from?: { readonly path: Path; readonly start?: number };
}

/** One line of the form. */
export interface FormLine {
  readonly part: FormPart;
  readonly pieces: readonly FormPiece[];
  /** Stands in the paragraph of the line before, after a space. */
  readonly joined?: true;
  /** Which signature it belongs to. */
  readonly signer?: 'ky' | 'ky-trai' | 'xac-nhan';
}

export interface FormAppendix {
  readonly heading: readonly FormLine[];
  readonly blocks: readonly DraftBlock[];
}

/** A draft as it is printed: every line in its wording and its region, nothing about its look. */
export interface Form {
  /** Right corner above the heading. */
  readonly top: readonly FormLine[];
  /** The two columns of the heading. */
  readonly left: readonly FormLine[];
  readonly right: readonly FormLine[];
  /** Type, summary and addressees, centred. */
  readonly center: readonly FormLine[];
  readonly body: readonly DraftBlock[];
  readonly signLeft: readonly FormLine[];
  readonly signRight: readonly FormLine[];
  /** Under the signatures, centred. */
  readonly confirmation: readonly FormLine[];
  readonly recipients: readonly FormLine[];
  /** At the foot of the last page, in this order. */
  readonly bottom: readonly FormLine[];
  readonly appendices: readonly FormAppendix[];
}

export interface FormOptions {
  /** `YYYY-MM-DD`: composed by the instruments of this day whatever the draft's own date. */
  readonly asOf?: string;
  /** `YYYY-MM-DD`, for drafts without a date; left out, by the newest instruments. */
  readonly today?: string;
  readonly overlay?: Overlay;
}

/** The type whose addressees are a list under its abstract, be it of one. */
const LISTED = 'to-trinh';

/** Blanks left for what is written in by hand when the document is issued. */
const BLANK = '     ';
/** A day after every instrument we know has come into force. */
const LATEST = '9999-12-31';

/** Lays a draft out as the form of the instruments in force on its date, or on `asOf`. */
export function formOf(draft: Draft, options: FormOptions = {}): Form {
  return new FormWriter(draft, options).form();
}

/** The day by whose instruments a draft is composed: the one by which it is judged. */
export function formDate(thongTin: ThongTin, { asOf, today }: FormOptions): string {
  if (asOf !== undefined) return asOf;
  const date = readDraftDate(thongTin.ngay ?? '');
  if (date?.iso !== undefined) return date.iso;
  const now = today ?? LATEST;
  if (date?.thang !== undefined) {
    const last = isoDay(date.nam, date.thang, daysInMonth(date.nam, date.thang));
    return last.slice(0, 7) === now.slice(0, 7) ? now : last;
  }
  return date !== undefined && date.nam < Number(now.slice(0, 4)) ? `${date.nam}-12-31` : now;
}

interface ListMarks {
  readonly dash: string;
  readonly mid: string;
  readonly last: string;
}

class FormWriter {
  readonly #draft: Draft;
  readonly #options: FormOptions;
  readonly #params: <P>(requirement: string) => Partial<P>;

  constructor(draft: Draft, options: FormOptions) {
    this.#draft = draft;
    this.#options = options;
    const requirements = resolve(formDate(draft.thongTin, options), options.overlay);
    this.#params = <P>(requirement: string) => (requirements.get(requirement)?.provision.params ?? {}) as Partial<P>;
  }

  form(): Form {
    const { thongTin, noiDung, phuLuc } = this.#draft;
    const letter = thongTin['loai-van-ban'] === 'cong-van';
    const circulation = this.#text('pham-vi-luu-hanh', 'pham-vi-luu-hanh');
    // One wording stands at the foot of the last page, all others at the head of the first.
    const atBottom = /^không phổ biến/iu.test(thongTin['pham-vi-luu-hanh'] ?? '');
    const summary = this.#lines(letter ? 'trich-yeu-cong-van' : 'trich-yeu', 'trich-yeu');
    return {
      top: atBottom ? [] : circulation,
      left: [
        ...this.#lines('co-quan-cap-tren', 'co-quan-cap-tren'),
        ...this.#lines('co-quan-ban-hanh', 'co-quan-ban-hanh'),
        fixed('dau-sao', this.#params<{ text: string }>('dau-sao/hinh-thuc').text ?? '*'),
        this.#number(),
        ...(letter ? summary : []),
        ...this.#round(),
        ...this.#text('muc-do-mat', 'muc-do-mat'),
        ...this.#text('muc-do-khan', 'muc-do-khan'),
      ],
      right: [
        fixed('tieu-de', this.#params<{ text: string }>('tieu-de/noi-dung').text ?? 'ĐẢNG CỘNG SẢN VIỆT NAM'),
        this.#date(),
      ],
      center: [
        ...this.#type(),
        ...this.#lines('tac-gia', 'tac-gia'),
        ...(letter
          ? []
          : [...summary, fixed('dau-gach', this.#params<{ text: string }>('dau-gach/hinh-thuc').text ?? '-----')]),
        ...this.#addressees(),
      ],
      body: noiDung,
      signLeft: signature(thongTin['ky-trai'], 'ky-trai'),
      signRight: signature(thongTin.ky, 'ky'),
      confirmation: this.#confirmation(),
      recipients: [...this.#recipients(), ...this.#text('nguoi-soan-thao', 'nguoi-soan-thao')],
      bottom: [...this.#text('thong-tin-lien-he', 'thong-tin-lien-he'), ...(atBottom ? circulation : [])],
      appendices: phuLuc.map((one, index) => ({ heading: this.#appendix(one, index), blocks: one.blocks })),
    };
  }

  #text(part: FormPart, key: TextKey): FormLine[] {
    const text = this.#draft.thongTin[key];
    return text === undefined ? [] : [{ part, pieces: [value([key], text)] }];
  }

  #lines(part: FormPart, key: LinesKey): FormLine[] {
    return (this.#draft.thongTin[key] ?? []).map((text, index) => ({ part, pieces: [value([key, index], text)] }));
  }

  #number(): FormLine {
    const { thongTin } = this.#draft;
    const part = 'so-va-ky-hieu';
    const whole = thongTin['so-va-ky-hieu'];
    if (whole !== undefined) return { part, pieces: [value([part], whole)] };
    const padBelow = this.#params<{ padBelow: number }>('so-va-ky-hieu/so-khong').padBelow ?? 0;
    const so = thongTin.so;
    const number = so === undefined ? BLANK : pad(Number(so), padBelow);
    const symbol = symbolOf(thongTin, this.#params);
    return {
      part,
      pieces: [
        say('Số '),
        so === undefined ? say(number) : number === so ? value(['so'], so) : made(['so'], number),
        say('-'),
        ...symbol.pieces,
      ],
    };
  }

  #date(): FormLine {
    const { thongTin } = this.#draft;
    const place = thongTin['dia-danh'];
    const { padDayBelow = 0, padMonthBelow = 0 } = this.#params<{ padDayBelow: number; padMonthBelow: number }>(
      'dia-danh-va-ngay/so-khong',
    );
    const date = readDraftDate(thongTin.ngay ?? '');
    const year = date?.nam ?? this.#options.today?.slice(0, 4) ?? BLANK;
    const part = (number: number | undefined, padBelow: number) =>
      number === undefined ? say(BLANK) : made(['ngay'], pad(number, padBelow));
    return {
      part: 'dia-danh-va-ngay',
      pieces: [
        ...(place === undefined ? [say(BLANK)] : [value(['dia-danh'], place)]),
        say(', ngày '),
        part(date?.ngay, padDayBelow),
        say(' tháng '),
        part(date?.thang, padMonthBelow),
        say(' năm '),
        date === undefined ? say(String(year)) : made(['ngay'], String(year)),
      ],
    };
  }

  #round(): FormLine[] {
    const round = this.#draft.thongTin['du-thao'];
    if (round === undefined) return [];
    const part = 'du-thao';
    return [{ part, pieces: round === '' ? [made([part], 'Dự thảo')] : [say('Dự thảo lần '), value([part], round)] }];
  }

  #type(): FormLine[] {
    const { thongTin } = this.#draft;
    const part = 'ten-loai';
    const own = thongTin['ten-loai'];
    if (own !== undefined) return [{ part, pieces: [value([part], own)] }];
    const type = LOAI_VAN_BAN.find(({ key }) => key === thongTin['loai-van-ban']);
    if (!type || type.key === 'cong-van') return [];
    return [{ part, pieces: [made(['loai-van-ban'], type.vi.toLocaleUpperCase('vi'))] }];
  }

  #addressees(): FormLine[] {
    const { thongTin } = this.#draft;
    const items = thongTin['kinh-gui'] ?? [];
    if (items.length === 0) return [];
    const words = this.#params<{ words: Record<string, string> }>('kinh-gui/tu').words ?? {};
    const heading = fixed('kinh-gui', `${words[thongTin['loai-van-ban'] ?? ''] ?? 'Kính gửi'}:`);
    const part = 'noi-nhan-kinh-gui';
    if (items.length === 1 && thongTin['loai-van-ban'] !== LISTED) {
      // How the single addressee of a letter ends is not settled: it is left as it is typed.
      return [heading, { part, pieces: [value(['kinh-gui', 0], items[0]!)], joined: true }];
    }
    const { mark = '', last = [] } = this.#params<{ mark: string; last: readonly string[] }>(
      'noi-nhan-kinh-gui/dau-cau',
    );
    return [heading, ...listed(part, 'kinh-gui', items, { dash: '- ', mid: mark, last: last[0] ?? mark })];
  }

  #recipients(): FormLine[] {
    const items = this.#draft.thongTin['noi-nhan'] ?? [];
    if (items.length === 0) return [];
    const { mid = '', last = '' } = this.#params<{ mid: string; last: string }>('danh-sach-noi-nhan/dau-cau');
    const dash = this.#params<{ text: string }>('danh-sach-noi-nhan/gach-dau-dong').text ?? '- ';
    const colon = this.#params<{ mark: string }>('noi-nhan/hai-cham').mark ?? ':';
    return [
      fixed('noi-nhan', `Nơi nhận${colon}`),
      ...listed('danh-sach-noi-nhan', 'noi-nhan', items, { dash, mid, last }),
    ];
  }

  #confirmation(): FormLine[] {
    const block = this.#draft.thongTin['xac-nhan'];
    if (!block) return [];
    const name = block['dong-chi'];
    const line: FormLine = {
      part: 'xac-nhan',
      pieces: [
        say('Xác nhận chữ ký của đồng chí '),
        ...(name === undefined ? [] : [value(['xac-nhan', 'dong-chi'], name)]),
      ],
    };
    return [line, ...signature(block, 'xac-nhan')];
  }

  #appendix(one: DraftAppendix, index: number): FormLine[] {
    const path = ['phu-luc', index];
    const { so } = one;
    return [
      {
        part: 'phu-luc',
        pieces: so === undefined ? [say('Phụ lục')] : [say('Phụ lục '), value([...path, 'so'], so)],
      },
      ...one.ten.map((text, at): FormLine => ({ part: 'ten-phu-luc', pieces: [value([...path, 'ten', at], text)] })),
      ...this.#appendixNote(one, path),
    ];
  }

  /** The note is composed where the instruments want one, and printed wherever it is typed. */
  #appendixNote({ ghiChu }: DraftAppendix, path: Path): FormLine[] {
    const part = 'ghi-chu-phu-luc';
    if (ghiChu !== undefined) return [{ part, pieces: [value([...path, 'ghi-chu'], ghiChu)] }];
    const wanted = resolve(formDate(this.#draft.thongTin, this.#options), this.#options.overlay).has('phu-luc/ghi-chu');
    if (!wanted) return [];
    const { thongTin } = this.#draft;
    const type = LOAI_VAN_BAN.find(({ key }) => key === thongTin['loai-van-ban'])?.vi ?? 'Văn bản';
    const number = textOf(this.#number()).replace(/^Số/u, 'số').replace(BLANK, '…');
    const date = readDraftDate(thongTin.ngay ?? '');
    const issuer = issuerInText(thongTin);
    return [fixed(part, `(Kèm theo ${type} ${number}, ngày ${ngayNgan(date, this.#params)} của ${issuer})`)];
  }
}

type TextKey = { [K in keyof ThongTin]-?: NonNullable<ThongTin[K]> extends string ? K : never }[keyof ThongTin];
type LinesKey = {
  [K in keyof ThongTin]-?: NonNullable<ThongTin[K]> extends readonly string[] ? K : never;
}[keyof ThongTin];

function say(text: string): FormPiece {
  return { text };
}

function value(path: Path, text: string, start = 0): FormPiece {
  return { text, from: { path, start } };
}

function made(path: Path, text: string): FormPiece {
  return { text, from: { path } };
}

function fixed(part: FormPart, text: string): FormLine {
  return { part, pieces: [say(text)] };
}

/** The words of a line. */
export function textOf({ pieces }: FormLine): string {
  return pieces.map(({ text }) => text).join('');
}

function pad(number: number, below: number): string {
  return number < below ? `0${number}` : `${number}`;
}

/** A list with the dashes and marks the instruments want, whatever marks were typed. */
function listed(part: FormPart, key: string, items: readonly string[], { dash, mid, last }: ListMarks): FormLine[] {
  return items.map((text, index) => {
    const words = /^(?:[-–—+•][\s\u00a0]*)?(.*?)[\s\u00a0]*[;,.]*$/su.exec(text)![1]!;
    const start = text.indexOf(words);
    const mark = index === items.length - 1 ? last : mid;
    return { part, pieces: [say(dash), value([key, index], words, start), say(mark)] };
  });
}

function signature(ky: NguoiKy | undefined, signer: 'ky' | 'ky-trai' | 'xac-nhan'): FormLine[] {
  if (!ky) return [];
  const line = (part: FormPart, path: Path, text: string | undefined): FormLine[] =>
    text === undefined ? [] : [{ part, pieces: [value([signer, ...path], text)], signer }];
  return [
    ...line('quyen-han', ['quyen-han'], ky['quyen-han']),
    ...(ky['chuc-vu'] ?? []).flatMap((text, index) => line('chuc-vu', ['chuc-vu', index], text)),
    ...(ky.kiem === undefined ? [] : [{ ...fixed('kiem', 'kiêm'), signer }, ...line('chuc-vu', ['kiem'], ky.kiem)]),
    ...line('ho-ten', ['ho-ten'], ky['ho-ten']),
  ];
}

/** The issuer as running text names it. Capitals do not tell which words are names, so they stay when nothing is typed. */
function issuerInText(thongTin: ThongTin): string {
  return thongTin['ten-co-quan'] ?? (thongTin['co-quan-ban-hanh'] ?? ['…']).join(' ');
}
