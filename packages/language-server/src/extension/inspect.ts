import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  inspectApart,
  inspectFile,
  inspectRead,
  type CheckSettings,
  type Inspected,
  type NotInspected,
} from '@thethuc/checker';
import type { Settings } from '../settings.ts';
import type { FileParams } from './requests.ts';

/** What a file is checked by, from what the editor is set to. */
export function checkSettings({ language, stage, overlay, severities }: Settings, today: string): CheckSettings {
  return { language, today, severities, ...(stage ? { stage } : {}), ...(overlay ? { overlay } : {}) };
}

/**
 * Reads and checks a Word file or a PDF: its bytes where the client sent them, else the file itself. In a thread of
 * its own where there is the module for one, so that nobody who types waits for it.
 */
export async function inspect(
  { uri, content }: FileParams,
  settings: CheckSettings,
  worker: URL | undefined,
): Promise<Inspected | NotInspected> {
  const path = nameOf(uri);
  if (content !== undefined) {
    const bytes = Buffer.from(content, 'base64');
    return worker
      ? inspectApart({ inspect: { path, bytes }, settings }, worker)
      : inspectRead({ path }, bytes, settings);
  }
  const file = { path, absolute: fileURLToPath(uri) };
  return worker ? inspectApart({ inspect: file, settings }, worker) : inspectFile(file, settings);
}

/** The name of the file, without its folder. */
export function nameOf(uri: string): string {
  return decodeURIComponent(basename(new URL(uri).pathname));
}
