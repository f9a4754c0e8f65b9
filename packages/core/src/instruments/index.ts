import nd30 from './30-2020-nd-cp.json' with { type: 'json' };
import hd05 from './05-hd-vptw.json' with { type: 'json' };
import hd16 from './16-hd-vptw.json' with { type: 'json' };
import hd36 from './36-hd-vptw.json' with { type: 'json' };
import qd399 from './399-qd-tw.json' with { type: 'json' };
import qd66 from './66-qd-tw.json' with { type: 'json' };
import quyUoc from './quy-uoc.json' with { type: 'json' };
import type { Instrument } from './types.ts';

/**
 * Every instrument the product knows: types and authority first, then layout,
 * then minutes, the state decree and the conventions. A test validates the files
 * against `schemas/instrument.schema.json`, hence the assertion.
 */
export const INSTRUMENTS = [qd66, qd399, hd36, hd05, hd16, nd30, quyUoc] as unknown as readonly Instrument[];
