import { expect, it } from 'vitest';
import { pageMatrix } from '../src/page/matrix.ts';
import { loadLibrary, openDocument, type PdfPage } from '../src/pdfjs/library.ts';
import { tinyPdf } from './tiny-pdf.ts';

/** Where pdf.js would draw the page. */
interface Drawn {
  getViewport(options: { readonly scale: number }): {
    readonly transform: readonly number[];
    readonly width: number;
    readonly height: number;
  };
}

// Boxes are laid over pages that pdf.js draws: both must count from the same corner, in the same points.
it('measures a page as pdf.js draws it, however it is turned, cut out and scaled', async () => {
  const pages = [0, 90, 180, 270, -90].flatMap((rotate) =>
    ['', '/UserUnit 2.5', '/CropBox [50 70 400 600]', '/MediaBox [-20 -30 300 500]', '/CropBox [-9 9 9999 700]'].map(
      (entries) => ({ texts: [], entries: `${entries} /Rotate ${rotate}` }),
    ),
  );
  const task = openDocument(await loadLibrary(), tinyPdf(pages));
  const pdf = await task.promise;
  for (const [index, { entries }] of pages.entries()) {
    const page = (await pdf.getPage(index + 1)) as PdfPage & Drawn;
    const { matrix, widthPt, heightPt } = pageMatrix(page.view, page.rotate, page.userUnit);
    const { transform, width, height } = page.getViewport({ scale: 1 });
    [...matrix, widthPt, heightPt].forEach((value, at) =>
      expect(value, `${entries} ${at}`).toBeCloseTo([...transform, width, height][at]!, 6),
    );
  }
  await task.destroy();
});
