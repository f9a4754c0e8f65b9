/** Words of the document inside a message: white space folded, cut to `max` characters, in quotation marks. */
export function quote(text: string, max = 60): string {
  const folded = text.replace(/[\s\u00a0]+/gu, ' ').trim();
  return `“${folded.length > max ? `${folded.slice(0, max - 1).trimEnd()}…` : folded}”`;
}
