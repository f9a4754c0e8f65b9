import { readFileSync } from 'node:fs';

/** An invented draft without a fault. */
export const CLEAN = readFileSync(new URL('../../../samples/ban-thao/quy-dinh.md', import.meta.url), 'utf8');

/** The same with one fault whose mending changes no words: a colon after the number of an article. */
export const FAULTY = CLEAN.replace('## Điều 2. ', '## Điều 2: ');

let serial = 0;

/** The URI of a draft that no other test has opened. */
export const fresh = (): string => `file:///van-ban/ban-thao-${++serial}.md`;
