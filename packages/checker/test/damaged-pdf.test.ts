import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { centred, tinyPdf, type TinyPage } from '../../pdf/test/tiny-pdf.ts';
import { inspectRead } from '../src/check-file.ts';

const settings = { language: 'vi', today: '2026-11-01' } as const;
const inspect = (bytes: Uint8Array) => inspectRead({ path: 'van-ban.pdf' }, bytes, settings);

const page: TinyPage = {
  texts: [
    centred('ĐẢNG UỶ XÃ TÂN THUỶ', 180, 780, { font: 'bold' }),
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 780, { font: 'bold', size: 15 }),
    centred('Số 05-KL/ĐU', 180, 744),
    centred('Tân Thuỷ, ngày 05 tháng 6 năm 2026', 440, 744, { font: 'italic' }),
    centred('KẾT LUẬN', 320, 690, { font: 'bold', size: 16 }),
    ...Array.from({ length: 20 }, (_, line) => ({ x: 85, y: 650 - 18 * line, text: 'Nội dung của văn bản.' })),
  ],
  lines: [[360, 770, 520]],
  pictures: [[400, 200, 120, 80]],
};
const whole = tinyPdf([page, page, page]);

// The same ways every time: numbers of a linear congruence.
let seed = 20261;
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
}

const DAMAGES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'cut short': (bytes) => bytes.subarray(0, random(bytes.length)),
  'other bytes': (bytes) => {
    for (let times = random(40); times >= 0; times--) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  'other digits': (bytes) => {
    for (let times = 0; times < 300; times++) {
      const at = random(bytes.length);
      if (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) bytes[at] = 0x30 + random(10);
    }
    return bytes;
  },
  'a piece gone': (bytes) => {
    const at = random(bytes.length);
    return Uint8Array.of(...bytes.subarray(0, at), ...bytes.subarray(at + random(2000)));
  },
  'a piece twice': (bytes) => {
    const at = random(bytes.length);
    return Uint8Array.of(...bytes.subarray(0, at + random(2000)), ...bytes.subarray(at));
  },
  'a piece of one byte': (bytes) => bytes.fill(random(256), random(bytes.length), random(bytes.length)),
};

/** Milliseconds in which any file of a few pages has its answer, on a slow machine too. */
const TIME_LIMIT = 5000;

describe('a damaged PDF', () => {
  // The runner hears every promise that nobody does. Without it, one that we do not hear ends the process.
  let runner: NodeJS.UnhandledRejectionListener[] = [];
  beforeAll(() => {
    runner = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection');
  });
  afterAll(() => runner.forEach((listener) => process.on('unhandledRejection', listener)));

  it.each(Object.keys(DAMAGES))('with %s has an answer in time', { timeout: 120_000 }, async (name) => {
    for (let times = 0; times < 40; times++) {
      const bytes = DAMAGES[name]!(whole.slice());
      const started = performance.now();
      expect(typeof (await inspect(bytes)).ok).toBe('boolean');
      expect(performance.now() - started).toBeLessThan(TIME_LIMIT);
    }
  });

  it('whose table misses a page ends no process', async () => {
    const source = new TextDecoder('latin1').decode(whole);
    const pages = [.../(\d+) 0 obj\n<< \/Type \/Page \//gu[Symbol.matchAll](source)];
    const [, second] = pages;
    const entry = `${String(second!.index).padStart(10, '0')} 00000 n`;
    const wrong = source.replace(entry, `${'17'.padStart(10, '0')} 00000 n`);
    expect(wrong).not.toBe(source);
    expect(typeof (await inspect(Uint8Array.from(wrong, (letter) => letter.charCodeAt(0)))).ok).toBe('boolean');
  });
});
