const DECLARATION = /^<\?xml\b[^>]*?\?>/u;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/**
 * The text of a changed part as UTF-8, whatever it was before; a declaration that
 * says otherwise is corrected. A byte-order mark stays where there was one.
 */
export function encodePart(text: string, before: Uint8Array): Uint8Array {
  const declared = text.replace(DECLARATION, (declaration) =>
    declaration.replace(/(\sencoding\s*=\s*)(?:"(?!utf-8")[^"]*"|'(?!utf-8')[^']*')/iu, '$1"UTF-8"'),
  );
  const encoded = new TextEncoder().encode(declared);
  if (!BYTE_ORDER_MARK.every((byte, at) => before[at] === byte)) return encoded;
  const marked = new Uint8Array(encoded.length + BYTE_ORDER_MARK.length);
  marked.set(BYTE_ORDER_MARK);
  marked.set(encoded, BYTE_ORDER_MARK.length);
  return marked;
}
