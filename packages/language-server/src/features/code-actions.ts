import type { Finding, Fix, Span } from '@thethuc/core';
import { lowerMarkdown } from '@thethuc/markdown';
import {
  CodeActionKind,
  type CodeAction,
  type CodeActionParams,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyse, Analysis } from '../analysis.ts';
import { editOf, toTextEdits } from '../workspace-edit.ts';
import { sourceRange } from '../source-map.ts';
import { placesOf, rangeOf, type DiagnosticData } from './diagnostics.ts';
import { fixAll } from './fix-all.ts';

/** "Fix all", as editors run it when a file is saved. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.thethuc`;

export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

const WORDS = {
  vi: { everywhere: 'mọi chỗ', fixAll: 'Sửa mọi lỗi sửa được mà không đổi lời văn' },
  en: { everywhere: 'everywhere', fixAll: 'Mend every fault that changes no words' },
} as const;

/** What can be done in `range`: one action for each place that has a fix, one for all places of the same fault, and fix all. */
export function codeActions(
  analysis: Analysis,
  document: TextDocument,
  { range, context }: Pick<CodeActionParams, 'range' | 'context'>,
  analyse: Analyse,
): CodeAction[] {
  const wanted = (kind: string) =>
    context.only === undefined || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
  const words = WORDS[analysis.settings.language];
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) actions.push(...quickFixes(analysis, document, range, context.diagnostics));
  if (wanted(FIX_ALL)) {
    const edits = fixAll(analysis, analyse);
    if (edits.length > 0) {
      actions.push({
        title: words.fixAll,
        kind: FIX_ALL,
        edit: editOf(document, toTextEdits(document, edits)),
      });
    }
  }
  return actions;
}

function quickFixes(
  analysis: Analysis,
  document: TextDocument,
  range: Range,
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  const actions: CodeAction[] = [];
  for (const finding of analysis.result.findings) {
    if (!finding.fix || finding.fix.applicability === 'show-only') continue;
    const places = placesOf(finding);
    const here = places.filter((span) => touches(rangeOf(span, analysis, document), range));
    for (const span of here) {
      const fix = fixAt(finding, span, analysis);
      const of = diagnostics.filter((one) => isOf(one, finding, rangeOf(span, analysis, document)));
      if (fix) actions.push(...action(fix, fix.title[analysis.settings.language], analysis, document, of));
    }
    if (here.length > 0 && (finding.fixes?.length ?? 0) > 1) {
      const { language } = analysis.settings;
      const title = `${finding.fix.title[language]} (${WORDS[language].everywhere})`;
      actions.push(...action(finding.fix, title, analysis, document, []));
    }
  }
  return actions.filter(({ title }, index) => actions.findIndex((other) => other.title === title) === index);
}

/** The action of a fix, none when Markdown cannot hold what it does. */
function action(
  fix: Fix,
  title: string,
  { text, doc }: Analysis,
  document: TextDocument,
  of: readonly Diagnostic[],
): CodeAction[] {
  if (fix.applicability === 'show-only') return [];
  const lowered = lowerMarkdown(text, doc, fix);
  if (!lowered.ok || lowered.edits.length === 0) return [];
  return [
    {
      title,
      kind: CodeActionKind.QuickFix,
      ...(of.length > 0 ? { diagnostics: [...of] } : {}),
      ...(fix.applicability === 'safe' && of.length > 0 ? { isPreferred: true } : {}),
      edit: editOf(document, toTextEdits(document, lowered.edits)),
    },
  ];
}

/** The fix of one place of a finding: the one that changes the file there. */
function fixAt(finding: Finding, span: Span, { text, doc }: Analysis): Fix | undefined {
  const fixes = finding.fixes ?? [];
  if (finding.also.length === 0) return fixes[0];
  const at = sourceRange(doc, span);
  return fixes.find((fix) => {
    const lowered = lowerMarkdown(text, doc, fix);
    return lowered.ok && lowered.edits.some(({ start, end }) => start <= at.end && at.start <= end);
  });
}

function isOf(diagnostic: Diagnostic, { ruleId }: Finding, range: Range): boolean {
  const data = diagnostic.data as Partial<DiagnosticData> | undefined;
  return (data?.ruleId ?? diagnostic.code) === ruleId && touches(diagnostic.range, range);
}

function touches(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isBefore(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
