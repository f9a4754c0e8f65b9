import { defineRule, type Rule, type RuleContext } from '../../engine/define-rule.ts';
import type { Fix } from '../../engine/edit.ts';
import type { Span } from '../../model/span.ts';
import { formatTarget, type FormatTargetName } from './format-targets.ts';
import { toCapitals } from './letter-case.ts';
import { runsIn } from './runs-of.ts';

export interface LetterCaseParams {
  readonly case: 'hoa' | 'thuong';
}

/** `<tp>/loai-chu`: in capitals, or not wholly in capitals. */
export function letterCaseRule(
  target: FormatTargetName,
  /** Leaves out places that another rule or no rule is about. */
  concerns: (context: RuleContext, span: Span) => boolean = () => true,
): Rule<LetterCaseParams> {
  const { name, places } = formatTarget(target);
  return defineRule<LetterCaseParams>()({
    id: `${target}/loai-chu`,
    needs: ['text'],
    title: { vi: `Loại chữ của ${name.vi}`, en: `Letter case of ${name.en}` },
    messages: {
      lower: {
        vi: () => 'Chữ in thường, phải là chữ in hoa.',
        en: () => 'The text is in lower case; it must be in capitals.',
      },
      capitals: {
        vi: () => 'Chữ in hoa, phải là chữ in thường.',
        en: () => 'The text is in capitals; it must be in lower case.',
      },
    },
    *check(context, params) {
      const { doc } = context;
      for (const { span, confidence } of places(context)) {
        if (!concerns(context, span)) continue;
        const words = ownWords(context, span);
        if (params.case === 'hoa' && /\p{Ll}/u.test(words)) {
          yield { span, message: ['lower'], confidence, fix: capitalise(span, doc.text.slice(span.start, span.end)) };
        }
        if (params.case === 'thuong' && isShouted(words)) {
          yield { span, message: ['capitals'], confidence, ...lowerByFormat(context, span) };
        }
      }
    },
  });
}

/** The text without what will be filled in: merge fields, `{{fields}}`, `[notes]`, «fields», and in a template "(notes)". */
function ownWords({ doc, profile }: RuleContext, span: Span): string {
  let text = '';
  for (const slice of runsIn(doc, span)) text += slice.field === undefined ? slice.text : ' ';
  const filled = text.replace(/\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»|<[^>]*>/gu, ' ');
  return profile.giaiDoan === 'mau' ? filled.replace(/\([^()]*\)/gu, ' ') : filled;
}

/** A word of two letters or more in capitals that is not a Roman numeral, and no small letter at all. */
function isShouted(text: string): boolean {
  if (/\p{Ll}/u.test(text)) return false;
  return (text.match(/\p{Lu}{2,}/gu) ?? []).some((word) => !/^[IVXLCDM]+$/u.test(word));
}

function capitalise(span: Span, text: string): Fix {
  return {
    applicability: 'safe',
    title: { vi: 'Viết in hoa', en: 'Write in capitals' },
    edits: [{ op: 'replace-text', span, text: toCapitals(text) }],
  };
}

/** Capitals made by format alone hide the small letters: dropping the format brings them back. */
function lowerByFormat({ doc }: RuleContext, span: Span): { fix?: Fix } {
  for (const slice of runsIn(doc, span)) {
    if (/\p{L}/u.test(slice.text) && slice.format.caps !== true) return {};
  }
  return {
    fix: {
      applicability: 'safe',
      title: { vi: 'Bỏ định dạng in hoa', en: 'Remove the all-capitals format' },
      edits: [{ op: 'set-run-format', span, format: { caps: false } }],
    },
  };
}
