import {
  ResponseError,
  type CancellationToken,
  type Connection,
  type Position,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyse, Analysis } from './analysis.ts';
import { codeActions } from './features/code-actions.ts';
import type { KnownOrgan } from './features/completion-organs.ts';
import { completion } from './features/completion.ts';
import { definition, references } from './features/definition.ts';
import { foldingRanges } from './features/folding.ts';
import { formatted } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { inlayHints } from './features/inlay-hints.ts';
import { documentLinks } from './features/links.ts';
import { prepareRename, rename } from './features/rename.ts';
import { documentSymbols } from './features/symbols.ts';
import { lineEdits } from './text-difference.ts';
import { toTextEdits } from './workspace-edit.ts';

export interface FeatureContext {
  readonly analysed: (
    uri: string,
    token: CancellationToken,
  ) => Promise<{ readonly analysis: Analysis; readonly document: TextDocument } | undefined>;
  readonly analyse: Analyse;
  readonly openAnalyses: () => Promise<readonly Analysis[]>;
  /** An edit as this client can apply it. */
  readonly shaped: (edit: WorkspaceEdit) => WorkspaceEdit;
  readonly failed: (what: string, error: unknown) => void;
}

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}
interface AtPosition extends OfDocument {
  readonly position: Position;
}

/** Answers what clients ask about one document. */
export function registerDocumentFeatures(connection: Connection, context: FeatureContext): void {
  /** Runs `work` on the analysis; a document that is not open, or a fault of ours, has no answer. */
  async function on<R>(
    what: string,
    params: OfDocument,
    token: CancellationToken,
    work: (analysis: Analysis, document: TextDocument) => R | Promise<R>,
  ): Promise<R | null> {
    try {
      const found = await context.analysed(params.textDocument.uri, token);
      return found ? await work(found.analysis, found.document) : null;
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      context.failed(what, error);
      return null;
    }
  }
  const at = <R>(
    what: string,
    params: AtPosition,
    token: CancellationToken,
    work: (analysis: Analysis, document: TextDocument, offset: number) => R | Promise<R>,
  ) => on(what, params, token, (analysis, document) => work(analysis, document, document.offsetAt(params.position)));

  connection.onCodeAction((params, token) =>
    on('codeAction', params, token, (analysis, document) =>
      codeActions(analysis, document, params, context.analyse).map(({ edit, ...action }) => ({
        ...action,
        ...(edit ? { edit: context.shaped(edit) } : {}),
      })),
    ),
  );
  connection.onCompletion((params, token) =>
    at('completion', params, token, async (analysis, document, offset) =>
      completion(analysis, document, offset, await knownOrgans(context, analysis)),
    ),
  );
  connection.onHover((params, token) => at('hover', params, token, hover));
  connection.onDocumentSymbol((params, token) => on('documentSymbol', params, token, documentSymbols));
  connection.onFoldingRanges((params, token) => on('foldingRange', params, token, foldingRanges));
  connection.onDefinition((params, token) => at('definition', params, token, definition));
  connection.onReferences((params, token) =>
    at('references', params, token, (analysis, document, offset) =>
      references(analysis, document, offset, params.context),
    ),
  );
  connection.onDocumentFormatting((params, token) =>
    on('formatting', params, token, (analysis, document) =>
      toTextEdits(document, lineEdits(analysis.text, formatted(analysis, context.analyse))),
    ),
  );
  connection.onPrepareRename((params, token) => at('prepareRename', params, token, prepareRename));
  connection.onRenameRequest((params, token) =>
    at('rename', params, token, (analysis, document, offset) =>
      context.shaped(rename(analysis, document, offset, params.newName)),
    ),
  );
  connection.onDocumentLinks((params, token) => on('documentLink', params, token, documentLinks));
  connection.languages.inlayHint.on((params, token) =>
    on('inlayHint', params, token, (analysis, document) => inlayHints(analysis, document, params.range)),
  );
}

/** The issuers of the other open drafts, each once. */
async function knownOrgans({ openAnalyses }: FeatureContext, own: Analysis): Promise<KnownOrgan[]> {
  const organs = new Map<string, KnownOrgan>();
  for (const analysis of await openAnalyses()) {
    const { thongTin } = analysis.draft ?? {};
    const ten = thongTin?.['co-quan-ban-hanh']?.join(' ');
    if (analysis === own || ten === undefined) continue;
    const capTren = thongTin?.['co-quan-cap-tren']?.join(' ');
    organs.set(ten, { ten, ...(capTren === undefined ? {} : { capTren }) });
  }
  return [...organs.values()];
}
