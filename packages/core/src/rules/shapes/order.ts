import type { Doc } from '../../model/doc.ts';
import type { Part } from '../../recognise/parts.ts';
import { paragraphAt } from './runs-of.ts';

/**
 * True when `lower` stands below `upper` in one column of text; `undefined`
 * when they stand in different places (a text box, another column), whose
 * order on the page the order of the text does not tell. A page header is above all text.
 */
export function standsBelow(doc: Doc, upper: Part, lower: Part): boolean | undefined {
  const a = paragraphAt(doc, upper.span.start);
  const b = paragraphAt(doc, lower.span.start);
  if (!a || !b) return undefined;
  if (a.story === 'main' && b.story === 'header' && b.container.kind !== 'text-box') return false;
  if (a.story !== b.story) return undefined;
  const [one, other] = [a.container, b.container];
  if (one.kind === 'text-box' || other.kind === 'text-box') {
    if (one.kind !== 'text-box' || other.kind !== 'text-box' || one.box !== other.box) return undefined;
  } else if (one.kind === 'cell' && other.kind === 'cell' && one.table === other.table && one.column !== other.column) {
    return undefined;
  }
  return lower.span.start > upper.span.start;
}
