const OFFICE = ['http://schemas.openxmlformats.org/', 'http://purl.oclc.org/ooxml/'] as const;

const URI_TO_PREFIX: ReadonlyMap<string, string> = new Map([
  // ECMA-376 Part 4 (transitional) and Part 1 (strict).
  [`${OFFICE[0]}wordprocessingml/2006/main`, 'w'],
  [`${OFFICE[1]}wordprocessingml/main`, 'w'],
  [`${OFFICE[0]}officeDocument/2006/relationships`, 'r'],
  [`${OFFICE[1]}officeDocument/relationships`, 'r'],
  [`${OFFICE[0]}officeDocument/2006/math`, 'm'],
  [`${OFFICE[1]}officeDocument/math`, 'm'],
  [`${OFFICE[0]}drawingml/2006/wordprocessingDrawing`, 'wp'],
  [`${OFFICE[1]}drawingml/wordprocessingDrawing`, 'wp'],
  [`${OFFICE[0]}drawingml/2006/main`, 'a'],
  [`${OFFICE[1]}drawingml/main`, 'a'],
  [`${OFFICE[0]}drawingml/2006/picture`, 'pic'],
  [`${OFFICE[1]}drawingml/picture`, 'pic'],
  [`${OFFICE[0]}markup-compatibility/2006`, 'mc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingShape', 'wps'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingGroup', 'wpg'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas', 'wpc'],
  ['http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing', 'wp14'],
  ['http://schemas.microsoft.com/office/word/2010/wordml', 'w14'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  ['urn:schemas-microsoft-com:office:word', 'w10'],
  // Parts of the package itself: no prefix.
  [`${OFFICE[0]}package/2006/relationships`, ''],
  [`${OFFICE[0]}package/2006/content-types`, ''],
  [`${OFFICE[0]}officeDocument/2006/extended-properties`, ''],
  [`${OFFICE[1]}officeDocument/extendedProperties`, ''],
]);

const KNOWN_PREFIXES: ReadonlySet<string> = new Set(URI_TO_PREFIX.values());

/** Prefix under which the reader knows a namespace; `undefined` for one it does not read. */
export function usualPrefix(uri: string): string | undefined {
  return URI_TO_PREFIX.get(uri);
}

const DECLARATION = /xmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/y;

/**
 * True when every prefix in the text means what it usually means, so that names can be compared as written.
 * It is so in nearly every file and saves resolving each name.
 */
export function hasUsualPrefixes(text: string): boolean {
  for (let at = text.indexOf('xmlns'); at >= 0; at = text.indexOf('xmlns', at + 5)) {
    DECLARATION.lastIndex = at;
    const match = DECLARATION.exec(text);
    if (match === null) continue;
    const [, prefix = '', double, single] = match;
    const usual = usualPrefix(double ?? single ?? '');
    if (usual === undefined ? KNOWN_PREFIXES.has(prefix) && prefix !== '' : usual !== prefix) return false;
  }
  return true;
}
