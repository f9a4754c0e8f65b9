import { GENERATIONS } from '../van-ban/generation.ts';
import type { NguoiKy, PartKey, TheHe, VanBan } from '../van-ban/van-ban.ts';
import { PLAIN_PARAGRAPH, PLAIN_RUN, type FullParagraph, type FullRun } from './format.ts';
import type { Line, LineRun, Zone } from './line.ts';

interface PartStyle {
  readonly zone: Zone;
  readonly run: FullRun;
  readonly paragraph: FullParagraph;
}

const run = (changes: Partial<FullRun>): FullRun => ({ ...PLAIN_RUN, ...changes });
const paragraph = (changes: Partial<FullParagraph>): FullParagraph => ({ ...PLAIN_PARAGRAPH, ...changes });

const CENTER = paragraph({ alignment: 'center' });
// HD36 1.6.2, HD05 6.2.2: both margins, about 10 mm, at least 6 pt between paragraphs, exactly 18 pt.
const BODY = paragraph({ alignment: 'justify', firstLineMm: 10, spaceAfterPt: 6, lineRule: 'exact', line: 18 });
const UNIT = paragraph({ alignment: 'center', spaceAfterPt: 6, lineRule: 'exact', line: 18, keepNext: true });
const BOLD = run({ bold: true });

/** Looks of every component: HD36 Phụ lục 3, HD05 Phụ lục 2; where those are silent, the size of the body. */
function styles(theHe: TheHe): Readonly<Record<PartKey, PartStyle>> {
  const left = (look: FullRun): PartStyle => ({ zone: 'left', run: look, paragraph: CENTER });
  const right = (look: FullRun): PartStyle => ({ zone: 'right', run: look, paragraph: CENTER });
  const center = (look: FullRun, shape: FullParagraph = CENTER): PartStyle => ({
    zone: 'center',
    run: look,
    paragraph: shape,
  });
  const body = (look: FullRun = PLAIN_RUN, shape: FullParagraph = BODY): PartStyle => ({
    zone: 'body',
    run: look,
    paragraph: shape,
  });
  const signLeft = (look: FullRun): PartStyle => ({ zone: 'sign-left', run: look, paragraph: CENTER });
  const signRight = (look: FullRun): PartStyle => ({ zone: 'sign-right', run: look, paragraph: CENTER });
  const recipients = (look: FullRun): PartStyle => ({ zone: 'recipients', run: look, paragraph: PLAIN_PARAGRAPH });
  const appendix = (look: FullRun, shape: FullParagraph = CENTER): PartStyle => ({
    zone: 'appendix',
    run: look,
    paragraph: shape,
  });
  return {
    'pham-vi-luu-hanh': {
      zone: 'top-mark',
      run: run({ sizePt: 12, bold: true }),
      paragraph: paragraph({ alignment: 'right' }),
    },
    'co-quan-cap-tren': left(PLAIN_RUN),
    'co-quan-ban-hanh': left(BOLD),
    'dau-sao': left(PLAIN_RUN),
    'so-va-ky-hieu': left(PLAIN_RUN),
    'trich-yeu-cong-van': left(run({ sizePt: 12, italic: true })),
    'du-thao': left(run({ italic: true })),
    'muc-do-mat': left(BOLD),
    'muc-do-khan': left(BOLD),
    'tieu-de': right(run({ sizePt: 15, bold: true })),
    'duong-ke': right(PLAIN_RUN),
    'dia-danh-va-ngay': right(run({ italic: true })),
    'ten-loai': center(run({ sizePt: 16, bold: true }), paragraph({ alignment: 'center', spaceBeforePt: 18 })),
    // HD36 prints the author line regular (p. 13), HD05 bold (5.1.1).
    'tac-gia': center(theHe === '2026' ? BOLD : PLAIN_RUN),
    'trich-yeu': center(BOLD),
    'dau-gach': center(PLAIN_RUN, paragraph({ alignment: 'center', spaceAfterPt: 12 })),
    'kinh-gui': center(run({ italic: true }), paragraph({ alignment: 'center', spaceBeforePt: 12 })),
    'noi-nhan-kinh-gui': center(PLAIN_RUN),
    'can-cu': body(),
    'noi-dung': body(),
    phan: body(BOLD, UNIT),
    'ten-phan': body(BOLD, UNIT),
    chuong: body(BOLD, UNIT),
    'ten-chuong': body(BOLD, UNIT),
    muc: body(BOLD, UNIT),
    'ten-muc': body(BOLD, UNIT),
    dieu: body(),
    khoan: body(),
    diem: body(),
    'quyen-han-trai': signLeft(BOLD),
    'chuc-vu-trai': signLeft(PLAIN_RUN),
    'ho-ten-trai': signLeft(BOLD),
    'quyen-han': signRight(BOLD),
    'chuc-vu': signRight(PLAIN_RUN),
    kiem: signRight(PLAIN_RUN),
    'ho-ten': signRight(BOLD),
    'xac-nhan': { zone: 'sign-below', run: PLAIN_RUN, paragraph: CENTER },
    'noi-nhan': recipients(run({ underline: true })),
    'danh-sach-noi-nhan': recipients(run({ sizePt: 12 })),
    'nguoi-soan-thao': recipients(run({ sizePt: GENERATIONS[theHe].nguoiSoanThao.sizePt })),
    'thong-tin-lien-he': {
      zone: 'end',
      run: run({ sizePt: 10 }),
      paragraph: paragraph({ alignment: 'center', spaceBeforePt: 24, borderTop: true }),
    },
    'ban-sao': { zone: 'copy-left', run: PLAIN_RUN, paragraph: CENTER },
    'phu-luc': appendix(BOLD),
    'ten-phu-luc': appendix(BOLD),
    'ghi-chu-phu-luc': appendix(run({ italic: true })),
    'noi-dung-phu-luc': appendix(PLAIN_RUN, BODY),
    'so-trang': { zone: 'page-number', run: PLAIN_RUN, paragraph: CENTER },
    khac: { zone: 'body', run: PLAIN_RUN, paragraph: BODY },
  };
}

const STYLES: Readonly<Record<TheHe, Readonly<Record<PartKey, PartStyle>>>> = {
  '2018': styles('2018'),
  'giao-thoi': styles('giao-thoi'),
  '2026': styles('2026'),
};

/** Words whose look differs from the rest of their line: "Điều 1. Phạm vi" is bold as a name, plain as content. */
function runsOf(part: PartKey, text: string, look: FullRun): readonly LineRun[] {
  const colon = text.lastIndexOf(':');
  if (part === 'noi-nhan' && colon > 0) {
    return [
      { text: text.slice(0, colon), format: look },
      { text: text.slice(colon), format: { ...look, underline: false } },
    ];
  }
  if (part === 'dieu') {
    // A điều that ends in a full stop is number + content; one that does not is number + name.
    const label = /^Điều \d+\. ?/u.exec(text)?.[0] ?? '';
    const bold = { ...look, bold: true };
    if (!/[.;:]$/u.test(text)) return [{ text, format: bold }];
    return [label, text.slice(label.length)]
      .map((piece, i) => ({ text: piece, format: i === 0 ? bold : look }))
      .filter(({ text: piece }) => piece !== '');
  }
  return [{ text, format: look }];
}

/** A line of component `part` in the right look of that generation. */
export function makeLine(part: PartKey, text: string, theHe: TheHe): Line {
  const style = STYLES[theHe][part];
  return { part, zone: style.zone, runs: runsOf(part, text, style.run), paragraph: style.paragraph };
}

function signerLines(ky: NguoiKy, side: '' | '-trai', theHe: TheHe): Line[] {
  const make = (part: 'quyen-han' | 'chuc-vu' | 'ho-ten', text: string, bold: boolean): Line => {
    const line = makeLine(`${part}${side}`, text, theHe);
    return bold ? { ...line, runs: line.runs.map((one) => ({ ...one, format: { ...one.format, bold: true } })) } : line;
  };
  // A title without an authority line takes the look of one (HD36 1.7.1 c–đ, HD05 7.1.4): bold.
  const direct = ky.quyenHan === undefined;
  return [
    ...(ky.quyenHan === undefined ? [] : [make('quyen-han', ky.quyenHan, false)]),
    ...ky.chucVu.map((text) => make('chuc-vu', text, direct)),
    ...(ky.kiem === undefined ? [] : [makeLine('kiem', 'kiêm', theHe), make('chuc-vu', ky.kiem, true)]),
    make('ho-ten', ky.hoTen, false),
  ];
}

function canCuLines({ canCu, theHe }: VanBan): Line[] {
  const { dash, mid, last } = GENERATIONS[theHe].canCu;
  return canCu.map((text, i) => makeLine('can-cu', `${dash}${text}${i === canCu.length - 1 ? last : mid}`, theHe));
}

function appendixLines({ phuLuc, theHe }: VanBan): Line[] {
  const own = GENERATIONS[theHe].phuLucOwnPages;
  return phuLuc.flatMap((one, appendix) => {
    const heading = makeLine('phu-luc', one.nhan, theHe);
    const lines = [
      // A section of its own starts the page in HD05; in HD36 the pages run on.
      own ? heading : { ...heading, paragraph: { ...heading.paragraph, pageBreakBefore: true } },
      makeLine('ten-phu-luc', one.ten, theHe),
      ...(one.ghiChu === undefined ? [] : [makeLine('ghi-chu-phu-luc', one.ghiChu, theHe)]),
      ...one.noiDung.map(({ text }) => makeLine('noi-dung-phu-luc', text, theHe)),
    ];
    return lines.map((line) => ({ ...line, appendix }));
  });
}

function copyLines({ banSao, theHe }: VanBan): Line[] {
  if (banSao === undefined) return [];
  const line = (text: string, zone: Zone, look: FullRun): Line => ({
    ...makeLine('ban-sao', '', theHe),
    zone,
    runs: [{ text, format: look }],
  });
  const mark = GENERATIONS[theHe].noiNhanMark;
  const last = banSao.noiNhan.length - 1;
  return [
    line(banSao.coQuan, 'copy-left', BOLD),
    line(banSao.so, 'copy-left', PLAIN_RUN),
    line('Nơi nhận:', 'copy-left', run({ underline: true })),
    ...banSao.noiNhan.map((text, i) => line(`- ${text}${i === last ? '.' : mark}`, 'copy-left', run({ sizePt: 12 }))),
    line(banSao.hinhThuc, 'copy-right', BOLD),
    line(banSao.diaDanhVaNgay, 'copy-right', run({ italic: true })),
    line(banSao.chucVu, 'copy-right', BOLD),
    line(banSao.hoTen, 'copy-right', BOLD),
  ];
}

/** The lines of a document, zone by zone, each in its right look. */
export function linesOf(vanBan: VanBan): Line[] {
  const { theHe } = vanBan;
  const { noiNhanMark } = GENERATIONS[theHe];
  const make = (part: PartKey, text: string | undefined): Line[] =>
    text === undefined ? [] : [makeLine(part, text, theHe)];
  const congVan = vanBan.tenLoai === undefined;
  const lastRecipient = vanBan.noiNhan.length - 1;
  const kinhGui = vanBan.kinhGui;
  const sameLine = kinhGui !== undefined && kinhGui.tu === 'Kính gửi';
  return [
    ...make('pham-vi-luu-hanh', vanBan.phamViLuuHanh),
    ...vanBan.coQuanCapTren.flatMap((text) => make('co-quan-cap-tren', text)),
    ...vanBan.coQuanBanHanh.flatMap((text) => make('co-quan-ban-hanh', text)),
    ...make('dau-sao', '*'),
    ...make('so-va-ky-hieu', vanBan.soVaKyHieu),
    ...(congVan ? vanBan.trichYeu.flatMap((text) => make('trich-yeu-cong-van', text)) : []),
    ...make('du-thao', vanBan.duThao),
    ...make('muc-do-mat', vanBan.mucDoMat),
    ...make('muc-do-khan', vanBan.mucDoKhan),
    ...make('tieu-de', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
    ...make('dia-danh-va-ngay', vanBan.diaDanhVaNgay),
    ...make('ten-loai', vanBan.tenLoai),
    ...make('tac-gia', vanBan.tacGia),
    ...(congVan ? [] : vanBan.trichYeu.flatMap((text) => make('trich-yeu', text))),
    ...(congVan ? [] : make('dau-gach', '-----')),
    ...make('kinh-gui', kinhGui && `${kinhGui.tu}:`),
    ...(kinhGui?.noiNhan ?? []).flatMap((text, i) =>
      make('noi-nhan-kinh-gui', `- ${text}${noiNhanMark}`).map((line) =>
        sameLine && i === 0 ? { ...line, joined: true } : line,
      ),
    ),
    ...canCuLines(vanBan),
    ...vanBan.noiDung.map(({ part, text, cells }) => {
      const line = makeLine(part, text, theHe);
      return cells === undefined
        ? line
        : {
            ...line,
            runs: [],
            row: {
              cells: cells.map((cell) => ({ runs: [{ text: cell, format: PLAIN_RUN }], paragraph: PLAIN_PARAGRAPH })),
              ruled: true,
            },
          };
    }),
    ...(vanBan.kyTrai === undefined ? [] : signerLines(vanBan.kyTrai, '-trai', theHe)),
    ...signerLines(vanBan.ky, '', theHe),
    ...make('noi-nhan', 'Nơi nhận:'),
    ...vanBan.noiNhan.flatMap((text, i) =>
      make('danh-sach-noi-nhan', `- ${text}${i === lastRecipient ? '.' : noiNhanMark}`),
    ),
    ...make('nguoi-soan-thao', vanBan.nguoiSoanThao),
    ...make('thong-tin-lien-he', vanBan.thongTinLienHe),
    ...copyLines(vanBan),
    ...appendixLines(vanBan),
    ...make('so-trang', '2'),
  ];
}
