import type { Doc } from '../../model/doc.ts';
import type { Parts } from '../../recognise/parts.ts';

/** Characters of the longest caption; what is longer is running text. */
const LONGEST = 160;

const OF_PICTURE =
  /^(?:Hình|Ảnh|Sơ đồ|Biểu đồ|Đồ thị|Bản đồ)[\s\u00a0]+(?:số[\s\u00a0]+)?[\dIVX][\dIVX.-]*[\s\u00a0]*(?:[.:–—-]|$)/iu;
const OF_TABLE = /^(?:Bảng|Biểu|Biểu mẫu)[\s\u00a0]+(?:số[\s\u00a0]+)?[\dIVX][\dIVX.-]*[\s\u00a0]*(?:[.:–—-]|$)/iu;
const NOTE = /^\(?(?:Đơn vị(?:[\s\u00a0]+tính)?|ĐVT|Nguồn|Ghi chú|Chú thích)[\s\u00a0]*:/iu;

/**
 * Paragraphs of the content, as indices, that name or explain a table or picture: no rule speaks of
 * their look. Next to a table of the content, or among other captions; a picture is not seen in
 * every kind of file, so its own caption tells it.
 */
export function captions(doc: Doc, parts: Parts): ReadonlySet<number> {
  const known = CAPTIONS.get(parts);
  if (known) return known;
  const found = new Set<number>();
  const waiting: number[] = [];
  for (const index of parts.noiDung) {
    const text = textAt(doc, index);
    if (text.length > LONGEST) continue;
    if (OF_PICTURE.test(text)) found.add(index);
    else if (OF_TABLE.test(text) || NOTE.test(text)) waiting.push(index);
  }
  // A line of several leads to its table over the others: once down, once up.
  for (const order of [waiting, waiting.toReversed()]) {
    for (const index of order) {
      if ([-1, 1].some((step) => leadsToTable(doc, index, step, found))) found.add(index);
    }
  }
  CAPTIONS.set(parts, found);
  return found;
}

const CAPTIONS = new WeakMap<Parts, ReadonlySet<number>>();

function leadsToTable(doc: Doc, from: number, step: number, found: ReadonlySet<number>): boolean {
  let index = from + step;
  while (doc.paragraphs[index]?.container.kind === 'body' && textAt(doc, index) === '') index += step;
  const next = doc.paragraphs[index];
  if (!next || next.story !== 'main') return false;
  if (found.has(index)) return true;
  return next.container.kind === 'cell' && doc.tables[next.container.table]?.ruled === true;
}

function textAt(doc: Doc, index: number): string {
  const span = doc.paragraphs[index]?.span;
  return span ? doc.text.slice(span.start, span.end).trim() : '';
}
