import { defineRule } from '../../engine/define-rule.ts';
import { besideSpan } from '../shapes/first-span.ts';

interface Params {
  /** Words by type of document. */
  readonly words: Readonly<Record<string, string>>;
}

export default defineRule<Params>()({
  id: 'kinh-gui/co',
  needs: ['text'],
  title: { vi: 'Phần kính gửi, kính trình', en: 'Addressees of a letter or submission' },
  messages: {
    missing: {
      vi: ({ words }) => `Thiếu phần “${words}:”.`,
      en: ({ words }) => `The “${words}:” line is missing.`,
    },
  },
  *check({ doc, parts, profile }, { words }) {
    const expected = words[profile.loaiVanBan ?? ''];
    if (expected === undefined || parts.single['kinh-gui']) return;
    yield {
      span: besideSpan(doc, parts, ['dau-gach', 'trich-yeu', 'ten-loai', 'trich-yeu-cong-van', 'so-va-ky-hieu']),
      message: ['missing', { words: expected }],
    };
  },
});
