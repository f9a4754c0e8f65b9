import type { Uri } from 'vscode';

/** Names of our views in the manifest. */
export const DOCX_VIEW = 'thethuc.docx';
export const PDF_VIEW = 'thethuc.pdf';

/** The view for a file; `undefined` for files we have none for. */
export function viewFor({ path }: Pick<Uri, 'path'>): typeof DOCX_VIEW | typeof PDF_VIEW | undefined {
  if (/\.(?:docx|docm|dotx)$/iu.test(path)) return DOCX_VIEW;
  return /\.pdf$/iu.test(path) ? PDF_VIEW : undefined;
}
