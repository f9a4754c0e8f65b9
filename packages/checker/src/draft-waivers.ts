import { RULES, WAIVER_KEYS, WAIVERS_KEY, type Bilingual } from '@thethuc/core';
import type { WaiverReport } from '@thethuc/report';
import { parseDocument } from 'yaml';

/** The waivers of a draft, and what is wrong with those that are none. */
export interface DraftWaivers {
  readonly waivers: readonly WaiverReport[];
  readonly faults: readonly Bilingual[];
}

const NONE: DraftWaivers = { waivers: [], faults: [] };

/**
 * Reads the list under `mien-tru` in the front matter of a draft. One that lacks
 * rule, reason or last day is no waiver: the fault stays a fault.
 *
 * @param text of the whole draft
 */
export function draftWaivers(text: string): DraftWaivers {
  const yaml = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/u.exec(text)?.[1];
  const list = yaml?.includes(WAIVERS_KEY) ? valueIn(yaml) : undefined;
  if (list === undefined || list === null) return NONE;
  if (!Array.isArray(list)) return { waivers: [], faults: [fault(0)] };
  const read = list.map(waiverOf);
  return {
    waivers: read.flatMap((waiver) => waiver ?? []),
    faults: read.flatMap((waiver, index) => (waiver ? [] : [fault(index + 1)])),
  };
}

function valueIn(yaml: string): unknown {
  try {
    const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
    const value = document.toJS({ maxAliasCount: 50 }) as Readonly<Record<string, unknown>> | null;
    return value?.[WAIVERS_KEY];
  } catch {
    // Whoever reads the draft says what is wrong with its front matter.
    return undefined;
  }
}

function waiverOf(item: unknown): WaiverReport | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const text = (key: string) => {
    const value = (item as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const ruleId = text(WAIVER_KEYS.rule);
  const reason = text(WAIVER_KEYS.reason);
  const until = text(WAIVER_KEYS.until);
  if (ruleId === null || reason === null || until === null) return undefined;
  if (!RULES.some(({ id }) => id === ruleId) || !/^\d{4}-\d{2}-\d{2}$/u.test(until)) return undefined;
  const place = { config: null, ruleId, files: [], text: text(WAIVER_KEYS.words), fingerprint: null };
  return { ...place, reason, until, state: 'unused', uses: 0 };
}

/** @param number which of the list, 1-based; 0 for the list itself */
function fault(number: number): Bilingual {
  const { rule, reason, until } = WAIVER_KEYS;
  const which = { vi: number === 0 ? '' : ` thứ ${number}`, en: number === 0 ? '' : ` number ${number}` };
  return {
    vi: `Miễn trừ${which.vi} trong bản thảo không dùng được: mỗi mục của “${WAIVERS_KEY}” ghi ${rule} (mã quy tắc), ${reason} và ${until} (YYYY-MM-DD).`,
    en: `The waiver${which.en} in the draft cannot be used: each item of "${WAIVERS_KEY}" has ${rule} (id of a rule), ${reason} and ${until} (YYYY-MM-DD).`,
  };
}
