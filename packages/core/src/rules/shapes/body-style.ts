import { defineRule, type Rule, type RuleContext } from '../../engine/define-rule.ts';
import type { Span } from '../../model/span.ts';
import type { DonVi } from '../../recognise/parts.ts';
import { dominantInBody } from './body-format.ts';
import { FONT_STYLE_MESSAGES, wrongStyles, type FontStyleParams } from './font-style.ts';
import { captions } from './captions.ts';
import { formatTarget } from './format-targets.ts';
import { trimmedSpan } from './first-span.ts';
import { quotations } from './quotations.ts';
import { runsIn, type RunSlice } from './runs-of.ts';

/**
 * `noi-dung/kieu-chu`: paragraphs that are italic as a whole. Single words may be
 * emphasised, bold italic is a heading; a note in parentheses, a quotation set apart and a caption are no running text.
 */
export const bodyStyleRule: Rule<FontStyleParams> = defineRule<FontStyleParams>()({
  id: 'noi-dung/kieu-chu',
  needs: ['fontStyle'],
  title: { vi: 'Kiểu chữ của nội dung', en: 'Font style of the content' },
  messages: FONT_STYLE_MESSAGES,
  *check(context, params) {
    const { doc, parts } = context;
    const italicBody = isBodyItalic(context);
    const ofUnits = new Set<number>();
    if (!italicBody) for (const unit of parts.units) ofUnits.add(unit.piece.paragraph);
    const apart = [ofUnits, captions(doc, parts), quotations(doc, parts)];
    for (const index of parts.noiDung) {
      if (apart.some((one) => one.has(index))) continue;
      const span = doc.paragraphs[index] && trimmedSpan(doc, doc.paragraphs[index].span);
      if (span && isWhollyItalic(runsIn(doc, span)) && !isNote(doc.text.slice(span.start, span.end))) {
        yield* wrongStyles(context, span, params);
      }
    }
  },
});

/** `khoan/kieu-chu`, `diem/kieu-chu`: lines italic as a whole while the content is not. */
export function unitLineStyleRule(donVi: 'khoan' | 'diem'): Rule<FontStyleParams> {
  const { name } = formatTarget(donVi);
  return defineRule<FontStyleParams>()({
    id: `${donVi}/kieu-chu`,
    needs: ['fontStyle'],
    title: { vi: `Kiểu chữ của ${name.vi}`, en: `Font style of ${name.en}` },
    messages: FONT_STYLE_MESSAGES,
    *check(context, params) {
      if (isBodyItalic(context)) return;
      for (const span of linesOf(context, donVi)) {
        if (isWhollyItalic(runsIn(context.doc, span))) yield* wrongStyles(context, span, params);
      }
    },
  });
}

function linesOf({ parts }: RuleContext, donVi: DonVi): readonly Span[] {
  return parts.units.filter((unit) => unit.donVi === donVi).map((unit) => unit.piece.span);
}

function isBodyItalic({ doc, parts }: RuleContext): boolean {
  return dominantInBody(doc, parts, (format) => format.italic) === true;
}

function isWhollyItalic(slices: Iterable<RunSlice>): boolean {
  let letters = false;
  for (const { text, format, generated } of slices) {
    if (generated || !/[\p{L}\p{N}]/u.test(text)) continue;
    if (format.italic !== true || format.bold === true) return false;
    letters = true;
  }
  return letters;
}

function isNote(text: string): boolean {
  return /^[([]/u.test(text) && /[)\]][.;,]?$/u.test(text);
}
