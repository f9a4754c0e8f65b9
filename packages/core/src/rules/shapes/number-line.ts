import type { Doc } from '../../model/doc.ts';
import type { Span } from '../../model/span.ts';
import type { Parts } from '../../recognise/parts.ts';

/** A stretch of the number line. */
export interface NumberPiece {
  readonly text: string;
  readonly span: Span;
}

/** "Số 05-NQ/ĐU" taken apart. */
export interface NumberLine {
  readonly span: Span;
  readonly confidence: number;
  readonly raw: string;
  /** `party`: Số n-LOẠI/CƠ QUAN; `state`: Số n/LOẠI-CƠ QUAN; `blank`: nothing filled in yet; `other`: no known shape. */
  readonly order: 'party' | 'state' | 'blank' | 'other';
  /** "Số" with what stands between it and the number or symbol. */
  readonly head: NumberPiece;
  readonly so?: NumberPiece;
  readonly loai?: NumberPiece;
  /** The whole of what follows the slash, an internal "/nb" left out. */
  readonly coQuan?: NumberPiece;
  /** What stands between number and type, type and organ, and organs: a hyphen or slash with its blanks. */
  readonly joints: readonly NumberPiece[];
}

const HEAD = String.raw`(?<head>S\p{L}?\s*:?\s*)`;
const BLANK = String.raw`[\s.…_xX]*|\{+[^{}]*\}+|\[[^\]]*\]|«[^»]*»`;
const NUMBER = String.raw`(?:(?<so>\d+)|(?:${BLANK}))`;
const TYPE = String.raw`(?<loai>\p{L}{1,5}|…|\.{2,}|\{+[^{}]*\}+)`;
const ORGAN = String.raw`(?<coQuan>\p{Lu}[\p{L}\p{N}.]*(?:\s*-\s*\p{L}[\p{L}\p{N}.]*)*|${BLANK})`;
const PARTY = new RegExp(String.raw`^${HEAD}${NUMBER}(?<j1>\s*-\s*)${TYPE}(?<j2>\s*\/\s*)${ORGAN}(?:\/nb)?\s*$`, 'du');
const STATE = new RegExp(
  String.raw`^${HEAD}${NUMBER}(?<j1>\s*\/\s*)(?:\d{4}\s*\/\s*)?(?<loai>\p{L}{1,6})(?<j2>\s*-\s*)${ORGAN}\s*$`,
  'du',
);
const EMPTY = new RegExp(String.raw`^${HEAD}(?:[\s.…_\-/]|\{+[^{}]*\}+|\[[^\]]*\])*$`, 'u');

/** The recognised number line; `undefined` when there is none or its letters are damaged. */
export function numberLine(doc: Doc, parts: Parts): NumberLine | undefined {
  const part = parts.single['so-va-ky-hieu'];
  if (!part || part.pieces.length !== 1) return undefined;
  const { span } = part;
  const raw = doc.text.slice(span.start, span.end);
  if (/[?\ufffd]/u.test(raw)) return undefined;
  // Same length, so that offsets stay those of the document.
  const text = raw.replace(/[\s\u00a0]/gu, ' ').replace(/[–—−‐‑]/gu, '-');
  const base = { span, confidence: part.confidence, raw };
  for (const [order, pattern] of [
    ['party', PARTY],
    ['state', STATE],
  ] as const) {
    const match = pattern.exec(text);
    if (!match) continue;
    const piece = (name: string): NumberPiece | undefined => {
      const range = match.indices!.groups![name];
      if (!range) return undefined;
      const at = { start: span.start + range[0], end: span.start + range[1] };
      return { text: doc.text.slice(at.start, at.end), span: at };
    };
    const coQuan = piece('coQuan');
    const joints = [piece('j1')!, piece('j2')!, ...(coQuan ? jointsIn(coQuan) : [])];
    const [so, loai] = [piece('so'), piece('loai')];
    return {
      ...base,
      order,
      head: piece('head')!,
      joints,
      ...(so ? { so } : {}),
      ...(loai && /\p{L}/u.test(loai.text) && !/\{/u.test(loai.text) ? { loai } : {}),
      ...(coQuan && /^\p{Lu}/u.test(coQuan.text) && !/^[Xx]+$/u.test(coQuan.text) ? { coQuan } : {}),
    };
  }
  const length = /^S\p{L}?\s*:?\s*/u.exec(text)?.[0].length ?? 0;
  const head = { text: raw.slice(0, length), span: { start: span.start, end: span.start + length } };
  return { ...base, order: EMPTY.test(text) ? 'blank' : 'other', head, joints: [] };
}

/** A number with one zero when it is below `padBelow`, with none when it is not. */
export function paddedNumber(text: string, padBelow: number): string {
  const value = Number(text);
  return value > 0 && value < padBelow ? String(value).padStart(String(padBelow).length, '0') : String(value);
}

function jointsIn({ text, span }: NumberPiece): NumberPiece[] {
  return [...text.matchAll(/[\s\u00a0]*[-–—−‐‑][\s\u00a0]*/gu)].map((match) => {
    const start = span.start + match.index;
    return { text: match[0], span: { start, end: start + match[0].length } };
  });
}
