import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readPdf } from '../src/index.ts';
import { centred, tinyPdf, type TinyPage } from './tiny-pdf.ts';

const page: TinyPage = {
  texts: [
    centred('ĐẢNG UỶ XÃ TÂN THUỶ', 180, 780, { font: 'bold' }),
    centred('ĐẢNG CỘNG SẢN VIỆT NAM', 440, 780, { font: 'bold', size: 15 }),
    centred('Số 05-KL/ĐU', 180, 744),
    centred('KẾT LUẬN', 320, 690, { font: 'bold', size: 16 }),
    ...Array.from({ length: 20 }, (_, line) => ({ x: 85, y: 650 - 18 * line, text: 'Nội dung của văn bản.' })),
    { x: 150, y: 250, text: '1', size: 8 },
    { x: 85, y: 200, text: 'Nơi nhận:' },
    centred('BÍ THƯ', 440, 200, { font: 'bold' }),
  ],
  lines: [
    [360, 770, 520],
    [85, 648, 170],
  ],
  pictures: [[400, 100, 120, 80]],
};
const whole = tinyPdf([page, page, page]);

// The same ways every time: numbers of a linear congruence.
let seed = 4096;
function random(below: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * below);
}

const DAMAGES: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  'other bytes': (bytes) => {
    for (let times = random(60); times >= 0; times--) bytes[random(bytes.length)] = random(256);
    return bytes;
  },
  'other digits': (bytes) => {
    for (let times = 0; times < 200; times++) {
      const at = random(bytes.length);
      if (bytes[at]! >= 0x30 && bytes[at]! <= 0x39) bytes[at] = 0x30 + random(10);
    }
    return bytes;
  },
  'numbers out of reach': (bytes) => {
    const source = new TextDecoder('latin1').decode(bytes);
    const worse = source.replace(/(?<=[\s[])\d{1,3}(?=\s)/gu, (number) =>
      random(30) > 0 ? number : ['-1', '0', '1e9', '-32768', '99999999', '.00001'][random(6)]!,
    );
    return Uint8Array.from(worse, (letter) => letter.charCodeAt(0));
  },
};

describe('a damaged PDF', () => {
  // pdf.js looks ahead for pages, and nobody hears that it fails; the runner would.
  const unheard = (): void => {};
  let runner: NodeJS.UnhandledRejectionListener[] = [];
  beforeAll(() => {
    runner = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', unheard);
  });
  afterAll(async () => {
    // Node tells of them after the promises at hand are through.
    await new Promise(setImmediate);
    process.off('unhandledRejection', unheard);
    runner.forEach((listener) => process.on('unhandledRejection', listener));
  });

  it.each(Object.keys(DAMAGES))('with %s is no fault of ours', { timeout: 60_000 }, async (name) => {
    let read = 0;
    // What we ourselves throw goes up and fails the test.
    for (let times = 0; times < 50; times++) if ((await readPdf(DAMAGES[name]!(whole.slice()))).ok) read++;
    expect(read).toBeGreaterThan(10);
  });

  it('is not what a fault of ours is called', async () => {
    // Only what is made of the pages is normalised.
    const normalize = vi.spyOn(String.prototype, 'normalize').mockImplementation(() => {
      throw new TypeError('of ours');
    });
    try {
      await expect(readPdf(whole)).rejects.toThrow('of ours');
    } finally {
      normalize.mockRestore();
    }
  });
});
