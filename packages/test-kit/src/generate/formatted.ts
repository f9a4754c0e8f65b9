import { format, getFileInfo, resolveConfig } from 'prettier';
import { join } from 'node:path';
import { ROOT } from '../source-files.ts';

/** The text as `npm run format` leaves it, so that the formatter and the generator never disagree. */
export async function formatted(file: string, text: string): Promise<string> {
  const info = await getFileInfo(file, { ignorePath: join(ROOT, '.prettierignore') });
  if (info.ignored || info.inferredParser === null) return text;
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
