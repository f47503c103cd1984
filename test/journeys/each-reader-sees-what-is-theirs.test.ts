import { beforeAll, describe, expect, test } from 'vitest';
import type { Audience } from '#kernel/actor.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import { minutesAfter } from '#kernel/time.ts';
import { recordCall, referAtCounter } from '#modules/applications/counter-referrals.ts';
import { referralLetter } from '#modules/applications/referral-letters.ts';
import { addEmployerUser, storeEstablishments } from '#modules/establishments/establishments.ts';
import { noteSavedJob, saveJob } from '#modules/search/saved-jobs.ts';
import { recordConsultation } from '#modules/seekers/consultations.ts';
import { takeOverRegistration } from '#modules/seekers/seekers.ts';
import { pages } from '#src/pages.ts';
import { mark, markedPerson, markedRecord, marks, marksIn, paper, recordMarks, wordsOf } from '#test/support/marks.ts';
import { accepted } from '#test/support/referring.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

/**
 * One seeker in whose record every field carries a word of its own, and everybody who might read it. Each reader opens
 * every page of the list of pages with everything that belongs to her as its parameter; what is not in the reader's row
 * below must be in no byte of any answer, whatever its form (abuse-cases 9–13 and 41).
 */
const web = testWeb();

let world: World;
let id = '';
/** Everything of hers that has an address. */
let hers: { applications: string[]; files: string[]; code: string; others: string[] };
let meiko: Visitor;
/** The application that ひかりの里 reads. */
let sent = '';
let readers: Record<
  'hikari' | 'aozora' | 'stranger' | 'taro' | 'seekers' | 'employers' | 'ueno' | 'visitor' | 'meiko',
  Visitor
>;

const apply = async (number: JobNumber, motive: string, file?: File): Promise<string> => {
  await meiko.open(`/jobs/${number}/self-application`);
  await meiko.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  meiko.fill('志望動機', motive);
  if (file) meiko.attach('応募書類', file);
  await meiko.press('確認画面へ進む');
  await meiko.press('応募する');
  return /applications\/([0-9a-f-]{36})/.exec(meiko.path)?.[1] ?? '';
};

/** What the own office writes: a consultation, a message, a proposal that she declines, a wish of hers. */
const atTheOffice = async (): Promise<void> => {
  const counter = web.act(world.counter.seekers.actor);
  await recordConsultation(counter, id, {
    way: 'counter',
    heldAt: minutesAfter(counter.now, -30),
    content: mark('consultation'),
    next: { at: minutesAfter(counter.now, 7 * 24 * 60), way: 'counter', note: mark('appointmentNote') },
    corrects: undefined,
  });
  const staff = readers.seekers;
  await staff.open(`/staff/registrations/${id}/messages/new`);
  await staff.fill('件名', mark('officeSubject')).fill('本文', mark('officeWords')).press('送信する');
  await staff.open(`/staff/registrations/${id}/referrals/${world.jobs.toSeekers}/proposal`);
  await staff.fill('求職者へのコメント', mark('proposalComment')).press('確認画面へ進む');
  await staff.press('求職者に送る');
  await meiko.open(staff.path.replace('/staff/', '/seeker/').replace(/\?.*|$/, '/refusal'));
  await meiko.fill('理由（任意）', mark('refusalReason')).press('応募しないことを知らせる');
  await meiko.open(`/jobs/${world.jobs.noMyPage}/referral-request`);
  await meiko.fill('職員に伝えたいこと（任意）', mark('requestWords')).press('紹介を希望する');
};

/** What she keeps for herself. */
const forHerself = async (): Promise<void> => {
  const own = web.act({ kind: 'seeker', accountId: world.newSeeker.accountId, registrationId: id } as const);
  await saveJob(own, world.jobs.open);
  await noteSavedJob(own, world.jobs.open, mark('savedNote'));
  await meiko.open('/seeker/conditions/new?v=1&place=13');
  await meiko
    .fill('条件の名前', mark('conditionName'))
    .choose('新着求人のお知らせ', 'メールで週に1回')
    .press('保存する');
};

/** An application to あおぞら商店 with its papers, a talk, an interview and an outcome. */
const withAozora = async (): Promise<void> => {
  const application = await apply(world.jobs.ofAozora, mark('otherMotive'), paper('otherPaper'));
  const { aozora } = readers;
  await aozora.open(`/employer/messages/${application}`);
  await aozora.fill('メッセージ', mark('otherAsked')).press('送信する');
  await meiko.open(`/seeker/messages/${application}`);
  await meiko.fill('メッセージ', mark('otherAnswered')).attach('添付ファイル', paper('otherFile')).press('送信する');
  await aozora.open(`/employer/applications/${application}/interview`);
  await aozora.fillDate('候補1の日にち', '2026-11-25').fill('候補1の時刻', '10:00');
  await aozora.fill('場所・接続先・電話番号', mark('otherPlace')).press('応募者に提案する');
  await meiko.open(`/seeker/applications/${application}/interview`);
  await meiko.choose('面接の日時', '2026年11月25日 10:00').press('この日時に決める');
  await aozora.open(`/employer/applications/${application}/outcome`);
  await aozora.choose('選考結果', '採用').fill('応募者へのことば', mark('otherOutcome')).press('登録する');
};

/** A referral by telephone to ひかりの里, with its letter. */
const referred = async (): Promise<string> => {
  const counter = web.act(world.counter.seekers.actor);
  const call = { at: counter.now, spokeWith: mark('spokeWith'), result: 'acceptable', note: mark('callNote') } as const;
  const meeting = { on: '2026-11-30', atMinutes: 840, place: mark('meetingPlace') };
  const inquiry = accepted(await recordCall(counter, id, world.jobs.nameless, { ...call, meeting }, 0));
  const { id: application } = accepted(await referAtCounter(counter, inquiry.id, inquiry.version));
  return (await referralLetter(counter, application))?.code ?? '';
};

const strangerOf = async (): Promise<Visitor> => {
  const system = web.act({ kind: 'system', task: 'test' });
  const [kodama] = await storeEstablishments(system, [
    { state: 'registered', name: '有限会社　こだま製作所', place: {}, dispute: false, record: {} },
  ]);
  const { accountId } = world.newEmployer;
  await addEmployerUser(system, { accountId, establishmentId: kodama?.id ?? '', role: 'owner' });
  return signedIn(web, 'employer', world.newEmployer);
};

beforeAll(async () => {
  world = await makeWorld(web);
  const system = web.act({ kind: 'system', task: 'test' });
  id = system.chance.id();
  await takeOverRegistration(system, {
    ...world.hanako.registration,
    id,
    accountId: world.newSeeker.accountId,
    record: markedRecord,
    ...markedPerson,
  });
  meiko = await signedIn(web, 'seeker', world.newSeeker);
  readers = {
    hikari: await signedIn(web, 'employer', world.hikari.owner),
    aozora: await signedIn(web, 'employer', world.aozora.owner),
    stranger: await strangerOf(),
    taro: await signedIn(web, 'seeker', world.taro),
    seekers: await signedIn(web, 'staff', world.counter.seekers),
    employers: await signedIn(web, 'staff', world.counter.employers),
    ueno: await signedIn(web, 'staff', world.otherOffice.seekers),
    visitor: visitorOf(web),
    meiko,
  };
  await atTheOffice();
  await forHerself();
  await withAozora();
  const unread = await apply(world.jobs.another, mark('unreadMotive'), paper('unreadPaper'));
  await meiko.open(`/seeker/applications/${unread}/withdrawal`);
  await meiko.press('取り消す');
  await meiko.open(`/jobs/${world.jobs.open}/self-application`);
  await meiko.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await meiko.fill('志望動機', mark('motive')).attach('応募書類', paper('paper')).press('確認画面へ進む');
  await gather('');
}, 120_000);

const gather = async (code: string): Promise<void> => {
  const idsOf = async (rows: Promise<{ id: string }[]>) => (await rows).map((row) => row.id);
  const { database } = web;
  const files = [
    ...(await database.selectFrom('application_files').select('file_id as id').execute()),
    ...(await database.selectFrom('message_files').select('file_id as id').execute()),
  ];
  const applications = await idsOf(database.selectFrom('applications').select('id').execute());
  const requests = await idsOf(database.selectFrom('referral_requests').select('id').execute());
  const conditions = await idsOf(database.selectFrom('saved_conditions').select('id').execute());
  const talk = /messages\/([0-9a-f-]{36})/.exec((await readers.seekers.open('/staff/messages')).html)?.[1];
  hers = {
    applications,
    files: files.map((file) => file.id),
    code,
    others: [id, ...requests, ...conditions, ...(talk ? [talk] : [])],
  };
};

/** What stands for a parameter of a page. */
const valuesOf = (path: string, name: string): readonly string[] => {
  if (name === 'file') return hers.files;
  if (name === 'number') return [world.jobs.open, world.jobs.ofAozora, world.jobs.noMyPage];
  if (name === 'tab') return ['basic', 'career', 'disability'];
  if (name === 'code') return [hers.code || 'none'];
  if (name !== 'id') return [{ day: '2026-11-02', part: '1', office: '13010' }[name] ?? 'none'];
  if (path.includes('/registrations/')) return [id];
  if (path.includes('/applications/')) return hers.applications;
  if (path.includes('/messages/')) return [...hers.applications, ...hers.others];
  return hers.others;
};

const addressesOf = (path: string): string[] => {
  const name = /:(\w+)/.exec(path)?.[1];
  if (!name) return [path];
  return valuesOf(path, name).flatMap((value) => addressesOf(path.replace(`:${name}`, value)));
};

/** Lists that show a part unless they are asked for another. */
const parts = (path: string): string[] => {
  if (path === '/employer/applications') return [path, `${path}?show=closed`, `${path}?show=all`];
  if (path === '/staff/referrals') return ['waiting', 'answered', 'all'].map((show) => `${path}?show=${show}`);
  return [path];
};

/** Pages about the reader's own account and its doors: nothing of anybody else is read for them. */
const ofAccounts = /^(\/\w+)?\/(security|sign-in|password-renewal|opening|my-page|invitation|confirm)(\/|$)/;

/** Everybody's pages are read by the visitor; the others read again those that tell whose eyes they are shown to. */
const openTo = (audience: Audience): string[] =>
  pages
    .filter((page) => page.methods.includes('GET') && !page.kioskOnly && !ofAccounts.test(page.path))
    .filter(
      (page) => page.audience === audience || (page.audience === 'anyone' && /^\/jobs(\/:number)?$/.test(page.path)),
    )
    .map(({ path }) => path);

/** Which of her marks a reader finds in any page that is open to such readers. */
const reading = async (who: keyof typeof readers, audience: Audience): Promise<string[]> => {
  const cookie = [...readers[who].cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const found = new Set<string>();
  for (const address of openTo(audience).flatMap(addressesOf).flatMap(parts)) {
    const response = await web.fetch(address, { headers: { cookie } });
    expect(response.status, address).toBeLessThan(500);
    // An address that was asked for stands on its page, also where nothing is found there.
    for (const name of marksIn((await wordsOf(response)).replaceAll(address, ''))) found.add(name);
  }
  return [...found].sort();
};

const contact = ['name', 'kana', 'mobile', 'mail'];
const application = [...contact, 'motive', 'paperName', 'paperBytes'];
const withdrawn = [...application, 'withdrawalReason'];
/** What was taken over and stands on no list of today is shown on no page; she has it in her own copy. */
const unlisted = ['certificate', 'reasonOfLeaving'];
const registered = recordMarks.filter((name) => !unlisted.includes(name));
const proposal = ['officeSubject', 'officeWords', 'proposalComment', 'refusalReason', 'requestWords'];
const atOffice = [
  ...[...registered, ...proposal, 'motive', 'withdrawalReason', 'unreadMotive', 'otherMotive', 'otherOutcome'],
  ...['spokeWith', 'callNote', 'meetingPlace'],
];
const consulted = ['consultation', 'appointmentNote'];
const ofAozora = [
  ...['otherMotive', 'otherPaperName', 'otherPaperBytes', 'otherAsked', 'otherAnswered'],
  ...['otherFileName', 'otherFileBytes', 'otherPlace'],
];

/** Sees all of this, and nothing besides. */
const expectOnly = (found: readonly string[], theirs: readonly string[]): void =>
  expect(found).toEqual([...new Set(theirs)].sort());

test('an employer sees nothing before the application is sent, nor of one that was cancelled unread', async () => {
  expectOnly(await reading('hikari', 'employer'), []);
});

test('an employer who received it sees the name, the ways to answer, the motive and the papers', async () => {
  await meiko.open(`/jobs/${world.jobs.open}/self-application/confirm`);
  await meiko.press('応募する');
  sent = /applications\/([0-9a-f-]{36})/.exec(meiko.path)?.[1] ?? '';
  await gather('');
  expectOnly(await reading('hikari', 'employer'), application);
});

test('an employer sees after the withdrawal what was read before, and the reason that was written for them', async () => {
  await meiko.open(`/seeker/applications/${sent}/withdrawal`);
  await meiko.fill('理由（任意）', mark('withdrawalReason')).press('辞退する');
  expectOnly(await reading('hikari', 'employer'), withdrawn);
});

describe('after everything, with a referral letter printed', () => {
  beforeAll(async () => gather(await referred()));

  test.each<[string, keyof typeof readers, Audience, readonly string[]]>([
    ['the employer of the letter', 'hikari', 'employer', [...withdrawn, 'number', 'meetingPlace']],
    ['the other employer', 'aozora', 'employer', [...contact, ...ofAozora, 'otherOutcome']],
    ['an employer without an application', 'stranger', 'employer', []],
    ['another seeker', 'taro', 'seeker', []],
    ['a visitor', 'visitor', 'anyone', []],
    ['staff of her office who advise', 'seekers', 'staff', [...atOffice, ...consulted]],
    ['staff of her office who serve employers', 'employers', 'staff', atOffice],
    ['staff of another office without a reason', 'ueno', 'staff', ['number']],
    // Not: what the counter writes for itself, and an outcome that is not published.
    [
      'she herself',
      'meiko',
      'seeker',
      [
        ...[...recordMarks, ...withdrawn, ...ofAozora, ...proposal, 'unreadMotive', 'unreadPaperName'],
        ...['unreadPaperBytes', 'meetingPlace', 'savedNote', 'conditionName'],
      ],
    ],
  ])('%s', async (_reader, who, audience, theirs) => {
    expectOnly(await reading(who, audience), theirs);
  });
});

describe('staff of another office', () => {
  test('find her by her number: who it is, and no more', async () => {
    const { ueno } = readers;
    await ueno.open('/staff/registrations');
    await ueno.fill('求職番号', '13010-00007061').press('検索する');
    expectOnly(marksIn(ueno.html).sort(), ['name', 'kana', 'birthDate', 'number']);
  });

  test('read the registration after a reason, and still nothing of her applications and messages', async () => {
    const { ueno } = readers;
    await ueno.open(`/staff/registrations/${id}`);
    expect(ueno.path).toBe(`/staff/registrations/${id}/reason`);
    await ueno
      .choose('理由', 'その他（内容を入力する）')
      .fill('その他の内容', mark('accessNote'))
      .press('記録して開く');
    expectOnly(await reading('ueno', 'staff'), [...registered, ...consulted]);
  });

  test('are in the audit with their reason before the first reading; its words are kept beside it', async () => {
    const told = await web.database
      .selectFrom('audit_entries')
      .select(['what', 'detail'])
      .where('account_id', '=', world.otherOffice.seekers.accountId)
      .where('subject_id', '=', id)
      .orderBy('recorded_at')
      .execute();
    const [given, ...viewed] = told.filter(({ what }) => what !== 'registration.listed');
    expect(given).toEqual({ what: 'registration.reason-given', detail: { reason: 'other', office: '13010' } });
    expect(viewed.length).toBeGreaterThan(0);
    const kept = await web.database.selectFrom('access_reasons').select(['reason', 'note']).execute();
    expect(kept).toEqual([{ reason: 'other', note: marks.accessNote?.[0] }]);
  });
});

test('mails tell nobody anything: hers have her address on them, all others nothing', async () => {
  const all = await web.mailbox.of();
  for (const mail of all) {
    const hers = mail.to === world.newSeeker.mail;
    expectOnly(marksIn(JSON.stringify(mail)), hers ? ['mail'] : []);
  }
  expect(all.filter(({ to }) => to === world.hikari.owner.mail).length).toBeGreaterThan(0);
});

test('neither the log nor the audit repeats what was read or written', async () => {
  const entries = await web.database.selectFrom('audit_entries').selectAll().execute();
  expect(web.logged.length * entries.length).toBeGreaterThan(0);
  expectOnly(marksIn(web.logged.join('\n')), []);
  expectOnly(marksIn(JSON.stringify(entries)), []);
});
