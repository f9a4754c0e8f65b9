import { escapeAttribute } from '../fix/children.ts';
import { unusualXml } from '../fix/cannot.ts';
import { encodePart } from '../fix/encode-part.ts';
import { applyPatches } from '../fix/patches.ts';
import type { DocxPackage } from '../package/docx-package.ts';
import { relationshipsPartOf } from '../package/relationships.ts';
import { endTagStart, startOf } from '../xml/node.ts';
import type { XmlPart } from '../xml/node.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const STRICT_RELATION = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Adds comments to the part that holds them; a file without one gets it, its relationship and its content type. */
export function withComments(
  pkg: DocxPackage,
  mainName: string,
  strict: boolean,
  comments: string,
): ReadonlyMap<string, Uint8Array> {
  const known = pkg.related(mainName, 'comments');
  const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
  if (known !== undefined) return new Map([[known, appended(pkg, known, 'w:comments', comments)]]);
  const name = freeName(pkg, mainName);
  const namespace = strict ? STRICT : TRANSITIONAL;
  const relations = relationshipsPartOf(mainName);
  const relation = `<Relationship Id="${freeId(pkg, mainName)}" Type="${strict ? STRICT_RELATION : RELATION}" Target="${escapeAttribute(name.split('/').at(-1) ?? name)}"/>`;
  const override = `<Override PartName="/${escapeAttribute(name)}" ContentType="${CONTENT_TYPE}"/>`;
  return new Map([
    [name, encoded(`${XML}<w:comments xmlns:w="${namespace}">${comments}</w:comments>`)],
    [
      relations,
      pkg.has(relations)
        ? appended(pkg, relations, 'Relationships', relation)
        : encoded(`${XML}<Relationships xmlns="${RELATIONSHIPS}">${relation}</Relationships>`),
    ],
    ['[Content_Types].xml', appended(pkg, '[Content_Types].xml', 'Types', override)],
  ]);
}

/** A part with something more at the end of its root. */
function appended(pkg: DocxPackage, name: string, root: string, xml: string): Uint8Array {
  const part = pkg.required(name);
  // Prefixes must mean what they usually mean, for what is added is written with them.
  if (!part.usualPrefixes || !part.text.startsWith(`<${root}`, startOf(part, part.root))) throw unusualXml();
  return encodePart(applyPatches(part.text, [atEnd(part, root, xml)]), pkg.bytesOf(name) ?? new Uint8Array());
}

function atEnd(part: XmlPart, root: string, xml: string): { start: number; end: number; text: string } {
  const { contentStart, end } = part.root;
  if (end === contentStart) return { start: end - 2, end, text: `>${xml}</${root}>` };
  const at = endTagStart(part, part.root);
  return { start: at, end: at, text: xml };
}

function freeName(pkg: DocxPackage, mainName: string): string {
  const folder = mainName.slice(0, mainName.lastIndexOf('/') + 1);
  for (let n = 1; ; n++) {
    const name = `${folder}comments${n === 1 ? '' : n}.xml`;
    if (!pkg.has(name)) return name;
  }
}

function freeId(pkg: DocxPackage, mainName: string): string {
  const ids = new Set(pkg.relationshipsOf(mainName).map(({ id }) => id));
  for (let n = 1; ; n++) if (!ids.has(`rIdComments${n}`)) return `rIdComments${n}`;
}
