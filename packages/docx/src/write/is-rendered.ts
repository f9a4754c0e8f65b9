import { DocxPackage } from '../package/docx-package.ts';
import { RefusalError } from '../refusal.ts';
import { APPLICATION } from './package-parts.ts';

/** True for a file that `renderDocx` made and no other program has saved since: writing over it loses nobody's work. */
export function isRendered(bytes: Uint8Array): boolean {
  try {
    const app = new DocxPackage(bytes).optional('docProps/app.xml');
    return app?.root.child('Application')?.text === APPLICATION;
  } catch (error) {
    if (error instanceof RefusalError) return false;
    throw error;
  }
}
