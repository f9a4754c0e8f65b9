import { fileURLToPath } from 'node:url';
import { writeRuleIndex } from '../src/generate/rule-index.ts';

const rulesDir = fileURLToPath(new URL('../../core/src/rules', import.meta.url));
console.log(`${writeRuleIndex(rulesDir)} rules`);
