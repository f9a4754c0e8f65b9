/**
 * Decodes a part: UTF-16 by its mark or by its first bytes, else UTF-8 (ECMA-376 Part 2, 6.2.5 allows only these two).
 * The byte-order mark is not part of the result. `undefined` when the bytes are not valid in the encoding.
 */
export function decodeXml(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x3c && b === 0) return 'utf-16le';
  if (a === 0 && b === 0x3c) return 'utf-16be';
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head)?.[1]?.toLowerCase();
  // Some programs declare a single-byte encoding against the standard; Word reads those files.
  if (declared === undefined || declared.startsWith('utf')) return 'utf-8';
  return declared;
}
