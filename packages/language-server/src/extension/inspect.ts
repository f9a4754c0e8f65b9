import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inspectFile, inspectRead, type CheckSettings, type Inspected, type NotInspected } from '@thethuc/checker';
import type { Settings } from '../settings.ts';
import type { FileParams } from './requests.ts';

/** What a file is checked by, from what the editor is set to. */
export function checkSettings({ language, stage, overlay, severities }: Settings, today: string): CheckSettings {
  return { language, today, severities, ...(stage ? { stage } : {}), ...(overlay ? { overlay } : {}) };
}

/** Reads and checks a Word file or a PDF: its bytes where the client sent them, else the file itself. */
export async function inspect(
  { uri, content }: FileParams,
  settings: CheckSettings,
): Promise<Inspected | NotInspected> {
  const path = nameOf(uri);
  if (content !== undefined) return inspectRead({ path }, Buffer.from(content, 'base64'), settings);
  return inspectFile({ path, absolute: fileURLToPath(uri), named: true }, settings);
}

/** The name of the file, without its folder. */
export function nameOf(uri: string): string {
  return decodeURIComponent(basename(new URL(uri).pathname));
}
