import type { XmlNode } from '../xml/node.ts';
import type { PartIndex } from './part-index.ts';

/** Fields whose result Word computes anew each time it lays the page out. */
const NUMBER_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/u;

/** The runs of the page-number field that `run` is the result or the end of (17.16.18); none when it is in no such field. */
export function fieldRunsOf(index: PartIndex, paragraph: number, run: XmlNode): readonly XmlNode[] {
  let field: { runs: XmlNode[]; code: string } | undefined;
  for (const one of index.runsOf(paragraph)) {
    if (one === undefined) continue;
    for (const child of one.children) {
      if (child.name === 'w:fldChar' && child.attribute('w:fldCharType') === 'begin') field = { runs: [], code: '' };
      if (child.name === 'w:instrText' && field) field.code += child.text;
    }
    if (field && field.runs.at(-1) !== one) field.runs.push(one);
    const ends = one.children.some((child) => child.name === 'w:fldChar' && child.attribute('w:fldCharType') === 'end');
    if (!ends) continue;
    if (field?.runs.includes(run) === true && NUMBER_FIELD.test(field.code))
      return field.runs.filter((other) => other !== run);
    field = undefined;
  }
  return [];
}
