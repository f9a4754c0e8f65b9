/** A stretch of decoded text and where it stands in the source; one to one when the lengths agree. */
export interface SourceStretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SPECIAL =
  /&(?:#x[0-9a-fA-F]+|#[0-9]+|amp|lt|gt|quot|apos);|<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|\r\n?/g;

const NAMED: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Splits the source between `from` and `to` at entities and the like, so that every plain stretch maps one to one. */
export function splitSource(source: string, from: number, to: number): readonly SourceStretch[] {
  const raw = source.slice(from, to);
  const stretches: SourceStretch[] = [];
  let done = 0;
  const plain = (until: number): void => {
    if (until > done) stretches.push({ text: raw.slice(done, until), start: from + done, end: from + until });
  };
  for (const match of raw.matchAll(SPECIAL)) {
    plain(match.index);
    done = match.index + match[0].length;
    const start = from + match.index;
    if (match[1] !== undefined) {
      const inside = start + '<![CDATA['.length;
      if (match[1] !== '') stretches.push({ text: match[1], start: inside, end: inside + match[1].length });
    } else {
      const text = decodeSpecial(match[0]);
      if (text !== '') stretches.push({ text, start, end: from + done });
    }
  }
  plain(raw.length);
  return stretches;
}

function decodeSpecial(source: string): string {
  if (source.startsWith('\r')) return '\n';
  if (!source.startsWith('&')) return '';
  if (source.startsWith('&#x')) return String.fromCodePoint(Number.parseInt(source.slice(3), 16));
  if (source.startsWith('&#')) return String.fromCodePoint(Number.parseInt(source.slice(2), 10));
  return NAMED[source] ?? '';
}
