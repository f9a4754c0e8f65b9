import type { XmlNode } from '../xml/node.ts';

/** One relationship of a part (ECMA-376 Part 2, 6.5). */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type: `styles`, `header`, `officeDocument`, in transitional and strict files alike. */
  readonly kind: string;
  /** Name of the target part; `undefined` for an external target. */
  readonly target?: string;
}

/** Reads a `.rels` part; targets are resolved against the folder of `source`. */
export function readRelationships(root: XmlNode, source: string): readonly Relationship[] {
  const relationships: Relationship[] = [];
  for (const node of root.children) {
    if (node.name !== 'Relationship') continue;
    const type = node.attribute('Type') ?? '';
    const kind = type.slice(type.lastIndexOf('/') + 1);
    const id = node.attribute('Id') ?? '';
    const target = node.attribute('Target');
    if (target === undefined || node.attribute('TargetMode') === 'External') relationships.push({ id, kind });
    else relationships.push({ id, kind, target: resolveTarget(source, target) });
  }
  return relationships;
}

/** Part name of a target reference: absolute from the package root, relative from the source part's folder. */
export function resolveTarget(source: string, target: string): string {
  const clean = target.replaceAll('\\', '/').replace(/[#?].*$/, '');
  const base = clean.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of decodeSegments(clean).split('/')) {
    if (segment === '..') base.pop();
    else if (segment !== '' && segment !== '.') base.push(segment);
  }
  return base.join('/');
}

function decodeSegments(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Name of the part that holds the relationships of `source` (`''` for the package). */
export function relationshipsPartOf(source: string): string {
  const slash = source.lastIndexOf('/');
  return `${source.slice(0, slash + 1)}_rels/${source.slice(slash + 1)}.rels`;
}
