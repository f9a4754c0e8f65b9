import { checkDoc } from '@thethuc/core';
import { readDocx } from '@thethuc/docx';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Milliseconds of one call. */
export function time(work: () => void): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;
}

/** Reads and checks one document; throws on a file that cannot be read. */
export function check(bytes: Uint8Array): number {
  const input = readDocx(bytes);
  if (!input.ok) throw new Error(input.reason.en);
  return checkDoc(input.doc, { today: '2026-11-01' }).findings.length;
}

/**
 * What nobody can do without: inflate the XML parts and read them with `saxes`, with nothing
 * done about it. With the libraries the reader uses, so that the ratio is of our own work.
 */
export function inflateAndParse(bytes: Uint8Array): void {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /\.(?:xml|rels)$/u.test(name) && !name.startsWith('docProps/'),
  });
  const decoder = new TextDecoder();
  for (const part of Object.values(parts)) {
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw error;
    });
    parser.write(decoder.decode(part)).close();
  }
}

/** Time of reading and checking, over the time of inflating and parsing the same parts, run in turn. */
export function checkOverParse(bytes: Uint8Array, runs: number): { checkMs: number; parseMs: number; ratio: number } {
  const checks: number[] = [];
  const parses: number[] = [];
  // One more run than asked: the first one is not yet compiled.
  for (let run = 0; run <= runs; run++) {
    const parseMs = time(() => inflateAndParse(bytes));
    const checkMs = time(() => void check(bytes));
    if (run > 0) {
      parses.push(parseMs);
      checks.push(checkMs);
    }
  }
  // The best of many: another program on the machine can only add.
  const checkMs = Math.min(...checks);
  const parseMs = Math.min(...parses);
  return { checkMs, parseMs, ratio: checkMs / parseMs };
}
