import { pages, runView } from '../page.ts';
import { words } from '../words.ts';
import { layBoxes } from './boxes.ts';
import { Desk, SEARCHED } from './desk.ts';
import { PdfSource } from './source.ts';

let shown: Desk | undefined;

runView({
  async draw({ bytes, worker }, answer) {
    if (!worker) throw new Error('The script that reads PDFs is missing.');
    const source = new PdfSource(bytes, worker);
    const desk = await Desk.open(source).catch((error: unknown) => {
      source.close();
      throw error;
    });
    shown = desk;
    const places = layBoxes(desk.sheets, answer?.findings ?? []);
    pages.replaceChildren(...desk.sheets.map(({ element }) => element));
    return { places, remarks: desk.sheets.length > SEARCHED ? [words.searched(SEARCHED)] : [] };
  },
  clear() {
    shown?.close();
    shown = undefined;
  },
});
