import { describe, expect, it } from 'vitest';
import { THANH_PHAN } from '@thethuc/core';
import { boxesOf, boxOf, PAGE } from '../src/html/boxes.ts';

const OF_2018 = ['66-qd-tw', '36-hd-vptw'];
const OF_2026 = ['399-qd-tw', '05-hd-vptw'];

describe('boxes of Phụ lục 1', () => {
  it('are those of the legend', () => {
    const numbers = (instruments: readonly string[]) =>
      boxesOf(instruments)
        .map(({ number }) => number)
        .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
    const rest = ['11a', '11b', '12', '13'];
    const first = ['1', '2', '3', '4', '5a', '5b', '6', '7a', '7b', '7c', '8', '9a', '9b'];
    expect(numbers(OF_2026)).toEqual([...first, '10', ...rest]);
    expect(numbers(OF_2018)).toEqual([...first, '10a', '10b', ...rest]);
  });

  it('hold every component that recognition knows, secrecy since 2026 excepted', () => {
    const without = (instruments: readonly string[]) => THANH_PHAN.filter((id) => boxOf(id, instruments) === undefined);
    expect(without(OF_2018)).toEqual([]);
    expect(without(OF_2026)).toEqual(['muc-do-mat']);
  });

  it.each([[OF_2018], [OF_2026]])('lie on the page and, but for the seal, apart: %s', (instruments) => {
    const boxes = boxesOf(instruments);
    for (const { x, y, width, height } of boxes) {
      expect(x).toBeGreaterThan(0);
      expect(y).toBeGreaterThan(0);
      expect(x + width).toBeLessThan(PAGE.width);
      expect(y + height).toBeLessThan(PAGE.height);
    }
    const flat = boxes.filter(({ round }) => round !== true);
    const crossing = flat.flatMap((a, at) =>
      flat
        .slice(at + 1)
        .filter((b) => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height)
        .map((b) => `${a.number} ${b.number}`),
    );
    expect(crossing).toEqual([]);
  });
});
