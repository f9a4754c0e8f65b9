import { randomBytes } from 'node:crypto';
import type { Webview } from 'vscode';
import { Uri } from 'vscode';
import type { Language } from '../words.ts';

interface FrameOptions {
  readonly language: Language;
  readonly ofPdf: boolean;
}

/** The page of a view: one script and one style sheet of ours, and nothing from anywhere else. */
export function framePage(webview: Webview, assets: Uri, { language, ofPdf }: FrameOptions): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    // Of a Word file: its own pictures and embedded fonts. Those of a PDF are drawn from memory; it is read in a thread
    // whose script a webview can only hand over as a blob, and which inherits this policy: no network, no eval.
    ...(ofPdf ? ['worker-src blob:'] : ['img-src data:', 'font-src data:']),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const asset = (name: string) => webview.asWebviewUri(Uri.joinPath(assets, name)).toString();
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="stylesheet" nonce="${nonce}" href="${asset('style.css')}" />
  </head>
  <body>
    <main id="pages" tabindex="-1"></main>
    <aside id="findings"></aside>
    <script nonce="${nonce}" src="${asset(ofPdf ? 'pdf-view.js' : 'docx-view.js')}"></script>
  </body>
</html>`;
}
