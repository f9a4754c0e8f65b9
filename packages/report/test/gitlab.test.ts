import { describe, expect, it } from 'vitest';
import { toGitlab } from '../src/gitlab.ts';
import { buildReport } from '../src/report.ts';
import { FOLDER, HOSTILE, NOTHING, ONE } from './fixture.ts';

const VI = { language: 'vi' } as const;

interface Issue {
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

const issuesOf = (report: typeof FOLDER) => JSON.parse(toGitlab(report, VI)) as Issue[];

describe('toGitlab', () => {
  it('reads like this', async () => {
    await expect(toGitlab(FOLDER, VI)).toMatchFileSnapshot('snapshots/folder.gitlab.json');
  });

  it('has a fingerprint of its own for each issue of the report, the same document twice included', () => {
    const [document] = ONE.documents;
    const twice = buildReport([document!, { ...document!, path: `./van-ban/khac.docx` }], { version: '0.1.0' });
    const issues = issuesOf(twice);
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    expect(issues.at(-1)?.location.path).toBe('van-ban/khac.docx');
  });

  it('has a line and a severity that GitLab knows', () => {
    for (const { severity, location } of issuesOf(FOLDER)) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.lines.begin).toBeGreaterThanOrEqual(1);
    }
  });

  it('does not let a file that was not read look clean', () => {
    expect(issuesOf(HOSTILE).map(({ severity }) => severity)).toContain('critical');
    expect(issuesOf(NOTHING)).toEqual([]);
  });
});
