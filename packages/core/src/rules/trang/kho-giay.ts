import { defineRule } from '../../engine/define-rule.ts';
import { isGiayTo } from '../shapes/document-type.ts';
import { formatNumber, inEnglish } from '../shapes/format-number.ts';
import { sectionSpan, tolerance } from '../shapes/section-span.ts';

interface Size {
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/** Papers that word processors offer, to call the wrong one by its name. */
const KNOWN: readonly Size[] = [
  { name: 'Letter', widthMm: 215.9, heightMm: 279.4 },
  { name: 'Legal', widthMm: 215.9, heightMm: 355.6 },
  { name: 'A3', widthMm: 297, heightMm: 420 },
  { name: 'A4', widthMm: 210, heightMm: 297 },
  { name: 'A5', widthMm: 148, heightMm: 210 },
  { name: 'B5', widthMm: 176, heightMm: 250 },
];

export default defineRule<{
  readonly sizes: readonly Size[];
  readonly giayToHanhChinh: readonly Size[];
  readonly toleranceMm: number;
}>()({
  id: 'trang/kho-giay',
  needs: ['pageSize'],
  title: { vi: 'Khổ giấy', en: 'Paper size' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => `Khổ giấy ${actual}, phải là ${expected}.`,
      en: ({ actual, expected }) =>
        `Paper size is ${inEnglish(actual!)}; it must be ${expected!.replaceAll(' hoặc ', ' or ')}.`,
    },
  },
  *check({ doc, profile }, { sizes, giayToHanhChinh, toleranceMm }) {
    const allowed = isGiayTo(profile) ? [...sizes, ...giayToHanhChinh] : sizes;
    const slack = tolerance(doc, 'pageSize', toleranceMm);
    for (const section of doc.sections) {
      const { widthMm, heightMm, orientation } = section.page;
      if (widthMm === undefined || heightMm === undefined) continue;
      const same = (size: Size) => isSize(size, widthMm, heightMm, slack);
      if (allowed.some(same)) continue;
      const span = sectionSpan(doc, section);
      if (!span) continue;
      const first = allowed[0]!;
      const landscape = orientation === 'landscape';
      yield {
        span,
        message: [
          'wrong',
          {
            actual: describe(widthMm, heightMm, KNOWN.find(same)?.name),
            expected: distinct(allowed).map(named).join(' hoặc '),
          },
        ],
        fix: {
          applicability: 'safe',
          title: { vi: `Đặt khổ giấy ${first.name}`, en: `Set the paper size to ${first.name}` },
          edits: [
            {
              op: 'set-page',
              section: section.index,
              page: landscape
                ? { widthMm: first.heightMm, heightMm: first.widthMm }
                : { widthMm: first.widthMm, heightMm: first.heightMm },
            },
          ],
        },
      };
    }
  },
});

function isSize(size: Size, widthMm: number, heightMm: number, slack: number): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) <= slack;
  return (
    (near(widthMm, size.widthMm) && near(heightMm, size.heightMm)) ||
    (near(widthMm, size.heightMm) && near(heightMm, size.widthMm))
  );
}

function distinct(sizes: readonly Size[]): readonly Size[] {
  return sizes.filter((size, index) => sizes.findIndex((other) => other.name === size.name) === index);
}

function describe(widthMm: number, heightMm: number, name: string | undefined): string {
  const round = (value: number) => formatNumber(Math.round(value * 10) / 10);
  const size = `${round(widthMm)} × ${round(heightMm)} mm`;
  return name === undefined ? size : `${name} (${size})`;
}

function named({ name, widthMm, heightMm }: Size): string {
  return `${name} (${formatNumber(widthMm)} × ${formatNumber(heightMm)} mm)`;
}
