import { sourceOf, startOf } from '../xml/node.ts';
import type { XmlNode } from '../xml/node.ts';
import { CannotError } from './cannot.ts';
import { propertiesOf } from './part-index.ts';
import type { PartIndex } from './part-index.ts';
import type { Patch } from './patches.ts';
import { paragraphProperties } from './paragraph-xml.ts';
import { propertyPatch } from './run-changes.ts';
import { propertiesSource } from './run-xml.ts';
import type { Revisions } from './track.ts';

/** What a paragraph may hold to be taken away whole: words and nothing that something else hangs on. */
const CONTENT: ReadonlySet<string> = new Set(['w:pPr', 'w:r', 'w:proofErr']);
const RUN_CONTENT: ReadonlySet<string> = new Set([
  'w:rPr',
  'w:t',
  'w:tab',
  'w:br',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:lastRenderedPageBreak',
]);

/**
 * Patches that take a whole paragraph away, or mark it as deleted (17.13.5.15).
 * `undefined` when only its words can go: it holds a picture, a field or another's
 * revision, or is the last that its cell, box or the place between two tables must have.
 */
export function deletionOf(
  index: PartIndex,
  paragraph: XmlNode,
  revisions: Revisions | undefined,
): Patch[] | undefined {
  const holder = index.parentOf(paragraph);
  if (!holder || !isPlain(paragraph) || !isSpare(holder, paragraph)) return undefined;
  const { part } = index;
  if (!revisions) return [{ start: startOf(part, paragraph), end: paragraph.end, text: '' }];
  const properties = propertiesOf(paragraph);
  const mark = properties?.child('w:rPr');
  const inside = mark ? mark.children.map((child) => sourceOf(part, child)).join('') : '';
  const xml = paragraphProperties(part, properties, {
    format: {},
    mark: `<w:rPr><w:del${revisions.attributes()}/>${inside}</w:rPr>`,
  });
  const runs = paragraph.children.filter(({ name }) => name === 'w:r');
  return [
    propertyPatch(index, paragraph, properties, xml),
    ...runs.map((run) => ({ start: startOf(part, run), end: run.end, text: deletedRun(index, run, revisions) })),
  ];
}

/** Takes the words of a paragraph that must stay. */
export function mustStay(): CannotError {
  return new CannotError(
    'Đoạn này giữ hình, trường hoặc bảng nên không tự xoá được; hãy xoá trong Word.',
    'This paragraph holds a picture, a field or a table in place and cannot be removed here; remove it in Word.',
  );
}

function isPlain(paragraph: XmlNode): boolean {
  const properties = propertiesOf(paragraph);
  if (properties?.child('w:sectPr') ?? properties?.child('w:framePr')) return false;
  const revised = properties
    ?.child('w:rPr')
    ?.children.some(({ name }) => /^w:(?:ins|del|moveFrom|moveTo)$/u.test(name));
  if (revised === true) return false;
  return paragraph.children.every(
    ({ name, children }) =>
      CONTENT.has(name) && (name !== 'w:r' || children.every((child) => RUN_CONTENT.has(child.name))),
  );
}

/** A cell, a box, a header must hold a paragraph, a cell must end in one, and two tables need one between them. */
function isSpare(holder: XmlNode, paragraph: XmlNode): boolean {
  const { children } = holder;
  if (children.filter(({ name }) => name === 'w:p').length < 2) return false;
  const at = children.indexOf(paragraph);
  const [before, after] = [children[at - 1]?.name, children[at + 1]?.name];
  if (holder.name === 'w:tc' && after === undefined) return before === 'w:p';
  return !(before === 'w:tbl' && (after === 'w:tbl' || after === undefined || after === 'w:sectPr'));
}

function deletedRun({ part }: PartIndex, run: XmlNode, revisions: Revisions): string {
  const content = run.children
    .filter(({ name }) => name !== 'w:rPr')
    .map((child) => {
      const source = sourceOf(part, child);
      if (child.name !== 'w:t') return source;
      const inside = source.slice(child.contentStart - startOf(part, child)).replace(/<\/w:t>$/u, '');
      return `<w:delText xml:space="preserve">${inside}</w:delText>`;
    });
  return revisions.deleted(`<w:r>${propertiesSource(part, run)}${content.join('')}</w:r>`);
}
