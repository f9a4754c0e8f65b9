import type { GiaiDoan, Language, Severity } from '@thethuc/core';

/** What may be set for some files only. */
export interface FileSettings {
  readonly stage?: GiaiDoan;
  /** Path from the folder of the configuration. */
  readonly overlay?: string;
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  readonly language?: Language;
}

export interface WaiverConfig {
  readonly rule: string;
  readonly files: readonly string[];
  readonly text?: string;
  readonly fingerprint?: string;
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day. */
  readonly until: string;
}

/** `schemas/config.schema.json`. */
export interface Config extends FileSettings {
  readonly files?: readonly string[];
  readonly ignores?: readonly string[];
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly cache?: boolean | string;
  readonly waivers?: readonly WaiverConfig[];
  readonly neverWaive?: readonly string[];
  readonly overrides?: readonly (FileSettings & { readonly files: readonly string[] })[];
}

/** A configuration and where it stands. */
export interface LoadedConfig {
  /** Absolute path of the file. */
  readonly path: string;
  /** Absolute folder from which its patterns count. */
  readonly base: string;
  readonly config: Config;
}
