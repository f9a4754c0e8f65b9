/** One ```van-ban block of a rule page. */
export interface CaseBlock {
  /** The `## ` heading above it. */
  readonly heading: string;
  /** The words between the heading (or the block before) and this block. */
  readonly says: string;
  readonly info: string;
  readonly lines: readonly string[];
  /** Ordinal of its first line in the page, from 0. */
  readonly start: number;
}

export interface CasePage {
  readonly ruleId: string;
  readonly blocks: readonly CaseBlock[];
}

/** Reads a rule page; `undefined` when it does not begin with a rule id. */
export function readCasePage(text: string): CasePage | undefined {
  const lines = text.normalize('NFC').split('\n');
  const ruleId = /^# `([^`]+)`/u.exec(lines[0] ?? '')?.[1];
  if (ruleId === undefined) return undefined;
  const blocks: CaseBlock[] = [];
  let heading = '';
  let says: string[] = [];
  let open: { info: string; start: number } | undefined;
  lines.forEach((line, at) => {
    const fence = /^```(.*)$/u.exec(line)?.[1];
    if (open !== undefined) {
      if (fence === undefined) return;
      const [word = '', ...rest] = open.info.split(' ');
      if (word === 'van-ban') {
        blocks.push({
          heading,
          says: says.join(' ').trim(),
          info: rest.join(' '),
          lines: lines.slice(open.start, at),
          start: open.start,
        });
        says = [];
      }
      open = undefined;
    } else if (fence !== undefined) open = { info: fence.trim(), start: at + 1 };
    else if (line.startsWith('## ')) {
      heading = line.slice(3).trim();
      says = [];
    } else says.push(line);
  });
  return { ruleId, blocks };
}

/** The page with the lines of its blocks replaced, in order. */
export function withBlocks(text: string, page: CasePage, replaced: readonly (readonly string[])[]): string {
  const lines = text.normalize('NFC').split('\n');
  page.blocks
    .map((block, i) => ({ block, now: replaced[i] ?? block.lines }))
    .reverse()
    .forEach(({ block, now }) => lines.splice(block.start, block.lines.length, ...now));
  return lines.join('\n');
}
