import type { WaiverReport } from '@thethuc/report';
import { parseDocument } from 'yaml';

/** The key of the front matter under which a draft asks to be let off. */
export const WAIVERS_KEY = 'mien-tru';

/**
 * The waivers in the front matter of a draft, a list under `mien-tru` of
 * `quy-tac`, `chu` (words, may be left out), `ly-do` and `den` (`YYYY-MM-DD`).
 * One that lacks rule, reason or day is no waiver: the fault stays a fault.
 */
export function draftWaivers(text: string): WaiverReport[] {
  const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[1];
  if (yaml === undefined || !yaml.includes(WAIVERS_KEY)) return [];
  const list = valueOf(yaml);
  return Array.isArray(list) ? list.flatMap(waiverOf) : [];
}

function valueOf(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const value = document.toJS({ maxAliasCount: 50 }) as Readonly<Record<string, unknown>> | null;
    return value?.[WAIVERS_KEY];
  } catch {
    // Whoever reads the draft says what is wrong with its front matter.
    return undefined;
  }
}

function waiverOf(item: unknown): WaiverReport[] {
  if (typeof item !== 'object' || item === null) return [];
  const text = (key: string) => {
    const value = (item as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const ruleId = text('quy-tac');
  const reason = text('ly-do');
  const until = text('den');
  if (ruleId === null || reason === null || until === null) return [];
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(ruleId) || !/^\d{4}-\d{2}-\d{2}$/u.test(until)) return [];
  const waiver = { config: null, ruleId, files: [], text: text('chu'), fingerprint: null, reason, until };
  return [{ ...waiver, state: 'unused', uses: 0 }];
}
