import type { Doc } from '../model/doc.ts';
import type { Span } from '../model/span.ts';
import { LOAI_VAN_BAN } from '../vocabulary/loai-van-ban.ts';
import type { Parts, Unit } from './parts.ts';

/** Units that running text cites by number. */
export type CitedDonVi = 'dieu' | 'khoan' | 'diem';

/** One number in a citation: the "2" of "khoản 1, 2 Điều 5". */
export interface CitedLabel {
  readonly text: string;
  readonly span: Span;
}

/** "điểm a khoản 2 Điều 5", read as a path into the document it stands in. */
export interface InternalCitation {
  /** The whole phrase, without the name of the document. */
  readonly span: Span;
  /** Index into `Parts.units` of the unit it stands in. */
  readonly from?: number;
  /** Absent where the citation means the article (clause) it stands in: "Điều này", "khoản này". */
  readonly dieu?: readonly CitedLabel[];
  readonly khoan?: readonly CitedLabel[];
  readonly diem?: readonly CitedLabel[];
  /** True when the words say that they mean this document: "Quy chế này", "Điều này". */
  readonly certain: boolean;
}

/** What one number of a citation means, and the unit of that number where there is one. */
export interface CitedUnit {
  readonly donVi: CitedDonVi;
  readonly label: CitedLabel;
  /** Index into `Parts.units` of the unit that should hold it. */
  readonly holder?: number;
  /** Index into `Parts.units`. */
  readonly unit?: number;
}

const B = String.raw`[\s\u00a0]`;
const JOIN = String.raw`(?:${B}*,${B}*(?:và${B}+)?|${B}+(?:và|hoặc|hay)${B}+)`;
const NUMBER = String.raw`\d{1,3}\p{Ll}?(?![\p{L}\d/-])`;
const LETTER = String.raw`[a-zđ](?![\p{L}\d/)])`;
const list = (one: string) => String.raw`${one}(?:${JOIN}${one})*`;
const OF = String.raw`(?:${B}*,)?${B}+(?:của${B}+|tại${B}+)?`;

const NAY = String.raw`này(?!\p{L})`;

/** "điểm a khoản 2 Điều 5", "Điều 5", "khoản 2 Điều này", "điểm a khoản này". Alone, "điều này" is "this matter". */
const CITATION = new RegExp(
  String.raw`(?<!\p{L})(?:` +
    String.raw`(?:điểm${B}+(?<diem>${list(LETTER)})${OF})?(?:khoản${B}+(?<khoan>${list(NUMBER)})${OF})?điều${B}+(?<dieu>${list(NUMBER)})|` +
    String.raw`(?:điểm${B}+(?<diemOfThis>${list(LETTER)})${OF})?khoản${B}+(?<khoanOfThis>${list(NUMBER)})${OF}điều${B}+${NAY}|` +
    String.raw`điểm${B}+(?<diemAlone>${list(LETTER)})${OF}khoản${B}+${NAY})`,
  'giu',
);

const TYPES = LOAI_VAN_BAN.map(({ vi }) => vi.replace(/ /gu, B)).join('|');
/** "Quy chế này" after a citation. */
const THIS_DOCUMENT = new RegExp(
  String.raw`^(?:${B}*,)?${B}+(?:của${B}+|tại${B}+|trong${B}+)?(?:bản${B}+)?(?:${TYPES})${B}+này(?!\p{L})`,
  'iu',
);
/** A document of another name: whatever is cited near it may well be its. */
const OTHER_DOCUMENT = new RegExp(
  String.raw`(?<!\p{L})(?:${TYPES}|Luật|Bộ luật|Nghị định|Thông tư|Hiến pháp|Pháp lệnh|Điều lệ|Điều ước|Hợp đồng|Phụ lục|văn bản|quy định${B}+(?:của|số|tại))(?!\p{L})(?!${B}+này(?!\p{L}))`,
  'u',
);
/** UTF-16 units after a citation in which the name of its document stands, if it has one. */
const REACH = 60;

/**
 * The citations of units of this same document in its content. What may be of another document is left out:
 * only words that say "this", or stand where no other document is named in the sentence, count.
 */
export function internalCitations(doc: Doc, parts: Parts): InternalCitation[] {
  if (!parts.units.some(({ donVi }) => donVi === 'dieu')) return [];
  const found: InternalCitation[] = [];
  let next = 0;
  for (const index of parts.noiDung) {
    const { start, end } = doc.paragraphs[index]!.span;
    while (next < parts.units.length && parts.units[next]!.labelSpan.start <= start) next++;
    while (next < parts.units.length && parts.units[next]!.labelSpan.end <= end) next++;
    const text = doc.text.slice(start, end);
    if (!/điều[\s\u00a0]+\d|khoản[\s\u00a0]/iu.test(text)) continue;
    const own = parts.units[next - 1];
    const labelEnd = own !== undefined && own.labelSpan.start >= start ? own.labelSpan.end - start : 0;
    for (const match of text.matchAll(CITATION)) {
      if (match[0] === '' || match.index < labelEnd) continue;
      const citation = readCitation(text, match, start);
      if (citation) found.push({ ...citation, ...(next > 0 ? { from: next - 1 } : {}) });
    }
  }
  return found;
}

function readCitation(
  text: string,
  match: RegExpExecArray,
  offset: number,
): Omit<InternalCitation, 'from'> | undefined {
  const { diem, diemOfThis, diemAlone, khoan, khoanOfThis, dieu } = match.groups ?? {};
  const end = match.index + match[0].length;
  const after = text.slice(end, end + REACH);
  const certain = dieu === undefined || THIS_DOCUMENT.test(after);
  if (!certain && namesAnother(text, match.index, after)) return undefined;
  let at = match.index;
  const labels = (source: string | undefined, pattern: string): CitedLabel[] | undefined => {
    if (source === undefined) return undefined;
    const from = text.indexOf(source, afterWord(text, at));
    at = from + source.length;
    return [...source.matchAll(new RegExp(pattern, 'giu'))].map((label) => ({
      text: label[0],
      span: { start: offset + from + label.index, end: offset + from + label.index + label[0].length },
    }));
  };
  const diems = labels(diem ?? diemOfThis ?? diemAlone, LETTER_ALONE);
  const khoans = labels(khoan ?? khoanOfThis, NUMBER);
  const dieus = labels(dieu, NUMBER);
  return {
    span: { start: offset + match.index, end: offset + end },
    ...(dieus ? { dieu: dieus } : {}),
    ...(khoans ? { khoan: khoans } : {}),
    ...(diems ? { diem: diems } : {}),
    certain,
  };
}

/** A letter of a list, never one of the words "và", "hoặc". */
const LETTER_ALONE = String.raw`(?<!\p{L})[a-zđ](?!\p{L})`;

/** Past the word "điểm", "khoản", "điều" that stands at or after `at`. */
function afterWord(text: string, at: number): number {
  const word = /(?:điểm|khoản|điều)[\s\u00a0]+/iu.exec(text.slice(at));
  return word ? at + word.index + word[0].length : at;
}

/** True when the sentence names another document before the citation, or one follows it. */
function namesAnother(text: string, at: number, after: string): boolean {
  const sentence = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at), text.lastIndexOf('“', at), -1);
  const following = /^[^.;]*/u.exec(after)![0];
  return OTHER_DOCUMENT.test(text.slice(sentence + 1, at)) || OTHER_DOCUMENT.test(following);
}

/** What each number of a citation means. Of two units with one number it is the first, in the own count before others. */
export function citedUnits(parts: Parts, citation: InternalCitation): CitedUnit[] {
  const index = indexOf(parts);
  const result: CitedUnit[] = [];
  let holders: (number | undefined)[] = [enclosing(parts.units, citation.from, 'dieu')];
  if (citation.dieu) {
    holders = citation.dieu.map((label) => {
      const unit = index.article(label.text, citation.from);
      result.push({ donVi: 'dieu', label, ...(unit === undefined ? {} : { unit }) });
      return unit;
    });
  }
  const inside = (donVi: CitedDonVi, labels: readonly CitedLabel[]) => {
    // "khoản 2 Điều 5, 6" does not say which article the clause is of.
    const holder = holders.length === 1 ? holders[0] : undefined;
    if (holder === undefined) return [undefined, undefined];
    return labels.map((label) => {
      const unit = index.within(donVi, holder, label.text);
      result.push({ donVi, label, holder, ...(unit === undefined ? {} : { unit }) });
      return unit;
    });
  };
  if (citation.khoan) holders = inside('khoan', citation.khoan);
  // A điểm straight under an article is not a form the instruments know.
  else if (citation.diem) holders = citation.dieu ? [] : [enclosing(parts.units, citation.from, 'khoan')];
  if (citation.diem) inside('diem', citation.diem);
  return result;
}

/** Units by the number they are cited with. */
class UnitIndex {
  /** For each count of articles, one after another: where it begins, and its articles by number. */
  readonly #counts: { readonly first: number; readonly articles: Map<string, number> }[] = [];
  readonly #within = new Map<string, number>();

  constructor(units: readonly Unit[]) {
    units.forEach((unit, index) => {
      const label = unit.label.toLowerCase();
      if (unit.donVi === 'dieu') {
        // A count that begins anew is that of an attached text.
        if (unit.ordinal === 1 || this.#counts.length === 0) this.#counts.push({ first: index, articles: new Map() });
        put(this.#counts.at(-1)!.articles, label, index);
      } else if (unit.parent !== undefined) put(this.#within, `${unit.donVi} ${unit.parent} ${label}`, index);
    });
  }

  article(label: string, from: number | undefined): number | undefined {
    const wanted = label.toLowerCase();
    const own = this.#counts.findLast(({ first }) => from !== undefined && first <= from);
    const found = own?.articles.get(wanted);
    if (found !== undefined) return found;
    for (const { articles } of this.#counts) if (articles.has(wanted)) return articles.get(wanted);
    return undefined;
  }

  within(donVi: CitedDonVi, holder: number, label: string): number | undefined {
    return this.#within.get(`${donVi} ${holder} ${label.toLowerCase()}`);
  }
}

/** Every citation of a document asks the same index. */
const INDICES = new WeakMap<Parts, UnitIndex>();

function indexOf(parts: Parts): UnitIndex {
  const known = INDICES.get(parts) ?? new UnitIndex(parts.units);
  INDICES.set(parts, known);
  return known;
}

function put(map: Map<string, number>, key: string, index: number): void {
  if (!map.has(key)) map.set(key, index);
}

function enclosing(units: readonly Unit[], from: number | undefined, donVi: CitedDonVi): number | undefined {
  for (let at = from; at !== undefined; at = units[at]?.parent) if (units[at]?.donVi === donVi) return at;
  return undefined;
}
