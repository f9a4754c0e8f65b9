import type { Language } from '@thethuc/core';
import { groupBy } from './group-by.ts';
import { ruleTitle } from './names.ts';
import { clausesOf, placeWords } from './places.ts';
import { printable } from './printable.ts';
import type { DocumentReport, FindingReport, Report } from './report.ts';
import { countOf } from './verdict.ts';
import { WORDS } from './words.ts';

/**
 * The report as JUnit XML: a suite per file, in it a case per rule that found
 * something, or one passed case. JUnit knows no warnings: only an error fails
 * its case, the rest is said in the output of a passed one.
 */
export function toJunit(report: Report, { language }: { readonly language: Language }): string {
  const suites = report.documents.map((document) => suite(document, language));
  const total = (key: keyof Counts) => suites.reduce((sum, { counts }) => sum + counts[key], 0);
  const attributes = attributesOf({
    name: report.tool.name,
    tests: total('tests'),
    failures: total('failures'),
    errors: total('errors'),
    skipped: total('skipped'),
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${attributes}>`,
    ...suites.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    '</testsuites>',
    '',
  ].join('\n');
}

interface Counts {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
}

function suite(document: DocumentReport, language: Language): { readonly counts: Counts; readonly lines: string[] } {
  const cases = casesOf(document, language);
  const counts: Counts = {
    tests: cases.length,
    failures: groupBy(
      document.findings.filter(({ severity }) => severity === 'error'),
      ({ ruleId }) => ruleId,
    ).size,
    errors: document.status === 'unreadable' ? 1 : 0,
    skipped: document.status === 'not-a-party-document' && countOf(document, 'error') === 0 ? 1 : 0,
  };
  const output = remarks(document, language);
  return {
    counts,
    lines: [
      `<testsuite${attributesOf({ name: document.path, ...counts })}>`,
      ...cases.map((line) => `  ${line}`),
      ...(output === '' ? [] : [`  ${element('system-out', output)}`]),
      '</testsuite>',
    ],
  };
}

function casesOf(document: DocumentReport, language: Language): string[] {
  const words = WORDS[language];
  const found = [...groupBy(document.findings, ({ ruleId }) => ruleId)].map(([ruleId, findings]) =>
    ruleCase(document.path, ruleId, findings, language),
  );
  if (document.status === 'unreadable') {
    const failure = `<error${attributesOf({ type: 'unreadable', message: document.reason ?? '' })}/>`;
    return [testCase(document.path, words.unreadable, failure)];
  }
  if (found.length > 0) return found;
  if (document.status === 'not-a-party-document') {
    const skipped = `<skipped${attributesOf({ message: document.reason ?? words.noReason })}/>`;
    return [testCase(document.path, words.notApplicable, skipped)];
  }
  return [testCase(document.path, words.passed, '')];
}

function ruleCase(path: string, ruleId: string, findings: readonly FindingReport[], language: Language): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const others = findings.filter(({ severity }) => severity !== 'error');
  const title = ruleTitle(ruleId)?.[language];
  const lines = (some: readonly FindingReport[]) => some.map((finding) => sentence(finding, language)).join('\n');
  const failure =
    errors[0] === undefined
      ? ''
      : element('failure', lines(errors), { type: errors[0].severity, message: errors[0].message });
  const output = others.length === 0 ? '' : element('system-out', lines(others));
  return testCase(path, title === undefined ? ruleId : `${ruleId}: ${title}`, failure + output);
}

function sentence(finding: FindingReport, language: Language): string {
  return [
    `${WORDS[language].severity[finding.severity]}: ${finding.message}`,
    placeWords(finding, language),
    clausesOf(finding),
  ]
    .filter((part) => part !== '')
    .join('\n  ');
}

/** What could not be read or checked: part of the record, no part of the verdict. */
function remarks({ problems, notCheckable }: DocumentReport, language: Language): string {
  const words = WORDS[language];
  const unchecked = [...groupBy(notCheckable, ({ reason }) => reason)].map(
    ([reason, group]) => `- ${reason} [${group.map(({ ruleId }) => ruleId).join(', ')}]`,
  );
  return [
    ...problems.map(({ message }) => `${words.note}: ${message}`),
    ...(unchecked.length === 0 ? [] : [`${words.notCheckable(notCheckable.length)}:`, ...unchecked]),
  ].join('\n');
}

function testCase(path: string, name: string, content: string): string {
  const attributes = attributesOf({ classname: path, name });
  return content === '' ? `<testcase${attributes}/>` : `<testcase${attributes}>${content}</testcase>`;
}

function element(name: string, text: string, attributes: Readonly<Record<string, string | number>> = {}): string {
  return `<${name}${attributesOf(attributes)}>${escapeText(text)}</${name}>`;
}

function attributesOf(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

function escapeText(text: string): string {
  return printable(text).replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;').replace(/\r/gu, '&#13;');
}

/** A parser turns bare line breaks and tabs of an attribute into spaces. */
function escapeAttribute(text: string): string {
  return escapeText(text).replace(/"/gu, '&quot;').replace(/\t/gu, '&#9;').replace(/\n/gu, '&#10;');
}
