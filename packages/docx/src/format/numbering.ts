import type { XmlNode } from '../xml/node.ts';
import { formatNumber } from './number-format.ts';
import { readParagraphProperties } from './paragraph-properties.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';
import { readRunProperties } from './run-properties.ts';
import type { RunProperties } from './run-properties.ts';
import { symbolToUnicode } from './symbols.ts';
import type { Theme } from './theme.ts';
import { isOn, parseInteger } from './units.ts';

/** One level of a list (17.9.6). */
export interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  /** Level whose use restarts this one; 0 never restarts. */
  readonly restart: number | undefined;
  readonly legal: boolean;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  readonly styleId: string | undefined;
}

interface List {
  /** Instances of one abstract definition count together. */
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly startOverrides: ReadonlyMap<number, number>;
}

const LEVELS = 9;

/** The numbering part (17.9) and the counters that run while the document is read. */
export class Numbering {
  readonly #abstract = new Map<string, XmlNode>();
  readonly #instances = new Map<number, XmlNode>();
  readonly #byStyleLink = new Map<string, string>();
  readonly #lists = new Map<number, List | undefined>();
  readonly #counters = new Map<string, Array<number | undefined>>();
  readonly #overridden = new Set<string>();
  readonly #theme: Theme;

  constructor(root: XmlNode | undefined, theme: Theme) {
    this.#theme = theme;
    for (const node of root?.children ?? []) {
      if (node.name === 'w:abstractNum') {
        const id = node.attribute('w:abstractNumId') ?? '';
        this.#abstract.set(id, node);
        const styleLink = node.value('w:styleLink');
        if (styleLink !== undefined) this.#byStyleLink.set(styleLink, id);
      } else if (node.name === 'w:num') {
        const id = parseInteger(node.attribute('w:numId'));
        if (id !== undefined) this.#instances.set(id, node);
      }
    }
  }

  level(numId: number, level: number): Level | undefined {
    return this.#list(numId)?.levels.get(level);
  }

  /** Level of the list that names a paragraph style (17.9.23). */
  levelOfStyle(numId: number, styleId: string): number | undefined {
    for (const [index, level] of this.#list(numId)?.levels ?? []) if (level.styleId === styleId) return index;
    return undefined;
  }

  /** Counts one paragraph and gives the text in front of it, without the suffix. */
  next(numId: number, levelIndex: number): string {
    const list = this.#list(numId);
    const level = list?.levels.get(levelIndex);
    if (list === undefined || level === undefined) return '';
    let counters = this.#counters.get(list.abstractId);
    if (counters === undefined) {
      counters = new Array<number | undefined>(LEVELS).fill(undefined);
      this.#counters.set(list.abstractId, counters);
    }
    // A start override (17.9.26) acts once, at the first paragraph of the instance on that level.
    const override = list.startOverrides.get(levelIndex);
    const key = `${numId} ${levelIndex}`;
    if (override !== undefined && !this.#overridden.has(key)) {
      this.#overridden.add(key);
      counters[levelIndex] = override;
    } else {
      const current = counters[levelIndex];
      counters[levelIndex] = current === undefined ? level.start : current + 1;
    }
    for (let below = levelIndex + 1; below < LEVELS; below++) {
      const restart = list.levels.get(below)?.restart;
      // `w:lvlRestart` (17.9.10) names, counting from 1, the level that must be used for a restart.
      if (restart === undefined || (restart > 0 && levelIndex < restart)) counters[below] = undefined;
    }
    if (level.format === 'bullet') return symbolToUnicode(level.text, level.run.ascii);
    return this.#fill(list, level, counters);
  }

  #fill(list: List, level: Level, counters: Array<number | undefined>): string {
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const other = list.levels.get(index);
      const value = (counters[index] ??= other?.start ?? 1);
      const format = other?.format ?? 'decimal';
      return formatNumber(value, level.legal && format !== 'none' ? 'decimal' : format);
    });
  }

  #list(numId: number): List | undefined {
    if (this.#lists.has(numId)) return this.#lists.get(numId);
    const list = this.#readList(numId);
    this.#lists.set(numId, list);
    return list;
  }

  #readList(numId: number): List | undefined {
    const instance = this.#instances.get(numId);
    let abstractId = instance?.value('w:abstractNumId');
    let abstract = this.#abstract.get(abstractId ?? '');
    // A link to a numbering style leads to the definition that carries it (17.9.21, 17.9.27).
    const link = abstract?.value('w:numStyleLink');
    const linked = link === undefined ? undefined : this.#byStyleLink.get(link);
    if (linked !== undefined) {
      abstractId = linked;
      abstract = this.#abstract.get(linked);
    }
    if (instance === undefined || abstract === undefined || abstractId === undefined) return undefined;
    const levels = new Map<number, Level>();
    const startOverrides = new Map<number, number>();
    const add = (node: XmlNode): void => {
      const index = parseInteger(node.attribute('w:ilvl'));
      if (index !== undefined && index >= 0 && index < LEVELS) levels.set(index, readLevel(node, this.#theme));
    };
    for (const node of abstract.children) if (node.name === 'w:lvl') add(node);
    for (const node of instance.children) {
      if (node.name !== 'w:lvlOverride') continue;
      const index = parseInteger(node.attribute('w:ilvl'));
      const start = parseInteger(node.value('w:startOverride'));
      if (index !== undefined && start !== undefined) startOverrides.set(index, start);
      const level = node.child('w:lvl');
      if (level !== undefined) add(level);
    }
    return { abstractId, levels, startOverrides };
  }
}

function readLevel(node: XmlNode, theme: Theme): Level {
  const legal = node.child('w:isLgl');
  return {
    start: parseInteger(node.value('w:start')) ?? 0,
    format: node.value('w:numFmt') ?? node.path('mc:AlternateContent', 'mc:Fallback')?.value('w:numFmt') ?? 'decimal',
    text: node.value('w:lvlText') ?? '',
    suffix: node.value('w:suff') ?? 'tab',
    restart: parseInteger(node.value('w:lvlRestart')),
    legal: legal !== undefined && isOn(legal.attribute('w:val')),
    paragraph: readParagraphProperties(node.child('w:pPr')),
    run: readRunProperties(node.child('w:rPr'), theme),
    styleId: node.value('w:pStyle'),
  };
}
