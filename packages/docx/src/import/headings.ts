import type { Doc, DonVi, DraftHeading, DraftRun, Paragraph, Unit } from '@thethuc/core';
import { isName } from '../write/content.ts';
import { STYLE_PREFIX } from '../write/look.ts';
import { runsIn, without, wordsOf } from './paragraph-runs.ts';

/** Our styles that are headings of themselves; in other files the words tell. */
const HEADING_STYLES: ReadonlySet<string> = new Set(
  ['Phần và chương', 'Mục', 'Đề mục', 'Điều', 'Khoản', 'Điểm'].map((name) => STYLE_PREFIX + name),
);

const RANK: readonly DonVi[] = ['phan', 'chuong', 'muc', 'de-muc', 'dieu', 'khoan', 'diem'];
const DIVISIONS: ReadonlySet<DonVi> = new Set<DonVi>(['phan', 'chuong', 'muc']);
const DIVISION = /^(Phần|Chương|Mục)\s/iu;
const DIVISION_OF: Readonly<Record<string, DonVi>> = { p: 'phan', c: 'chuong', m: 'muc' };
/** Labels at the head of a line, and the unit they are of; "1.1." is a number that no unit has. */
const LABELS: readonly (readonly [RegExp, DonVi | undefined])[] = [
  [/^Điều\s+\d+\p{Ll}?(?:\s*[.:])?(?=\s|$)/u, 'dieu'],
  [/^[IVXLC]+\s*[.\-–)]+(?=\s)/u, 'de-muc'],
  [/^\d{1,2}(?:\.\d{1,2})+\.?(?=\s)/u, undefined],
  [/^\d{1,2}\s*[.)](?=\s)/u, 'khoan'],
  [/^[a-zđ]\s*\)(?=\s)/u, 'diem'],
];
/** Our styles for the name of a phần, chương or mục. */
const TITLE_STYLES: ReadonlySet<string> = new Set(['Tên phần và chương', 'Tên mục'].map((name) => STYLE_PREFIX + name));
const TOP_LEVEL = 2;
const DEEPEST = 6;

/** Turns the units of a document into headings, one level deeper for each unit they stand in. */
export class HeadingReader {
  readonly #doc: Doc;
  readonly #units = new Map<number, Unit>();
  readonly #ranks: number[];

  constructor(doc: Doc, units: readonly Unit[]) {
    this.#doc = doc;
    for (const unit of units) if (!this.#units.has(unit.piece.paragraph)) this.#units.set(unit.piece.paragraph, unit);
    this.#ranks = [...new Set(units.map(({ donVi }) => RANK.indexOf(donVi)))].sort((a, b) => a - b);
  }

  /** The heading that a paragraph is, with the paragraph its name stands in. */
  read(paragraph: Paragraph): { readonly heading: DraftHeading; readonly titleAt?: number } | undefined {
    const styled = HEADING_STYLES.has(paragraph.styleName ?? '');
    const ours = paragraph.styleName?.startsWith(STYLE_PREFIX) ?? false;
    const unit = this.#units.get(paragraph.index);
    if (unit) {
      const heading = this.#ofUnit(paragraph, unit);
      if (styled || (!ours && isHeading(unit, heading) && isUsual(heading.heading))) return heading;
      return undefined;
    }
    return styled ? this.#byWords(paragraph) : undefined;
  }

  #ofUnit(paragraph: Paragraph, unit: Unit): { heading: DraftHeading; titleAt?: number } {
    const doc = this.#doc;
    const { donVi, labelSpan, title } = unit;
    const rest = { start: labelSpan.end, end: paragraph.span.end };
    const label = doc.text.slice(labelSpan.start, labelSpan.end).replace(/\s+/gu, ' ').trim();
    const level = this.#levelOf(RANK.indexOf(donVi));
    const own = runsIn(doc, paragraph, rest);
    const below = title?.pieces[0]?.paragraph;
    if (DIVISIONS.has(donVi) && below !== undefined && below !== paragraph.index) {
      const named = without(runsIn(doc, doc.paragraphs[below]!), { bold: true });
      return { heading: { kind: 'heading', level, donVi, label, title: named }, titleAt: below };
    }
    const named = DIVISIONS.has(donVi) ? withoutMark(own) : own;
    const bold = donVi === 'dieu' ? isName(wordsOf(own)) : donVi !== 'khoan' && donVi !== 'diem';
    return { heading: { kind: 'heading', level, donVi, label, title: without(named, { bold }) } };
  }

  /** A heading by its style where recognition saw no unit: in an appendix, or without a number. */
  #byWords(paragraph: Paragraph): { heading: DraftHeading; titleAt?: number } {
    const doc = this.#doc;
    const text = doc.text.slice(paragraph.span.start, paragraph.span.end);
    const word = DIVISION.exec(text)?.[1];
    if (word !== undefined) {
      const donVi = DIVISION_OF[word.charAt(0).toLowerCase()]!;
      const next = doc.paragraphs[paragraph.index + 1];
      const named = next && TITLE_STYLES.has(next.styleName ?? '') ? next : undefined;
      const title = named ? without(runsIn(doc, named), { bold: true }) : [];
      const heading = {
        kind: 'heading',
        level: this.#levelOf(RANK.indexOf(donVi)),
        donVi,
        label: text.trim(),
        title,
      } as const;
      return named ? { heading, titleAt: named.index } : { heading };
    }
    for (const [pattern, donVi] of LABELS) {
      const label = pattern.exec(text)?.[0];
      if (label !== undefined) return { heading: this.#labelled(paragraph, label, donVi) };
    }
    return { heading: this.#labelled(paragraph, '', undefined) };
  }

  #labelled(paragraph: Paragraph, label: string, donVi: DonVi | undefined): DraftHeading {
    const { start, end } = paragraph.span;
    const own = runsIn(this.#doc, paragraph, { start: start + label.length, end });
    const bold = donVi === 'dieu' ? isName(wordsOf(own)) : donVi !== 'khoan' && donVi !== 'diem';
    const level = this.#levelOf(donVi === undefined ? RANK.length : RANK.indexOf(donVi));
    return { kind: 'heading', level, ...(donVi ? { donVi } : {}), label, title: without(own, { bold }) };
  }

  #levelOf(rank: number): number {
    const deeper = this.#ranks.filter((other) => other < rank).length;
    return Math.min(DEEPEST, TOP_LEVEL + deeper);
  }
}

/** A label as a draft writes it; "a." or "Điều 1)" stays in the words of its paragraph. */
function isUsual({ donVi, label }: DraftHeading): boolean {
  if (donVi !== undefined && DIVISIONS.has(donVi)) return true;
  return LABELS.some(([pattern, unit]) => unit === donVi && pattern.exec(`${label} `)?.[0] === label);
}

/** A khoản or điểm is a heading when it has a name; one that is a sentence is text. */
function isHeading({ donVi }: Unit, { heading }: { readonly heading: DraftHeading }): boolean {
  if (donVi !== 'khoan' && donVi !== 'diem') return true;
  const words = wordsOf(heading.title);
  return words !== '' && isName(words);
}

/** "Mục 1. Tên" has its mark between number and name. */
function withoutMark(runs: readonly DraftRun[]): DraftRun[] {
  const [first, ...rest] = runs;
  if (!first) return [];
  const text = first.text.replace(/^[.:]\s*/u, '');
  return text === '' ? rest : [{ ...first, text }, ...rest];
}
