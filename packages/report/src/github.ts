import type { Language, Severity } from '@thethuc/core';
import { GATE_WORDS, gateRemarks } from './gate-words.ts';
import { ruleTitle } from './names.ts';
import { clausesOf, placeWords } from './places.ts';
import { printable } from './printable.ts';
import type { DocumentReport, FindingReport, Report } from './report.ts';
import { verdictOf } from './verdict.ts';
import { WORDS } from './words.ts';

type Command = 'error' | 'warning' | 'notice';

const COMMANDS: Readonly<Record<Severity, Command>> = { error: 'error', warning: 'warning', info: 'notice' };

/** The report as workflow commands, which GitHub shows as annotations, and a line of summary. */
export function toGithub(report: Report, { language }: { readonly language: Language }): string {
  const lines = report.documents.flatMap((document) => [
    ...ofStatus(document, language),
    ...document.findings.map((finding) => annotation(document.path, finding, language)),
  ]);
  const remarks = gateRemarks(report, language).map((remark) =>
    command('notice', { title: GATE_WORDS[language].section }, remark),
  );
  return [...lines, ...remarks, WORDS[language].summary(report.summary), ''].join('\n');
}

function ofStatus(document: DocumentReport, language: Language): string[] {
  const words = WORDS[language];
  const properties = { file: filePath(document.path) };
  const verdict = verdictOf(document);
  if (verdict === 'chua-kiem-tra') {
    return [command('error', { ...properties, title: words.unreadable }, document.reason ?? '')];
  }
  if (verdict === 'khong-ap-dung') {
    return [command('notice', { ...properties, title: words.notApplicable }, document.reason ?? words.noReason)];
  }
  return [];
}

function annotation(path: string, finding: FindingReport, language: Language): string {
  const { line, column } = finding.location;
  const properties = {
    file: filePath(path),
    ...(line === null ? {} : { line: String(line) }),
    ...(line === null || column === null ? {} : { col: String(column) }),
    title: ruleTitle(finding.ruleId)?.[language] ?? finding.ruleId,
  };
  const message = [finding.message, placeWords(finding, language), clausesOf(finding), `[${finding.ruleId}]`];
  return command(COMMANDS[finding.severity], properties, message.filter((part) => part !== '').join('\n'));
}

function command(name: Command, properties: Readonly<Record<string, string>>, message: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`);
  return `::${name} ${list.join(',')}::${escapeMessage(message)}`;
}

/** GitHub knows a file by its path from the root of the repository, without `./`. */
function filePath(path: string): string {
  return path.replace(/^(?:\.\/)+/u, '');
}

function escapeMessage(text: string): string {
  return printable(text).replace(/%/gu, '%25').replace(/\r/gu, '%0D').replace(/\n/gu, '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replace(/:/gu, '%3A').replace(/,/gu, '%2C');
}
