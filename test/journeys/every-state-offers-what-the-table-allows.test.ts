import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ApplicationAction,
  type ApplicationState,
  applicationLife,
  awaitingStates,
  isClosed,
  mayDo,
  officeStates,
  type Route,
  routes,
  statesOf,
  unsentStates,
} from '#modules/applications/application.ts';
import { consentVersion } from '#modules/applications/self-application.ts';
import { words } from '#modules/applications/words/words.ts';
import { withClient } from '#platform/database/connection.ts';
import {
  isOffered,
  isToBeOffered,
  ledTo,
  type Opened,
  offeredActs,
  opened,
  recording,
  type Standing,
  type Surface,
} from '#test/support/offered-acts.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

/**
 * Every state of every route against every action of every person over HTTP: what the table allows is offered and works; what it
 * does not allow is not offered, and pressed all the same (an old tab, a typed address) it changes nothing and is answered.
 */
const web = testWeb();
let world: World;

const desks = ['seeker', 'owner', 'recruiter', 'viewer', 'office'] as const;
type Person = (typeof desks)[number];
const partyOf = {
  seeker: 'seeker',
  owner: 'employer',
  recruiter: 'employer',
  viewer: 'employer',
  office: 'staff',
} as const;
const people = {} as Record<Person, { visitor: Visitor; csrf: string }>;
let job: { id: string; version: number };
/** One connection as the owner for the whole file: what was sent can be taken away by nobody else. */
const owner = Promise.withResolvers<Parameters<Parameters<typeof withClient>[2]>[0]>();
const over = Promise.withResolvers<void>();
let closed: Promise<void>;

beforeAll(async () => {
  world = await makeWorld(web);
  closed = withClient(web.owner(), {}, (client) => {
    owner.resolve(client);
    return over.promise;
  });
  const { hanako, hikari, counter } = world;
  const enter = async (kind: 'seeker' | 'employer' | 'staff', who: { mail: string }) => {
    const visitor = await signedIn(web, kind, who);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.html)?.[1];
    if (!csrf) throw new Error(`${who.mail} was given no form`);
    return { visitor, csrf };
  };
  people.seeker = await enter('seeker', hanako);
  people.owner = await enter('employer', hikari.owner);
  people.recruiter = await enter('employer', hikari.recruiter);
  people.viewer = await enter('employer', hikari.viewer);
  people.office = await enter('staff', counter.seekers);
  job = await web.database
    .selectFrom('jobs')
    .select(['id', 'version'])
    .where('number', '=', world.jobs.open)
    .executeTakeFirstOrThrow();
});

afterAll(async () => {
  over.resolve();
  await closed;
});

const offeredBefore: ApplicationState[] = ['offered', 'offer-accepted', 'offer-declined', 'hired'];

/** The one application of the world, in this state; whatever was there before is gone. */
const put = async (
  route: Route,
  state: ApplicationState,
  given: Partial<Pick<Standing, 'opened' | 'recorded'>> = {},
): Promise<Standing> => {
  const { id: registrationId } = world.hanako.registration;
  const one = {
    id: web.act({ kind: 'system', task: 'test' }).chance.id(),
    route,
    state,
    version: 3,
    jobNumber: world.jobs.open,
    registrationId,
    opened: true,
    recorded: undefined,
    ...given,
  };
  const sent = !unsentStates.includes(state);
  const referred = route !== 'self-application';
  const kind = state === 'rejected' ? 'rejected' : offeredBefore.includes(state) ? 'hired' : one.recorded;
  const told = kind !== undefined && kind !== one.recorded;
  const at = '2026-11-05T10:00:00+09:00';
  const row: Record<string, unknown> = {
    id: one.id,
    route,
    state,
    version: one.version,
    registration_id: registrationId,
    job_id: job.id,
    job_number: world.jobs.open,
    job_version: job.version,
    establishment_id: world.hikari.id,
    motive: route === 'counter-referral' ? '' : '人を支える仕事がしたいです。',
    created_at: at,
    changed_at: at,
    ...(sent
      ? { applied_at: at, stage: state === 'applied' ? 'received' : 'documents', follow_up_on: '2026-11-15' }
      : {}),
    ...(sent && one.opened ? { opened_at: at } : {}),
    ...(referred
      ? { office_code: '13010', referred_by: world.counter.seekers.accountId }
      : { consent_version: consentVersion, consented_at: at }),
    ...(referred && sent
      ? { letter_number: '13010-26-1', letter_code_hash: Buffer.from('hash'), letter_code_sealed: 'sealed' }
      : {}),
    ...(route === 'online-referral' ? { comment: '経験が生かせる求人です。', answer_by: '2026-11-27' } : {}),
    ...(route === 'online-referral' && state !== 'proposal-draft' ? { proposed_at: at, read_at: at } : {}),
    ...(kind ? { outcome: JSON.stringify({ kind }), outcome_at: at } : {}),
    ...(told ? { published_at: at } : {}),
    ...(state === 'hired' ? { started_on: '2026-11-10' } : {}),
    ...(isClosed(state) ? { ended_at: at } : {}),
  };
  const names = Object.keys(row);
  const client = await owner.promise;
  for (const table of ['threads', 'application_events', 'application_calls', 'applications'])
    await client.query(`delete from ${table}`);
  await client.query(
    "update registrations set state = 'active', inactive_reason = null, inactive_on = null where id = $1",
    [registrationId],
  );
  await client.query(
    `insert into applications (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})`,
    Object.values(row),
  );
  if (route === 'counter-referral')
    await client.query(
      `insert into application_calls (id, application_id, at, by_account, office_code, spoke_with, result, created_at)
       values ($1, $1, $2, $3, '13010', '人事　係', 'acceptable', $2)`,
      [one.id, at, world.counter.seekers.accountId],
    );
  return one;
};

const standing = ({ id }: Standing) =>
  web.database.selectFrom('applications').select(['state', 'version']).where('id', '=', id).executeTakeFirstOrThrow();

/** Presses the act's button as somebody does who still has it on the screen, or types the address. */
const press = async (person: Person, one: Standing, surface: Pick<Surface, 'at' | 'body'>) => {
  const { visitor, csrf } = people[person];
  const response = await web.fetch(surface.at(one), {
    method: 'POST',
    body: new URLSearchParams({ _csrf: csrf, version: String(one.version), ...surface.body }),
    headers: {
      cookie: [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      origin: new URL(web.settings.baseUrl).origin,
      'sec-fetch-site': 'same-origin',
    },
  });
  const location = new URL(response.headers.get('location') ?? '/', web.settings.baseUrl).pathname;
  return { status: response.status, location, html: await response.text() };
};

/** 303 to the page that shows the state, or a page that says what is wrong; never a fault and never silence. */
const expectReason = (told: string, one: Standing, { begins }: Surface, answer: Awaited<ReturnType<typeof press>>) => {
  if (answer.status === 303)
    expect(`${told} ${answer.location}`).toMatch(
      new RegExp(
        `/applications/${begins ? '[0-9a-f-]{36}' : one.id}$|/jobs/${one.jobNumber}/|/referrals/${one.jobNumber}`,
      ),
    );
  else {
    expect([told, answer.status], answer.html.slice(0, 200)).toEqual([
      told,
      expect.toSatisfy((status) => [404, 409, 422].includes(status)),
    ]);
    expect(answer.html, told).toMatch(/role="alert"|class="notice|<h1/);
  }
};

const { detail } = words('ja').employer;
const startOf = { seeker: '/seeker', employer: '/employer', staff: '/staff' } as const;

/** The application's own page says where it stands, and to who may not decide why; what is not theirs looks absent. */
const expectStandingShown = (person: Person, { state }: Standing, { status, text }: Opened) => {
  const sent = !unsentStates.includes(state);
  const hidden = {
    seeker: officeStates.includes(state),
    owner: !sent,
    recruiter: !sent,
    viewer: !sent,
    office: state === 'draft',
  };
  expect([person, state, status]).toEqual([person, state, hidden[person] ? 404 : 200]);
  // A draft's page is the form that goes on with it.
  if (hidden[person] || state === 'draft') return;
  expect(text).toContain(words('ja').state[state]);
  if (partyOf[person] !== 'employer') return;
  if (!awaitingStates.includes(state)) expect(text).toContain(detail.ended);
  else if (person === 'viewer') expect(text).toContain(detail.viewer);
};

const cases = routes.flatMap((route) => statesOf(route).map((state) => ({ route, state })));

describe.each(desks)('to the %s', (person) => {
  const party = partyOf[person];
  it.each(cases)('$route in $state is what the table says', async ({ route, state }) => {
    const awaiting = awaitingStates.includes(state);
    const unread = state === 'applied' && route === 'self-application' && person === 'seeker';
    for (const isOpened of unread ? [true, false] : [true]) {
      for (const recorded of awaiting && party === 'employer'
        ? ([undefined, 'hired', 'rejected'] as const)
        : [undefined]) {
        const given = { opened: isOpened, recorded };
        let one = await put(route, state, given);
        const pages = new Map<string, Promise<Opened>>();
        const open = (path: string): Promise<Opened> => {
          const page = pages.get(path) ?? opened(people[person].visitor, path);
          pages.set(path, page);
          return page;
        };
        expectStandingShown(person, one, await open(`${startOf[party]}/applications/${one.id}`));
        const works: [string, Surface, ApplicationState][] = [];
        for (const action of applicationLife.actions) {
          const surface = offeredActs[party][action]?.(route);
          if (!surface || 'because' in surface) continue;
          const told = `${action} by ${person}, ${route} in ${state} ${JSON.stringify(given)}`;
          const allowed = person !== 'viewer';
          const offered = allowed && isToBeOffered(party, one, action, surface) !== undefined;
          expect([told, await isOffered(open, one, surface, action)]).toEqual([told, offered]);
          const next = allowed ? ledTo(party, one, action, surface) : undefined;
          if (next) {
            works.push([told, surface, next]);
            continue;
          }
          expectReason(told, one, surface, await press(person, one, surface));
          expect([told, await standing(one)]).toEqual([told, { state, version: one.version }]);
        }
        if (party === 'employer') {
          const may = person !== 'viewer' && awaiting;
          expect([person, route, state, await isOffered(open, one, recording)]).toEqual([person, route, state, may]);
          if (!may) {
            expectReason(`recording by ${person}`, one, recording, await press(person, one, recording));
            expect(await standing(one)).toEqual({ state, version: one.version });
          }
        }
        for (const [told, surface, next] of works) {
          one = await put(route, state, given);
          const answer = await press(person, one, surface);
          expect([told, answer.status, (await standing(one)).state]).toEqual([told, 303, next]);
        }
      }
    }
  });
});

it('every action of the table has its address at every desk that may do it, or a reason why not', () => {
  for (const party of ['seeker', 'employer', 'staff'] as const) {
    const allowed = (action: ApplicationAction) => routes.some((route) => mayDo(party, action, route));
    expect(Object.keys(offeredActs[party]).sort()).toEqual(applicationLife.actions.filter(allowed).sort());
  }
});
