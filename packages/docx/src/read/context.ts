import type { ReadProblem } from '@thethuc/core';
import type { Cascade, TableLayer } from '../format/cascade.ts';
import type { Numbering } from '../format/numbering.ts';
import type { StyleSheet } from '../format/styles.ts';
import type { Theme } from '../format/theme.ts';
import type { DocBuilder } from './doc-builder.ts';
import type { SectionFrame } from './sections.ts';

/** What every part of the reader shares while one document is read. */
export interface ReadContext {
  readonly builder: DocBuilder;
  readonly cascade: Cascade;
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly theme: Theme;
  readonly sections: readonly SectionFrame[];
  /** Word's layout version; tables stand differently before 15. */
  readonly compatibilityMode: number;
  readonly problems: ReadProblem[];
  /** The layer of a key, made once: paragraphs under one layer share their resolved formats. */
  tableLayer(key: string, make: () => Omit<TableLayer, 'id'>): TableLayer;
  foreignChunks: number;
  boxes: number;
}
