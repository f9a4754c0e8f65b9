import type { Doc } from '../model/doc.ts';
import type { Piece, Side, Signer } from './parts.ts';
import { partOf, textOf } from './pieces.ts';
import { BLANK, canon, capitalShare, isAuthorityLine, isPosition } from './words.ts';

interface Draft {
  quyenHan: Piece[];
  chucVu: Piece[];
  kiem: Piece[];
  hoTen: Piece[];
}

/** The signature blocks among the lines of the closing, column by column. */
export function readSigners(doc: Doc, pieces: readonly Piece[]): Signer[] {
  const columns = new Map<string, Piece[]>();
  const tabbed = pieces.some((piece) => !piece.whole && piece.side === 'right' && isBody(doc, piece));
  for (const piece of pieces) {
    const key = tabbed && isTabbedName(doc, piece) ? 'right' : columnKey(doc, piece);
    columns.set(key, [...(columns.get(key) ?? []), piece]);
  }
  const signers = [...columns.values()].flatMap((column) => readColumn(doc, column));
  return signers.sort((a, b) => a.span.start - b.span.start);
}

function columnKey(doc: Doc, piece: Piece): string {
  const { container } = doc.paragraphs[piece.paragraph]!;
  if (container.kind === 'cell') return `cell ${container.table} ${container.column} ${piece.whole ? '' : piece.side}`;
  if (container.kind === 'text-box') return `box ${container.box}`;
  return piece.side === 'full' || piece.side === 'unknown' ? 'left' : piece.side;
}

/** The name alone on its line, behind the tab that put the position in the right column. */
function isTabbedName(doc: Doc, piece: Piece): boolean {
  const { span } = doc.paragraphs[piece.paragraph]!;
  return piece.whole && isBody(doc, piece) && doc.text[span.start] === '\t' && isNameLine(textOf(doc, piece), true);
}

function isBody(doc: Doc, piece: Piece): boolean {
  return doc.paragraphs[piece.paragraph]!.container.kind === 'body';
}

function readColumn(doc: Doc, column: readonly Piece[]): Signer[] {
  const signers: Signer[] = [];
  let draft: Draft | undefined;
  let previous: Piece | undefined;
  const close = () => {
    if (draft) signers.push(finish(doc, draft));
    draft = undefined;
  };
  for (const piece of column) {
    const text = textOf(doc, piece);
    const gap = previous !== undefined && piece.paragraph - previous.paragraph > 1;
    if (isAuthorityLine(text)) {
      if (draft && (draft.quyenHan.length > 0 || draft.hoTen.length > 0)) close();
      draft ??= { quyenHan: [], chucVu: [], kiem: [], hoTen: [] };
      draft.quyenHan.push(piece);
    } else if (isPosition(text) && capitalShare(text) > 0.6) {
      if (draft && draft.hoTen.length > 0) close();
      draft ??= { quyenHan: [], chucVu: [], kiem: [], hoTen: [] };
      draft.chucVu.push(piece);
    } else if (draft && /^kiêm$/iu.test(text)) {
      draft.kiem.push(piece);
    } else if (
      draft &&
      draft.hoTen.length === 0 &&
      !/^\(?\s*(?:đã ký|chữ ký|ký tên|ký,.*|ký và.*|dấu.*)\)?$/iu.test(text)
    ) {
      if (isNameLine(text, gap)) draft.hoTen.push(piece);
      else if (capitalShare(text) > 0.8 && !gap) (draft.chucVu.length > 0 ? draft.chucVu : draft.quyenHan).push(piece);
      else if (isPosition(text) && draft.chucVu.length === 0) draft.chucVu.push(piece);
      else if (gap && text.length < 60 && !/^[-–+•]|[.;:]$/u.test(text)) draft.hoTen.push(piece);
    }
    previous = piece;
  }
  close();
  return signers;
}

/** "Nguyễn Văn A", "TS. Nguyễn Văn A", "NGUYỄN VĂN A" after an empty line, "……", "{{ho_ten}}". */
function isNameLine(text: string, gap: boolean): boolean {
  if (BLANK.test(text) && !/[\p{L}\d]/u.test(text.replace(BLANK, ''))) return true;
  if (text.length > 70 || /[\d:;]/u.test(text)) return false;
  const words = text
    .replace(/\([^)]*\)/gu, '')
    .trim()
    .split(/\s+/u);
  if (words.length < 2 || words.length > 8) return false;
  if (capitalShare(text) > 0.9) return gap && !isPosition(text);
  return words.every((word) => /^\p{Lu}/u.test(word)) && !/^(?:NƠI|LƯU|NGÀY|SỐ)(?=\P{L}|$)/u.test(canon(text));
}

function finish(doc: Doc, draft: Draft): Signer {
  const all = [...draft.quyenHan, ...draft.chucVu, ...draft.kiem, ...draft.hoTen];
  const side: Side = all[0]!.side;
  return {
    side,
    ...(draft.quyenHan.length > 0 ? { quyenHan: partOf(doc, draft.quyenHan) } : {}),
    ...(draft.chucVu.length > 0 ? { chucVu: partOf(doc, draft.chucVu) } : {}),
    ...(draft.kiem.length > 0 ? { kiem: partOf(doc, draft.kiem) } : {}),
    ...(draft.hoTen.length > 0 ? { hoTen: partOf(doc, draft.hoTen) } : {}),
    span: {
      start: Math.min(...all.map((piece) => piece.span.start)),
      end: Math.max(...all.map((piece) => piece.span.end)),
    },
  };
}
