import type { Doc, Span } from '@thethuc/core';

interface Key {
  readonly text: string;
  /** How many paragraphs of the same words stand before. */
  readonly nth: number;
}

/** Carries spans of a document that was read back to the document in memory: paragraphs are paired by their words. */
export class Pairing {
  readonly #from: Doc;
  readonly #keys: readonly Key[];
  readonly #starts: ReadonlyMap<string, number>;

  constructor(from: Doc, to: Doc) {
    this.#from = from;
    this.#keys = keysOf(from);
    this.#starts = new Map(keysOf(to).map((key, i) => [id(key), to.paragraphs[i]?.span.start ?? 0]));
  }

  /** `undefined` where the other document has no such paragraph. */
  span({ start, end }: Span): Span | undefined {
    const a = this.#offset(start);
    const b = start === end ? a : this.#offset(end, true);
    return a === undefined || b === undefined ? undefined : { start: a, end: b };
  }

  #offset(offset: number, closing = false): number | undefined {
    const at = this.#from.paragraphs.findIndex(({ span }) =>
      closing ? span.start < offset && offset <= span.end + 1 : span.start <= offset && offset <= span.end,
    );
    const paragraph = this.#from.paragraphs[at];
    const key = this.#keys[at];
    if (paragraph === undefined || key === undefined) return undefined;
    const start = this.#starts.get(id(key));
    return start === undefined ? undefined : start + offset - paragraph.span.start;
  }
}

const id = ({ text, nth }: Key): string => `${nth}\n${text}`;

function keysOf(doc: Doc): Key[] {
  const seen = new Map<string, number>();
  return doc.paragraphs.map(({ span, story }) => {
    const text = `${story === 'main' ? '' : story}\n${doc.text.slice(span.start, span.end)}`;
    const nth = seen.get(text) ?? 0;
    seen.set(text, nth + 1);
    return { text, nth };
  });
}
