import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts', 'extension/test/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    // A busy machine is no fault of the code.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './packages/test-kit/src/count-reporter.ts'],
  },
});
