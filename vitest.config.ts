import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['packages/*/{src,test}/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    reporters: ['default', './packages/test-kit/src/count-reporter.ts'],
  },
});
