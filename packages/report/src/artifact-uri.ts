/**
 * A path as a URI reference: relative with `/` between folders, percent-encoded;
 * a `file:` URI only where the path is absolute.
 */
export function artifactUri(path: string): string {
  const slashed = path.replace(/\\/gu, '/').replace(/^(?:\.\/)+/u, '');
  const encoded = slashed.split('/').map(encodeSegment).join('/');
  if (slashed.startsWith('//')) return `file:${encoded}`;
  if (slashed.startsWith('/')) return `file://${encoded}`;
  // The colon of a drive letter is the only one that stays.
  return /^[A-Za-z]:\//u.test(slashed) ? `file:///${encoded.replace('%3A', ':')}` : encoded;
}

function encodeSegment(segment: string): string {
  // A lone surrogate has no UTF-8 form.
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
