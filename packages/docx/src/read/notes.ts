import type { DocxPackage } from '../package/docx-package.ts';
import type { ReadContext } from './context.ts';
import { StoryReader } from './story-reader.ts';

/** Reads footnotes and endnotes as stories of their own; separators are no text (17.11.10, 17.18.33). */
export function readNotes(pkg: DocxPackage, mainPart: string, context: ReadContext): void {
  for (const kind of ['footnote', 'endnote'] as const) {
    const part = pkg.optional(pkg.related(mainPart, `${kind}s`));
    if (part === undefined) continue;
    for (const note of part.root.children) {
      const type = note.attribute('w:type');
      if (note.name !== `w:${kind}` || (type !== undefined && type !== 'normal')) continue;
      new StoryReader(context, part, kind, 0).readTop(note.children);
    }
  }
}
