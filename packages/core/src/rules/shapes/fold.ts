/** Every run of white space (no-break space, tab, line break too) becomes one blank; ends trimmed. */
export function fold(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}
