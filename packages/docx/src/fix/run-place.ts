import type { Origin } from '@thethuc/core';
import { endTagStart, sourceOf, startOf } from '../xml/node.ts';
import type { XmlNode } from '../xml/node.ts';
import { CannotError, generated, noPlace, unusualXml } from './cannot.ts';
import type { PartIndex } from './part-index.ts';

export type DocxOrigin = Extract<Origin, { medium: 'docx' }>;

/** A stretch of a run: of the text of a `w:t`, or a whole other child (tab, break, picture). */
export interface RunPlace {
  readonly run: XmlNode;
  readonly node: XmlNode;
  readonly inText: boolean;
  readonly start: number;
  readonly end: number;
}

/** The place of an origin in its run, for changing its words. */
export function wordsPlace(index: PartIndex, origin: DocxOrigin): RunPlace {
  const place = formatPlace(index, origin);
  assertUnbound(index, place.run);
  const exact = place.inText || startOf(index.part, place.node) === origin.xml!.start;
  if (!exact) throw noPlace();
  return place;
}

/** The place of an origin in its run, for changing its format: text inside an alternative has that of the whole. */
export function formatPlace(index: PartIndex, { paragraph, run: ordinal, xml }: DocxOrigin): RunPlace {
  if (!xml) throw generated();
  const run = index.runsOf(paragraph)[ordinal];
  if (!run) throw noPlace();
  assertUnlocked(index, run);
  const { part } = index;
  for (const node of run.children) {
    if (node.name === 'w:t' && node.contentStart <= xml.start && xml.end <= endTagStart(part, node)) {
      if (sourceOf(part, node).includes('<![CDATA[')) throw unusualXml();
      return { run, node, inText: true, start: xml.start, end: xml.end };
    }
    if (node.name !== 'w:t' && startOf(part, node) <= xml.start && xml.end <= node.end) {
      return { run, node, inText: false, start: startOf(part, node), end: node.end };
    }
  }
  throw noPlace();
}

/** Word puts the words of a bound content control back from its data, and takes a placeholder for no words at all. */
function assertUnbound(index: PartIndex, run: XmlNode): void {
  for (const properties of controlsAround(index, run)) {
    const bound =
      properties.child('w:dataBinding') ?? properties.children.find(({ name }) => name === 'w15:dataBinding');
    if (bound ?? properties.child('w:showingPlcHdr')) {
      throw new CannotError(
        'Chữ này nằm trong ô nhập liệu gắn với dữ liệu hoặc còn để trống; hãy sửa trong Word.',
        'These words are in a content control that is bound to data or still empty; change them in Word.',
      );
    }
  }
}

function assertUnlocked(index: PartIndex, run: XmlNode): void {
  for (const properties of controlsAround(index, run)) {
    if (/ontentLocked$/u.test(properties.value('w:lock') ?? '')) {
      throw new CannotError(
        'Chữ này nằm trong ô nhập liệu đã khoá; hãy mở khoá trong Word (Developer → Properties).',
        'These words are in a locked content control; unlock it in Word (Developer → Properties).',
      );
    }
  }
}

function* controlsAround(index: PartIndex, node: XmlNode): Generator<XmlNode> {
  for (let at: XmlNode | undefined = node; at; at = index.parentOf(at)) {
    const properties = at.name === 'w:sdt' ? at.child('w:sdtPr') : undefined;
    if (properties) yield properties;
  }
}
