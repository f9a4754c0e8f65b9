import { ParseMemory } from '@thethuc/markdown';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Analyse, Analysis } from './analysis.ts';
import type { Settings } from './settings.ts';

/** What is known of one version of an open document. */
export type DraftState =
  | { readonly kind: 'analysed'; readonly analysis: Analysis; readonly large: boolean }
  /** Larger than is checked at every key, and changed since it was saved. */
  | { readonly kind: 'waiting' }
  /** The check threw; the error has been told. */
  | { readonly kind: 'failed' };

interface Kept {
  readonly version: number;
  readonly settings: Settings;
  readonly today: string;
  readonly state: DraftState;
}

export interface DraftsOptions {
  readonly analyse: Analyse;
  readonly onFailure: (uri: string, error: unknown) => void;
}

/**
 * The state of open documents. It follows from text, settings and day alone; the last answer for a version is kept so
 * that diagnostics, hover and the rest do not check the same text again.
 */
export class Drafts {
  readonly #options: DraftsOptions;
  readonly #kept = new Map<string, Kept>();
  readonly #memories = new Map<string, ParseMemory>();
  /** Version of the document that is on the disk. */
  readonly #saved = new Map<string, number>();

  constructor(options: DraftsOptions) {
    this.#options = options;
  }

  /** An opened document is as it was saved. */
  saved({ uri, version }: TextDocument): void {
    this.#saved.set(uri, version);
  }

  closed({ uri }: TextDocument): void {
    this.#kept.delete(uri);
    this.#memories.delete(uri);
    this.#saved.delete(uri);
  }

  state(document: TextDocument, settings: Settings, today: string, maxLiveKb: number): DraftState {
    const { uri, version } = document;
    const kept = this.#kept.get(uri);
    if (kept?.version === version && kept.settings === settings && kept.today === today) return kept.state;
    const text = document.getText();
    const large = bytesOf(text) > maxLiveKb * 1024;
    if (large && this.#saved.get(uri) !== version) return { kind: 'waiting' };
    const state = this.#analysed(uri, text, settings, today, large);
    this.#kept.set(uri, { version, settings, today, state });
    return state;
  }

  #analysed(uri: string, text: string, settings: Settings, today: string, large: boolean): DraftState {
    const memory = this.#memories.get(uri) ?? new ParseMemory();
    this.#memories.set(uri, memory);
    try {
      return { kind: 'analysed', analysis: this.#options.analyse(text, settings, today, memory), large };
    } catch (error) {
      // A fault of ours in one document must not cost the others their diagnostics.
      this.#options.onFailure(uri, error);
      return { kind: 'failed' };
    }
  }
}

/** Bytes in UTF-8; counted only for texts that can be near the limit. */
function bytesOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}
