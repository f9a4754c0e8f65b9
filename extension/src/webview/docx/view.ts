import { pages, runView } from '../page.ts';
import { words } from '../words.ts';
import { draw } from './draw.ts';
import { fit } from './fit.ts';
import { markFindings } from './marks.ts';

window.addEventListener('resize', () => fit(pages));

runView({
  async draw({ bytes }, answer) {
    await draw(bytes, pages);
    const { paragraphs, findings, drawnLines } = answer ?? { paragraphs: [], findings: [], drawnLines: 0 };
    const { places, missing } = markFindings(pages, paragraphs, findings);
    fit(pages);
    const remarks = [
      words.approximate,
      ...(drawnLines > 0 ? [words.lines] : []),
      ...(missing > 0 ? [words.missing(missing)] : []),
    ];
    return { places, remarks };
  },
  clear: () => undefined,
});
