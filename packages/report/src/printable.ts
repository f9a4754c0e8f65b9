/** `text` without control characters and lone surrogates, which XML forbids and a log would obey. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|\p{Surrogate}|[\uFFFE\uFFFF]/gu, '\uFFFD');
}
