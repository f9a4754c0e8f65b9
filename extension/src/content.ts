import type { Uri } from 'vscode';
import { workspace } from 'vscode';
import type { FileParams } from './protocol.ts';

/** A file for the server: by name where it can open it itself, else with its bytes. */
export async function contentOf(uri: Uri): Promise<FileParams> {
  if (uri.scheme === 'file') return { uri: uri.toString() };
  const bytes = await workspace.fs.readFile(uri);
  return { uri: uri.toString(), content: Buffer.from(bytes).toString('base64') };
}
