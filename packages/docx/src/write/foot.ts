import { textOf, type Form, type FormLine } from '@thethuc/core';
import { gridTable } from './grid.ts';
import type { Looks, StyleKey } from './look.ts';
import { textWidthOf, type PageSetup } from './page-setup.ts';
import { paragraph, type Frame, type WrittenBlock, type WrittenParagraph, type WrittenRun } from './paragraph.ts';
import { balancedIndentMm } from './text-width.ts';

interface FootOptions {
  readonly looks: Looks;
  readonly page: PageSetup;
  /** Distance in mm of the circulation mark at the foot from the edge of the paper. */
  readonly markMm: number;
}

const LINE_HEIGHT = 1.15;
const MM_PER_PT = 25.4 / 72;
/** Above the signatures and the recipients. */
const CLOSING_GAP_PT = 14;
/** More lines under the signatures may run over to the next page. */
const LONGEST_KEPT = 16;

/** Everything under the content: recipients beside the signature, confirmation, what stands at the foot of the page. */
export function footBlocks(form: Form, { looks, page, markMm }: FootOptions): WrittenBlock[] {
  const width = textWidthOf(page);
  const half = width / 2;
  const recipients = form.recipients.map((line) => recipientLine(line, looks));
  const right = signature(form.signRight, looks, half);
  const left = signature(form.signLeft, looks, half);
  const confirmation = signature(form.confirmation, looks, width);
  const two = left.length > 0;
  const below = [...confirmation, ...(two ? recipients : [])];
  // What stands under the row of signatures stays with it.
  const row = [two ? left : recipients, right].map((cell) => startingBlock(below.length > 0 ? cell.map(kept) : cell));
  return [
    ...(row.every((cell) => cell.length === 0) ? [] : [gridTable([row], { columnsMm: [half, half], ruled: false })]),
    ...below.map((one, index) => (index < Math.min(below.length - 1, LONGEST_KEPT) ? kept(one) : one)),
    ...bottom(form.bottom, looks, page, markMm),
  ];
}

function kept(one: WrittenParagraph): WrittenParagraph {
  return { ...one, keepNext: true };
}

/** Both columns begin on one level. */
function startingBlock(cell: readonly WrittenParagraph[]): readonly WrittenParagraph[] {
  const [first, ...rest] = cell;
  return first === undefined ? [] : [{ ...first, spaceBeforePt: CLOSING_GAP_PT }, ...rest];
}

function signature(lines: readonly FormLine[], looks: Looks, columnMm: number): WrittenParagraph[] {
  const direct = !lines.some(({ part }) => part === 'quyen-han');
  let afterKiem = false;
  return lines.map((line) => {
    const { part } = line;
    const key: StyleKey = part === 'chuc-vu' && (direct || afterKiem) ? 'chuc-vu-truc-tiep' : part;
    afterKiem ||= part === 'kiem';
    const style = looks[key];
    const text = textOf(line);
    const indent = balancedIndentMm(text, style.run, columnMm);
    return paragraph(style, text, indent === 0 ? {} : { indentLeftMm: indent, indentRightMm: indent });
  });
}

/** The rule under "Nơi nhận" is as long as the words: the colon has none. */
function recipientLine(line: FormLine, looks: Looks): WrittenParagraph {
  const style = looks[line.part];
  const text = textOf(line);
  if (line.part !== 'noi-nhan' || !/[^\p{L}\s]$/u.test(text)) return paragraph(style, text);
  const runs: WrittenRun[] = [{ text: text.slice(0, -1) }, { text: text.slice(-1), underline: false }];
  return paragraph(style, style.run.underline ? runs : text);
}

/** Frames at the foot of the page; the mark of circulation stands in the margin, the contact line in the text area. */
function bottom(lines: readonly FormLine[], looks: Looks, page: PageSetup, markMm: number): WrittenParagraph[] {
  const widthMm = textWidthOf(page);
  return lines.map((line) => {
    const style = looks[line.part];
    const height = style.run.sizePt * LINE_HEIGHT * MM_PER_PT;
    const inMargin = line.part === 'pham-vi-luu-hanh';
    const frame: Frame = inMargin
      ? { widthMm, from: 'page', horizontally: 'center', top: page.heightMm - markMm - height }
      : { widthMm, from: 'margin', horizontally: 'left', top: 'bottom' };
    return paragraph(style, textOf(line), { frame, ...(inMargin ? { alignment: 'center' } : {}) });
  });
}
