import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  /** What each line begins with. */
  readonly text: string;
}

export default defineRule<Params>()({
  id: 'danh-sach-noi-nhan/gach-dau-dong',
  needs: ['text'],
  title: { vi: 'Gạch đầu dòng ở nơi nhận', en: 'Dash before each recipient' },
  messages: {
    missing: {
      vi: ({ mark }) => `Dòng nơi nhận phải bắt đầu bằng “${mark}”.`,
      en: ({ mark }) => `A recipient line must begin with “${mark}”.`,
    },
    wrong: {
      vi: ({ actual, mark }) => `Dòng nơi nhận bắt đầu bằng “${actual}”, phải là “${mark}”.`,
      en: ({ actual, mark }) => `A recipient line begins with “${actual}”; it must be “${mark}”.`,
    },
    spaced: {
      vi: ({ mark }) => `Sau “${mark}” ở dòng nơi nhận phải có một dấu cách.`,
      en: ({ mark }) => `One space must follow “${mark}” in a recipient line.`,
    },
  },
  *check({ doc, parts }, { text }) {
    const mark = text.trim();
    for (const { pieces, confidence } of parts.danhSachNoiNhan) {
      const start = pieces[0]?.span.start;
      if (start === undefined) continue;
      const line = doc.text.slice(start, pieces[0]!.span.end);
      // Numbers and words of their own are an item of another sort, not a wrong dash.
      const actual = /^[^\p{L}\p{N}\s.…_({[“"]/u.exec(line)?.[0] ?? '';
      const after = /^[\s\u00a0]*/u.exec(line.slice(actual.length))?.[0] ?? '';
      if (actual === mark && after !== '') continue;
      if (actual === '' && !/^\p{L}/u.test(line)) continue;
      // Without a mark the first word is pointed at, and its first letter written again after the new dash.
      const word = actual === '' ? (/^\S+/u.exec(line)?.[0] ?? '') : '';
      const letter = word.slice(0, 1);
      const end = start + actual.length + after.length + letter.length;
      yield {
        span: { start, end: start + actual.length + word.length },
        message:
          actual === '' ? ['missing', { mark }] : actual === mark ? ['spaced', { mark }] : ['wrong', { actual, mark }],
        fix: {
          applicability: 'safe',
          title: { vi: `Bắt đầu dòng bằng “${mark}”`, en: `Begin the line with “${mark}”` },
          edits: [{ op: 'replace-text', span: { start, end }, text: `${text}${letter}` }],
        },
        confidence,
      };
    }
  },
});
