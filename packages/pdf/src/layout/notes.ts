import type { Stroke } from '../page/content.ts';
import type { Fragment, Row } from './fragment.ts';

/** What a page of text says about its notes. */
interface Notes {
  /** The rows of every note. */
  readonly notes: readonly (readonly Row[])[];
  /** The text above them. */
  readonly rows: readonly Row[];
  /** The line that parts them. */
  readonly line?: Stroke;
}

/** The line over notes reaches over no more of the page than this, and is no shorter (points) than that. */
const LINE = { most: 0.45, least: 30 };
/** Notes are smaller than the text, in parts of its size. */
const SMALL = 0.9;
/** Notes stand in the lower part of the page. */
const LOWER = 0.4;
/** The mark that a note begins with. */
const MARK = /^\s*(?:\[?\d{1,3}\]?|\*{1,3}|\(\*\)|[a-z](?=[\s)]))/u;

/** Takes the notes out of a page: small print under a short line at its foot, each note beginning with its mark. */
export function footnotesUnder(
  lines: readonly Stroke[],
  rows: readonly Row[],
  { widthPt, heightPt }: { readonly widthPt: number; readonly heightPt: number },
  size: number,
): Notes {
  for (const line of lines) {
    const length = line.x1 - line.x0;
    if (line.dashed || length < LINE.least || length > LINE.most * widthPt || line.y0 < LOWER * heightPt) continue;
    const from = rows.findIndex(({ y }) => y > line.y0);
    const under = from < 0 ? [] : rows.slice(from);
    const [first] = under;
    if (!first || !beginsNote(first) || first.fragments[0]!.x0 - line.x0 > 30) continue;
    if (!under.every(({ fragments }) => fragments.every((fragment) => fragment.size <= SMALL * size))) continue;
    // Small print in two columns are recipients and signatures.
    if (under.some(({ fragments }) => fragments.length > 1 && !isMark(fragments[0]!))) continue;
    return { notes: apart(under), rows: rows.slice(0, from), line };
  }
  return { notes: [], rows };
}

const beginsNote = ({ fragments }: Row): boolean => MARK.test(fragments[0]!.text);

const isMark = ({ text }: Fragment): boolean => MARK.exec(text)?.[0].trim() === text.trim();

function apart(rows: readonly Row[]): Row[][] {
  const notes: Row[][] = [];
  for (const row of rows) {
    const raised = row.fragments[0]!.pieces.some(
      ({ vertical, text }, at) => at === 0 && vertical && text.trim() !== '',
    );
    const open = notes.at(-1);
    if (open && !raised && !beginsNote(row)) open.push(row);
    else notes.push([row]);
  }
  return notes;
}
