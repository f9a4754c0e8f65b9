import { defineRule } from '../../engine/define-rule.ts';
import { numberLine } from '../shapes/number-line.ts';

export default defineRule<Record<string, never>>()({
  id: 'so-va-ky-hieu/hai-cham',
  needs: ['text'],
  title: { vi: 'Không có dấu hai chấm sau chữ Số', en: 'No colon after the word Số' },
  messages: {
    colon: {
      vi: () => 'Sau chữ “Số” có dấu hai chấm, phải bỏ.',
      en: () => 'A colon follows the word “Số”; it must go.',
    },
  },
  *check({ doc, parts }) {
    const line = numberLine(doc, parts);
    const colon = line && /[\s\u00a0]*:/u.exec(line.head.text);
    if (!line || !colon) return;
    const start = line.head.span.start + colon.index;
    const end = start + colon[0].length;
    const spaced = /[\s\u00a0]/u.test(doc.text.charAt(end)) || end === line.span.end;
    yield {
      span: { start: line.head.span.start, end },
      message: ['colon'],
      confidence: line.confidence,
      fix: {
        applicability: 'safe',
        title: { vi: 'Bỏ dấu hai chấm', en: 'Remove the colon' },
        edits: [{ op: 'replace-text', span: { start, end }, text: spaced ? '' : ' ' }],
      },
    };
  },
});
