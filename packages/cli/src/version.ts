import manifest from '../package.json' with { type: 'json' };

export const VERSION: string = manifest.version;

/** Put in by the build: tells apart two builds of one version. */
declare const THETHUC_BUILD: string | undefined;

export const BUILD: string = typeof THETHUC_BUILD === 'string' ? THETHUC_BUILD : 'source';
