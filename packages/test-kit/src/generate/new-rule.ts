/** The first text of a rule: it compiles, finds nothing yet and shows the shape. */
export function ruleTemplate(id: string): string {
  const component = id.split('/', 1)[0] ?? id;
  return `import { defineRule } from '../../engine/define-rule.ts';

interface Params {
  /** What the regulation says, with its unit. */
  readonly expected: string;
}

/** What it looks for, in one sentence. */
export default defineRule<Params>()({
  id: '${id}',
  needs: ['text'],
  title: { vi: '…', en: '…' },
  messages: {
    wrong: {
      vi: ({ actual, expected }) => \`Đang là \${actual}, phải là \${expected}.\`,
      en: ({ actual, expected }) => \`It is \${actual}; it must be \${expected}.\`,
    },
  },
  *check({ parts }, { expected }) {
    const part = parts.single['${component}'];
    if (!part || part.text === expected) return;
    yield { span: part.span, message: ['wrong', { actual: part.text, expected }], confidence: part.confidence };
  },
});
`;
}

/** The first text of its page: one clean case, one wrong one. */
export function rulePageTemplate(id: string): string {
  const component = id.split('/', 1)[0] ?? id;
  return `# \`${id}\`

Cái gì phải thế nào. Vì sao. Làm thế nào trong Word.

## Đúng

Văn bản sạch, không có lỗi.

\`\`\`van-ban
nền: nghi-quyet 2026
\`\`\`

## Sai

Sai: sai chỗ nào, thường do đâu.

\`\`\`van-ban
nền: nghi-quyet 2026
${component}: …
\`\`\`
`;
}
