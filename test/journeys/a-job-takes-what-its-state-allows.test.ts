import { beforeAll, describe, expect, it } from 'vitest';
import type { JobNumber } from '#kernel/numbers.ts';
import { addDays, type Day, day, dayOf } from '#kernel/time.ts';
import { openAccount } from '#modules/accounts/accounts.ts';
import { addStaffMember } from '#modules/accounts/staff-members.ts';
import { type JobState, jobLife } from '#modules/jobs/job.ts';
import { jobsForReader, storeJob } from '#modules/jobs/jobs.ts';
import { actsNow, type JobAct, jobActs, reasonsFor } from '#modules/jobs/life.ts';
import { confirmOpen } from '#modules/jobs/still-open.ts';
import { lifeWords } from '#modules/jobs/words/life/words.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { giveApp } from '#test/support/second-steps.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, password, signedIn, type World } from '#test/support/world.ts';

/**
 * Every state of an accepted job against every act of every person over HTTP: what the table allows is offered on the page of
 * the job and works; what it does not allow is not offered, and pressed all the same it changes nothing.
 */
const web = testWeb();
let world: World;
let number: JobNumber;

const persons = ['owner', 'recruiter', 'viewer', 'aozora', 'seeker', 'office', 'seekersDesk', 'otherOffice'] as const;
type Person = (typeof persons)[number];
const people = {} as Record<Person, { visitor: Visitor; csrf: string }>;

beforeAll(async () => {
  world = await makeWorld(web);
  number = world.jobs.open;
  // One in which the checker finds nothing: an extension asks it.
  const [stored] = await jobsForReader(web.act(world.counter.employers.actor), { numbers: [number] });
  if (!stored) throw new Error('no job');
  const sheet = { ...cleanSheet, work: { ...cleanSheet.work, title: '介護職員（ひかりの里）' } };
  await storeJob(web.act({ kind: 'system', task: 'test' }), { ...stored.head, sheet });
  const enter = async (kind: 'seeker' | 'employer' | 'staff', who: { mail: string }) => {
    const visitor = await signedIn(web, kind, who);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.html)?.[1];
    if (!csrf) throw new Error(`${who.mail} was given no form`);
    return { visitor, csrf };
  };
  const system = web.act({ kind: 'system', task: 'test' });
  const mail = 'kyujin@ueno.example.jp';
  const elsewhere = await openAccount(system, { kind: 'staff', mail, language: 'ja', password });
  if ('refused' in elsewhere) throw new Error(elsewhere.refused);
  const accountId = elsewhere.accepted.id;
  await addStaffMember(system, {
    accountId,
    officeCode: '13030',
    department: 'employers',
    manager: false,
    name: '上野',
  });
  await giveApp(web, accountId);
  people.owner = await enter('employer', world.hikari.owner);
  people.recruiter = await enter('employer', world.hikari.recruiter);
  people.viewer = await enter('employer', world.hikari.viewer);
  people.aozora = await enter('employer', world.aozora.owner);
  people.seeker = await enter('seeker', world.hanako);
  people.office = await enter('staff', world.counter.employers);
  people.seekersDesk = await enter('staff', world.counter.seekers);
  people.otherOffice = await enter('staff', { mail });
});

const today = dayOf(web.clock.now());
const later = day('2027-01-31');

/** The job in this state, as if nothing had been done with it. */
const put = async (state: JobState, given: { deadlineOn?: Day; extended?: boolean; hidden?: boolean } = {}) => {
  const deadline = given.deadlineOn ?? later;
  await web.database
    .updateTable('jobs')
    .set({
      state,
      deadline_on: deadline,
      extended: given.extended ?? false,
      hidden_on: given.hidden ? today : null,
    })
    .where('number', '=', number)
    .execute();
  return { state, deadlineOn: deadline, extended: given.extended ?? false };
};

const now = () =>
  web.database
    .selectFrom('jobs')
    .select(['state', 'deadline_on', 'extended', 'hidden_on'])
    .where('number', '=', number)
    .executeTakeFirstOrThrow();

const segment: Record<JobAct, string> = {
  confirm: 'still-open',
  suspend: 'suspension',
  resume: 'resumption',
  extend: 'extension',
  fill: 'filling',
  withdraw: 'end',
};
const sideOf = (person: Person): 'employer' | 'staff' =>
  person === 'office' || person === 'seekersDesk' || person === 'otherOffice' ? 'staff' : 'employer';
const at = (person: Person, act: JobAct) => `/${sideOf(person)}/jobs/${number}/${segment[act]}`;

const press = (person: Person, act: JobAct, side = at(person, act)): Promise<Response> =>
  web.fetch(side, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookieOf(people[person].visitor) },
    body: new URLSearchParams({
      _csrf: people[person].csrf,
      ...(reasonsFor(act, sideOf(person)).length > 0 ? { reason: 'other' } : {}),
      note: '試験',
      comment: 'お知らせ',
      sure: 'yes',
    }),
  });

const cookieOf = (visitor: Visitor): string =>
  [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ');

const offered = (html: string, person: Person, act: JobAct): boolean =>
  html.includes(act === 'confirm' ? `action="${at(person, act)}"` : `href="${at(person, act)}"`);

const standings = [
  ...jobLife.states.map((state) => ({ name: state, state, given: {} })),
  { name: 'active, extended before', state: 'active' as const, given: { extended: true } },
  { name: 'active, past its deadline', state: 'active' as const, given: { deadlineOn: addDays(today, -1) } },
  { name: 'suspended, past its deadline', state: 'suspended' as const, given: { deadlineOn: addDays(today, -1) } },
  { name: 'active, on its last day', state: 'active' as const, given: { deadlineOn: today } },
];

describe.each(standings)('a job that is $name', ({ state, given }) => {
  it.each(['owner', 'recruiter', 'office'] as const)('offers %s what the table allows, and does it', async (person) => {
    const before = await put(state, given);
    const allowed = actsNow(before, 'general', web.clock.now());
    const page = await people[person].visitor.open(`/${sideOf(person)}/jobs/${number}`);
    expect(page.status).toBe(200);
    expect(jobActs.filter((act) => offered(page.html, person, act))).toEqual(allowed);
    for (const act of jobActs) {
      const stood = await put(state, given);
      const response = await press(person, act);
      const after = await now();
      if (allowed.includes(act)) {
        const to = act === 'confirm' ? state : jobLife.next(state, act);
        expect([act, response.status, after.state]).toEqual([act, 303, to]);
        expect([act, after.extended]).toEqual([act, act === 'extend' || stood.extended]);
      } else {
        expect([act, after.state, after.deadline_on.toString()]).toEqual([act, state, stood.deadlineOn.toString()]);
        expect([act, response.status < 500]).toEqual([act, true]);
      }
    }
  });
});

describe('who may not do anything with a job', () => {
  it.each([
    ['viewer', 200],
    ['aozora', 404],
    ['seeker', 403],
    ['seekersDesk', 200],
    ['otherOffice', 404],
  ] as const)('is %s: the page answers %i without an act, and no press changes anything', async (person, status) => {
    for (const state of ['active', 'suspended'] as const) {
      await put(state);
      const page = await people[person].visitor.open(`/${sideOf(person)}/jobs/${number}`);
      expect(page.status).toBe(status);
      expect(jobActs.filter((act) => offered(page.html, person, act))).toEqual([]);
      for (const act of jobActs) {
        const response = await press(person, act);
        expect([act, [302, 303, 403, 404].includes(response.status)]).toEqual([act, true]);
        expect([act, (await now()).state, (await now()).extended]).toEqual([act, state, false]);
      }
    }
  });

  it('is the office at the door of the employer, and the employer at the door of the office', async () => {
    await put('active');
    await press('office', 'suspend', `/employer/jobs/${number}/suspension`);
    await press('owner', 'suspend', `/staff/jobs/${number}/suspension`);
    expect((await now()).state).toBe('active');
  });
});

describe('an act on a page', () => {
  it('asks for a reason, and keeps what was typed', async () => {
    await put('active');
    const { visitor } = people.owner;
    await visitor.open(`/employer/jobs/${number}/suspension`);
    await visitor.fill('補足', '面接が続いています').press('募集を停止する');
    expect(visitor.status).toBe(422);
    expect(visitor.html).toContain('面接が続いています');
    await visitor.choose('理由', '応募者が多く、選考を進めているため').press('募集を停止する');
    expect(visitor.status).toBe(200);
    expect(visitor.text).toContain('募集を停止しました。');
    expect(visitor.text).toContain('理由：応募者が多く、選考を進めているため');
    expect(visitor.text).toContain('面接が続いています');
    expect((await now()).state).toBe('suspended');
  });

  it('asks for a tick before what cannot be undone', async () => {
    await put('active');
    const { visitor } = people.owner;
    await visitor.open(`/employer/jobs/${number}/end`);
    await visitor.choose('理由', 'その他').press('求人を取り消す');
    expect(visitor.status).toBe(422);
    expect((await now()).state).toBe('active');
  });

  it('tells who comes too late that the office was first', async () => {
    await put('active');
    const { visitor } = people.owner;
    await visitor.open(`/employer/jobs/${number}/suspension`);
    await visitor.choose('理由', 'その他');
    await press('office', 'withdraw');
    await visitor.press('募集を停止する');
    expect(visitor.text).toContain(lifeWords('ja').refusal.ended);
    expect((await now()).state).toBe('withdrawn');
  });

  it('is shown to the office with the name of who did it, and to the employer without', async () => {
    await put('active');
    await press('office', 'suspend');
    const office = await people.office.visitor.open(`/staff/jobs/${number}`);
    expect(office.text).toContain('求人 二郎');
    const employer = await people.owner.visitor.open(`/employer/jobs/${number}`);
    expect(employer.text).not.toContain('求人 二郎');
    expect(employer.text).toContain('ハローワーク');
  });
});

describe('まだ募集中ですか', () => {
  const ask = async (jobs: readonly JobNumber[], on: Day) => {
    const rows = await web.database.selectFrom('jobs').select('id').where('number', 'in', jobs).execute();
    await web.database.deleteFrom('job_questions').execute();
    await web.database
      .insertInto('job_questions')
      .values(rows.map(({ id }) => ({ job_id: id, asked_on: on })))
      .execute();
  };

  it('is asked in the list, changes nothing by being looked at, and is answered for several jobs with one press', async () => {
    await put('active', { hidden: true });
    await ask([number, world.jobs.another], addDays(today, -20));
    const { visitor } = people.recruiter;
    await visitor.open('/employer/jobs');
    expect(visitor.text).toContain('まだ募集しているか確認したい求人が2件あります');
    await visitor.follow('確認する');
    expect((await now()).hidden_on).not.toBeNull();
    await visitor.press('印を付けた求人は、まだ募集しています');
    expect(visitor.status).toBe(422);
    await visitor
      .check(`介護職員（ひかりの里）（${number}）`)
      .check(`生活相談員（ひかりの里）（${world.jobs.another}）`);
    await visitor.press('印を付けた求人は、まだ募集しています');
    expect(visitor.text).toContain('2件の求人を、まだ募集していると記録しました。');
    expect((await now()).hidden_on).toBeNull();
    expect((await people.owner.visitor.open('/employer/jobs')).text).not.toContain('確認したい求人が');
  });

  it('is no page of a viewer, and its POST takes no other establishment’s job', async () => {
    await put('active', { hidden: true });
    await ask([number], addDays(today, -20));
    expect((await people.viewer.visitor.open('/employer/still-open')).status).toBe(403);
    const aozora = web.act({
      kind: 'employer',
      accountId: world.aozora.owner.accountId,
      establishmentId: world.aozora.id,
      role: 'owner',
    });
    expect(await confirmOpen(aozora, number)).toEqual({ refused: 'absent' });
    expect((await now()).hidden_on).not.toBeNull();
  });

  it('marks the public page and the card from the day on which the time to answer is over', async () => {
    await put('active');
    await ask([number], addDays(today, -web.settings.stillOpenMarkDays + 1));
    const anyone = people.seeker.visitor;
    expect((await anyone.open(`/jobs/${number}`)).text).not.toContain('募集中か確認中');
    await ask([number], addDays(today, -web.settings.stillOpenMarkDays));
    expect((await anyone.open(`/jobs/${number}`)).text).toContain('募集中か確認中');
    expect((await anyone.open(`/jobs?number=${number}`)).text).toContain('募集中か確認中');
    await press('owner', 'confirm');
    expect((await anyone.open(`/jobs/${number}`)).text).not.toContain('募集中か確認中');
  });

  it('is the list of the office: who does not answer, and who has no My Page', async () => {
    await put('active', { hidden: true });
    await ask([number, world.jobs.another], addDays(today, -20));
    const { visitor } = people.office;
    web.clock.set('2026-11-20T10:00+09:00');
    expect((await visitor.open('/staff/still-open')).text).toContain('大工（ひなた工務店）');
    expect(visitor.text).not.toContain('介護職員（ひかりの里）');
    expect((await visitor.open('/staff/still-open?box=unanswered')).text).toContain('生活相談員（ひかりの里）');
    expect((await visitor.open('/staff/still-open?box=hidden')).text).toContain('介護職員（ひかりの里）');
    expect((await people.seekersDesk.visitor.open('/staff/still-open')).status).toBe(403);
    expect((await people.otherOffice.visitor.open('/staff/still-open')).text).not.toContain('大工');
  });
});

describe('the list of an employer', () => {
  it('parts what is open, rests and has ended, finds by title and number, and says who is unread', async () => {
    await put('active');
    const { visitor } = people.viewer;
    await visitor.open('/employer/jobs');
    expect(visitor.text).toContain('介護職員（ひかりの里）');
    expect(visitor.text).not.toContain('看護師（ひかりの里）');
    await visitor.open('/employer/jobs?tab=suspended');
    expect(visitor.text).toContain('栄養士（ひかりの里）');
    await visitor.open('/employer/jobs?tab=ended');
    for (const ended of ['看護師', '運転手', '事務員']) expect(visitor.text).toContain(ended);
    await visitor.open(`/employer/jobs?q=${encodeURIComponent('ｾｲｶﾂ')}`);
    expect(visitor.text).toContain('条件に合う求人はありません');
    await visitor.open(`/employer/jobs?q=${encodeURIComponent('生活')}`);
    expect(visitor.text).toContain('生活相談員');
    expect(visitor.text).not.toContain('介護職員（ひかりの里）');
    await visitor.open(`/employer/jobs?q=${number}`);
    expect(visitor.text).toContain('介護職員（ひかりの里）');
    await visitor.open('/employer/jobs?q=%25&page=99999&sort=x&tab=y');
    expect(visitor.status).toBe(200);
    expect(visitor.text).toContain('条件に合う求人はありません');
  });

  it('holds no job of another establishment', async () => {
    const page = await people.aozora.visitor.open('/employer/jobs');
    expect(page.text).toContain('販売員（あおぞら商店）');
    expect(page.text).not.toContain('ひかりの里）');
  });
});
