import type { XmlNode } from '../xml/node.ts';
import { readBorder } from './borders.ts';
import type { StatedBorder } from './borders.ts';
import { isOn, parseInteger, parseNumber, parseTwips } from './units.ts';

/** What one `w:pPr` states, lengths in twips; `undefined` leaves a property to the levels below. */
export interface ParagraphProperties {
  styleId?: string;
  justification?: string;
  bidi?: boolean;
  left?: number;
  right?: number;
  /** Negative for a hanging indent. */
  firstLine?: number;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: string;
  contextualSpacing?: boolean;
  keepNext?: boolean;
  keepLines?: boolean;
  pageBreakBefore?: boolean;
  leaderTabs?: boolean;
  borderTop?: StatedBorder;
  borderBottom?: StatedBorder;
  /** Numbering instance; 0 takes the numbering away. */
  numId?: number;
  level?: number;
}

/** Word's automatic spacing, and its line where spacing is counted in lines. */
const AUTO_SPACING = 280;
const LINE = 240;
/** Width of one character where an indent is counted in characters: the default size of 10,5 pt. */
const CHARACTER = 210;

export function readParagraphProperties(node: XmlNode | undefined): ParagraphProperties {
  const read: ParagraphProperties = {};
  for (const child of node?.children ?? []) {
    const value = child.attribute('w:val');
    switch (child.name) {
      case 'w:pStyle':
        if (value !== undefined) read.styleId = value;
        break;
      case 'w:jc':
        if (value !== undefined) read.justification = value;
        break;
      case 'w:bidi':
        read.bidi = isOn(value);
        break;
      case 'w:ind':
        readIndent(child, read);
        break;
      case 'w:spacing':
        readSpacing(child, read);
        break;
      case 'w:contextualSpacing':
        read.contextualSpacing = isOn(value);
        break;
      case 'w:keepNext':
        read.keepNext = isOn(value);
        break;
      case 'w:keepLines':
        read.keepLines = isOn(value);
        break;
      case 'w:pageBreakBefore':
        read.pageBreakBefore = isOn(value);
        break;
      case 'w:tabs':
        assign(read, 'leaderTabs', readLeaders(child));
        break;
      case 'w:pBdr':
        assign(read, 'borderTop', readBorder(child.child('w:top')));
        assign(read, 'borderBottom', readBorder(child.child('w:bottom')));
        break;
      case 'w:numPr':
        assign(read, 'numId', parseInteger(child.value('w:numId')));
        assign(read, 'level', parseInteger(child.value('w:ilvl')));
        break;
    }
  }
  return read;
}

function assign<K extends keyof ParagraphProperties>(
  read: ParagraphProperties,
  key: K,
  value: ParagraphProperties[K] | undefined,
): void {
  if (value !== undefined) read[key] = value;
}

/** True when every stop that is set has a leader (17.3.1.37); one without may be where a tab goes. */
function readLeaders(node: XmlNode): boolean | undefined {
  const set = node.children.filter((stop) => stop.name === 'w:tab' && !IS_NO_STOP.has(stop.attribute('w:val') ?? ''));
  if (set.length === 0) return undefined;
  return set.every((stop) => (stop.attribute('w:leader') ?? 'none') !== 'none');
}

/** A stop taken away, a line drawn at a place. */
const IS_NO_STOP: ReadonlySet<string> = new Set(['clear', 'bar']);

/**
 * 17.3.1.12. Word writes both the length and the count of characters; the length is what it computed,
 * so the count is only used alone.
 */
function readIndent(node: XmlNode, read: ParagraphProperties): void {
  const length = (name: string, alias: string): number | undefined => {
    const stated = parseTwips(node.attribute(`w:${name}`) ?? node.attribute(`w:${alias}`));
    if (stated !== undefined) return stated;
    const characters = parseNumber(node.attribute(`w:${name}Chars`) ?? node.attribute(`w:${alias}Chars`));
    return characters === undefined ? undefined : (characters / 100) * CHARACTER;
  };
  assign(read, 'left', length('left', 'start'));
  assign(read, 'right', length('right', 'end'));
  const hanging = length('hanging', 'hanging');
  const firstLine = length('firstLine', 'firstLine');
  // `hanging` supersedes `firstLine` when both are given, unless it is the zero Word leaves behind.
  if (hanging !== undefined && (hanging !== 0 || firstLine === undefined)) read.firstLine = -hanging;
  else assign(read, 'firstLine', firstLine);
}

/** 17.3.1.33. Automatic spacing supersedes the rest; a length Word computed supersedes its count of lines. */
function readSpacing(node: XmlNode, read: ParagraphProperties): void {
  assign(read, 'before', readEdge(node, 'before'));
  assign(read, 'after', readEdge(node, 'after'));
  assign(read, 'line', parseTwips(node.attribute('w:line')));
  assign(read, 'lineRule', node.attribute('w:lineRule'));
  // A `w:line` without a rule is `auto`, whatever a level below says.
  if (read.line !== undefined && read.lineRule === undefined) read.lineRule = 'auto';
}

function readEdge(node: XmlNode, edge: 'before' | 'after'): number | undefined {
  const auto = node.attribute(`w:${edge}Autospacing`);
  if (auto !== undefined && isOn(auto)) return AUTO_SPACING;
  const stated = parseTwips(node.attribute(`w:${edge}`));
  if (stated !== undefined) return stated;
  const lines = parseNumber(node.attribute(`w:${edge}Lines`));
  return lines === undefined ? undefined : (lines / 100) * LINE;
}
