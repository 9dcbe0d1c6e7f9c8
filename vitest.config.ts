import { defineConfig } from 'vitest/config'

/** Where `.ci/run` wants the counts; unset in daily work. */
const report = process.env['VITEST_JSON']

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Some tests start ESLint or npm in a process of their own and wait for it: two files at a time, on two cores too.
    maxWorkers: 2,
    testTimeout: 60_000,
    // A fault inside an analysis fails the test instead of becoming an unknown answer.
    env: { MEMORY_LEAK_THROW: '1' },
    hookTimeout: 60_000,
    reporters: report === undefined ? ['default'] : ['default', ['json', { outputFile: report }]],
  },
})
