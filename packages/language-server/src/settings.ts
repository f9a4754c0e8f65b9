import type { Excuse } from '@thethuc/checker';
import { RULES, type GiaiDoan, type Language, type Overlay, type Severity } from '@thethuc/core';

/** What a rule's findings become; `off` switches the rule off. */
export type SeveritySetting = Severity | 'off';

/** What one draft is checked by: the client's configuration, above that of the project. */
export interface Settings {
  readonly language: Language;
  readonly stage?: GiaiDoan;
  readonly overlay?: Overlay;
  /** By rule id. */
  readonly severities: Readonly<Record<string, SeveritySetting>>;
  /** Where the pages of the rules are: a URI that ends in a slash. Left out, the packaged ones. */
  readonly rulePages?: string;
  /** Leaves out what is waived or known of old; there when the project has a configuration. */
  readonly excuse?: Excuse;
}

/** The section `thethuc` of the client's configuration; what is left out follows the project, then the default. */
export interface ClientSettings extends Omit<Settings, 'language' | 'overlay' | 'excuse'> {
  readonly language?: Language;
  /** Path of the office's own provisions, from the first workspace folder. */
  readonly overlayPath?: string;
  /** Kilobytes (1024) above which a draft is checked when it is saved and not at every key. */
  readonly maxLiveKb: number;
}

/** The language is ours, not the client's: most editors of Vietnamese users run in English. */
export const DEFAULT_LANGUAGE: Language = 'vi';

export const DEFAULT_SETTINGS: Settings = { language: DEFAULT_LANGUAGE, severities: {} };

export const DEFAULT_CLIENT_SETTINGS: ClientSettings = { severities: {}, maxLiveKb: 512 };

const STAGES: readonly string[] = ['du-thao', 'ban-hanh', 'mau'] satisfies GiaiDoan[];
const SEVERITIES: readonly unknown[] = ['error', 'warning', 'info', 'off'] satisfies SeveritySetting[];

/** Reads what a client answers to `workspace/configuration`; a value of the wrong kind leaves the default. */
export function readSettings(answer: unknown): ClientSettings {
  if (typeof answer !== 'object' || answer === null) return DEFAULT_CLIENT_SETTINGS;
  const { language, stage, overlay, severities, maxLiveKb, rulePages } = answer as Record<string, unknown>;
  return {
    ...(language === 'en' || language === 'vi' ? { language } : {}),
    ...(typeof stage === 'string' && STAGES.includes(stage) ? { stage: stage as GiaiDoan } : {}),
    ...(typeof overlay === 'string' && overlay !== '' ? { overlayPath: overlay } : {}),
    severities: readSeverities(severities),
    maxLiveKb: typeof maxLiveKb === 'number' && maxLiveKb >= 0 ? maxLiveKb : DEFAULT_CLIENT_SETTINGS.maxLiveKb,
    ...(typeof rulePages === 'string' && rulePages !== '' ? { rulePages: rulePages.replace(/\/*$/u, '/') } : {}),
  };
}

/** By rule, or by component (`tieu-de`) for all its rules; what is said of a rule itself comes before. */
function readSeverities(value: unknown): Settings['severities'] {
  if (typeof value !== 'object' || value === null) return {};
  const wanted = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    RULES.flatMap(({ id }) => {
      const severity = wanted[id] ?? wanted[id.split('/', 1)[0] ?? ''];
      return SEVERITIES.includes(severity) ? [[id, severity as SeveritySetting]] : [];
    }),
  );
}
