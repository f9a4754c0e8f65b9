const SYLLABLE =
  /^(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|q|r|s|th|tr|t|v|x)?(?:[aeiouy][aeiouy]{0,2})(?:ch|c|m|ng|nh|n|p|t)?$/u;

/** True for a name of one Vietnamese syllable ("Huế"); a foreign or ethnic name in one word ("Pleiku") is not one. */
export function isOneSyllable(name: string): boolean {
  const bare = name.trim().toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
  return SYLLABLE.test(bare);
}
