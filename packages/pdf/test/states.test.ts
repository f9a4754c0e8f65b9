import { expect, it } from 'vitest';
import { readPdf } from '../src/index.ts';
import { tinyPdf } from './tiny-pdf.ts';

it('restores as many states as were saved, however many', async () => {
  const source = new TextDecoder().decode(tinyPdf([{ texts: [{ x: 100, y: 700, text: 'mot dong' }] }]));
  // The move is made under 550 saves, and 40 of the 50 above it are undone.
  const states = `${'q '.repeat(550)}1 0 0 1 60 0 cm ${'q '.repeat(50)}${'Q '.repeat(40)}`;
  const nested = source.replace(/\/Length \d+ >>\nstream\nBT/u, `/Length 9999 >>\nstream\n${states}BT`);
  const result = await readPdf(new TextEncoder().encode(nested));
  expect(nested).not.toBe(source);
  expect(result.ok && result.doc.origins[0]!.origin).toMatchObject({ box: { x: 160 } });
});
