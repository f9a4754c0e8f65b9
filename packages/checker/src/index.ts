export { checkFiles } from './check-files.ts';
export type { BatchOptions } from './check-files.ts';
export type { CheckSettings } from './check-file.ts';
export { expandInputs } from './expand.ts';
export type { Expansion, InputFile } from './expand.ts';
export { loadOverlay } from './overlay.ts';
export type { OverlayResult } from './overlay.ts';
