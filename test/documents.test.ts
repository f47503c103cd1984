import { createHash } from 'node:crypto';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type Actor, doorOf, type PageRole } from '#kernel/actor.ts';
import type { Lifecycle } from '#kernel/lifecycle.ts';
import { accountLifecycle } from '#modules/accounts/account.ts';
import { subscriptionLife } from '#modules/alerts/subscription.ts';
import { applicationLife } from '#modules/applications/application.ts';
import { interviewLife } from '#modules/applications/interview.ts';
import { invitationLife } from '#modules/establishments/employer-user.ts';
import { establishmentLife } from '#modules/establishments/establishment.ts';
import { changeLife } from '#modules/establishments/establishment-change.ts';
import { imageLife } from '#modules/establishments/image.ts';
import { jobLife } from '#modules/jobs/job.ts';
import { reportLife } from '#modules/jobs/job-report.ts';
import { orderLife } from '#modules/orders/order.ts';
import { registrationLife } from '#modules/seekers/registration.ts';
import { admission } from '#platform/web/guard.ts';
import type { Page } from '#platform/web/page.ts';
import { pages } from '#src/pages.ts';
import { readSource } from './architecture/source.ts';

/** Documents that are written by the code. `npx vitest run test/documents.test.ts -u` writes them anew. */

const actors = {
  visitor: { kind: 'visitor' },
  seeker: { kind: 'seeker', accountId: 'a', registrationId: 'r' },
  'new seeker': { kind: 'new-seeker', accountId: 'a' },
  employer: { kind: 'employer', accountId: 'a', establishmentId: 'e', role: 'owner' },
  'new employer': { kind: 'new-employer', accountId: 'a' },
  staff: { kind: 'staff', accountId: 'a', officeCode: '13010', department: 'seekers', manager: false },
} as const;

/** Who of an audience holds a role that a page may ask for. */
const holders: Record<PageRole, Actor> = {
  owner: actors.employer,
  recruiter: { ...actors.employer, role: 'recruiter' },
  manager: { ...actors.staff, manager: true },
  'employers-counter': { ...actors.staff, department: 'employers' },
};

const signs = { admitted: 'yes', 'sign-in': 'sign in', elsewhere: 'led on', forbidden: '403', absent: '404' } as const;

const accessMatrix = (list: readonly Page[]): string => {
  const rows = [...list]
    .sort((a, b) => a.path.localeCompare(b.path, 'en'))
    .map(({ path, methods, audience, languages, confirmed, kioskOnly, role, anyStage }) => {
      const doors = Object.values(actors).map((actor) => {
        const holder = role && holders[role].kind === actor.kind ? holders[role] : actor;
        const sign = signs[admission(audience, holder, true, { role, anyStage })];
        if (kioskOnly) return 'kiosk';
        if (role && sign === 'yes') return confirmed ? `${role}, confirmed` : role;
        return confirmed && sign === 'yes' && actor.kind !== 'visitor' ? 'confirmed' : sign;
      });
      return `| \`${path}\` | ${methods.join(', ')} | ${languages.join(' ')} | ${doors.join(' | ')} |`;
    });
  return [
    '# Access matrix',
    '',
    'Written by `test/documents.test.ts` from the list of pages and the guard of the door. Who is signed in as somebody else',
    'gets 403, a visitor is asked to sign in. Who has opened a My Page on the web and has not registered yet is led on to',
    'where that is done, and who has is led on to the home. A record of another person is 404 on a page that opens.',
    'Pages under `/dev` exist in trial mode only. `confirmed`: whose last proof of being the owner of the account is older',
    'than `REAUTHENTICATION_MINUTES` is asked for it again first. `kiosk`: 404 except on a computer that an office has made one',
    'of its own. `owner`, `recruiter`, `manager`, `employers-counter`: only who holds that role; the others of the audience get',
    '403.',
    '',
    `| path | methods | languages | ${Object.keys(actors).join(' | ')} |`,
    `|---|---|---|${Object.keys(actors)
      .map(() => '---|')
      .join('')}`,
    ...rows,
    '',
  ].join('\n');
};

describe('the access matrix', () => {
  it('says what the pages say', async () => {
    await expect(accessMatrix(pages)).toMatchFileSnapshot('../docs/access-matrix.md');
  });

  it('lets nobody but its audience into a page', () => {
    for (const page of pages)
      for (const actor of Object.values(actors)) {
        const { kind } = actor;
        const own = page.audience === kind || (page.anyStage && page.audience === doorOf(kind));
        const open = page.audience === 'anyone' || page.audience === 'trial' || own;
        expect(
          `${page.path} ${kind} ${admission(page.audience, actor, true, { anyStage: page.anyStage }) === 'admitted'}`,
        ).toBe(`${page.path} ${kind} ${open}`);
      }
  });

  /** Pages of a portal for who is not signed in yet. */
  const isDoor = (path: string) =>
    /^\/(seeker|employer|staff)\/(sign-in|password-renewal|opening|my-page)(\/|$)/.test(path);

  it('keeps personal areas under their own address', () => {
    for (const { path, audience } of pages)
      for (const area of ['seeker', 'employer', 'staff'] as const)
        if (path.startsWith(`/${area}`) && !isDoor(path) && !path.startsWith('/employers'))
          expect(`${path} ${doorOf(audience)}`).toBe(`${path} ${area}`);
  });
});

const lives: Record<string, { about: string; life: Lifecycle<string, string> }> = {
  account: { about: 'アカウント: who can sign in (system-reference §2.8e).', life: accountLifecycle },
  application: { about: '応募, on all three routes (system-reference §2.6–2.8).', life: applicationLife },
  'employer-user': {
    about: '利用者の招待: somebody is asked to act for an establishment (F-EM-2).',
    life: invitationLife,
  },
  establishment: { about: '事業所 (system-reference §2.2).', life: establishmentLife },
  'establishment-change': { about: '事業所情報の変更申込み (F-EM-1).', life: changeLife },
  image: { about: '画像 of an establishment (F-EM-6).', life: imageLife },
  interview: { about: '面接 (features E11).', life: interviewLife },
  job: { about: '求人 from its acceptance on (system-reference §2.8b).', life: jobLife },
  'job-report': { about: '求人についての連絡 (features D17).', life: reportLife },
  order: {
    about: '求人申込み: before the acceptance, and changes after it (system-reference §2.8b).',
    life: orderLife,
  },
  registration: { about: '求職登録 (system-reference §2.8c).', life: registrationLife },
  subscription: { about: '新着求人のお知らせ of one person (features D14).', life: subscriptionLife },
};

const lifeDocument = (name: string, { about, life }: { about: string; life: Lifecycle<string, string> }): string => {
  const rows = life.states.map((state) => {
    const actions = life.actions.flatMap((action) => {
      const next = life.next(state, action);
      return next === undefined ? [] : [`${action} → ${next}`];
    });
    return `| ${state} | ${actions.join('<br>') || '– (an end)'} |`;
  });
  return [
    `# The life of an ${name}`.replace(/an (?=[^aeiou])/, 'a '),
    '',
    `${about} Written by \`test/documents.test.ts\` from the table the rules use.`,
    '',
    '```mermaid',
    life.diagram(),
    '```',
    '',
    '| state | what can happen |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
};

describe('the lifecycles', () => {
  it.each(Object.entries(lives))('of %s are drawn from their table', async (name, life) => {
    await expect(lifeDocument(name, life)).toMatchFileSnapshot(`../docs/lifecycles/${name}.md`);
  });

  it('are all there', async () => {
    const found = (await readSource()).filter(
      ({ path, text }) => path.includes('/modules/') && /= lifecycle\(/.test(text),
    );
    expect(found.map(({ path }) => path.replace(/.*\/|\.ts$/g, '')).sort()).toEqual(Object.keys(lives));
  });
});

/**
 * The code of the checker with all it calls, without comments and names of its own: the same text finds the same. What is
 * not code – the wages, the places – comes from tables, which the night compares by itself.
 */
const codeOfTheChecker = async (): Promise<string> => {
  const { outputFiles } = await build({
    entryPoints: ['src/modules/jobs/checker/check.ts'],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'esnext',
    packages: 'external',
    legalComments: 'none',
    minify: true,
    write: false,
  });
  return outputFiles[0]?.text ?? '';
};

describe('the edition of the checker', () => {
  it('is another one with every change of its code, so that the night asks all open jobs again', async () => {
    const code = await codeOfTheChecker();
    expect(code).toContain('sex-limited');
    const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
    const file = [
      '/** Of the code of all rules. Written by `npx vitest run test/documents.test.ts -u`, never by hand (decision 139). */',
      `export const edition = '${digest}';`,
      '',
    ].join('\n');
    await expect(file, 'the rules of the checker have changed: run it with -u').toMatchFileSnapshot(
      '../src/modules/jobs/checker/edition.ts',
    );
  });
});
