import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import type { ThanhPhan } from '../vocabulary/thanh-phan.ts';
import { contentParagraphs, readGrounds } from './content.ts';
import { identify } from './identify.ts';
import type { Appendix, Part, Parts, Piece, Side, Signer } from './parts.ts';
import { partOf, piecesOf } from './pieces.ts';
import type { Recognised } from './recognise.ts';
import { readUnits } from './units.ts';

/** A component that stands in a list of its own kind, or belongs to one signature or appendix. */
export type StatedItem =
  | 'noi-nhan-kinh-gui'
  | 'danh-sach-noi-nhan'
  | 'xac-nhan'
  | 'quyen-han'
  | 'chuc-vu'
  | 'kiem'
  | 'ho-ten'
  | 'phu-luc'
  | 'ten-phu-luc'
  | 'ghi-chu-phu-luc';

/** What a reader knows of a line because the file says it, not because the words look like it. */
export interface Stated {
  readonly part: Exclude<ThanhPhan, 'noi-dung'> | StatedItem;
  readonly span: Span;
  readonly paragraph: number;
  readonly side: Side;
  /** Ordinal of the signature or of the appendix it belongs to. */
  readonly group?: number;
}

/**
 * The parts of a document whose file names its components, in the shape recognition gives. Only the content is
 * read: `content` are its paragraphs, indices into `Doc.paragraphs`. `appendixEnds` are the offsets where each
 * appendix ends. Such a file is a Party document because it says so.
 */
export function recogniseStated(
  doc: Doc,
  stated: readonly Stated[],
  content: readonly number[],
  appendixEnds: readonly number[],
): Recognised {
  const pieces = content.flatMap((index) => piecesOf(doc, doc.paragraphs[index]!, false));
  const lines = pieces.filter((piece, index) => index === 0 || pieces[index - 1]!.paragraph !== piece.paragraph);
  const noiDung = contentParagraphs(doc, lines);
  const inContent = new Set(noiDung);
  const contentLines = lines.filter(({ paragraph }) => inContent.has(paragraph));
  const contentPieces = pieces.filter(({ paragraph }) => inContent.has(paragraph));

  const single: Partial<Record<ThanhPhan, Part>> = {};
  const [noiNhanKinhGui, danhSachNoiNhan]: [Part[], Part[]] = [[], []];
  let xacNhan: Part | undefined;
  const signers = new Map<number, Signed>();
  const appendices = new Map<number, Stated[]>();
  const grouped = new Map<ThanhPhan, Piece[]>();
  for (const one of stated) {
    const piece = pieceOf(doc, one);
    if (piece === undefined) continue;
    switch (one.part) {
      case 'noi-nhan-kinh-gui':
        noiNhanKinhGui.push(partOf(doc, [piece]));
        break;
      case 'danh-sach-noi-nhan':
        danhSachNoiNhan.push(partOf(doc, [piece]));
        break;
      case 'xac-nhan':
        xacNhan = partOf(doc, [piece]);
        break;
      case 'quyen-han':
      case 'chuc-vu':
      case 'kiem':
      case 'ho-ten':
        put(signers, one.group ?? 0, { part: one.part, piece });
        break;
      case 'phu-luc':
      case 'ten-phu-luc':
      case 'ghi-chu-phu-luc':
        put(appendices, one.group ?? 0, one);
        break;
      default:
        put(grouped, one.part, piece);
    }
  }
  for (const [key, own] of grouped) single[key] = partOf(doc, own);
  if (contentPieces.length > 0) single['noi-dung'] = partOf(doc, contentPieces);
  const parts: Parts = {
    single,
    canCu: readGrounds(doc, contentLines),
    noiNhanKinhGui,
    danhSachNoiNhan,
    signers: [...signers.values()].map((lines) => signerOf(doc, lines)).sort((a, b) => a.span.start - b.span.start),
    ...(xacNhan ? { xacNhan } : {}),
    units: readUnits(doc, contentLines),
    appendices: [...appendices].map(([order, lines]) => appendixOf(doc, lines, appendixEnds[order])),
    noiDung,
  };
  return { parts, profile: identify(doc, parts, { regime: 'party', confidence: 1 }) };
}

type Signed = { readonly part: 'quyen-han' | 'chuc-vu' | 'kiem' | 'ho-ten'; readonly piece: Piece }[];

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The line without surrounding white space; `undefined` when nothing is left. */
function pieceOf(doc: Doc, { span, paragraph, side }: Stated): Piece | undefined {
  const text = doc.text.slice(span.start, span.end);
  const words = text.trim();
  if (words === '') return undefined;
  const start = span.start + text.indexOf(words);
  const own = doc.paragraphs[paragraph]!.span;
  const rest = doc.text.slice(own.start, start) + doc.text.slice(start + words.length, own.end);
  return { span: { start, end: start + words.length }, paragraph, side, whole: rest.trim() === '' };
}

function signerOf(doc: Doc, lines: Signed): Signer {
  const of = (part: Signed[number]['part']): Part | undefined => {
    const own = lines.filter((line) => line.part === part).map(({ piece }) => piece);
    return own.length === 0 ? undefined : partOf(doc, own);
  };
  const [quyenHan, chucVu, kiem, hoTen] = [of('quyen-han'), of('chuc-vu'), of('kiem'), of('ho-ten')];
  return {
    side: lines[0]!.piece.side,
    ...(quyenHan ? { quyenHan } : {}),
    ...(chucVu ? { chucVu } : {}),
    ...(kiem ? { kiem } : {}),
    ...(hoTen ? { hoTen } : {}),
    span: {
      start: Math.min(...lines.map(({ piece }) => piece.span.start)),
      end: Math.max(...lines.map(({ piece }) => piece.span.end)),
    },
  };
}

function appendixOf(doc: Doc, lines: readonly Stated[], end: number | undefined): Appendix {
  const of = (part: StatedItem): Part | undefined => {
    const own = lines.filter((line) => line.part === part).flatMap((line) => pieceOf(doc, line) ?? []);
    return own.length === 0 ? undefined : partOf(doc, own);
  };
  const heading = of('phu-luc')!;
  const [title, note] = [of('ten-phu-luc'), of('ghi-chu-phu-luc')];
  const label = /\s(\S+)$/u.exec(heading.text)?.[1];
  const number = label === undefined || /^lục$/iu.test(label) ? undefined : label;
  return {
    span: { start: heading.span.start, end: end ?? heading.span.end },
    heading,
    ...(number === undefined ? {} : { label: number, labelKind: labelKind(number) }),
    ...(title ? { title } : {}),
    ...(note ? { note } : {}),
  };
}

function labelKind(label: string): 'arabic' | 'roman' | 'other' {
  if (/^\d+$/u.test(label)) return 'arabic';
  return /^[IVXLC]+$/u.test(label) ? 'roman' : 'other';
}
