import { defineRule } from '../../engine/define-rule.ts';
import { begins } from '../shapes/begins.ts';
import { runsIn } from '../shapes/runs-of.ts';

interface Params {
  readonly types: readonly string[];
  /** "Như trên". */
  readonly text: string;
}

export default defineRule<Params>()({
  id: 'danh-sach-noi-nhan/nhu-tren',
  needs: ['text'],
  title: { vi: '“Như trên” ở dòng đầu nơi nhận', en: '“Như trên” is the first recipient' },
  messages: {
    missing: {
      vi: ({ text }) => `Dòng đầu của nơi nhận phải là “${text}”.`,
      en: ({ text }) => `The first recipient line must be “${text}”.`,
    },
  },
  *check({ doc, parts, profile }, { types, text }) {
    if (profile.loaiVanBan === undefined || !types.includes(profile.loaiVanBan)) return;
    const first = parts.danhSachNoiNhan[0];
    const piece = first?.pieces[0];
    if (!first || !piece || begins(first.text.replace(/^[-–—+•*]?\s*/u, ''), text)) return;
    const heading = parts.single['noi-nhan']?.pieces[0];
    const above = heading?.whole ? heading.paragraph : undefined;
    const paragraph = doc.paragraphs[piece.paragraph];
    // The new line ends as its neighbours do; whether that mark is right is asked by another rule.
    const mark = parts.danhSachNoiNhan.length > 1 ? (/[,;]$/u.exec(first.text)?.[0] ?? '') : '';
    yield {
      span: piece.span,
      message: ['missing', { text }],
      ...(above !== undefined &&
        paragraph && {
          fix: {
            applicability: 'review',
            title: { vi: `Thêm dòng “${text}”`, en: `Add the line “${text}”` },
            edits: [
              {
                op: 'insert-paragraph',
                after: above,
                text: `- ${text}${mark}`,
                run: [...runsIn(doc, piece.span)][0]?.format ?? {},
                format: paragraph.format,
              },
            ],
          },
        }),
      confidence: first.confidence,
    };
  },
});
