// npm run bench: the numbers the project promises, as ratios that hold on any machine.
// It is bundled before it runs, like the command: a TypeScript loader would be measured too.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentOfPages, ordinaryDocuments } from '../src/bench/documents.ts';
import { editLatency, editMemory } from '../src/bench/latency.ts';
import { check, checkOverParse, median, time } from '../src/bench/measure.ts';
import { benchPdf } from '../src/bench/pdf-report.ts';
import { ROOT } from '../src/source-files.ts';

const COMMAND = join(ROOT, 'packages/cli/bin/thethuc.js');
const SERVER = join(ROOT, 'packages/language-server/bin/thethuc-language-server.js');

parseRatio();
linearity();
memory();
coldStart();
await typing();
await benchPdf(report);

/** A 100-page document: reading and checking, over inflating and parsing the same parts. */
function parseRatio(): void {
  const { checkMs, parseMs, ratio } = checkOverParse(documentOfPages(100), 15);
  report('100 pages: check / (inflate + parse)', ratio, 2.5, `${ms(checkMs)} / ${ms(parseMs)}`);
}

/** Cost of a page in long documents, over its cost in a document of 100. */
function linearity(): void {
  const perPage = (pages: number) => {
    const bytes = documentOfPages(pages);
    check(bytes);
    // The best of many: another program on the machine can only add.
    return Math.min(...Array.from({ length: pages > 500 ? 5 : 12 }, () => time(() => void check(bytes)))) / pages;
  };
  const base = perPage(100);
  for (const pages of [10, 100, 500, 2000]) {
    const cost = perPage(pages);
    // Small documents carry the fixed cost of styles and theme on few pages.
    report(
      `${pages} pages: cost of a page / the same of 100`,
      cost / base,
      pages < 100 ? 3 : 1.5,
      `${ms(cost)} a page`,
    );
  }
}

/** 500 ordinary documents in one process: the second half needs no more memory than the first. */
function memory(): void {
  const used = () => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  const samples: number[] = [];
  let count = 0;
  const started = performance.now();
  for (const bytes of ordinaryDocuments(500)) {
    check(bytes);
    count += 1;
    if (count % 50 === 0) samples.push(used());
  }
  const seconds = (performance.now() - started) / 1000;
  const half = samples.length / 2;
  const ratio = median(samples.slice(half)) / median(samples.slice(0, half));
  report(
    '500 documents: heap of the second half / first half',
    ratio,
    1.1,
    `${mb(samples.at(-1) ?? 0)}, ${seconds.toFixed(1)} s with writing them`,
  );
}

/** A cold run of the built command on two pages, over a bare start of Node. */
function coldStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'thethuc-bench-'));
  try {
    const file = join(folder, 'hai-trang.docx');
    writeFileSync(file, documentOfPages(2));
    const start = (argv: readonly string[]) => time(() => void spawnSync(process.execPath, argv, { stdio: 'ignore' }));
    const bare: number[] = [];
    const command: number[] = [];
    for (let run = 0; run < 15; run++) {
      bare.push(start(['-e', '0']));
      command.push(start([COMMAND, 'check', file]));
    }
    const [a, b] = [median(command), median(bare)];
    report('2 pages, cold: thethuc check / node -e 0', a / b, 4, `${ms(a)} / ${ms(b)}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A drafter typing into a draft of 30 pages, with the built server. */
async function typing(): Promise<void> {
  const { p95Ms, medianMs, parseMs, ratio } = await editLatency(SERVER, 30, 200);
  report(
    '30 pages: p95 from edit to diagnostics / bare remark parse',
    ratio,
    2,
    `${ms(p95Ms)}, median ${ms(medianMs)} / ${ms(parseMs)}`,
  );
  const memory = await editMemory(SERVER, 30, 1000);
  report('1000 edits: memory at the end / after 100', memory.ratio, 1.2, `${memory.endMb.toFixed(0)} MB`);
}

function report(what: string, ratio: number, limit: number, detail: string): void {
  const ok = ratio <= limit;
  if (!ok) process.exitCode = 1;
  console.log(`${ok ? 'ok  ' : 'OVER'} ${what}: ${ratio.toFixed(2)} (at most ${limit}; ${detail})`);
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}

function mb(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(0)} MB`;
}
