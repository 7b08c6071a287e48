import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/slow/**'],
    pool: 'threads',
    // Every core, the one that watches included: the tests wait for the disk more than they compute.
    maxWorkers: '100%',
    testTimeout: 20_000,
  },
});
