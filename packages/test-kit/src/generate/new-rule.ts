import { THANH_PHAN } from '@thethuc/core';
import { COMPONENT_IDS, componentOf } from '@thethuc/report';
import { PART_KEYS } from '../van-ban/van-ban.ts';

/** What is wrong with the id of a new rule, in a sentence. */
export function ruleIdFault(id: string): string | undefined {
  if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/u.test(id)) {
    return 'Cách dùng: npm run new-rule -- <thanh-phan>/<yeu-cau>, ví dụ tieu-de/co-chu (không dấu, gạch nối).';
  }
  const component = componentOf(id);
  if (COMPONENT_IDS.includes(component)) return undefined;
  return `Không có thành phần "${component}". Các thành phần: ${COMPONENT_IDS.join(', ')}.
Thành phần mới thì trước hết thêm một dòng vào packages/report/src/components.ts, là tên của nó trong báo cáo.`;
}

/** The first text of a rule: it compiles and shows the shape; it is silent until a provision asks for it. */
export function ruleTemplate(id: string): string {
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
${checkTemplate(componentOf(id))}  },
});
`;
}

function checkTemplate(component: string): string {
  if (component !== 'noi-dung' && THANH_PHAN.some((one) => one === component)) {
    return `  *check({ parts }, { expected }) {
    const part = parts.single['${component}'];
    if (!part || part.text === expected) return;
    yield { span: part.span, message: ['wrong', { actual: part.text, expected }], confidence: part.confidence };
`;
  }
  return `  // Prose is in parts.noiDung; recognise/parts.ts names what else recognition has found (units, signers, appendices …).
  *check({ doc, parts }, { expected }) {
    for (const index of parts.noiDung) {
      const { span } = doc.paragraphs[index]!;
      const actual = doc.text.slice(span.start, span.end);
      if (actual !== expected) yield { span, message: ['wrong', { actual, expected }] };
    }
`;
}

/** The first text of its page: one clean case, one wrong one. */
export function rulePageTemplate(id: string): string {
  const component = componentOf(id);
  const line = PART_KEYS.some((one) => one === component) ? component : 'noi-dung[0]';
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
${line}: …
\`\`\`
`;
}

/** What is left to do, in the order in which one step needs the other. */
export function nextSteps(id: string): string {
  return `Việc tiếp theo (packages/README.md, «Thêm một quy tắc»):
  1. packages/core/src/instruments/*.json: quy định thường đã có sẵn với "uncheckable" hay "unknown"; thay trường ấy
     bằng "requirement": "${id}" và "params". Máy chỉ kiểm tra được một phần thì tách làm hai quy định cùng "at":
     một có "requirement", một giữ "uncheckable" và nói phần còn lại. Chưa có thì thêm.
     Các trường: packages/core/src/instruments/types.ts.
     Quy tắc không chứa số điều khoản, con số của quy định hay ngày tháng: chúng đến từ params.
  2. Viết check() trong ${id}.ts: thành phần nào ở đâu thì hỏi parts, không tự nhận ra lại bằng biểu thức chính quy;
     quy tắc về lời văn đọc các đoạn của parts.noiDung. Cách nhìn dùng chung: packages/core/src/rules/shapes/.
  3. Viết ${id}.md: cái gì, vì sao, làm thế nào; một trường hợp đúng rồi các trường hợp sai (packages/test-kit/README.md).
  4. RULE=${id} npx vitest run packages/test-kit/test/case-pages.test.ts
     (thêm UPDATE_CASES=1 để máy viết các dòng ^^^, rồi đọc lại).
  5. Thêm một phép làm sai vào packages/test-kit/src/accuracy/form-mutations.ts, để độ chính xác được đo.
  6. npm run generate && npm run samples: các trang và bộ đối chiếu theo điều khoản.
  7. npm run accuracy (chừng hai phút), rồi npm run ready.`;
}
