import type { RawFinding } from '../../engine/define-rule.ts';
import type { Bilingual } from '../../model/bilingual.ts';
import type { Doc, Section } from '../../model/doc.ts';
import { formatNumber, inEnglish } from './format-number.ts';
import { sectionSpan, tolerance } from './section-span.ts';

export interface MarginParams {
  readonly topMm: number;
  readonly bottomMm: number;
  readonly leftMm: number;
  readonly rightMm: number;
  readonly toleranceMm: number;
}

const SIDES = ['topMm', 'bottomMm', 'leftMm', 'rightMm'] as const;
type MarginSide = (typeof SIDES)[number];

const NAMES: Readonly<Record<MarginSide, Bilingual>> = {
  topMm: { vi: 'lề trên', en: 'top margin' },
  bottomMm: { vi: 'lề dưới', en: 'bottom margin' },
  leftMm: { vi: 'lề trái', en: 'left margin' },
  rightMm: { vi: 'lề phải', en: 'right margin' },
};

export const MARGIN_MESSAGES = {
  wrong: {
    vi: ({ list }: Record<string, string>) => `${list![0]!.toUpperCase()}${list!.slice(1)}.`,
    en: ({ listEn }: Record<string, string>) => `The ${inEnglish(listEn!)}.`,
  },
};

/** True for a section laid out for the back of the sheet: not the first, and its binding edge on the right. */
export function isBackSection(doc: Doc, section: Section): boolean {
  const { leftMm, rightMm } = section.page;
  return (
    section.index > 0 &&
    !doc.observations.mirrorMargins &&
    leftMm !== undefined &&
    rightMm !== undefined &&
    leftMm < rightMm
  );
}

/** One finding for all wrong margins of a section. Landscape pages adapt the values and have none of their own. */
export function* wrongMargins(doc: Doc, section: Section, params: MarginParams): Generator<RawFinding<'wrong'>> {
  const { page } = section;
  const landscape =
    page.widthMm !== undefined && page.heightMm !== undefined
      ? page.widthMm > page.heightMm
      : page.orientation === 'landscape';
  const span = landscape ? undefined : sectionSpan(doc, section);
  if (!span) return;
  const slack = tolerance(doc, 'margins', params.toleranceMm);
  const actual = (side: MarginSide) => {
    const value = page[side];
    return value === undefined || side !== 'leftMm' ? value : value + (page.gutterMm ?? 0);
  };
  const wrong = SIDES.filter((side) => {
    const value = actual(side);
    return value !== undefined && Math.abs(value - params[side]) > slack;
  });
  if (wrong.length === 0) return;
  const round = (value: number) => formatNumber(Math.round(value * 10) / 10);
  const list = wrong.map((side) => `${NAMES[side].vi} ${round(actual(side)!)} mm, phải là ${round(params[side])} mm`);
  const listEn = wrong.map(
    (side) => `${NAMES[side].en} is ${round(actual(side)!)} mm and must be ${round(params[side])} mm`,
  );
  const set: Partial<Record<MarginSide | 'gutterMm', number>> = {};
  for (const side of wrong) set[side] = params[side];
  if (wrong.includes('leftMm') && (page.gutterMm ?? 0) > 0) set.gutterMm = 0;
  yield {
    span,
    message: ['wrong', { list: list.join('; '), listEn: listEn.join(', the ') }],
    fix: {
      applicability: 'safe',
      title: { vi: 'Đặt lại lề trang', en: 'Set the margins' },
      edits: [{ op: 'set-page', section: section.index, page: set }],
    },
  };
}
