/** First letter in capitals, full stop at the end. */
export function sentence(text: string): string {
  const first = text.charAt(0).toLocaleUpperCase('vi');
  return `${first}${text.slice(1)}${/[.!?]$/u.test(text) ? '' : '.'}`;
}
