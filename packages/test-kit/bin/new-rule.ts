// npm run new-rule -- tieu-de/co-chu: the rule, its page with two cases, and what to do next.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nextSteps, ruleIdFault, rulePageTemplate, ruleTemplate } from '../src/generate/new-rule.ts';
import { writeRuleIndex } from '../src/generate/rule-index.ts';

const rulesDir = fileURLToPath(new URL('../../core/src/rules', import.meta.url));
const id = process.argv[2] ?? '';

const fault = ruleIdFault(id);
if (fault !== undefined) {
  console.error(fault);
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

${nextSteps(id)}`);
