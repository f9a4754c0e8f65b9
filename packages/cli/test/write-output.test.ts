import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeOutput } from '../src/write-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'thethuc-output-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('replaces the file at once and leaves nothing beside it', async () => {
  const path = join(folder, 'báo cáo.json');
  await writeOutput(path, 'một');
  await writeOutput(path, 'hai');
  expect(readFileSync(path, 'utf8')).toBe('hai');
  expect(readdirSync(folder)).toEqual(['báo cáo.json']);
});

it('leaves nothing when it cannot write', async () => {
  await expect(writeOutput(join(folder, 'không có', 'a.json'), 'x')).rejects.toThrow();
  await expect(writeOutput(folder, 'x')).rejects.toThrow();
  expect(
    readdirSync(join(folder, '..')).filter((name) => name.endsWith('.tmp') && name.includes('thethuc-output')),
  ).toEqual([]);
});
