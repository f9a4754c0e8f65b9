import type { Location } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { abbreviationAt } from '../abbreviations.ts';
import type { Analysis } from '../analysis.ts';
import { mentionAt, unitAt, unitMentions } from '../cited.ts';
import { rangeOf } from './diagnostics.ts';

/** Where the unit of a citation stands, or where an abbreviation is defined. */
export function definition(analysis: Analysis, document: TextDocument, offset: number): Location[] {
  const mention = mentionAt(analysis, offset);
  const unit = mention?.unit === undefined ? undefined : analysis.result.parts.units[mention.unit];
  if (unit) return [{ uri: document.uri, range: rangeOf(unit.labelSpan, analysis, document) }];
  const abbreviation = abbreviationAt(analysis, offset);
  return abbreviation ? [{ uri: document.uri, range: rangeOf(abbreviation.defined, analysis, document) }] : [];
}

/** Every citation of the unit under the cursor, be it the unit itself or a citation of it; or every use of an abbreviation. */
export function references(
  analysis: Analysis,
  document: TextDocument,
  offset: number,
  { includeDeclaration }: { readonly includeDeclaration: boolean },
): Location[] {
  const at = (span: { readonly start: number; readonly end: number }) => ({
    uri: document.uri,
    range: rangeOf(span, analysis, document),
  });
  const index = mentionAt(analysis, offset)?.unit ?? unitAt(analysis, offset);
  if (index !== undefined) {
    const own = includeDeclaration ? [at(analysis.result.parts.units[index]!.labelSpan)] : [];
    return [
      ...own,
      ...unitMentions(analysis)
        .filter(({ unit }) => unit === index)
        .map(({ span }) => at(span)),
    ];
  }
  const abbreviation = abbreviationAt(analysis, offset);
  return abbreviation
    ? abbreviation.uses.filter((use) => includeDeclaration || use.start !== abbreviation.defined.start).map(at)
    : [];
}
