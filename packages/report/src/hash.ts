const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;

/** FNV-1a, 64 bits, over the UTF-16 units of `text`, as 16 hexadecimal digits. Tells apart; protects nothing. */
export function hash64(text: string): string {
  let hash = OFFSET;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    for (const byte of [unit & 0xff, unit >> 8]) {
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * PRIME);
    }
  }
  return hash.toString(16).padStart(16, '0');
}
