import { TextDocumentSyncKind, type ClientCapabilities, type InitializeResult } from 'vscode-languageserver';
import { CODE_ACTION_KINDS } from './features/code-actions.ts';
import { TRIGGER_CHARACTERS } from './features/completion.ts';

/** What of the client's abilities changes what the server does. */
export interface ClientAbilities {
  /** Asks for diagnostics by itself; pushing them as well would show each twice. */
  readonly pull: boolean;
  readonly refresh: boolean;
  readonly inlayRefresh: boolean;
  readonly configuration: boolean;
  readonly watchConfiguration: boolean;
  readonly watchFiles: boolean;
  readonly documentChanges: boolean;
  readonly folders: boolean;
}

export function abilitiesOf({ workspace, textDocument }: ClientCapabilities): ClientAbilities {
  return {
    pull: textDocument?.diagnostic !== undefined,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    inlayRefresh: workspace?.inlayHint?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    watchConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    folders: workspace?.workspaceFolders === true,
  };
}

export function initializeResult({ pull }: ClientAbilities, version: string): InitializeResult {
  return {
    serverInfo: { name: 'thethuc', version },
    capabilities: {
      textDocumentSync: {
        openClose: true,
        change: TextDocumentSyncKind.Incremental,
        save: { includeText: false },
      },
      ...(pull
        ? { diagnosticProvider: { identifier: 'thethuc', interFileDependencies: false, workspaceDiagnostics: true } }
        : {}),
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
      completionProvider: { triggerCharacters: TRIGGER_CHARACTERS },
      hoverProvider: true,
      documentSymbolProvider: true,
      foldingRangeProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentFormattingProvider: true,
      renameProvider: { prepareProvider: true },
      documentLinkProvider: {},
      inlayHintProvider: true,
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    },
  };
}
