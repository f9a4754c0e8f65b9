import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Bilingual } from '@thethuc/core';
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node } from 'yaml';
import { ConfigError } from './config-error.ts';
import { configFaults, type ConfigFault } from './faults.ts';
import type { LoadedConfig } from './types.ts';

/** Faults that are told at once. */
const MAX_FAULTS = 5;

/**
 * Reads one configuration, or throws `ConfigError` with the line and column of
 * every fault.
 *
 * @param shownAs path for messages
 */
export async function loadConfig(path: string, shownAs: string, base = dirname(path)): Promise<LoadedConfig> {
  let text: string;
  try {
    text = (await readFile(path, 'utf8')).replace(/^\uFEFF/u, '');
  } catch {
    throw new ConfigError({
      vi: `Không đọc được tệp cấu hình «${shownAs}».`,
      en: `The configuration file "${shownAs}" cannot be read.`,
    });
  }
  if (path.toLowerCase().endsWith('.json')) checkJson(text, shownAs);
  const lines = new LineCounter();
  // JSON is read as YAML too: it is a part of it, and the reader knows where each value stands.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw syntaxError(shownAs, `:${line}:${col}`, SYNTAX[error.code] ?? { vi: error.message, en: error.message });
  }
  const value = plainValue(document, shownAs) ?? {};
  const faults = configFaults(value);
  if (faults.length > 0) throw faulty(faults, document, lines, shownAs);
  return { path, base, config: value };
}

/** YAML lets a few copies of a value blow up; the reader refuses, and that is a fault of the file. */
function plainValue(document: Document, shownAs: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 }) as unknown;
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    throw syntaxError(shownAs, '', { vi: message, en: message });
  }
}

function checkJson(text: string, shownAs: string): void {
  try {
    JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const offset = /position (\d+)/u.exec(message)?.[1];
    const before = offset === undefined ? undefined : text.slice(0, Number(offset));
    const place =
      before === undefined ? '' : `:${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`;
    throw syntaxError(shownAs, place, { vi: `không phải JSON đúng (${message})`, en: `not valid JSON (${message})` });
  }
}

const SYNTAX: Readonly<Record<string, Bilingual>> = {
  DUPLICATE_KEY: { vi: 'khoá này ghi hai lần', en: 'this key is written twice' },
  TAB_AS_INDENT: { vi: 'phải thụt dòng bằng dấu cách, không bằng tab', en: 'indent with blanks, not with a tab' },
  BAD_INDENT: { vi: 'dòng này thụt vào không đúng', en: 'the indent of this line is wrong' },
  MISSING_CHAR: { vi: 'thiếu dấu đóng ngoặc, dấu phẩy hoặc dấu hai chấm', en: 'a bracket, comma or colon is missing' },
  MULTIPLE_DOCS: { vi: 'chỉ được có một phần', en: 'there may be only one document' },
};

function syntaxError(shownAs: string, place: string, { vi, en }: Bilingual): ConfigError {
  return new ConfigError({
    vi: `Tệp cấu hình viết sai: ${shownAs}${place}: ${vi}.`,
    en: `The configuration is malformed: ${shownAs}${place}: ${en}.`,
  });
}

function faulty(faults: readonly ConfigFault[], document: Document, lines: LineCounter, shownAs: string): ConfigError {
  const sentence = (language: 'vi' | 'en') =>
    faults
      .slice(0, MAX_FAULTS)
      .map(({ at, ofKey, message }) => {
        const { line, col } = lines.linePos(offsetOf(document, at, ofKey === true));
        const name = at.length === 0 || ofKey ? '' : `${dotted(at)}: `;
        return `${shownAs}:${line}:${col}: ${name}${message[language]}`;
      })
      .join('\n  ');
  const more = faults.length > MAX_FAULTS ? '\n  …' : '';
  return new ConfigError({
    vi: `Cấu hình sai:\n  ${sentence('vi')}${more}`,
    en: `The configuration is wrong:\n  ${sentence('en')}${more}`,
  });
}

/** `waivers[0].until`. */
function dotted(at: readonly string[]): string {
  return at.map((part, index) => (/^\d+$/u.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`)).join('');
}

/** Where a value, or the key it stands under, begins; the nearest thing around it where it has no place. */
function offsetOf(document: Document, at: readonly string[], ofKey: boolean): number {
  if (ofKey) {
    const parent = nodeAt(document, at.slice(0, -1));
    const pair = isMap(parent) && parent.items.find(({ key }) => isScalar(key) && String(key.value) === at.at(-1));
    if (pair) return (pair.key as Node).range?.[0] ?? 0;
  }
  for (let length = at.length; length >= 0; length -= 1) {
    const start = nodeAt(document, at.slice(0, length))?.range?.[0];
    if (start !== undefined) return start;
  }
  return 0;
}

function nodeAt(document: Document, at: readonly string[]): Node | null | undefined {
  if (at.length === 0) return document.contents;
  return document.getIn(
    at.map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
    true,
  ) as Node | undefined;
}
