import { FIELDS, GLOSSARY, INSTRUMENTS, LOAI_VAN_BAN, type InstrumentId } from '@thethuc/core';
import { join } from 'node:path';
import { ROOT } from '../source-files.ts';
import { comparisonPage } from './comparison-page.ts';
import { coveragePage } from './coverage-page.ts';
import { draftPage } from './draft-page.ts';
import { draftSchema } from './draft-schema.ts';
import { fixPage } from './fix-page.ts';
import { glossaryPage } from './glossary-page.ts';
import { instrumentPage } from './instrument-page.ts';
import { ruleIndexSource, ruleNames } from './rule-index.ts';
import { settingsPage } from './settings-page.ts';

/** A file of the repository that a program writes. */
export interface Target {
  /** From the top of the repository. */
  readonly path: string;
  readonly content: () => string;
}

const DOCS = 'packages/core/docs';
/** Measured by `npm run accuracy`, which takes minutes: its content is not compared, what it was measured on is. */
export const ACCURACY_PAGE = `${DOCS}/do-chinh-xac.md`;

const GENERATIONS: readonly [readonly InstrumentId[], readonly InstrumentId[]] = [
  ['66-qd-tw', '36-hd-vptw'],
  ['399-qd-tw', '05-hd-vptw'],
];
const instruments = (ids: readonly InstrumentId[]) => INSTRUMENTS.filter(({ id }) => ids.includes(id));

/** Every generated file. `npm run generate` writes them, a test and CI compare them. */
export const TARGETS: readonly Target[] = [
  {
    path: 'packages/core/src/rules/index.ts',
    content: () => ruleIndexSource(ruleNames(join(ROOT, 'packages/core/src/rules'))),
  },
  { path: 'schemas/draft.schema.json', content: () => draftSchema(FIELDS) },
  { path: `${DOCS}/ban-thao.md`, content: draftPage },
  { path: `${DOCS}/cau-hinh.md`, content: settingsPage },
  { path: `${DOCS}/do-phu.md`, content: () => coveragePage(INSTRUMENTS) },
  {
    path: `${DOCS}/doi-chieu.md`,
    content: () => comparisonPage(instruments(GENERATIONS[0]), instruments(GENERATIONS[1])),
  },
  { path: `${DOCS}/sua-loi.md`, content: fixPage },
  { path: `${DOCS}/thuat-ngu.md`, content: () => glossaryPage(GLOSSARY, LOAI_VAN_BAN, INSTRUMENTS) },
  ...INSTRUMENTS.map((instrument) => ({
    path: `${DOCS}/van-ban/${instrument.id}.md`,
    content: () => instrumentPage(instrument),
  })),
];
