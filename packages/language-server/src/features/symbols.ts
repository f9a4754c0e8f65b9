import { FIELDS, LOAI_VAN_BAN, type Appendix, type Unit } from '@thethuc/core';
import { SymbolKind, type DocumentSymbol, type Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analysis } from '../analysis.ts';
import { isOurs } from '../analysis.ts';
import { frontMatterRange } from '../front-matter-place.ts';
import { sourceRange } from '../source-map.ts';
import { unitName, unitRanges } from '../units.ts';

const KINDS: Readonly<Record<Unit['donVi'], SymbolKind>> = {
  phan: SymbolKind.Module,
  chuong: SymbolKind.Namespace,
  muc: SymbolKind.Package,
  'de-muc': SymbolKind.Namespace,
  dieu: SymbolKind.Class,
  khoan: SymbolKind.Method,
  diem: SymbolKind.Field,
};

const THONG_TIN = { vi: 'Thông tin văn bản', en: 'Front matter' } as const;

/** The outline: the front matter with its keys, phần … điểm, and the appendices. */
export function documentSymbols(analysis: Analysis, document: TextDocument): DocumentSymbol[] {
  if (!isOurs(analysis)) return [];
  return [...frontMatter(analysis, document), ...units(analysis, document), ...appendices(analysis, document)];
}

function frontMatter({ text, draft, settings }: Analysis, document: TextDocument): DocumentSymbol[] {
  const at = draft && frontMatterRange(text);
  if (!draft || !at) return [];
  const children: DocumentSymbol[] = [];
  const keys = [...text.slice(at.start, at.end).matchAll(/^([\w-]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$/gmu)];
  keys.forEach((match, index) => {
    const field = FIELDS.find(({ key }) => key === match[1]);
    if (!field) return;
    const start = at.start + match.index;
    const end = at.start + (keys[index + 1]?.index ?? at.end - at.start);
    children.push({
      name: field.title[settings.language],
      ...(match[2] ? { detail: match[2] } : {}),
      kind: SymbolKind.Property,
      range: rangeOf(document, start, trimmedEnd(text, start, end)),
      selectionRange: rangeOf(document, start, start + match[1]!.length),
    });
  });
  const type = LOAI_VAN_BAN.find(({ key }) => key === draft.thongTin['loai-van-ban'])?.vi;
  return [
    {
      name: THONG_TIN[settings.language],
      ...(type === undefined ? {} : { detail: type }),
      kind: SymbolKind.Object,
      range: rangeOf(document, 0, at.end + (at.closed ? 3 : 0)),
      selectionRange: rangeOf(document, 0, 3),
      children,
    },
  ];
}

function units(analysis: Analysis, document: TextDocument): DocumentSymbol[] {
  const { units: all } = analysis.result.parts;
  const ranges = unitRanges(analysis);
  const symbols: DocumentSymbol[] = [];
  const top: DocumentSymbol[] = [];
  all.forEach((unit, index) => {
    const { start, end } = ranges[index]!;
    const label = sourceRange(analysis.doc, unit.labelSpan);
    const title = unit.title?.text;
    const symbol: DocumentSymbol = {
      name: unitName(unit),
      ...(title === undefined ? {} : { detail: title }),
      kind: KINDS[unit.donVi],
      range: rangeOf(document, start, end),
      selectionRange: rangeOf(document, Math.max(start, label.start), Math.min(end, label.end)),
      children: [],
    };
    symbols.push(symbol);
    (unit.parent === undefined ? top : symbols[unit.parent]!.children!).push(symbol);
  });
  return top;
}

function appendices(analysis: Analysis, document: TextDocument): DocumentSymbol[] {
  return analysis.result.parts.appendices.map((appendix: Appendix) => {
    const whole = sourceRange(analysis.doc, appendix.span);
    const heading = sourceRange(analysis.doc, appendix.heading.span);
    const start = Math.min(whole.start, heading.start);
    const end = Math.max(whole.end, heading.end);
    return {
      name: appendix.heading.text,
      ...(appendix.title ? { detail: appendix.title.text } : {}),
      kind: SymbolKind.File,
      range: rangeOf(document, start, end),
      selectionRange: rangeOf(document, heading.start, heading.end),
    };
  });
}

function rangeOf(document: TextDocument, start: number, end: number): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
