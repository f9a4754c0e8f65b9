import type { Language } from '@thethuc/core';
import type { Terminal } from './terminal.ts';

/** Milliseconds of work before anything is shown: a short run stays silent. */
const PATIENCE_MS = 800;
const INTERVAL_MS = 100;

/** One line on the error terminal that counts files; call `clear` before anything else is printed. */
export function progressLine(terminal: Terminal, language: Language, now: () => number = Date.now) {
  const started = now();
  let last = 0;
  let shown = false;
  return {
    update: (done: number, total: number): void => {
      const time = now();
      if (!terminal.errIsTty || time - started < PATIENCE_MS || (time - last < INTERVAL_MS && done < total)) return;
      last = time;
      shown = true;
      terminal.err(`\r\u001B[K${language === 'vi' ? 'Đã kiểm tra' : 'Checked'} ${done}/${total}`);
    },
    clear: (): void => {
      if (shown) terminal.err('\r\u001B[K');
      shown = false;
    },
  };
}
