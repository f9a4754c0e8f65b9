import hd05 from './05-hd-vptw.json' with { type: 'json' };
import hd36 from './36-hd-vptw.json' with { type: 'json' };
import type { Instrument } from './types.ts';

/**
 * Every instrument the product knows, those on types and authority before those on layout.
 * The files are validated against `schemas/instrument.schema.json` in a test, hence the assertions.
 */
export const INSTRUMENTS: readonly Instrument[] = [hd36 as unknown as Instrument, hd05 as unknown as Instrument];
