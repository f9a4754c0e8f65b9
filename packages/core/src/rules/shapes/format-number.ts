/** 14.5 → "14,5": at most two decimals, comma as Vietnamese write it, no thousands mark. */
export function formatNumber(value: number): string {
  return String(Math.round(value * 100) / 100).replace('.', ',');
}

/** The same number inside an English sentence: "14,5" → "14.5". */
export function inEnglish(number: string): string {
  return number.replace(',', '.');
}
