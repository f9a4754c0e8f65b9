import type { Doc } from '../model/doc.ts';
import type { DonVi, Piece, Unit } from './parts.ts';
import { isBold, partOf, textOf } from './pieces.ts';
import { capitalShare } from './words.ts';

/** Outermost first. `de-muc` is the outline heading "I-", "II." that the instruments use but do not name. */
const RANK: Readonly<Record<DonVi, number>> = { phan: 0, chuong: 1, muc: 2, 'de-muc': 3, dieu: 4, khoan: 5, diem: 6 };

/** The order of the letters of điểm; ă, â, f, j, w, z are not used. */
export const LETTERS = [
  'a',
  'b',
  'c',
  'd',
  'đ',
  'e',
  'g',
  'h',
  'i',
  'k',
  'l',
  'm',
  'n',
  'o',
  'p',
  'q',
  'r',
  's',
  't',
  'u',
  'v',
  'x',
  'y',
];

export const WORDS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/** The structural units of the content: `lines` are the first lines of its paragraphs, in order. */
export function readUnits(doc: Doc, lines: readonly Piece[]): Unit[] {
  const units: Unit[] = [];
  lines.forEach((piece, index) => {
    const found = unitAt(doc, piece);
    if (!found) return;
    const parent = parentOf(units, RANK[found.donVi]);
    const title = titleOf(doc, found, piece, lines[index + 1]);
    units.push({
      ...found,
      piece,
      ...(title ? { title } : {}),
      ...(parent === undefined ? {} : { parent }),
    });
  });
  return units;
}

type Found = Pick<Unit, 'donVi' | 'label' | 'ordinal' | 'labelKind' | 'labelSpan'>;

const DIVISION = /^(Phần|Chương|Mục)\s+(thứ\s+\p{L}+(?:\s+\p{L}+)?|[IVXLC]+|\d+)\s*[.:]?\s*$/iu;
const MUC_WITH_TITLE = /^(Mục)\s+(\d+|[IVXLC]+)\s*[.:]\s*\S/u;
const DIEU = /^(?:Điều|ĐIỀU)\s+(\d+\p{Ll}?)(\s*[.:)\-–])?(?=\s|$)/u;
const OUTLINE = /^([IVXLC]+)\s*[.\-–)]+\s*(?=\p{L})/u;
const KHOAN = /^(\d{1,2})\s*([.)\-–/:])(?:\s+|(?=\p{Lu}))(?!\d)/u;
const DIEM = /^([a-zđ])\s*([).])\s*(?=\S)/u;

function unitAt(doc: Doc, piece: Piece): Found | undefined {
  const raw = doc.text.slice(piece.span.start, piece.span.end);
  const at = (length: number) => ({ start: piece.span.start, end: piece.span.start + length });
  const division = DIVISION.exec(raw) ?? MUC_WITH_TITLE.exec(raw);
  if (division && (piece.side === 'center' || isBold(doc, piece) === true || raw.length < 25)) {
    const donVi = ({ p: 'phan', c: 'chuong', m: 'muc' } as const)[division[1]![0]!.toLowerCase() as 'p' | 'c' | 'm'];
    const label = division[2]!;
    return { donVi, label, ...counted(label), labelSpan: at(raw.indexOf(label) + label.length) };
  }
  const dieu = DIEU.exec(raw);
  if (dieu && (dieu[2] !== undefined || isBold(doc, piece) === true || raw.length < 15)) {
    return { donVi: 'dieu', label: dieu[1]!, ...counted(dieu[1]!), labelSpan: at(dieu[0].trimEnd().length) };
  }
  const outline = OUTLINE.exec(raw);
  if (outline && (isBold(doc, piece) === true || capitalShare(raw) > 0.7)) {
    return { donVi: 'de-muc', label: outline[1]!, ...counted(outline[1]!), labelSpan: at(outline[0].trimEnd().length) };
  }
  const khoan = KHOAN.exec(raw);
  if (khoan) {
    return { donVi: 'khoan', label: khoan[1]!, ...counted(khoan[1]!), labelSpan: at(khoan[0].trimEnd().length) };
  }
  const diem = DIEM.exec(raw);
  if (diem) {
    const ordinal = LETTERS.indexOf(diem[1]!) + 1;
    return {
      donVi: 'diem',
      label: diem[1]!,
      labelKind: 'letter',
      ...(ordinal > 0 ? { ordinal } : {}),
      labelSpan: at(diem[0].trimEnd().length),
    };
  }
  return undefined;
}

function counted(label: string): Pick<Unit, 'labelKind' | 'ordinal'> {
  if (/^\d+$/u.test(label)) return { labelKind: 'arabic', ordinal: Number(label) };
  if (/^[IVXLC]+$/u.test(label)) return { labelKind: 'roman', ordinal: romanValue(label) };
  const word = /^thứ\s+(\p{L}+)$/iu.exec(label)?.[1]?.toLowerCase();
  if (word === undefined) return { labelKind: 'other' };
  const ordinal = WORDS.indexOf(word) + 1;
  return { labelKind: 'words', ...(ordinal > 0 ? { ordinal } : {}) };
}

function romanValue(label: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  let total = 0;
  for (let index = 0; index < label.length; index++) {
    const value = values[label[index]!]!;
    total += value < (values[label[index + 1]!] ?? 0) ? -value : value;
  }
  return total;
}

function parentOf(units: readonly Unit[], rank: number): number | undefined {
  for (let index = units.length - 1; index >= 0; index--) {
    if (RANK[units[index]!.donVi] < rank) return index;
  }
  return undefined;
}

function titleOf(doc: Doc, found: Found, piece: Piece, next: Piece | undefined) {
  const rest = doc.text.slice(found.labelSpan.end, piece.span.end);
  const own = rest.trim().replace(/^[.:]\s*/u, '');
  if (found.donVi === 'dieu' || own !== '') {
    if (own === '') return undefined;
    const start = piece.span.end - rest.length + rest.indexOf(own);
    return partOf(doc, [{ ...piece, span: { start, end: piece.span.end }, whole: false }]);
  }
  if (RANK[found.donVi] > RANK.muc || !next) return undefined;
  const text = textOf(doc, next);
  const centred = next.side === 'center' || isBold(doc, next) === true || capitalShare(text) > 0.8;
  return centred && text.length < 200 && !unitAt(doc, next) ? partOf(doc, [next]) : undefined;
}
