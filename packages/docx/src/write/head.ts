import { textOf, type Form, type FormLine } from '@thethuc/core';
import { gridTable } from './grid.ts';
import type { Looks, Style } from './look.ts';
import { textWidthOf, type PageSetup } from './page-setup.ts';
import { paragraph, type Frame, type WrittenBlock, type WrittenParagraph, type WrittenRun } from './paragraph.ts';
import { balancedIndentMm, textWidthMm } from './text-width.ts';
import { titleLineXml } from './title-line.ts';

interface HeadOptions {
  readonly looks: Looks;
  readonly page: PageSetup;
  /** Distance in mm of the circulation mark from the edge of the paper. */
  readonly markMm: number;
}

/** Part of the width that the left column gets when both fit. */
const LEFT_SHARE = 0.46;
/** Neither column is narrower, in mm: a reader of the page must see two halves. */
const LEAST_COLUMN_MM = 66;
const MARK_WIDTH_MM = 100;
/** Between the last addressee and the content. */
const ADDRESSEE_GAP_PT = 12;
/** A line of text is this many times as high as its letters' size. */
const LINE_HEIGHT = 1.15;
const MM_PER_PT = 25.4 / 72;
/** Between the title and its line, in mm. */
const TITLE_GAP_MM = 0.6;

/** Everything above the content: circulation mark, the two columns, type and summary, addressees. */
export function headBlocks(form: Form, options: HeadOptions): WrittenBlock[] {
  const { looks, page, markMm } = options;
  const width = textWidthOf(page);
  const frame: Frame = { widthMm: MARK_WIDTH_MM, from: 'page', horizontally: 'right', top: markMm };
  return [
    ...form.top.map((line) => paragraph(looks[line.part], textOf(line), { frame })),
    // A frame hangs on the paragraph after it; a table is none.
    ...(form.top.length > 0 ? [paragraph(looks.cuoi, '')] : []),
    columns(form, looks, width),
    ...center(form.center, looks, width),
  ];
}

function columns(form: Form, looks: Looks, widthMm: number): WrittenBlock {
  const number = Math.max(
    0,
    form.left.findIndex(({ part }) => part === 'so-va-ky-hieu'),
  );
  const date = form.right.findIndex(({ part }) => part === 'dia-danh-va-ngay');
  const level = date < 0 ? form.right.length : date;
  const [leftMm, rightMm] = columnWidths(form, looks, widthMm);
  const cell = (lines: readonly FormLine[], columnMm: number) =>
    lines.map((line) => headLine(line, looks[line.part], columnMm));
  return gridTable(
    [
      [cell(form.left.slice(0, number), leftMm), cell(form.right.slice(0, level), rightMm)],
      [cell(form.left.slice(number), leftMm), cell(form.right.slice(level), rightMm)],
    ],
    { columnsMm: [leftMm, rightMm], ruled: false },
  );
}

/** The date wants one line; what is left over is shared. */
function columnWidths(form: Form, looks: Looks, widthMm: number): [left: number, right: number] {
  const need = (lines: readonly FormLine[]) =>
    Math.max(0, ...lines.map((line) => textWidthMm(textOf(line), looks[line.part].run))) + 3;
  const usual = widthMm * LEFT_SHARE;
  const most = widthMm - need(form.right);
  const left = need(form.left) <= usual ? Math.min(usual, most) : Math.min(need(form.left), most);
  const leftMm = Math.max(LEAST_COLUMN_MM, left);
  return [leftMm, widthMm - leftMm];
}

function headLine(line: FormLine, style: Style, columnMm: number): WrittenParagraph {
  const text = textOf(line);
  if (line.part === 'tieu-de') {
    const dropMm = style.run.sizePt * LINE_HEIGHT * MM_PER_PT + TITLE_GAP_MM;
    return paragraph(style, text, { drawing: titleLineXml(textWidthMm(text, style.run), columnMm, dropMm) });
  }
  return balanced(style, [{ text }], columnMm);
}

/** A centred text whose lines come out about equally long. */
function balanced(style: Style, runs: readonly WrittenRun[], columnMm: number): WrittenParagraph {
  const indent = balancedIndentMm(runs.map(({ text }) => text).join(''), style.run, columnMm);
  return paragraph(style, runs, indent === 0 ? {} : { indentLeftMm: indent, indentRightMm: indent });
}

function center(lines: readonly FormLine[], looks: Looks, widthMm: number): WrittenBlock[] {
  const addressed = lines.findIndex(({ part }) => part === 'kinh-gui');
  const upper = addressed < 0 ? lines : lines.slice(0, addressed);
  return [
    ...upper.map((line) => balanced(looks[line.part], [{ text: textOf(line) }], widthMm)),
    ...(addressed < 0 ? [] : addressees(lines.slice(addressed), looks, widthMm)),
  ];
}

/** "Kính gửi:" and the addressees beside it, one under another, as a block in the middle; a list of one stands below. */
function addressees([heading, ...items]: readonly FormLine[], looks: Looks, widthMm: number): WrittenBlock[] {
  if (heading === undefined) return [];
  const style = looks['kinh-gui'];
  const itemStyle = looks['noi-nhan-kinh-gui'];
  const words = textOf(heading);
  const alone = items[0];
  const plain = { italic: itemStyle.run.italic, bold: itemStyle.run.bold };
  if (alone !== undefined && items.length === 1) {
    const last = { alignment: 'center', spaceAfterPt: ADDRESSEE_GAP_PT } as const;
    if (alone.joined) {
      const runs = [{ text: `${words} ` }, { text: textOf(alone), ...plain }];
      return [{ ...balanced(style, runs, widthMm), ...last }];
    }
    return [
      paragraph(style, words, { alignment: 'center' }),
      { ...balanced(itemStyle, [{ text: textOf(alone) }], widthMm), ...last },
    ];
  }
  const labelMm = textWidthMm(`${words} `, style.run);
  const longest = Math.max(0, ...items.map((line) => textWidthMm(textOf(line), itemStyle.run)));
  // Something to spare: programs round letter widths differently.
  const leftMm = Math.max(0, Math.round(((widthMm - labelMm - longest) / 2 - 1) * 10) / 10);
  const itemMm = Math.round((leftMm + labelMm) * 10) / 10;
  const [first, ...others] = items;
  const place = { indentLeftMm: itemMm, firstLineMm: leftMm - itemMm, tabMm: itemMm };
  return [
    paragraph(
      style,
      first === undefined ? words : [{ text: words }, { text: '\t', ...plain }, { text: textOf(first), ...plain }],
      place,
    ),
    ...others.map((line) => paragraph(itemStyle, textOf(line), { indentLeftMm: itemMm })),
  ].map((one, index, all) => (index === all.length - 1 ? { ...one, spaceAfterPt: ADDRESSEE_GAP_PT } : one));
}
