import { readFile } from 'node:fs/promises';
import type { Bilingual, Overlay } from '@thethuc/core';

export type OverlayResult =
  { readonly ok: true; readonly overlay: Overlay } | { readonly ok: false; readonly reason: Bilingual };

/** Reads and validates an office's own provisions (`schemas/overlay.schema.json`). */
export async function loadOverlay(path: string): Promise<OverlayResult> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    return wrong(`Không đọc được tệp quy định riêng «${path}».`, `The overlay file "${path}" cannot be read.`);
  }
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return wrong(`Tệp «${path}» không phải JSON đúng: ${detail}.`, `The file "${path}" is not valid JSON: ${detail}.`);
  }
  // Loaded only for those who have an overlay: a schema compiler is slow to start.
  const { validateOverlay } = await import('./validate-overlay.ts');
  const faults = validateOverlay(value);
  if (faults.length === 0) return { ok: true, overlay: value as Overlay };
  const list = faults.join('; ');
  return wrong(
    `Tệp quy định riêng «${path}» không đúng cấu trúc: ${list}.`,
    `The overlay file "${path}" has the wrong structure: ${list}.`,
  );
}

function wrong(vi: string, en: string): OverlayResult {
  return { ok: false, reason: { vi, en } };
}
