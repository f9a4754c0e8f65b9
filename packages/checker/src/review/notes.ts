import { cover, RULES, SEVERITIES } from '@thethuc/core';
import type { Doc, Finding, Language, Span } from '@thethuc/core';
import type { ReviewNote } from '@thethuc/docx';
import { locate } from '@thethuc/report';
import type { Inspected } from '../check-file.ts';
import { WORDS } from './words.ts';

/** From this many findings on in one paragraph they are one comment. */
const CROWD = 3;
/** Further places of a fault that are quoted. */
const QUOTED = 3;

/** What the comments on a checked document say: one of the whole, then one for each finding or crowd of findings. */
export function notesOn(inspected: Inspected, language: Language): ReviewNote[] {
  const { doc, result } = inspected;
  return [
    summary(inspected, language),
    ...byParagraph(doc, result.findings).flatMap((of) => notesOf(doc, of, language)),
  ];
}

function summary({ result }: Inspected, language: Language): ReviewNote {
  const words = WORDS[language];
  const counts = SEVERITIES.flatMap((severity) => {
    const count = result.findings.filter((finding) => finding.severity === severity).length;
    return count > 0 ? [`${count} ${words.counted[severity]}`] : [];
  });
  const fixable = result.findings.filter(({ fix }) => fix && fix.applicability !== 'show-only').length;
  const unseen = [...new Set(result.notCheckable.map(({ ruleId }) => ruleId))].map(
    (ruleId) => RULES.find(({ id }) => id === ruleId)?.title[language] ?? ruleId,
  );
  return {
    lines: [
      counts.length > 0 ? words.found(counts.join(', ')) : words.clean,
      result.regimeReason[language],
      ...(fixable > 0 ? [words.fixable(fixable)] : []),
      ...(unseen.length > 0 ? [words.notCheckable(unseen.join(', '))] : []),
    ],
    about: '',
  };
}

/** Findings that begin in one paragraph, in the order of the text. */
function byParagraph(doc: Doc, findings: readonly Finding[]): Finding[][] {
  const groups = new Map<number | null, Finding[]>();
  for (const finding of findings) {
    const { paragraph } = locate(doc, finding.span);
    const group = groups.get(paragraph);
    if (group) group.push(finding);
    else groups.set(paragraph, [finding]);
  }
  return [...groups.values()];
}

function notesOf(doc: Doc, findings: readonly Finding[], language: Language): ReviewNote[] {
  if (findings.length < CROWD) {
    return findings.map((finding) => ({
      span: finding.span,
      lines: linesOf(doc, finding, language),
      about: finding.ruleId,
      elsewhere: elsewhere(doc, finding.span, language),
    }));
  }
  const [first] = findings;
  const span = cover(findings.map((finding) => finding.span)) ?? first!.span;
  return [
    {
      span,
      lines: findings.flatMap((finding, at) => {
        const [head = '', ...rest] = linesOf(doc, finding, language);
        return [`${at + 1}. ${head}`, ...rest];
      }),
      about: [...new Set(findings.map(({ ruleId }) => ruleId))].join(', '),
      elsewhere: elsewhere(doc, first!.span, language),
    },
  ];
}

function linesOf(doc: Doc, finding: Finding, language: Language): string[] {
  const words = WORDS[language];
  const { severity, message, citations, fix, also } = finding;
  const clauses = citations.map(({ text }) => text[language]).join('; ');
  const quotes = also.slice(0, QUOTED).flatMap((span) => {
    const { text, near } = locate(doc, span);
    const quote = near ?? text;
    return quote === '' ? [] : [`«${quote}»`];
  });
  return [
    `${words.severity[severity]}: ${message[language]}`,
    ...(clauses === '' ? [] : [`${words.clause}: ${clauses}.`]),
    ...(fix ? [`${words.cure}: ${fix.title[language]} (${words.applicability[fix.applicability]}).`] : []),
    ...(also.length > 0 ? [words.more(also.length, also.length > quotes.length ? '' : quotes.join(', '))] : []),
  ];
}

function elsewhere(doc: Doc, span: Span, language: Language): string {
  const { story, text, near } = locate(doc, span);
  const words = WORDS[language];
  return words.elsewhere(words.story[story], near ?? text);
}
