import type { Language, Severity } from '@thethuc/core';
import { fingerprints } from './fingerprint.ts';
import { hash64 } from './hash.ts';
import { clausesOf, placeWords } from './places.ts';
import type { DocumentReport, FindingReport, Report } from './report.ts';
import { WORDS } from './words.ts';

type GitlabSeverity = 'info' | 'minor' | 'major' | 'critical';

const SEVERITIES: Readonly<Record<Severity, GitlabSeverity>> = { error: 'major', warning: 'minor', info: 'info' };

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: GitlabSeverity;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

/**
 * The report as GitLab Code Quality. GitLab keeps one issue per fingerprint of
 * a whole report and wants a line: the path is part of the fingerprint, and a
 * fault in a medium without lines stands in line 1.
 */
export function toGitlab(report: Report, { language }: { readonly language: Language }): string {
  const issues = report.documents.flatMap((document) => issuesOf(document, language));
  return `${JSON.stringify(issues, null, 2)}\n`;
}

function issuesOf(document: DocumentReport, language: Language): Issue[] {
  const path = document.path.replace(/^(?:\.\/)+/u, '');
  const at = (begin: number) => ({ path, lines: { begin } });
  const prints = fingerprints(document.findings);
  const found = document.findings.map((finding, index) => ({
    description: description(finding, language),
    check_name: finding.ruleId,
    fingerprint: hash64(`${path}\n${prints[index]!}`),
    severity: SEVERITIES[finding.severity],
    location: at(finding.location.line ?? 1),
  }));
  if (document.status !== 'unreadable') return found;
  return [
    {
      description: `${WORDS[language].unreadable}: ${document.reason ?? ''}`,
      check_name: 'unreadable',
      fingerprint: hash64(`${path}\nunreadable`),
      severity: 'critical',
      location: at(1),
    },
  ];
}

/** One line: GitLab shows no more. */
function description(finding: FindingReport, language: Language): string {
  return [finding.message, placeWords(finding, language), clausesOf(finding)].filter((part) => part !== '').join(' · ');
}
