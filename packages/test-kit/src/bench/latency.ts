import { readFileSync } from 'node:fs';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { draftOfPages } from './draft.ts';
import { median, time } from './measure.ts';
import { ServerClient } from './server-client.ts';

export interface Latency {
  /** Milliseconds from sending an edit to receiving its diagnostics, 95th of 100. */
  readonly p95Ms: number;
  readonly medianMs: number;
  /** Median milliseconds of one bare remark parse of the same text, run between the edits. */
  readonly parseMs: number;
  readonly ratio: number;
}

const URI = 'file:///ban-thao.md';
/** Milliseconds between one answer and the next key. */
const PAUSE_MS = 30;

/** A drafter typing into a draft of that many pages: letters at places all over it, one after another. */
export async function editLatency(server: string, pages: number, edits: number): Promise<Latency> {
  const client = new ServerClient([server, '--stdio']);
  await client.start();
  const text = draftOfPages(pages);
  await opened(client, text);
  const bare = unified().use(remarkParse);
  const latencies: number[] = [];
  const parses: number[] = [];
  const lines = text.split('\n');
  // Before the count, what every program does once: the first answers are compiled on the way.
  const warmUp = 20;
  for (let edit = 0; edit < edits + warmUp; edit++) {
    const parse = time(() => void bare.parse(text));
    const latency = await typed(client, lines, edit);
    if (edit >= warmUp) {
      latencies.push(latency);
      parses.push(parse);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  await client.stop();
  const p95Ms = [...latencies].sort((a, b) => a - b)[Math.floor(latencies.length * 0.95)] ?? NaN;
  const parseMs = median(parses);
  return { p95Ms, medianMs: median(latencies), parseMs, ratio: p95Ms / parseMs };
}

/** Resident memory after `edits` edits, over that after a tenth of them. */
export async function editMemory(
  server: string,
  pages: number,
  edits: number,
): Promise<{ ratio: number; endMb: number }> {
  const client = new ServerClient([server, '--stdio']);
  await client.start();
  const lines = draftOfPages(pages).split('\n');
  await opened(client, lines.join('\n'));
  const samples: number[] = [];
  for (let edit = 0; edit < edits; edit++) {
    await typed(client, lines, edit);
    samples.push(residentMb(client.pid));
  }
  await client.stop();
  const tenth = edits / 10;
  const early = median(samples.slice(tenth, 2 * tenth));
  const late = median(samples.slice(-tenth));
  return { ratio: late / early, endMb: late };
}

async function opened(client: ServerClient, text: string): Promise<void> {
  const published = client.published(URI, 1);
  client.notify('textDocument/didOpen', { textDocument: { uri: URI, languageId: 'markdown', version: 1, text } });
  await published;
}

/**
 * Milliseconds until the diagnostics of the `edit`th edit: a letter typed somewhere in the draft or, every other time,
 * the same letter taken away, so that the draft stays what it is.
 */
async function typed(client: ServerClient, lines: readonly string[], edit: number): Promise<number> {
  const version = edit + 2;
  const place = Math.floor(edit / 2);
  const line = FIRST_LINE + ((place * 37) % (lines.length - FIRST_LINE));
  const character = Math.min(lines[line]!.length, 30);
  const start = { line, character };
  const change =
    edit % 2 === 0
      ? { range: { start, end: start }, text: 'x' }
      : { range: { start, end: { line, character: character + 1 } }, text: '' };
  const published = client.published(URI, version);
  const started = performance.now();
  client.notify('textDocument/didChange', { textDocument: { uri: URI, version }, contentChanges: [change] });
  await published;
  return performance.now() - started;
}

/** The first line behind the front matter. */
const FIRST_LINE = 20;

function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s*(\d+) kB/mu.exec(status)?.[1]) / 1024;
}
