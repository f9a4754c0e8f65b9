import { defineRule } from '../../engine/define-rule.ts';
import { hasCongressTheme } from '../shapes/congress-theme.ts';
import { isGiayTo, isOfType } from '../shapes/document-type.ts';

interface Params {
  /** Types that have their summary elsewhere. */
  readonly except: readonly string[];
}

/** A summary stands under the type. Administrative papers are not told to have one. */
export default defineRule<Params>()({
  id: 'trich-yeu/co',
  needs: ['text'],
  title: { vi: 'Có trích yếu nội dung', en: 'There is a summary' },
  messages: {
    missing: {
      vi: () => 'Thiếu trích yếu nội dung dưới tên loại.',
      en: () => 'The summary under the type is missing.',
    },
  },
  *check({ doc, parts, profile }, { except }) {
    const type = parts.single['ten-loai'];
    if (!type || parts.single['trich-yeu']) return;
    if (isOfType(profile, except) || isGiayTo(profile) || hasCongressTheme(doc)) return;
    yield {
      span: type.span,
      message: ['missing'],
      confidence: profile.loaiVanBan === undefined ? 0.4 : type.confidence,
    };
  },
});
