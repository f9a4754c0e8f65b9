import { defineRule } from '../../engine/define-rule.ts';
import { hasCongressTheme } from '../shapes/congress-theme.ts';
import { isOfType } from '../shapes/document-type.ts';
import { besideSpan } from '../shapes/first-span.ts';

interface Params {
  /** Types that print no name. */
  readonly except: readonly string[];
}

/** Every document prints its type, except the letter (công văn) and a political report that prints the theme of the congress. */
export default defineRule<Params>()({
  id: 'ten-loai/co',
  needs: ['text'],
  title: { vi: 'Có tên loại văn bản', en: 'The type of the document is printed' },
  messages: {
    missing: {
      vi: () => 'Thiếu tên loại văn bản.',
      en: () => 'The type of the document is missing.',
    },
  },
  *check({ doc, parts, profile }, { except }) {
    if (parts.single['ten-loai'] || isOfType(profile, except)) return;
    if (parts.single['kinh-gui'] || parts.single['trich-yeu-cong-van'] || hasCongressTheme(doc)) return;
    yield {
      span: besideSpan(doc, parts, ['trich-yeu', 'dau-gach', 'so-va-ky-hieu', 'tieu-de']),
      message: ['missing'],
      confidence: Math.min(profile.confidence, parts.single['so-va-ky-hieu'] ? 1 : 0.4),
    };
  },
});
