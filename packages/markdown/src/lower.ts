import type { Bilingual, Doc, Edit, Fix, Origin, Span } from '@thethuc/core';
import { escapeText } from './escape.ts';
import { frontMatterEnd, scalarAt, scalarText } from './scalar-edit.ts';

/** Replaces `[start, end)` of the file, in UTF-16 offsets. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type LowerResult =
  { readonly ok: true; readonly edits: readonly TextEdit[] } | { readonly ok: false; readonly reason: Bilingual };

/**
 * A fix as edits of the file `source` that `doc` was read from: sorted, without overlaps, all of them or none.
 * What only the DOCX has, and words that the form makes of a value, cannot be edited here.
 */
export function lowerMarkdown(source: string, doc: Doc, fix: Fix): LowerResult {
  const edits: TextEdit[] = [];
  for (const edit of fix.edits) {
    const lowered = new Lowering(source, doc).lower(edit);
    if ('reason' in lowered) return { ok: false, reason: lowered.reason };
    edits.push(...lowered.edits);
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  if (edits.some((edit, index) => index > 0 && edits[index - 1]!.end > edit.start)) {
    return { ok: false, reason: OVERLAP };
  }
  return { ok: true, edits };
}

type Lowered = { readonly edits: readonly TextEdit[] } | { readonly reason: Bilingual };
type MarkdownOrigin = Extract<Origin, { readonly medium: 'markdown' }>;

class Lowering {
  readonly #source: string;
  readonly #doc: Doc;
  readonly #frontMatterEnd: number;

  constructor(source: string, doc: Doc) {
    this.#source = source;
    this.#doc = doc;
    this.#frontMatterEnd = frontMatterEnd(source);
  }

  lower(edit: Edit): Lowered {
    switch (edit.op) {
      case 'replace-text':
        return this.#replace(edit.span, edit.text);
      case 'delete':
        return this.#delete(edit.span);
      case 'insert-paragraph':
        return this.#insert(edit.after, edit.text);
      case 'set-run-format':
      case 'set-paragraph-format':
      case 'set-page':
        return { reason: NO_FORMAT };
    }
  }

  #replace(span: Span, text: string): Lowered {
    const old = this.#doc.text.slice(span.start, span.end);
    // Only what changes must be in the file: a fix may write a word again to put a mark after it.
    let before = 0;
    while (before < old.length && before < text.length && old.charAt(before) === text.charAt(before)) before++;
    let after = 0;
    while (
      after < old.length - before &&
      after < text.length - before &&
      old.charAt(old.length - 1 - after) === text.charAt(text.length - 1 - after)
    )
      after++;
    const changed = { start: span.start + before, end: span.end - after };
    return this.#put(changed, text.slice(before, text.length - after));
  }

  #delete(span: Span): Lowered {
    const paragraphs = this.#doc.paragraphs.filter(
      (one) => one.span.start >= span.start && one.span.end <= span.end && one.span.end > one.span.start,
    );
    const whole = paragraphs.length > 0 && paragraphs[0]!.span.start === span.start;
    const last = paragraphs.at(-1);
    if (!whole || last === undefined || span.end > last.span.end + 1) return this.#put(span, '');
    const place = this.#stretch({ start: span.start, end: last.span.end });
    if ('reason' in place) return place;
    if (place.start < this.#frontMatterEnd) return { reason: IN_FRONT_MATTER };
    return { edits: [{ ...this.#withLineEnd(place.start, place.end), text: '' }] };
  }

  /** The lines that hold `[start, end)`, when nothing else is on them, and the empty line that parts them. */
  #withLineEnd(start: number, end: number): Span {
    const source = this.#source;
    const lineStart = Math.max(source.lastIndexOf('\n', start - 1), source.lastIndexOf('\r', start - 1)) + 1;
    const rest = /^[ \t]*(\r\n|\r|\n|$)/u.exec(source.slice(end, end + 200));
    if (source.slice(lineStart, start).trim() !== '' || !rest) return { start, end };
    const lineEnd = end + rest[0].length;
    const empty = /^[ \t]*(?:\r\n|\r|\n)/u.exec(source.slice(lineEnd, lineEnd + 200))?.[0] ?? '';
    return { start: lineStart, end: lineEnd + empty.length };
  }

  #insert(after: number, text: string): Lowered {
    const paragraph = this.#doc.paragraphs[after];
    const end =
      paragraph &&
      this.#stretch({ start: Math.max(paragraph.span.start, paragraph.span.end - 1), end: paragraph.span.end });
    if (!end) return { reason: NO_PLACE };
    if ('reason' in end) return end;
    if (end.end <= this.#frontMatterEnd) return { reason: BY_FORM };
    if (paragraph.container.kind === 'cell') return { reason: IN_TABLE };
    const newLine = this.#newLine();
    const rest = /^[^\r\n]*/u.exec(this.#source.slice(end.end))![0];
    const at = end.end + rest.length;
    const typed = text.split('\n').map((line) => escapeText(line, 'line-start').replaceAll('\v', `\\${newLine}`));
    // Where every line is a paragraph, a new line is enough; elsewhere an empty one must part them.
    const apart = this.#frontMatterEnd > 0 ? newLine + newLine : newLine;
    return { edits: [{ start: at, end: at, text: typed.map((line) => `${apart}${line}`).join('') }] };
  }

  /** Writes `text` in place of `span`. */
  #put(span: Span, text: string): Lowered {
    const place = span.start === span.end ? this.#point(span.start) : this.#stretch(span);
    if ('reason' in place) return place;
    if (place.start >= this.#frontMatterEnd) {
      return { edits: [{ start: place.start, end: place.end, text: this.#typed(text, span.start, place.start) }] };
    }
    const scalar = scalarAt(this.#source, this.#frontMatterEnd, place.start, place.end);
    if (!scalar) return { reason: BY_FORM };
    const written = scalarText(this.#source, scalar, place, text.replaceAll('\v', ' '));
    return written ? { edits: [written] } : { reason: BY_FORM };
  }

  /** New words for the place `at` of the text, `start` of the file. */
  #typed(text: string, at: number, start: number): string {
    const paragraph = this.#doc.paragraphs.findLast(({ span }) => span.start <= at);
    if (paragraph?.container.kind === 'cell') return escapeText(text, 'cell').replaceAll('\v', '<br>');
    const begins = /(?:^|[\r\n])[ \t]*$/u.test(this.#source.slice(Math.max(0, start - 200), start));
    return escapeText(text, begins ? 'line-start' : 'inside').replaceAll('\v', `\\${this.#newLine()}`);
  }

  #newLine(): string {
    return /\r\n|\r|\n/u.exec(this.#source)?.[0] ?? '\n';
  }

  /** The stretch of the file that is `span`, when all of it is copied from there. */
  #stretch(span: Span): Span | { readonly reason: Bilingual } {
    let start: number | undefined;
    let end = 0;
    let at = span.start;
    for (const { span: own, origin } of this.#segments(span)) {
      if (own.start > at) return { reason: NO_PLACE };
      // Letters that were composed, or a folded line end, are replaced as a whole.
      const within = span.start <= own.start && own.end <= span.end;
      if (!origin.exact && (!within || this.#isMade(own))) return { reason: BY_FORM };
      const from = origin.exact ? origin.start + Math.max(0, span.start - own.start) : origin.start;
      const to = origin.exact ? origin.end - Math.max(0, own.end - span.end) : origin.end;
      // Marks of bold and italic between two stretches stay with what is replaced.
      if (start !== undefined && (from < end || !/^[*_\\]*$/u.test(this.#source.slice(end, from)))) {
        return { reason: BY_FORM };
      }
      start ??= from;
      end = to;
      at = own.end;
    }
    return start === undefined || at < span.end ? { reason: NO_PLACE } : { start, end };
  }

  /** A place between two letters. */
  #point(offset: number): Span | { readonly reason: Bilingual } {
    const before = offset > 0 ? this.#stretch({ start: offset - 1, end: offset }) : undefined;
    if (before && !('reason' in before) && this.#doc.text.charAt(offset - 1) !== '\n') {
      return { start: before.end, end: before.end };
    }
    const after = this.#stretch({ start: offset, end: offset + 1 });
    return 'reason' in after ? after : { start: after.start, end: after.start };
  }

  *#segments(span: Span): Generator<{ readonly span: Span; readonly origin: MarkdownOrigin }> {
    for (const { span: own, origin } of this.#doc.origins) {
      if (own.end <= span.start || own.start >= span.end || origin.medium !== 'markdown') continue;
      yield { span: own, origin };
    }
  }

  /** True for words that the form makes. */
  #isMade(span: Span): boolean {
    return this.#doc.paragraphs.some(
      ({ span: own, runs }) =>
        own.start <= span.start &&
        span.start < own.end &&
        runs.some((run) => run.generated === true && run.span.start <= span.start && span.start < run.span.end),
    );
  }
}

const NO_FORMAT: Bilingual = {
  vi: 'Markdown không ghi định dạng; bản DOCX xuất từ bản thảo có sẵn định dạng đúng.',
  en: 'Markdown has no format; the DOCX made from the draft is right by itself.',
};

const BY_FORM: Bilingual = {
  vi: 'Chữ ở đây do chương trình ghép từ phần thông tin; hãy sửa ở khoá tương ứng.',
  en: 'These words are composed from the front matter; mend the key they come from.',
};

const IN_FRONT_MATTER: Bilingual = {
  vi: 'Thành phần này ghi ở phần thông tin; hãy xoá khoá tương ứng.',
  en: 'This component stands in the front matter; remove its key.',
};

const IN_TABLE: Bilingual = {
  vi: 'Không thêm được đoạn vào trong ô của bảng Markdown.',
  en: 'No paragraph can be added inside a cell of a Markdown table.',
};

const NO_PLACE: Bilingual = {
  vi: 'Không xác định được chỗ sửa trong tệp.',
  en: 'The place to mend in the file cannot be told.',
};

const OVERLAP: Bilingual = {
  vi: 'Các chỗ sửa chồng lên nhau; hãy sửa lần lượt.',
  en: 'The edits overlap; apply them one after another.',
};
