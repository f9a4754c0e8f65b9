import type { Diagnostic } from 'vscode-languageserver';
import type { DocumentReport } from '@thethuc/report';

/** One DOCX or PDF file as last checked. */
export interface FileState {
  readonly diagnostics: readonly Diagnostic[];
  /** Changes whenever the file has been checked anew. */
  readonly resultId: string;
}

export interface FilesOptions {
  /** Absolute paths of the workspace folders. */
  readonly folders: () => readonly string[];
  /** Reports of the files among paths, by absolute path. */
  readonly check: (paths: readonly string[]) => Promise<ReadonlyMap<string, DocumentReport>>;
  readonly diagnosticsOf: (report: DocumentReport) => Diagnostic[];
  /** A file has been checked or, with no diagnostics, has gone. */
  readonly onChange: (path: string, diagnostics: readonly Diagnostic[]) => void;
}

/** The DOCX and PDF files of the workspace. They are checked once, and again when they change. */
export class Files {
  readonly #options: FilesOptions;
  #states = new Map<string, FileState>();
  #scan: Promise<void> | undefined;
  #serial = 0;

  constructor(options: FilesOptions) {
    this.#options = options;
  }

  /** All files, checked if they have not been yet. */
  async all(): Promise<ReadonlyMap<string, FileState>> {
    await (this.#scan ??= this.#rescan());
    return this.#states;
  }

  /** The settings have changed: nothing that is known holds any more. */
  async reset(): Promise<void> {
    this.#scan = this.#rescan();
    await this.#scan;
  }

  /** Files that have changed or come, and files that are gone. */
  async changed(paths: readonly string[], gone: readonly string[]): Promise<void> {
    await this.#scan;
    const reports = paths.length === 0 ? new Map<string, DocumentReport>() : await this.#options.check(paths);
    this.#take(reports, [...paths, ...gone]);
  }

  async #rescan(): Promise<void> {
    const folders = this.#options.folders();
    const reports = folders.length === 0 ? new Map<string, DocumentReport>() : await this.#options.check(folders);
    this.#take(reports, [...this.#states.keys()]);
  }

  /** Takes over reports; of `asked`, those without one are gone. */
  #take(reports: ReadonlyMap<string, DocumentReport>, asked: readonly string[]): void {
    for (const [path, report] of reports) {
      const diagnostics = this.#options.diagnosticsOf(report);
      this.#states.set(path, { diagnostics, resultId: String(++this.#serial) });
      this.#options.onChange(path, diagnostics);
    }
    for (const path of asked) {
      if (reports.has(path) || !this.#states.delete(path)) continue;
      this.#options.onChange(path, []);
    }
  }
}
