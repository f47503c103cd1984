import { moduleOf, moduleOrder, type Role, roleOf } from './roles.ts';
import { codeOf, type Import, importsOf, type SourceFile } from './source.ts';

/** One broken wall: which file, which rule, and why the rule is there. */
type Fault = { file: string; rule: string; why: string };

type Wall = { rule: string; why: string; faults(files: readonly SourceFile[]): { file: string; what: string }[] };

/** Checks every wall; each fault names file, rule and reason. */
export const brokenWalls = (files: readonly SourceFile[]): Fault[] =>
  walls.flatMap(({ rule, why, faults }) =>
    faults(files).map(({ file, what }) => ({ file, rule, why: `${what} – ${why}` })),
  );

const own = (path: string): boolean => path.startsWith('src/') || path.startsWith('assets/');

/** What each role may import of the project. A module's own files and those of others are told apart. */
const arrows: Record<Role, { own?: readonly Role[]; others?: readonly Role[]; anywhere?: readonly Role[] }> = {
  kernel: { anywhere: ['kernel'] },
  config: { anywhere: ['kernel', 'config'] },
  jobindex: { anywhere: ['jobindex'] },
  element: { anywhere: ['element'] },
  ui: { anywhere: ['kernel', 'ui'] },
  platform: { anywhere: ['kernel', 'platform', 'config'] },
  // Recorded in docs/decisions/018-page-forms.md: a page is made of fields, so the web knows forms and readings.
  'platform-web': { anywhere: ['kernel', 'platform', 'platform-web', 'config', 'ui'] },
  rule: { own: ['rule'], others: ['rule'], anywhere: ['kernel'] },
  store: { own: ['rule', 'inner'], others: ['rule'], anywhere: ['kernel', 'platform'] },
  // The adapter of search is the one place that knows both the service and the job index.
  inner: {
    own: ['rule', 'door', 'inner', 'store', 'mails'],
    others: ['rule'],
    anywhere: ['kernel', 'platform', 'config', 'jobindex'],
  },
  door: {
    own: ['rule', 'door', 'inner', 'store', 'mails'],
    others: ['rule', 'door', 'view'],
    anywhere: ['kernel', 'platform', 'platform-web', 'config'],
  },
  // A mail says things of other modules as their pages say them, e.g. the wage and the place of a job.
  mails: {
    own: ['rule', 'door', 'words', 'mails'],
    others: ['rule', 'door', 'view', 'words'],
    anywhere: ['kernel', 'platform', 'platform-web', 'ui'],
  },
  reactions: { own: ['rule', 'door', 'mails'], others: ['rule', 'door'], anywhere: ['kernel', 'platform'] },
  work: { own: ['rule', 'door', 'store'], anywhere: ['kernel', 'platform', 'config'] },
  command: {
    own: ['rule', 'door', 'inner', 'store', 'command', 'words'],
    others: ['rule', 'door'],
    anywhere: ['kernel', 'platform', 'config'],
  },
  contract: { own: ['rule', 'inner', 'contract'], others: ['rule', 'door', 'words'], anywhere: ['kernel', 'platform'] },
  words: { own: ['words', 'rule'], others: ['rule', 'words'], anywhere: ['kernel', 'ui'] },
  view: {
    own: ['rule', 'door', 'view', 'words'],
    others: ['rule', 'door', 'view', 'words'],
    anywhere: ['kernel', 'platform-web', 'ui', 'config'],
  },
  page: {
    own: ['rule', 'door', 'view', 'page', 'words'],
    others: ['rule', 'door', 'view', 'words'],
    anywhere: ['kernel', 'platform', 'platform-web', 'ui', 'config'],
  },
  portal: {
    anywhere: ['kernel', 'platform', 'platform-web', 'ui', 'config', 'rule', 'door', 'view', 'words', 'portal'],
  },
  demo: { anywhere: ['kernel', 'platform', 'platform-web', 'config', 'rule', 'door', 'words', 'demo', 'command'] },
  composition: {
    anywhere: [
      'kernel',
      'platform',
      'platform-web',
      'ui',
      'config',
      'composition',
      'rule',
      'door',
      'page',
      'portal',
      'reactions',
      'work',
      'command',
      'demo',
      'jobindex',
    ],
  },
};

const mayImport = ({ from, to }: Import): boolean => {
  const [role, target] = [roleOf(from), roleOf(to)];
  if (!role || !target) return true;
  const { own: within = [], others = [], anywhere = [] } = arrows[role];
  if (anywhere.includes(target)) return true;
  const [module, other] = [moduleOf(from), moduleOf(to)];
  if (!module || !other) return false;
  return (module === other ? within : others).includes(target);
};

const eachImport =
  (broken: (one: Import) => string | undefined): Wall['faults'] =>
  (files) =>
    files.flatMap((file) =>
      importsOf(file).flatMap((one) => {
        const what = broken(one);
        return what === undefined ? [] : [{ file: file.path, what }];
      }),
    );

const eachText =
  (pattern: RegExp, exempt: Record<string, string>): Wall['faults'] =>
  (files) =>
    files.flatMap((file) => {
      const found = file.path in exempt ? undefined : pattern.exec(codeOf(file))?.[0];
      return found === undefined ? [] : [{ file: file.path, what: `says ${found.trim()}` }];
    });

const place = (module: string): number => (moduleOrder as readonly string[]).indexOf(module);

/** Packages that give a rule something from outside the program are none of its business. */
const isPackage = (to: string): boolean => !own(to);

const walls: readonly Wall[] = [
  {
    rule: 'every file has its place',
    why: 'the list of folders reads like the service; a file nobody knows the role of is in the wrong place',
    faults: (files) =>
      files.flatMap(({ path }) => (roleOf(path) ? [] : [{ file: path, what: 'no rule speaks about it' }])),
  },
  {
    rule: 'arrows point right',
    why: 'main → service → portals → modules → (ui, platform) → kernel',
    faults: eachImport((one) =>
      mayImport(one) ? undefined : `${roleOf(one.from)} imports ${roleOf(one.to)} ${one.to}`,
    ),
  },
  {
    rule: 'modules know only those to their left',
    why: 'where A must react to B, B emits an event and service.ts registers the reaction',
    faults: eachImport(({ from, to }) => {
      const [module, other] = [moduleOf(from), moduleOf(to)];
      if (!module || !other || roleOf(from) === 'contract') return undefined;
      return place(other) > place(module) ? `${module} imports ${to}` : undefined;
    }),
  },
  {
    rule: 'rules are pure',
    why: 'a rule is decided by what it is given: no clock, no chance, no database, no words, no package',
    faults: eachImport(({ from, to, typeOnly }) => {
      if (roleOf(from) !== 'rule') return undefined;
      if (isPackage(to)) return `imports the package ${to}`;
      const foreign = moduleOf(to) !== undefined && moduleOf(to) !== moduleOf(from);
      return foreign && !typeOnly ? `imports more than types of ${to}` : undefined;
    }),
  },
  {
    rule: 'the kernel knows nothing',
    why: 'it is words without I/O that everything else stands on',
    faults: eachImport(({ from, to }) =>
      roleOf(from) === 'kernel' && isPackage(to) ? `imports the package ${to}` : undefined,
    ),
  },
  {
    rule: 'platform takes settings as types',
    why: 'settings are read once, in config.ts, and handed in',
    faults: eachImport(({ from, to, typeOnly }) =>
      from.startsWith('src/platform/') && roleOf(to) === 'config' && !typeOnly ? `imports values of ${to}` : undefined,
    ),
  },
  {
    rule: 'the web knows forms and readings only',
    why: 'a page is made of fields; how it looks is the business of layouts and pages (docs/decisions/018)',
    faults: eachImport(({ from, to }) =>
      roleOf(from) === 'platform-web' && roleOf(to) === 'ui' && !/^src\/ui\/(forms|readings)\//.test(to)
        ? `imports ${to}`
        : undefined,
    ),
  },
  {
    rule: 'the product does not know its tests',
    why: 'what is only there for tests lies in test/',
    faults: eachImport(({ from, to }) =>
      roleOf(from) !== 'contract' &&
      !from.startsWith('src/jobindex/proof/') &&
      /^(src\/test\/|test\/|vitest|fast-check|@playwright|linkedom)/.test(to)
        ? `imports ${to}`
        : undefined,
    ),
  },
  {
    rule: 'no circles',
    why: 'files that import one another are one file in pieces; types vanish and do not count',
    faults: (files) => circles(files).map((circle) => ({ file: circle[0] ?? '', what: circle.join(' → ') })),
  },
  {
    rule: 'imports lead to a file',
    why: 'a path that leads nowhere, or past the names in package.json, is not seen by these walls',
    faults: (files) => {
      const known = new Set(files.map(({ path }) => path));
      return eachImport(({ to }) => (own(to) && !to.endsWith('.css') && !known.has(to) ? `imports ${to}` : undefined))(
        files,
      );
    },
  },
  {
    rule: 'only config.ts reads the environment',
    why: 'every setting stands in one table with its default, unit and meaning',
    faults: eachText(/\bprocess\.env\b|\bimport\.meta\.env\b/, { 'src/config.ts': 'the table of settings' }),
  },
  {
    rule: 'only kernel/time.ts touches the calendar',
    why: 'time comes in as an argument, and the zone is Japan’s in one place',
    faults: eachText(/\bTemporal\.\w+|\bnew Date\b|\bDate\.(?:now|parse|UTC)\b|\bIntl\.DateTimeFormat\b/, {
      'src/kernel/time.ts': 'the place itself',
      'assets/elements/kiosk-turn.ts': 'counts down in the browser, whose clock is its own',
      'assets/elements/session-warning.ts': 'counts down in the browser, whose clock is its own',
      'src/platform/calendar/calendar-file.ts': 'ical-generator takes a Date',
      'src/platform/mail/mailbox.ts': 'the date of a mail comes as text of RFC 5322',
      'src/platform/mail/message.ts': 'nodemailer takes a Date',
    }),
  },
  {
    rule: 'chance comes in as an argument',
    why: 'tests fix it, and ids sort by the time of the act',
    faults: eachText(/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bgetRandomValues\b/, {
      'src/service.ts': 'makes the chance of the service',
      'src/platform/web/application.ts': 'a request has its id before there is an act',
      'src/platform/mail/kept.ts': 'names a file that is renamed at once',
      'src/platform/secrets/secret-key.ts': 'makes the key of the installation before anything acts',
      'src/platform/embedded-postgres/places.ts': 'names a folder before there is a database',
    }),
  },
  {
    rule: 'only urls.ts writes addresses',
    why: 'an address is changed in one line, and its language prefix is never forgotten',
    faults: (files) => files.flatMap(writtenAddresses(files)),
  },
  {
    rule: 'words stand in every language',
    why: 'a missing sentence must not compile',
    faults: (files) => {
      const folders = new Set(
        files.map(({ path }) => /^(.*\/words)\//.exec(path)?.[1]).filter((one) => one !== undefined),
      );
      const known = new Set(files.map(({ path }) => path));
      return [...folders].flatMap((folder) =>
        ['ja', 'easy', 'en', 'words'].flatMap((name) =>
          known.has(`${folder}/${name}.ts`) ? [] : [{ file: `${folder}/${name}.ts`, what: 'is missing' }],
        ),
      );
    },
  },
];

/** Circles of value imports, each told once from its first file. */
const circles = (files: readonly SourceFile[]): string[][] => {
  const next = new Map(
    files.map((file) => [
      file.path,
      importsOf(file)
        .filter(({ typeOnly, to }) => !typeOnly && own(to))
        .map(({ to }) => to),
    ]),
  );
  const done = new Set<string>();
  const found: string[][] = [];
  const walk = (path: string, trail: string[]): void => {
    const seen = trail.indexOf(path);
    if (seen >= 0) found.push([...trail.slice(seen), path]);
    if (seen >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) walk(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) walk(path, []);
  return found;
};

const addressWriters: Record<string, string> = {
  'src/platform/web/urls.ts': 'the place itself',
  'src/platform/web/application.ts': 'routes of files and of the watchers, and the language prefixes',
  'src/platform/web/assets.ts': 'addresses of built files come from the manifest',
};

/** Literals that begin with the first part of a known address, outside the path of a page's definition. */
const writtenAddresses = (files: readonly SourceFile[]) => {
  const urls = files.find(({ path }) => path === 'src/platform/web/urls.ts');
  const parts = new Set([...(urls?.text ?? '').matchAll(/'\/([a-z][\w-]*)/g)].map(([, part = '']) => part));
  const literal = new RegExp(`(\\w*)(\\(\\s*)?(['"\`])/(?:${[...parts].join('|')})(?=[/?#'"\`$])[^'"\`]*\\3`, 'g');
  return (file: SourceFile): { file: string; what: string }[] => {
    if (parts.size === 0 || file.path in addressWriters) return [];
    const found = [...codeOf(file).matchAll(literal)].filter(([, word = '', call]) => !(call && /page$/i.test(word)));
    return found.map(([text]) => ({ file: file.path, what: `writes ${text.trim()}` }));
  };
};
