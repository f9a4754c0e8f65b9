/** Columns a terminal needs for `text`: letters of a decomposed word and joiners take none of their own. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text.normalize('NFC')) {
    if (!/\p{M}|\p{Cf}/u.test(character)) width += 1;
  }
  return width;
}

/** `text` in lines of at most `width` columns, broken at spaces; one long word stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  // Ordinary spaces only: a no-break space holds "Điều 5" together.
  for (const word of text.split(/ +/u)) {
    if (line !== '' && columns(line) + 1 + columns(word) > width) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines;
}

/** A label in a column of its own, the text wrapped beside it. */
export function labelled(input: {
  readonly indent: number;
  readonly label: string;
  readonly labelWidth: number;
  readonly text: string;
  readonly width: number;
  readonly paintLabel?: (text: string) => string;
  readonly paintText?: (text: string) => string;
}): string[] {
  const { indent, label, labelWidth, text, width, paintLabel = same, paintText = same } = input;
  const margin = indent + labelWidth;
  return wrap(text, Math.max(20, width - margin)).map((line, index) => {
    const start = index === 0 ? paintLabel(label) + ' '.repeat(Math.max(0, labelWidth - columns(label))) : '';
    return ' '.repeat(index === 0 ? indent : margin) + start + paintText(line);
  });
}

function same(text: string): string {
  return text;
}
