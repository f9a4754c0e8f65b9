import { unusualXml } from '../fix/cannot.ts';
import { encodePart } from '../fix/encode-part.ts';
import { applyPatches } from '../fix/patches.ts';
import type { Patch } from '../fix/patches.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import { startOf } from '../xml/node.ts';
import type { XmlNode, XmlPart } from '../xml/node.ts';
import { isOurs } from './comment-xml.ts';

const ANCHORS: ReadonlySet<string> = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** Parts of a package without the comments of ours: only those parts that held something of them. */
export function withoutOurs(
  pkg: DocxPackage,
  mainName: string,
): { readonly parts: ReadonlyMap<string, Uint8Array>; readonly removed: number } {
  const parts = new Map<string, Uint8Array>();
  const comments = pkg.optional(pkg.related(mainName, 'comments'));
  const ours = comments?.root.children.filter(isOurs) ?? [];
  if (!comments || ours.length === 0) return { parts, removed: 0 };
  const put = (part: XmlPart, patches: readonly Patch[]): void => {
    if (patches.length === 0) return;
    if (!part.usualPrefixes) throw unusualXml();
    parts.set(part.name, encodePart(applyPatches(part.text, patches), pkg.bytesOf(part.name) ?? new Uint8Array()));
  };
  put(
    comments,
    ours.map((comment) => cut(comments, comment)),
  );
  const ids = new Set(ours.map((comment) => comment.attribute('w:id')));
  const stories = ['footnotes', 'endnotes'].flatMap((kind) => pkg.optional(pkg.related(mainName, kind)) ?? []);
  for (const part of [pkg.required(mainName), ...stories]) put(part, anchorsOf(part, ids));
  const paragraphs = new Set(ours.flatMap((comment) => comment.children.map((child) => child.attribute('w14:paraId'))));
  paragraphs.delete(undefined);
  for (const [part, patches] of extensionsOf(pkg, mainName, paragraphs as ReadonlySet<string>)) put(part, patches);
  return { parts, removed: ours.length };
}

function cut(part: XmlPart, node: XmlNode): Patch {
  return { start: startOf(part, node), end: node.end, text: '' };
}

/** Ranges and references of the comments; a run that holds nothing but a reference goes whole. */
function anchorsOf(part: XmlPart, ids: ReadonlySet<string | undefined>): Patch[] {
  const patches: Patch[] = [];
  const isOurAnchor = (node: XmlNode): boolean => ANCHORS.has(node.name) && ids.has(node.attribute('w:id'));
  const walk = (node: XmlNode): void => {
    for (const child of node.children) {
      const content = child.name === 'w:r' ? child.children.filter(({ name }) => name !== 'w:rPr') : [];
      if (isOurAnchor(child) || (content.length > 0 && content.every(isOurAnchor))) patches.push(cut(part, child));
      else walk(child);
    }
  };
  walk(part.root);
  return patches;
}

/**
 * What newer versions of Word note of each comment in parts of their own ([MS-DOCX] 2.5.4, 2.7):
 * entries of ours go; an answer to one of ours becomes a comment that answers nobody.
 */
function extensionsOf(
  pkg: DocxPackage,
  mainName: string,
  paragraphs: ReadonlySet<string>,
): readonly (readonly [XmlPart, Patch[]])[] {
  const part = (kind: string): XmlPart | undefined => pkg.optional(pkg.related(mainName, kind));
  const extended = part('commentsExtended');
  const idsPart = part('commentsIds');
  const extensible = part('commentsExtensible');
  const local = (node: XmlNode, name: string): string | undefined =>
    Object.entries(node.attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1];
  const found: (readonly [XmlPart, Patch[]])[] = [];
  if (extended) {
    const patches = extended.root.children.flatMap((entry): Patch[] => {
      if (paragraphs.has(local(entry, 'paraId') ?? '')) return [cut(extended, entry)];
      return paragraphs.has(local(entry, 'paraIdParent') ?? '') ? [withoutParent(extended, entry)] : [];
    });
    found.push([extended, patches]);
  }
  const durable = new Set<string>();
  if (idsPart) {
    const ours = idsPart.root.children.filter((entry) => paragraphs.has(local(entry, 'paraId') ?? ''));
    for (const entry of ours) durable.add(local(entry, 'durableId') ?? '');
    found.push([idsPart, ours.map((entry) => cut(idsPart, entry))]);
  }
  if (extensible) {
    const ours = extensible.root.children.filter((entry) => durable.has(local(entry, 'durableId') ?? '?'));
    found.push([extensible, ours.map((entry) => cut(extensible, entry))]);
  }
  return found;
}

function withoutParent(part: XmlPart, entry: XmlNode): Patch {
  const start = startOf(part, entry);
  const tag = part.text.slice(start, entry.contentStart);
  return { start, end: entry.contentStart, text: tag.replace(/\s[\w]+:paraIdParent\s*=\s*(?:"[^"]*"|'[^']*')/u, '') };
}
