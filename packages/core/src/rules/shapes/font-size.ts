import { defineRule, type RawFinding, type Rule, type RuleContext } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Span } from '../../model/span.ts';
import { bodySlices, dominantInBody } from './body-format.ts';
import { formatTarget, type FormatTargetName } from './format-targets.ts';
import { formatNumber, inEnglish } from './format-number.ts';
import { runsIn, stretchesBy, type RunSlice } from './runs-of.ts';

export interface FontSizeParams {
  readonly minPt: number;
  readonly maxPt: number;
}

const NEEDS = ['fontSizePt'] as const;

const MESSAGES = {
  wrong: {
    vi: ({ actual, expected }: Record<string, string>) => `Cỡ chữ ${actual}, phải là ${expected}.`,
    en: ({ actual, expected }: Record<string, string>) =>
      `Font size is ${inEnglish(actual!)}; it must be ${inEnglish(expected!)}.`,
  },
  outside: {
    vi: ({ actual, min, max }: Record<string, string>) => `Cỡ chữ ${actual}, phải từ ${min} đến ${max}.`,
    en: ({ actual, min, max }: Record<string, string>) =>
      `Font size is ${inEnglish(actual!)}; it must be from ${inEnglish(min!)} to ${inEnglish(max!)}.`,
  },
};

/** Word stores half points; what a PDF measures (14,04) is rounded to them. */
const halfPoints = (sizePt: number | undefined) => (sizePt === undefined ? undefined : Math.round(sizePt * 2) / 2);

/** `<tp>/co-chu`: one finding per stretch of one wrong size. */
export function fontSizeRule(target: FormatTargetName): Rule<FontSizeParams> {
  const { name, unit, places } = formatTarget(target);
  return defineRule<FontSizeParams>()({
    id: `${target}/co-chu`,
    needs: NEEDS,
    title: { vi: `Cỡ chữ của ${name.vi}`, en: `Font size of ${name.en}` },
    messages: MESSAGES,
    *check(context, params) {
      // A wrong size of the whole content is said once, by the row of the content.
      const body = unit ? bodySize(context) : undefined;
      for (const { span, confidence } of places(context)) {
        for (const finding of wrongSizes(context, runsIn(context.doc, span), params, (size) => size !== body, body)) {
          yield { ...finding, confidence };
        }
      }
    },
  });
}

/** `noi-dung/co-chu`: the plain text, and the units too where they have the size of the rest. */
export const bodyFontSizeRule: Rule<FontSizeParams> = defineRule<FontSizeParams>()({
  id: 'noi-dung/co-chu',
  needs: NEEDS,
  title: { vi: 'Cỡ chữ của nội dung', en: 'Font size of the content' },
  messages: MESSAGES,
  *check(context, params) {
    const body = bodySize(context);
    const slices: RunSlice[] = [];
    for (const { slice, donVi } of bodySlices(context.doc, context.parts)) {
      if (donVi === undefined || halfPoints(slice.format.sizePt) === body) slices.push(slice);
    }
    yield* wrongSizes(context, slices, params, () => true, body);
  },
});

function bodySize({ doc, parts }: RuleContext): number | undefined {
  return dominantInBody(doc, parts, (format) => halfPoints(format.sizePt));
}

function* wrongSizes(
  { doc }: RuleContext,
  slices: Iterable<RunSlice>,
  { minPt, maxPt }: FontSizeParams,
  concerns: (size: number) => boolean,
  body: number | undefined,
): Generator<RawFinding<'wrong' | 'outside'>> {
  const sized = [...slices].filter((slice) => !slice.generated && slice.format.vertical === undefined);
  for (const { span, value } of stretchesBy(doc, sized, (format) => halfPoints(format.sizePt))) {
    if (value === undefined || (value >= minPt && value <= maxPt) || !concerns(value)) continue;
    if (!/[\p{L}\p{N}]/u.test(doc.text.slice(span.start, span.end))) continue;
    const target = body !== undefined && body >= minPt && body <= maxPt ? body : value < minPt ? minPt : maxPt;
    const actual = formatNumber(value);
    yield {
      span,
      message:
        minPt === maxPt
          ? ['wrong', { actual, expected: formatNumber(minPt) }]
          : ['outside', { actual, min: formatNumber(minPt), max: formatNumber(maxPt) }],
      fix: setSize(span, target),
    };
  }
}

function setSize(span: Span, sizePt: number): Fix {
  return {
    applicability: 'safe',
    title: { vi: `Đặt cỡ chữ ${formatNumber(sizePt)}`, en: `Set the font size to ${sizePt}` },
    edits: [{ op: 'set-run-format', span, format: { sizePt } }],
  };
}
