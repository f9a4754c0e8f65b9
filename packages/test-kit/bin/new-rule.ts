// npm run new-rule -- tieu-de/co-chu: the rule, its page with two cases, and what to do next.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePageTemplate, ruleTemplate } from '../src/generate/new-rule.ts';
import { writeRuleIndex } from '../src/generate/rule-index.ts';

const rulesDir = fileURLToPath(new URL('../../core/src/rules', import.meta.url));
const id = process.argv[2] ?? '';

if (!/^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/.test(id)) {
  console.error('Cách dùng: npm run new-rule -- <thanh-phan>/<yeu-cau>, ví dụ tieu-de/co-chu (không dấu, gạch nối).');
  process.exit(2);
}
const code = join(rulesDir, `${id}.ts`);
const page = join(rulesDir, `${id}.md`);
const taken = [code, page].find((path) => existsSync(path));
if (taken) {
  console.error(`Đã có ${taken}.`);
  process.exit(2);
}

mkdirSync(dirname(code), { recursive: true });
writeFileSync(code, ruleTemplate(id));
writeFileSync(page, rulePageTemplate(id));
writeRuleIndex(rulesDir);

console.log(`Đã tạo:
  packages/core/src/rules/${id}.ts
  packages/core/src/rules/${id}.md
và ghi lại packages/core/src/rules/index.ts.

Việc tiếp theo:
  1. Thêm vào packages/core/src/instruments/*.json các quy định có "requirement": "${id}" và "params" của nó.
     Quy tắc không chứa số điều khoản, con số của quy định hay ngày tháng: chúng đến từ params.
  2. Viết check() trong ${id}.ts: nhìn parts, không dò lại chữ bằng biểu thức chính quy của riêng mình.
  3. Viết ${id}.md: cái gì, vì sao, làm thế nào; một trường hợp đúng rồi các trường hợp sai (packages/test-kit/README.md).
  4. RULE=${id} npx vitest run packages/test-kit/test/case-pages.test.ts
  5. Thêm một phép làm sai vào packages/test-kit/src/accuracy/form-mutations.ts, để độ chính xác được đo.
  6. npm run generate, rồi npm run ready.`);
