import { defineRule, type RawFinding, type Rule, type RuleContext } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { RunFormat } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import { formatTarget, type FormatTargetName } from './format-targets.ts';
import { runsIn, stretchesBy } from './runs-of.ts';

export interface FontStyleParams {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
}

export const FONT_STYLE_MESSAGES = {
  wrong: {
    vi: ({ actual, expected }: Record<string, string>) => `Chữ ${actual}, phải là chữ ${expected}.`,
    en: ({ actualEn, expectedEn }: Record<string, string>) => `The text is ${actualEn}; it must be ${expectedEn}.`,
  },
};

interface Words {
  readonly vi: readonly [yes: string, no: string];
  readonly en: readonly [yes: string, no: string];
}

const WORDS: Readonly<Record<keyof FontStyleParams, Words>> = {
  italic: { vi: ['nghiêng', 'đứng'], en: ['italic', 'upright'] },
  bold: { vi: ['đậm', 'không đậm'], en: ['bold', 'not bold'] },
  underline: { vi: ['gạch chân', 'không gạch chân'], en: ['underlined', 'not underlined'] },
};
const ASPECTS = ['italic', 'bold', 'underline'] as const;

/** `<tp>/kieu-chu`: one finding per stretch of one wrong style. */
export function fontStyleRule(
  target: FormatTargetName,
  /** Leaves out places that the row is not about. */
  concerns: (context: RuleContext, span: Span) => boolean = () => true,
): Rule<FontStyleParams> {
  const { name, places } = formatTarget(target);
  return defineRule<FontStyleParams>()({
    id: `${target}/kieu-chu`,
    needs: ['fontStyle'],
    title: { vi: `Kiểu chữ của ${name.vi}`, en: `Font style of ${name.en}` },
    messages: FONT_STYLE_MESSAGES,
    *check(context, params) {
      for (const { span, confidence } of places(context)) {
        if (!concerns(context, span)) continue;
        for (const finding of wrongStyles(context, span, params)) yield { ...finding, confidence };
      }
    },
  });
}

/** Stretches of a span whose style the row forbids. Marks at the end (the colon of "Nơi nhận:") have no style. */
export function* wrongStyles(
  { doc }: RuleContext,
  span: Span,
  params: FontStyleParams,
): Generator<RawFinding<'wrong'>> {
  const text = doc.text.slice(span.start, span.end);
  const words = { start: span.start, end: span.start + text.replace(/[\s\u00a0:;,.]+$/u, '').length };
  const slices = [...runsIn(doc, words)].filter((slice) => !slice.generated);
  for (const stretch of stretchesBy(doc, slices, (format) => faults(format, params))) {
    if (stretch.value === '' || !/[\p{L}\p{N}]/u.test(doc.text.slice(stretch.span.start, stretch.span.end))) continue;
    const wrong = ASPECTS.filter((aspect) => stretch.value.includes(aspect));
    const marks = stretch.span.end === words.end ? { start: words.end, end: span.end } : undefined;
    // The mark goes with its word; nothing says whether it is underlined too.
    const ofMarks = wrong.filter((aspect) => aspect !== 'underline');
    const follows =
      marks &&
      [...runsIn(doc, marks)].some(({ format }) => ofMarks.some((one) => faults(format, params).includes(one)));
    const fix = setStyle(stretch.span, wrong, params);
    yield {
      span: stretch.span,
      message: ['wrong', describe(wrong, params)],
      fix: follows ? { ...fix, edits: [...fix.edits, ...setStyle(marks, ofMarks, params).edits] } : fix,
    };
  }
}

/** Names of the aspects that are wrong, joined; what the document does not say is not wrong. */
function faults(format: RunFormat, params: FontStyleParams): string {
  return ASPECTS.filter((aspect) => {
    const wanted = params[aspect];
    const actual = format[aspect];
    return wanted !== undefined && actual !== undefined && actual !== wanted;
  }).join(' ');
}

function describe(wrong: readonly (keyof FontStyleParams)[], params: FontStyleParams): Record<string, string> {
  const wanted = ASPECTS.filter(
    (aspect) => params[aspect] === true || aspect === 'italic' || wrong.includes(aspect),
  ).filter((aspect) => params[aspect] !== undefined);
  const word = (language: 'vi' | 'en', aspect: keyof FontStyleParams, yes: boolean) =>
    WORDS[aspect][language][yes ? 0 : 1];
  return {
    actual: wrong.map((aspect) => word('vi', aspect, !params[aspect])).join(', '),
    expected: wanted.map((aspect) => word('vi', aspect, params[aspect]!)).join(', '),
    actualEn: wrong.map((aspect) => word('en', aspect, !params[aspect])).join(', '),
    expectedEn: wanted.map((aspect) => word('en', aspect, params[aspect]!)).join(', '),
  };
}

function setStyle(span: Span, wrong: readonly (keyof FontStyleParams)[], params: FontStyleParams): Fix {
  const format = Object.fromEntries(wrong.map((aspect) => [aspect, params[aspect]!]));
  const { expected, expectedEn } = describe(wrong, params);
  return {
    applicability: 'safe',
    title: { vi: `Đặt kiểu chữ ${expected}`, en: `Make the text ${expectedEn}` },
    edits: [{ op: 'set-run-format', span, format }],
  };
}
