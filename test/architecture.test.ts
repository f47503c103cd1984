import { describe, expect, it } from 'vitest';
import { readSettings } from '#src/config.ts';
import { readSource, type SourceFile } from './architecture/source.ts';
import { brokenWalls } from './architecture/walls.ts';

const told = (files: readonly SourceFile[]) =>
  brokenWalls(files).map(({ file, rule, why }) => `${file}: ${rule}: ${why}`);

describe('the walls of the project', async () => {
  const files = await readSource();

  it('stand', () => {
    expect(told(files)).toEqual([]);
  });

  it('are built round every part', () => {
    const parts = new Set(files.map(({ path }) => path.split('/').slice(0, 2).join('/')));
    for (const part of ['src/kernel', 'src/platform', 'src/ui', 'src/modules', 'src/portals', 'src/demo'])
      expect(parts).toContain(part);
    expect(files.length).toBeGreaterThan(200);
  });

  it('hold no setting that nobody reads', () => {
    const readers = files.filter(({ path }) => !/^src\/config[./]/.test(path)).map(({ text }) => text);
    const said = new Set(readers.flatMap((text) => text.match(/\w+/g) ?? []));
    expect(Object.keys(readSettings({})).filter((name) => !said.has(name))).toEqual([]);
  });
});

/** A small service in which everything stands right; each case puts one thing wrong. */
const sound: Record<string, string> = {
  'src/main.ts': "import { pages } from './pages.ts';",
  'src/pages.ts': "import { jobPage } from '#modules/jobs/pages/public/job.page.tsx';",
  'src/config.ts': 'const environment = process.env;',
  'src/kernel/time.ts': 'const now = Temporal.Now.instant();',
  'src/platform/act.ts': "import type { Settings } from '#src/config.ts';",
  'src/platform/web/urls.ts': "const jobs = to('/jobs'); const home = to('/seeker');",
  'src/platform/web/page.ts': "import { field } from '#ui/forms/field.ts';",
  'src/ui/forms/field.ts': "import { day } from '#kernel/time.ts';",
  'src/modules/offices/offices.ts': "import { act } from '#platform/act.ts';",
  'src/modules/seekers/registration.ts': "import { day } from '#kernel/time.ts';",
  'src/modules/jobs/job.ts': "import { day } from '#kernel/time.ts';",
  'src/modules/jobs/store.ts': "import { sql } from 'kysely';",
  'src/modules/jobs/jobs.ts': "import { find } from './store.ts';\nimport { ended } from './job.ts';",
  'src/modules/jobs/pages/public/job.page.tsx':
    "import { jobs } from '../../jobs.ts';\nexport const jobPage = page('/jobs/:number', {});",
  'src/modules/jobs/words/ja.ts': 'export const ja = {};',
  'src/modules/jobs/words/easy.ts': 'export const easy = {};',
  'src/modules/jobs/words/en.ts': 'export const en = {};',
  'src/modules/jobs/words/words.ts': "import { ja } from './ja.ts';",
  'src/modules/applications/application.ts': "import type { Job } from '#modules/jobs/job.ts';",
  'src/modules/applications/applications.ts': "import { jobs } from '#modules/jobs/jobs.ts';",
};

const withChange = (path: string, text: string | undefined): SourceFile[] =>
  Object.entries({ ...sound, [path]: text }).flatMap(([at, code]) =>
    code === undefined ? [] : [{ path: at, text: at === path ? `${sound[at] ?? ''}\n${code}` : code }],
  );

describe('the checker of the walls', () => {
  it('finds nothing wrong where nothing is wrong', () => {
    expect(told(withChange('src/main.ts', ''))).toEqual([]);
  });

  it.each([
    ['a file without a place', 'every file has its place', 'src/utils/text.ts', ''],
    ['a module nobody knows', 'every file has its place', 'src/modules/gossip/gossip.ts', ''],
    [
      'the kernel importing a module',
      'arrows point right',
      'src/kernel/numbers.ts',
      "import { job } from '#modules/jobs/job.ts';",
    ],
    ['the kernel importing a package', 'the kernel knows nothing', 'src/kernel/numbers.ts', "import { z } from 'zod';"],
    [
      'ui importing platform',
      'arrows point right',
      'src/ui/forms/field.ts',
      "import { urls } from '#platform/web/urls.ts';",
    ],
    [
      'ui importing a module',
      'arrows point right',
      'src/ui/forms/field.ts',
      "import type { Job } from '#modules/jobs/job.ts';",
    ],
    [
      'platform importing a portal',
      'arrows point right',
      'src/platform/act.ts',
      "import { layout } from '#portals/layout.tsx';",
    ],
    [
      'platform outside the web importing ui',
      'arrows point right',
      'src/platform/act.ts',
      "import { field } from '#ui/forms/field.ts';",
    ],
    [
      'the web importing components',
      'the web knows forms and readings only',
      'src/platform/web/page.ts',
      "import { Button } from '#ui/components/button.tsx';",
    ],
    [
      'platform importing settings as values',
      'platform takes settings as types',
      'src/platform/act.ts',
      "import { readSettings } from '#src/config.ts';",
    ],
    [
      'a module importing composition',
      'arrows point right',
      'src/modules/jobs/jobs.ts',
      "import { pages } from '#src/pages.ts';",
    ],
    [
      'a module importing one to its right',
      'modules know only those to their left',
      'src/modules/jobs/jobs.ts',
      "import { apply } from '#modules/applications/applications.ts';",
    ],
    [
      'a page importing its store',
      'arrows point right',
      'src/modules/jobs/pages/public/job.page.tsx',
      "import { find } from '../../store.ts';",
    ],
    [
      'another module importing a store',
      'arrows point right',
      'src/modules/applications/applications.ts',
      "import { find } from '#modules/jobs/store.ts';",
    ],
    [
      'a portal importing a store',
      'arrows point right',
      'src/portals/layout.tsx',
      "import { find } from '#modules/jobs/store.ts';",
    ],
    [
      'a rule importing its store',
      'arrows point right',
      'src/modules/jobs/job.ts',
      "import { find } from './store.ts';",
    ],
    [
      'a rule importing platform',
      'arrows point right',
      'src/modules/jobs/job.ts',
      "import type { Act } from '#platform/act.ts';",
    ],
    [
      'a rule importing words',
      'arrows point right',
      'src/modules/jobs/job.ts',
      "import { words } from './words/words.ts';",
    ],
    [
      'a rule importing a package',
      'rules are pure',
      'src/modules/jobs/job.ts',
      "import { createHash } from 'node:crypto';",
    ],
    [
      "a rule importing another module's values",
      'rules are pure',
      'src/modules/applications/application.ts',
      "import { ended } from '#modules/jobs/job.ts';",
    ],
    [
      'a test in the product',
      'the product does not know its tests',
      'src/modules/jobs/jobs.ts',
      "import { expect } from 'vitest';",
    ],
    ['a circle', 'no circles', 'src/modules/jobs/store.ts', "import { freeze } from './job.ts';\n"],
    [
      'an import that leads nowhere',
      'imports lead to a file',
      'src/modules/jobs/jobs.ts',
      "import { a } from './absent.ts';",
    ],
    [
      'the environment read elsewhere',
      'only config.ts reads the environment',
      'src/platform/act.ts',
      'const port = process.env.PORT;',
    ],
    [
      'the clock read elsewhere',
      'only kernel/time.ts touches the calendar',
      'src/modules/jobs/jobs.ts',
      'const now = new Date();',
    ],
    [
      'Temporal elsewhere',
      'only kernel/time.ts touches the calendar',
      'src/ui/forms/field.ts',
      'const day = Temporal.PlainDate.from(text);',
    ],
    [
      'chance elsewhere',
      'chance comes in as an argument',
      'src/modules/jobs/jobs.ts',
      'const id = crypto.randomUUID();',
    ],
    ['an address elsewhere', 'only urls.ts writes addresses', 'src/ui/forms/field.ts', "const href = '/jobs';"],
    [
      'an address with a part elsewhere',
      'only urls.ts writes addresses',
      'src/modules/jobs/jobs.ts',
      'redirect(`/seeker/applications`)',
    ],
    ['words without one language', 'words stand in every language', 'src/modules/jobs/words/en.ts', undefined],
  ])('sees %s', (_what, rule, path, code) => {
    const files = withChange(path, code);
    if (rule === 'no circles') {
      const job = files.find((file) => file.path === 'src/modules/jobs/job.ts');
      if (job) job.text = "import { find } from './store.ts';";
    }
    const faults = brokenWalls(files).filter((fault) => fault.rule === rule);
    expect(faults.map(({ file }) => file)).toContain(path);
  });

  it('reads imports over several lines, of types and of values, and no comments', () => {
    const files = withChange(
      'src/ui/forms/field.ts',
      "import {\n  type Job,\n  ended,\n} from '#modules/jobs/job.ts';\n// import { find } from '#modules/jobs/store.ts';",
    );
    const arrows = brokenWalls(files).filter(({ rule }) => rule === 'arrows point right');
    expect(arrows).toHaveLength(1);
  });
});
