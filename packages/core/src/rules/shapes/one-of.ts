/** ["BÍ THƯ", "PHÓ BÍ THƯ"] → "“BÍ THƯ” hoặc “PHÓ BÍ THƯ”". */
export function oneOf(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} hoặc ${quoted.at(-1)!}`;
}

/** The same list inside an English sentence. */
export function oneOfInEnglish(list: string): string {
  return list.replace('” hoặc “', '” or “');
}
