import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    globalSetup: 'test/support/global-setup.ts',
    // For two validators of Open XML on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores are what an office machine has; browsers and pages need their share.
    maxWorkers: 2,
  },
})
