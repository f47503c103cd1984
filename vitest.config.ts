import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/**
 * Files with a process of their own: they start processes or threads, replace a module, take or hand over what there is
 * once in a process (the index that answers, the reference data), watch the process itself, or count the questions of a
 * page to the database, which are fewer or more as the process already holds sheets.
 */
const alone = [
  'src/jobindex/**/*.test.ts',
  'src/platform/**/*.test.{ts,tsx}',
  'src/modules/reference/**/*.test.ts',
  'src/modules/search/*.test.ts',
  'src/modules/search/pages/public/list.test.ts',
  'src/modules/search/pages/seeker/kept-jobs.test.ts',
  'src/modules/accounts/password-sign-in.test.ts',
  'src/portals/public/job.page.test.ts',
  'src/*.test.ts',
  'test/crash/**/*.test.ts',
  'test/import/**/*.test.ts',
  'test/journeys/reading-leaves-no-trace.test.ts',
  'scripts/**/*.test.ts',
  'benchmarks/**/*.test.ts',
];

const project = (
  name: string,
  test: Partial<TestProjectInlineConfiguration['test']>,
): TestProjectInlineConfiguration => ({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: { name, testTimeout: 60_000, hookTimeout: 60_000, ...test },
});

const elsewhere = ['test/browser/**', '**/node_modules/**', 'dist/**'];

export default defineConfig({
  test: {
    globalSetup: ['test/support/postgres.ts'],
    maxWorkers: 2,
    projects: [
      project('alone', { include: alone, exclude: elsewhere }),
      // The others share two processes: a file need not load the whole service anew, which took two seconds each.
      project('together', {
        include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
        exclude: [...alone, ...elsewhere],
        isolate: false,
      }),
    ],
  },
});
