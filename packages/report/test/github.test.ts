import { describe, expect, it } from 'vitest';
import { toGithub } from '../src/github.ts';
import { FOLDER, HOSTILE } from './fixture.ts';

const VI = { language: 'vi' } as const;

describe('toGithub', () => {
  it('reads like this', async () => {
    await expect(toGithub(FOLDER, VI)).toMatchFileSnapshot('snapshots/folder.github.txt');
  });

  it('keeps one command on one line whatever the document says', () => {
    const lines = toGithub(HOSTILE, VI).split('\n');
    // Two findings, two files that were not checked, the summary and the end.
    expect(lines).toHaveLength(6);
    for (const line of lines.slice(0, 4)) {
      expect(line).toMatch(/^::(?:error|notice) (?:[a-z]+=[^:,]*)(?:,[a-z]+=[^:,]*)*::/u);
    }
    expect(lines.join('')).not.toMatch(/[^\P{Cc}\t]/u);
    expect(lines[0]).toContain('%250A%3A%3Aerror%3A%3Ax%2C a%3Ab');
    expect(lines[0]).toContain('%0D%0Ahai');
  });
});
