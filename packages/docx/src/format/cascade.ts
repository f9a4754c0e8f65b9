import type { Alignment, ParagraphFormat, RunFormat } from '@thethuc/core';
import type { XmlNode } from '../xml/node.ts';
import { drawn } from './borders.ts';
import type { Level, Numbering } from './numbering.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import { NO_RUN_PROPERTIES, overlay, readRunProperties, TOGGLE } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';
import type { StyleSheet } from './styles.ts';
import type { Theme } from './theme.ts';
import { twipsToMm } from './units.ts';

/** What a table style lays under the paragraphs of one cell (17.7.6). */
export interface TableLayer {
  readonly id: number;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export const NO_TABLE: TableLayer = { id: 0, paragraph: {}, run: NO_RUN_PROPERTIES };

/** The format of a run, by the kind of character (17.3.2.26). Equal formats are the same object. */
export interface ResolvedRun {
  readonly ascii: RunFormat;
  readonly hAnsi: RunFormat;
  readonly eastAsia: RunFormat;
  /** True when the three are one. */
  readonly uniform: boolean;
  readonly hintEastAsia: boolean;
  readonly caps: boolean;
  readonly hidden: boolean;
}

/** The styles under the runs of a paragraph; the same object for every paragraph of the same style and table layer. */
interface RunBase {
  readonly properties: RunProperties;
  readonly defaultToggles: number;
  readonly tableToggles: number;
  readonly paragraphToggles: number;
  /** By `w:rPr`; equal properties are one node in a part read lean. */
  readonly runs: Map<XmlNode | undefined, ResolvedRun>;
}

export interface ResolvedParagraph {
  readonly format: ParagraphFormat;
  readonly styleName: string | undefined;
  readonly numbering: { readonly numId: number; readonly index: number; readonly level: Level } | undefined;
  readonly base: RunBase;
  readonly mark: XmlNode | undefined;
}

/** Word's own values where neither the document nor its defaults speak (17.3.2.26, 17.3.2.38). */
const DEFAULT_FAMILY = 'Times New Roman';
const DEFAULT_SIZE_PT = 10;

/** Resolves effective formats: document defaults, table style, numbering, paragraph style, character style, direct (17.7.2). */
export class Cascade {
  readonly #styles: StyleSheet;
  readonly #numbering: Numbering;
  readonly #theme: Theme;
  readonly #paragraphs = new Map<TableLayer, Map<XmlNode | undefined, ResolvedParagraph>>();
  readonly #bases = new Map<string, RunBase>();
  readonly #formats = new Map<string, RunFormat>();

  constructor(styles: StyleSheet, numbering: Numbering, theme: Theme) {
    this.#styles = styles;
    this.#numbering = numbering;
    this.#theme = theme;
  }

  /** The same `w:pPr` under the same table layer has the same effect, so it is resolved once. */
  paragraph(node: XmlNode | undefined, table: TableLayer): ResolvedParagraph {
    let known = this.#paragraphs.get(table);
    if (known === undefined) {
      known = new Map();
      this.#paragraphs.set(table, known);
    }
    let resolved = known.get(node);
    if (resolved === undefined) {
      resolved = this.#paragraph(node, table);
      known.set(node, resolved);
    }
    return resolved;
  }

  run(node: XmlNode | undefined, paragraph: ResolvedParagraph): ResolvedRun {
    const { runs } = paragraph.base;
    const key = node === undefined || node.children.length === 0 ? undefined : node;
    let resolved = runs.get(key);
    if (resolved === undefined) {
      resolved = this.#run(readRunProperties(key, this.#theme), paragraph.base, NO_RUN_PROPERTIES);
      runs.set(key, resolved);
    }
    return resolved;
  }

  /** The automatic number looks like the paragraph mark, with the level's own properties on top (17.9.24). */
  numberRun(paragraph: ResolvedParagraph, level: Level): ResolvedRun {
    return this.#run(readRunProperties(paragraph.mark, this.#theme), paragraph.base, level.run);
  }

  #paragraph(node: XmlNode | undefined, table: TableLayer): ResolvedParagraph {
    const direct = readParagraphProperties(node);
    const style = this.#styles.get('paragraph', direct.styleId);
    const levels = [this.#styles.defaultParagraph, table.paragraph, ...(style?.paragraphChain ?? []), direct];
    const numbering = this.#numberingOf(levels);
    const merged: ParagraphProperties = {};
    levels.forEach((properties, index) => {
      // The list's indents rank directly below the level that asks for the list.
      if (index === numbering?.at) Object.assign(merged, numbering.level.paragraph);
      Object.assign(merged, properties);
    });
    return {
      format: toFormat(merged),
      styleName: style?.name,
      numbering,
      base: this.#base(style?.id, table),
      mark: node?.child('w:rPr'),
    };
  }

  #numberingOf(
    levels: readonly ParagraphProperties[],
  ): { numId: number; index: number; level: Level; at: number } | undefined {
    let numId: number | undefined;
    let index: number | undefined;
    let at = 0;
    levels.forEach((properties, position) => {
      if (properties.numId === undefined && properties.level === undefined) return;
      if (properties.numId !== undefined && position < levels.length - 1 && properties.level === undefined) {
        index = this.#numbering.levelOfStyle(properties.numId, properties.styleId ?? '') ?? index;
      }
      numId = properties.numId ?? numId;
      index = properties.level ?? index;
      at = position;
    });
    if (numId === undefined || numId === 0) return undefined;
    const level = this.#numbering.level(numId, index ?? 0);
    return level === undefined ? undefined : { numId, index: index ?? 0, level, at };
  }

  #base(styleId: string | undefined, table: TableLayer): RunBase {
    const key = `${table.id} ${styleId ?? ''}`;
    const known = this.#bases.get(key);
    if (known !== undefined) return known;
    const style = this.#styles.get('paragraph', styleId);
    const defaults = this.#styles.defaultRun;
    const paragraph = style?.run ?? NO_RUN_PROPERTIES;
    const base: RunBase = {
      properties: overlay(overlay(defaults, table.run), paragraph),
      defaultToggles: defaults.togglesOn,
      tableToggles: table.run.togglesOn,
      paragraphToggles: paragraph.togglesOn,
      runs: new Map(),
    };
    this.#bases.set(key, base);
    return base;
  }

  #run(direct: RunProperties, base: RunBase, above: RunProperties): ResolvedRun {
    const style = this.#styles.named('character', direct.styleId);
    const character = style?.run ?? NO_RUN_PROPERTIES;
    const merged = overlay(overlay(overlay(base.properties, character), direct), above);
    // 17.7.3: on by default stays on; else the levels of styles combine by exclusive or; direct formatting is absolute.
    const styled = base.defaultToggles | (base.tableToggles ^ base.paragraphToggles ^ character.togglesOn);
    const directly = (styled & ~direct.toggles) | direct.togglesOn;
    const toggles = (directly & ~above.toggles) | above.togglesOn;
    const complex = merged.isComplex === true;
    const family = (named: string | undefined): string => (complex ? merged.complex : named) ?? DEFAULT_FAMILY;
    const ascii = this.#format(family(merged.ascii), merged, toggles);
    const hAnsi = this.#format(family(merged.hAnsi), merged, toggles);
    const eastAsia = this.#format(family(merged.eastAsia), merged, toggles);
    return {
      ascii,
      hAnsi,
      eastAsia,
      uniform: ascii === hAnsi && hAnsi === eastAsia,
      hintEastAsia: merged.hint === 'eastAsia',
      caps: (toggles & TOGGLE.caps) !== 0,
      hidden: (toggles & TOGGLE.vanish) !== 0,
    };
  }

  #format(fontFamily: string, merged: RunProperties, toggles: number): RunFormat {
    const complex = merged.isComplex === true;
    const sizePt = (complex ? merged.sizeComplexPt : merged.sizePt) ?? DEFAULT_SIZE_PT;
    const bold = (toggles & (complex ? TOGGLE.boldComplex : TOGGLE.bold)) !== 0;
    const italic = (toggles & (complex ? TOGGLE.italicComplex : TOGGLE.italic)) !== 0;
    const strike = (toggles & TOGGLE.strike) !== 0 || merged.doubleStrike === true;
    const highlight = merged.highlight === 'none' ? undefined : merged.highlight;
    const vertical = merged.vertical === 'superscript' || merged.vertical === 'subscript' ? merged.vertical : undefined;
    const kept = toggles & (TOGGLE.caps | TOGGLE.smallCaps);
    const key = [
      fontFamily,
      sizePt,
      bold,
      italic,
      merged.underline,
      kept,
      strike,
      merged.color,
      highlight,
      vertical,
    ].join('|');
    const known = this.#formats.get(key);
    if (known !== undefined) return known;
    const format: RunFormat = {
      fontFamily,
      sizePt,
      bold,
      italic,
      underline: merged.underline === true,
      caps: (toggles & TOGGLE.caps) !== 0,
      smallCaps: (toggles & TOGGLE.smallCaps) !== 0,
      strike,
      color: merged.color ?? 'auto',
      ...(highlight === undefined ? {} : { highlight }),
      ...(vertical === undefined ? {} : { vertical }),
    };
    this.#formats.set(key, format);
    return format;
  }
}

function toFormat(merged: ParagraphProperties): ParagraphFormat {
  const borderTop = drawn(merged.borderTop);
  const borderBottom = drawn(merged.borderBottom);
  const rule = merged.lineRule === 'exact' ? 'exact' : merged.lineRule === 'atLeast' ? 'atLeast' : 'auto';
  const line = merged.line ?? 240;
  return {
    alignment: alignmentOf(merged.justification, merged.bidi === true),
    indentLeftMm: twipsToMm(merged.left ?? 0),
    indentRightMm: twipsToMm(merged.right ?? 0),
    firstLineMm: twipsToMm(merged.firstLine ?? 0),
    spaceBeforePt: (merged.before ?? 0) / 20,
    spaceAfterPt: (merged.after ?? 0) / 20,
    contextualSpacing: merged.contextualSpacing === true,
    lineRule: rule,
    line: rule === 'auto' ? Math.round((line / 240) * 10000) / 10000 : Math.abs(line) / 20,
    keepNext: merged.keepNext === true,
    keepLines: merged.keepLines === true,
    pageBreakBefore: merged.pageBreakBefore === true,
    ...(merged.leaderTabs === true ? { leaderTabs: true } : {}),
    ...(borderTop === undefined ? {} : { borderTop }),
    ...(borderBottom === undefined ? {} : { borderBottom }),
  };
}

/** ST_Jc (17.18.44); `left` and `right` change sides in a paragraph that runs from right to left. */
function alignmentOf(justification: string | undefined, bidi: boolean): Alignment {
  switch (justification) {
    case 'center':
      return 'center';
    case 'both':
    case 'distribute':
    case 'lowKashida':
    case 'mediumKashida':
    case 'highKashida':
    case 'thaiDistribute':
      return 'justify';
    case 'right':
    case 'end':
      return bidi ? 'left' : 'right';
    default:
      return bidi ? 'right' : 'left';
  }
}
