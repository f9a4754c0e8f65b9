import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runCasePages } from '../src/cases/run-case-pages.ts';

const rules = fileURLToPath(new URL('../../core/src/rules/', import.meta.url));
const only = process.env['RULE'] ?? '';

const pages = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.md') && path.startsWith(only))
  .sort()
  .map((path) => ({ path, text: readFileSync(rules + path, 'utf8') }));

runCasePages(
  pages,
  process.env['UPDATE_CASES'] === '1' ? { update: (path, text) => writeFileSync(rules + path, text) } : {},
);
