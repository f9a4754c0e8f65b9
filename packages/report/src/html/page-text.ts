import { tenth } from '../draw-pages.ts';
import type { TextLine, TextPiece } from '../report.ts';
import { attributes, html, type Markup } from './markup.ts';

type Look = Omit<TextPiece, 'text' | 'vertical'>;

/** How text is set unless it is said: what most of every document is. */
const USUAL: Look = { sizePt: 14, bold: false, italic: false, color: '000000' };

/** The words of a page, every line at its place and as wide as on paper, whatever typeface there is to show it. */
export function drawnText(lines: readonly TextLine[]): Markup {
  return html`<g font-size="${USUAL.sizePt}" aria-hidden="true">${lines.map(drawnLine)}</g>`;
}

function drawnLine({ x, y, width, blank, pieces }: TextLine): Markup {
  // What most of its letters look like is said once.
  const base = pieces.reduce((a, b) => (b.text.length > a.text.length ? b : a));
  const place = attributes({
    x,
    y,
    textLength: width,
    lengthAdjust: 'spacingAndGlyphs',
    'word-spacing': blank !== 0 && blank,
    ...differences(base, USUAL),
  });
  return html`<text${place}>${pieces.map((piece, at) => drawnPiece(piece, base, pieces[at - 1]))}</text>`;
}

function drawnPiece(piece: TextPiece, base: TextPiece, before: TextPiece | undefined): Markup {
  const fall = fallOf(piece) - (before ? fallOf(before) : 0);
  const look = attributes({ ...differences(piece, base), dy: fall !== 0 && tenth(fall) });
  return look.markup === '' ? html`${piece.text}` : html`<tspan${look}>${piece.text}</tspan>`;
}

/** Points below the baseline. */
function fallOf({ vertical, sizePt }: TextPiece): number {
  if (vertical === undefined) return 0;
  return vertical === 'superscript' ? sizePt * -0.5 : sizePt * 0.2;
}

function differences(own: Look, other: Look): Record<string, string | number | false> {
  return {
    'font-size': own.sizePt !== other.sizePt && own.sizePt,
    'font-weight': own.bold !== other.bold && (own.bold ? 'bold' : 'normal'),
    'font-style': own.italic !== other.italic && (own.italic ? 'italic' : 'normal'),
    fill: own.color !== other.color && `#${own.color}`,
    'font-family': own.family !== other.family && familyOf(own.family),
  };
}

const SANS = /arial|calibri|helvetica|sans|segoe|tahoma|verdana/iu;

function familyOf(family: string | undefined): string {
  if (family === undefined) return 'Times New Roman, Liberation Serif, serif';
  return `${family}, ${SANS.test(family) ? 'Arial, Liberation Sans, sans-serif' : 'Liberation Serif, serif'}`;
}
