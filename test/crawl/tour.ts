import sharp from 'sharp';
import type { Actor, Audience } from '#kernel/actor.ts';
import { establishmentNumber, jobNumber, seekerNumber } from '#kernel/numbers.ts';
import { day, minutesAfter } from '#kernel/time.ts';
import { accountByMail } from '#modules/accounts/accounts.ts';
import { makeToken, type TokenPurpose } from '#modules/alerts/tokens.ts';
import { recordCall } from '#modules/applications/counter-referrals.ts';
import { enterResult } from '#modules/applications/follow-up.ts';
import { referralLetter } from '#modules/applications/referral-letters.ts';
import { takeChange } from '#modules/establishments/changes-at-counter.ts';
import { keepChange, ownRecord, sendChange } from '#modules/establishments/establishment-changes.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { registerLogin } from '#modules/establishments/establishments-at-counter.ts';
import { beginRefusal, flagsOf } from '#modules/establishments/flags.ts';
import { addImage } from '#modules/establishments/images.ts';
import { decideImage, wordsOf } from '#modules/establishments/images-at-counter.ts';
import { proposeMerger } from '#modules/establishments/mergers.ts';
import { storeJob } from '#modules/jobs/jobs.ts';
import { commentOn, refuseOrder } from '#modules/orders/order-decisions.ts';
import { beginOrder } from '#modules/orders/orders.ts';
import { orderAtCounter, takeOrder } from '#modules/orders/orders-at-counter.ts';
import { findingKey } from '#modules/orders/overriding.ts';
import { beginOrderFor } from '#modules/orders/writing-at-counter.ts';
import { changeLoginAddress } from '#modules/seekers/login-addresses.ts';
import { takeOverRegistration } from '#modules/seekers/seekers.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import { seat } from '#test/support/kiosk.ts';
import { pdf, upload } from '#test/support/sample-files.ts';
import { giveApp, givePasskey } from '#test/support/second-steps.ts';
import { typedFor } from '#test/support/typed-steps.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import type { TestWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { employerActor, sentOrder, titled } from '#test/support/world-orders.ts';

/** A world in which every page has something to show, and one visitor of each audience. */
export type Tour = {
  world: World;
  people: Record<Audience, Visitor>;
  /** Holds every role that a page may ask of staff. */
  manager: Visitor;
  params: (path: string) => string;
};

export const audiences = [
  'anyone',
  'seeker',
  'employer',
  'staff',
  'new-seeker',
  'new-employer',
] as const satisfies readonly (Audience | Actor['kind'])[];

const apply = async (seeker: Visitor, number: string, send: boolean): Promise<string> => {
  await seeker.open(`/jobs/${number}/self-application`);
  await seeker.check('上の注意点をすべて確認し、同意したうえで応募します').press('次へ進む');
  await seeker
    .fill('志望動機', '人の役に立つ仕事をしたいです。\n"<b>&\'')
    .attach('応募書類', upload('履歴書.pdf', pdf()))
    .press('確認画面へ進む');
  if (!send) return '';
  await seeker.press('応募する');
  return /applications\/([0-9a-f-]+)/.exec(seeker.path)?.[1] ?? '';
};

const decide = async (employer: Visitor, id: string): Promise<void> => {
  await employer.open(`/employer/applications/${id}`);
  await employer.choose('選考の段階', '書類選考').press('段階を変更する');
  await employer.follow('選考結果を登録する');
  await employer.choose('選考結果', '採用').fill('応募者へのことば', '<script>お待ちしています').press('登録する');
};

const reportOf = async (web: TestWeb, reader: Visitor, number: string): Promise<string> => {
  await reader.open(`/jobs/${number}/report`);
  await reader
    .choose('どのようなことですか', '書かれている条件が、実際と違う')
    .fill('気づいたこと（任意）', '休日が違います。\n"<b>&\'')
    .press('ハローワークに知らせる');
  const { id } = await web.database.selectFrom('job_reports').select('id').executeTakeFirstOrThrow();
  return id;
};

/** An alert that waits for its confirmation, one that runs, and a seeker's saved search. */
const alertsOf = async (web: TestWeb, seeker: Visitor): Promise<Record<string, Record<string, string>>> => {
  const visitor = visitorOf(web);
  const ask = async (mail: string): Promise<string> => {
    await visitor.open('/alerts?v=1&place=13&q=%E4%BB%8B%E8%AD%B7');
    await visitor.fill('メールアドレス', mail).press('確認のメールを送る');
    return /confirmation\/([\w-]+)/.exec((await web.mailbox.newest(mail)).text)?.[1] ?? '';
  };
  await visitor.open(`/alerts/confirmation/${await ask('runs@alerts.example.jp')}`);
  await visitor.press('お知らせを始める');
  const managed = /management\/([\w-]+)/.exec(visitor.path)?.[1] ?? '';
  const subscription = await web.database.selectFrom('alert_subscriptions').select('id').executeTakeFirstOrThrow();
  const act = web.act({ kind: 'system', task: 'tour' });
  const token = (purpose: TokenPurpose) => makeToken(act, purpose, [subscription.id], minutesAfter(act.now, 60));
  await seeker.open('/seeker/conditions/new?v=1&place=13');
  await seeker.fill('条件の名前', '"<b>&\'').choose('新着求人のお知らせ', 'メールで週に1回').press('保存する');
  const { id } = await web.database.selectFrom('saved_conditions').select('id').executeTakeFirstOrThrow();
  return {
    confirmation: { token: await ask('waits@alerts.example.jp') },
    management: { token: managed },
    end: { token: token('end') },
    wanted: { token: token('wanted') },
    savedEnd: { token: token('end-saved') },
    saved: { id },
  };
};

/** An interview that both agreed on. */
const meet = async (employer: Visitor, seeker: Visitor, id: string): Promise<void> => {
  await employer.open(`/employer/applications/${id}/interview`);
  await employer
    .fillDate('候補1の日にち', '2026-11-25')
    .fill('候補1の時刻', '10:00')
    .fill('場所・接続先・電話番号', '"<b>&\'')
    .press('応募者に提案する');
  await seeker.open(`/seeker/applications/${id}/interview`);
  await seeker.choose('面接の日時', '2026年11月25日 10:00').press('この日時に決める');
};

/** A registration that another office took: it opens after a reason only. */
const registeredElsewhere = async (web: TestWeb, world: World): Promise<string> => {
  const act = web.act({ kind: 'system', task: 'tour' });
  const id = act.chance.id();
  const { registration } = world.sakura;
  const number = seekerNumber('13030', '00000161');
  await takeOverRegistration(act, { ...registration, id, number, officeCode: '13030', accountId: undefined });
  return id;
};
const accountIdOf = async (web: TestWeb, mail: string): Promise<string | undefined> =>
  (await accountByMail(web.act({ kind: 'system', task: 'tour' }), mail))?.id;
/** A proposal that was sent, one that is being written, and a wish that waits for its answer. */
const referralsOf = async (web: TestWeb, world: World, seeker: Visitor, staff: Visitor) => {
  const at = (number: string) => `/staff/registrations/${world.hanako.registration.id}/referrals/${number}`;
  const write = async (number: string) => {
    await staff.open(`${at(number)}/proposal`);
    await staff.fill('求職者へのコメント', 'いかがですか。\n"<b>&\'').press('確認画面へ進む');
  };
  const propose = async (number: string) => {
    await write(number);
    await staff.press('求職者に送る');
    const id = /applications\/([0-9a-f-]+)/.exec(staff.path)?.[1] ?? '';
    await seeker.open(`/seeker/applications/${id}/motive`);
    await seeker.fill('志望動機', '働きたいです。').press('確認画面へ進む');
    return id;
  };
  const referred = await propose(world.jobs.nameless);
  await seeker.press('応募する');
  const counter = web.act(world.counter.seekers.actor);
  await enterResult(counter, referred, { kind: 'hired', source: 'telephone', comment: '"<b>&\'', tell: true });
  const meeting = { on: '2026-11-30', atMinutes: 840, place: '"<b>&\'' };
  const call = { at: counter.now, spokeWith: '"<b>&\'', result: 'acceptable' as const, meeting };
  await recordCall(counter, world.sakura.registration.id, world.jobs.another, call, 0);
  const letter = await referralLetter(web.act(world.counter.seekers.actor), referred);
  const proposed = await propose(world.jobs.toSeekers);
  await write(world.jobs.notAccepting);
  await seeker.open(`/jobs/${world.jobs.noMyPage}/referral-request`);
  await seeker.fill('職員に伝えたいこと（任意）', '"<b>&\'').press('紹介を希望する');
  const request = await web.database.selectFrom('referral_requests').select('id').executeTakeFirstOrThrow();
  return { proposed, referred, code: letter?.code ?? '', request: request.id };
};

/** A job in whose sheet the checker finds nothing: an extension asks it. */
const extendable = async (web: TestWeb, world: World): Promise<string> => {
  const { number } = await storeJob(web.act({ kind: 'system', task: 'tour' }), {
    number: jobNumber('13010', '00199961'),
    state: 'active',
    establishmentId: world.hikari.id,
    officeCode: '13010',
    acceptedOn: day('2026-11-02'),
    deadlineOn: day('2027-01-31'),
    sheet: cleanSheet,
  });
  return number;
};

const documentOf = async (web: TestWeb, application: string): Promise<string> =>
  (
    await web.database
      .selectFrom('application_files')
      .select('file_id')
      .where('application_id', '=', application)
      .executeTakeFirstOrThrow()
  ).file_id;

const mailingOf = async (web: TestWeb, world: World): Promise<string> => {
  const staff = await signedIn(web, 'staff', world.counter.seekers);
  await staff.open('/staff/mailings/new');
  await staff.fill('件名', '"<b>&\'').fill('本文', 'セミナーを開きます。').press('送る相手を確認する');
  return /mailings\/([0-9a-f-]+)/.exec(staff.path)?.[1] ?? '';
};

/** Somebody has told the office about a talk, and the office has stopped the establishment. */
const reportedTalk = async (web: TestWeb, world: World, seeker: Visitor, application: string): Promise<string> => {
  const employer = await signedIn(web, 'employer', world.aozora.owner);
  await employer.open(`/employer/messages/${application}`);
  await employer.fill('メッセージ', '<b>別の仕事のご案内</b>').press('送信する');
  await seeker.open(`/seeker/messages/${application}/report`);
  await seeker
    .choose('どのようなことですか', 'そのほか')
    .fill('伝えたいこと（任意）', '"<b>&\'')
    .press('ハローワークに知らせる');
  const { id } = await web.database.selectFrom('message_reports').select('id').executeTakeFirstOrThrow();
  const staff = await signedIn(web, 'staff', world.counter.seekers);
  await staff.open(`/staff/message-reports/${id}`);
  await staff
    .choose('確認結果', '事業所のメッセージ送信を止める')
    .fill('対応の内容', '電話で確認。')
    .press('対応済みにする');
  return id;
};

const templateOf = async (web: TestWeb, writer: Visitor, side: 'employer' | 'staff'): Promise<string> => {
  await writer.open(`/${side}/message-templates`);
  await writer.fill('文例の名前', '"<b>&\'').fill('文章', 'お世話になっております。').press('保存する');
  const owner = side === 'employer' ? 'establishment_id' : 'office_code';
  const found = web.database.selectFrom('message_templates').select('id').where(owner, 'is not', null);
  return (await found.executeTakeFirstOrThrow()).id;
};

/** An office has written to somebody, and is writing more with a file. */
const officeTalkWith = async (web: TestWeb, world: World): Promise<Record<string, string>> => {
  const staff = await signedIn(web, 'staff', world.counter.seekers);
  await staff.open(`/staff/registrations/${world.hanako.registration.id}/messages/new`);
  await staff.fill('件名', '"<b>&\'').fill('本文', 'お知らせです。').press('送信する');
  await staff.attach('添付ファイル', upload('案内.pdf', pdf())).press('ファイルを添付する');
  const [, id = '', file = ''] = /messages\/([0-9a-f-]+)\/files\/([0-9a-f-]+)/.exec(staff.html) ?? [];
  return { id, file };
};

/** Both have written, and the seeker is writing more. */
const talkIn = async (web: TestWeb, seeker: Visitor, employer: Visitor, id: string): Promise<string> => {
  await employer.open(`/employer/messages/${id}`);
  await employer.fill('メッセージ', '面接のご案内です。\n"<b>&\'').press('送信する');
  await seeker.open(`/seeker/messages/${id}`);
  await seeker.fill('メッセージ', '伺います。').attach('添付ファイル', upload('履歴書.pdf', pdf())).press('送信する');
  const file = await web.database.selectFrom('message_files').select('file_id').executeTakeFirstOrThrow();
  await seeker.attach('添付ファイル', upload('地図.pdf', pdf())).press('ファイルを添付する');
  return file.file_id;
};

/** A link of an invitation that waits, and the establishment of an employer who has not opened a My Page yet. */
const employersOf = async (web: TestWeb, world: World, owner: Visitor): Promise<Record<string, string>> => {
  await owner.open('/employer/invitations/new');
  await owner.fill('招待する方のメールアドレス', 'invited@hikari.example.jp').choose('役割', '担当者');
  await owner.press('招待のメールを送る');
  const { id } = await web.database.selectFrom('employer_invitations').select('id').executeTakeFirstOrThrow();
  const token = /invitation\/([\w-]+)/.exec((await web.mailbox.newest('invited@hikari.example.jp')).text)?.[1] ?? '';
  const number = establishmentNumber('1301', '600100');
  const [waiting] = await storeEstablishments(web.act({ kind: 'system', task: 'tour' }), [
    { state: 'registered', number, name: '有限会社　こだま製作所', place: {}, dispute: false, record: {} },
  ]);
  if (!waiting) throw new Error('not stored');
  await registerLogin(web.act(world.counter.employers.actor), waiting.id, 'kodama@tour.example.jp');
  return { id, token, establishment: waiting.id };
};

type OrdersOfTour = { open: Record<string, string>; refused: string; sent: string };

/** An order that the manager has in work, with a comment; one that was refused; one that was just sent. */
const ordersOf = async (web: TestWeb, world: World): Promise<OrdersOfTour> => {
  const act = web.act(world.counter.manager.actor);
  const sheet = titled('介護職員 "<b>&\'');
  const notes = '"<b>&\'「女性限定プリン」';
  const finding = findingKey({ rule: 'sex-limited', item: 'notes', phrase: { text: '女性限定', from: 0, to: 0 } });
  const refused = await sentOrder(web, world.hikari, sheet);
  const open = await sentOrder(web, world.hikari, { ...sheet, notes }, { reasons: [{ finding, reason: '"<b>&\'' }] });
  const taken = await takeOrder(act, refused.id);
  if ('refused' in taken) throw new Error(taken.refused);
  await refuseOrder(act, refused.id, {
    version: taken.accepted.version,
    ground: 4,
    explanation: '"<b>&\'',
    evidence: '"<b>&\'',
  });
  await takeOrder(act, open.id);
  const comment = await commentOn(act, open.id, { item: 'work.title', text: '"<b>&\'' });
  if ('refused' in comment) throw new Error(comment.refused);
  const { id: sent } = await sentOrder(web, world.hikari, sheet);
  const inquiry = (await orderAtCounter(act, open.id))?.inquiries[0]?.id ?? '';
  return { open: { id: open.id, comment: comment.accepted.id, inquiry }, refused: refused.id, sent };
};

/** Orders that are being written, by an employer and at the counter: everything in them, and hostile texts. */
const writtenOf = async (web: TestWeb, world: World): Promise<{ employer: string; counter: string }> => {
  const act = web.act(employerActor(world.hikari));
  const works = await establishment(act, world.hikari.id);
  if (!works) throw new Error('no such establishment');
  const begun = {
    kind: 'new' as const,
    title: '"<b>&\'',
    steps: typedFor(titled('"<b>&\''), works),
  };
  const own = await beginOrder(act, begun);
  const counter = await beginOrderFor(web.act(world.counter.employers.actor), works.id, begun);
  if ('refused' in own || 'refused' in counter) throw new Error('not begun');
  return { employer: own.accepted.id, counter: counter.accepted.id };
};

/** An entry that waits for its number, an establishment with a period of refusal, a change that the manager looks at. */
const entriesOf = async (web: TestWeb, world: World) => {
  const act = web.act(world.counter.manager.actor);
  const office = act.actor.officeCode;
  const kept = { place: {}, dispute: false, officeCode: office, record: { features: '"<b>&\'' } };
  const [provisional, registered, changing] = await storeEstablishments(act, [
    { ...kept, state: 'provisional', name: '仮登録 "<b>&\'' },
    { ...kept, state: 'registered', name: '登録済み "<b>&\'', number: establishmentNumber('1301', '555001') },
    { ...kept, state: 'registered', name: '変更中 "<b>&\'', number: establishmentNumber('1301', '555002') },
  ]);
  if (!provisional || !registered || !changing) throw new Error('not stored');
  const note = '"<b>&\'';
  await beginRefusal(act, registered.id, { ground: 1, from: day('2026-11-01'), until: day('2027-01-31'), note });
  const refusal = (await flagsOf(act, registered.id)).refusals[0]?.id ?? '';
  const accountId = world.hikari.owner.accountId;
  const own = web.act({ kind: 'employer', accountId, establishmentId: changing.id, role: 'owner' } as const);
  await keepChange(own, { based: changing, told: { ...changing, record: { features: '<i>"&\'' } } });
  await sendChange(own, { version: 1, note });
  const change = (await ownRecord(own))?.change?.id ?? '';
  await takeChange(act, change);
  // The employer of the tour has a draft, so that it can be thrown away.
  const hikari = web.act({ kind: 'employer', accountId, establishmentId: world.hikari.id, role: 'owner' } as const);
  const based = (await ownRecord(hikari))?.establishment;
  if (based) await keepChange(hikari, { based, told: { ...based, record: { ...based.record, features: note } } });
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#c00' } })
    .png()
    .toBuffer();
  const added = await addImage(hikari, upload('"<b>.png', picture), { alt: note, caption: note });
  if ('refused' in added) throw new Error(added.refused);
  const image = added.accepted.id;
  await decideImage(act, image, { accept: true, seen: wordsOf({ alt: note, caption: note }) });
  const from = await storeEstablishments(act, [{ ...kept, state: 'provisional', name: '統合 "<b>&\'' }]);
  const merger = await proposeMerger(act, from[0]?.id ?? '', { into: registered.id, reason: note });
  if ('refused' in merger) throw new Error(merger.refused);
  return { provisional: provisional.id, registered: registered.id, refusal, change, merger: merger.accepted.id, image };
};

/** A file with one job in it, which has a title only. */
const uploadOf = async (web: TestWeb, employer: Visitor): Promise<string> => {
  await employer.open('/employer/orders/upload');
  const file = Buffer.from(`職種,知らない見出し\r\n"<b>&'",=1+1`);
  await employer.attach('CSVファイル', upload('<b>&.csv', file)).press('読み込んで確認する');
  const { id } = await web.database.selectFrom('job_order_uploads').select('id').executeTakeFirstOrThrow();
  return id;
};

export const prepareTour = async (web: TestWeb): Promise<Tour> => {
  const world = await makeWorld(web);
  const seeker = await signedIn(web, 'seeker', world.hanako);
  const employer = await signedIn(web, 'employer', world.hikari.owner);
  const recorded = await apply(seeker, world.jobs.open, true);
  const offered = await apply(seeker, world.jobs.ofAozora, true);
  await apply(seeker, world.jobs.another, false);
  await decide(employer, recorded);
  await meet(employer, seeker, recorded);
  const aozora = await signedIn(web, 'employer', world.aozora.owner);
  await decide(aozora, offered);
  await aozora.open(`/employer/applications/${offered}/publication`);
  await aozora.press('応募者へ通知する');
  for (const number of [world.jobs.open, world.jobs.toSeekers]) {
    await seeker.open(`/jobs/${number}`);
    await seeker.press('お気に入り求人に保存する');
  }
  const report = await reportOf(web, seeker, world.jobs.open);
  const alerts = await alertsOf(web, seeker);
  await changeLoginAddress(web.act(world.counter.manager.actor), world.jiro.registration.id, {
    mail: 'jiro.new@seeker.example.jp',
    document: 'passport',
  });
  const staff = await signedIn(web, 'staff', world.counter.seekers);
  const referrals = await referralsOf(web, world, seeker, staff);
  const called = { id: world.sakura.registration.id, number: world.jobs.another };
  const drafted = { id: world.hanako.registration.id, number: world.jobs.notAccepting };
  const employers = await employersOf(web, world, employer);
  const [mail] = await web.mailbox.of(world.hanako.mail);
  const kiosk = await seat(web, world.counter.seekers);
  const orders = await ordersOf(web, world);
  const writtenOrders = await writtenOf(web, world);
  const entries = await entriesOf(web, world);
  const file = await talkIn(web, seeker, employer, recorded);
  const officeTalk = await officeTalkWith(web, world);
  const places: [RegExp, Record<string, string>][] = [
    [/^\/kiosk\/go/, { service: 'jobs' }],
    [/^\/seeker\/kiosk-sign-in/, { code: '22223333' }],
    [/^\/staff\/kiosks\/:id/, { id: kiosk.id }],
    [/^\/\w+\/security\/(devices|sessions)\/:id/, { id: kiosk.id }],
    [/^\/staff\/registrations\/:id\/change\/:tab/, { id: world.sakura.registration.id, tab: 'basic' }],
    [/^\/seeker\/(registration|opening\/registration)\/:tab/, { tab: 'wishes' }],
    [/^\/staff\/registrations\/:id\/reason/, { id: await registeredElsewhere(web, world) }],
    [/^\/invitation\/:token/, { token: employers.token ?? '' }],
    [/^\/employer\/users\/:id/, { id: world.hikari.recruiter.accountId }],
    [/^\/employer\/invitations\/:id/, { id: employers.id ?? '' }],
    [/^\/employer\/images\/:id/, { id: entries.image, by: 'back' }],
    [/^\/staff\/images\/:id/, { id: entries.image, size: 'small' }],
    [/^\/jobs\/:number\/images/, { number: world.jobs.open, image: entries.image, size: 'small' }],
    [/^\/employer\/establishment\/change\/:part/, { part: 'basic' }],
    [/^\/staff\/establishments\/:id\/(number|merge|mergers)/, { id: entries.provisional, merger: entries.merger }],
    [/^\/staff\/establishments\/:id\/refusals\/:refusal/, { id: entries.registered, refusal: entries.refusal }],
    [/^\/staff\/establishments\/:id\/(flags|closing|dispute|refusals|change)/, { id: entries.registered, part: 'pr' }],
    [/^\/staff\/establishments\/:id/, { id: employers.establishment ?? '' }],
    [/^\/staff\/establishment-changes\/:id/, { id: entries.change, part: 'business' }],
    [/^\/staff\/members\/:id/, { id: world.counter.employers.accountId }],
    [/^\/seeker\/applications\/:id\/(acceptance|hiring)/, { id: offered }],
    [/^\/seeker\/applications\/:id\/(motive|confirm|refusal)/, { id: referrals.proposed }],
    [/^\/(seeker|employer|staff)\/applications\/:id\/letter/, { id: referrals.referred }],
    [/^\/letters\/verification/, { code: referrals.code }],
    [/^\/(seeker|employer)\/applications\/:id\/documents/, { id: recorded, file: await documentOf(web, recorded) }],
    [/^\/(seeker|employer)\/applications\/:id/, { id: recorded }],
    [/^\/staff\/applications\/:id\/(outcome|hiring|correction)/, { id: referrals.referred }],
    [/^\/staff\/applications\/:id/, { id: referrals.proposed }],
    [/^\/staff\/referral-requests\/:id/, { id: referrals.request }],
    [/^\/(employer|staff)\/jobs\/:number\/resumption/, { number: world.jobs.suspended }],
    [/^\/(employer|staff)\/jobs\/:number\/extension/, { number: await extendable(web, world) }],
    [/^\/staff\/jobs\/:number/, { number: world.jobs.open }],
    [/^\/staff\/registrations\/:id\/referrals\/:number\/counter/, called],
    [/^\/staff\/registrations\/:id\/referrals\/:number/, drafted],
    [/^\/(seeker|employer)\/messages\/:id/, { id: recorded, file }],
    [/^\/jobs\/:number\/referral-request/, { number: world.jobs.noMyPage }],
    [/^\/staff\/messages\/:id/, officeTalk],
    [/^\/staff\/mailings\/:id/, { id: await mailingOf(web, world) }],
    [/^\/staff\/message-reports\/:id/, { id: await reportedTalk(web, world, seeker, offered) }],
    [/^\/employer\/message-templates\/:id/, { id: await templateOf(web, employer, 'employer') }],
    [
      /^\/staff\/message-templates\/:id/,
      { id: await templateOf(web, await signedIn(web, 'staff', world.counter.seekers), 'staff') },
    ],
    [/^\/seeker\/saved-jobs\/:number/, { number: world.jobs.open }],
    [/^\/jobs\/:number\/self-application/, { number: world.jobs.another }],
    [/^\/jobs\/:number/, { number: world.jobs.open }],
    [/^\/employer\/jobs\/:number/, { number: world.jobs.open }],
    [/^\/employer\/orders\/:id\/(done|withdrawal)/, { id: orders.sent }],
    [/^\/employer\/orders\/:id/, { id: writtenOrders.employer, step: 'work' }],
    [/^\/staff\/orders\/:id\/(steps|look|sheet\.pdf|send|discard)/, { id: writtenOrders.counter, step: 'pay' }],
    [/^\/employer\/orders\/upload\/:id/, { id: await uploadOf(web, employer) }],
    [/^\/staff\/orders\/:id\/refusal\/memo/, { id: orders.refused }],
    [/^\/staff\/orders\/:id/, orders.open],
    [/^\/staff\/job-reports\/:id/, { id: report }],
    [/^\/alerts\/confirmation/, alerts.confirmation ?? {}],
    [/^\/alerts\/management/, alerts.management ?? {}],
    [/^\/alerts\/saved-jobs\/end/, alerts.savedEnd ?? {}],
    [/^\/alerts\/end/, alerts.end ?? {}],
    [/^\/alerts\/wanted/, alerts.wanted ?? {}],
    [/^\/seeker\/conditions\/:id/, alerts.saved ?? {}],
    [/^\/sitemaps\/jobs/, { day: '2026-11-02', part: '1' }],
    [/^\/offices\/:office/, { office: '13010' }],
    [/^\/dev\/mail\/:id/, { id: mail?.id ?? '' }],
    [/^\/staff\/registrations\/:id\/mail-address\/confirmation/, { id: world.jiro.registration.id }],
    [/^\/staff\/registrations\/:id\/second-factors/, { id: world.hanako.registration.id }],
    [/^\/staff\/registrations\/:id/, { id: world.sakura.registration.id }],
  ];
  for (const [kind, accountId] of [
    ['seeker', (await accountIdOf(web, world.hanako.mail)) ?? ''],
    ['employer', world.hikari.owner.accountId],
    ['staff', world.counter.seekers.accountId],
  ] as const) {
    await giveApp(web, accountId);
    const { id } = await givePasskey(web, accountId);
    places.unshift([new RegExp(`^/${kind}/security/passkeys/:id`), { id }]);
  }
  const anyone = visitorOf(web);
  return {
    world,
    people: {
      anyone,
      trial: anyone,
      seeker,
      employer,
      'new-seeker': await signedIn(web, 'seeker', world.newSeeker),
      'new-employer': await signedIn(web, 'employer', world.newEmployer),
      staff,
    },
    manager: await signedIn(web, 'staff', world.counter.manager),
    params: (path) => {
      const given = places.find(([pattern]) => pattern.test(path))?.[1] ?? {};
      return path.replace(/:(\w+)/g, (_, name: string) => {
        const value = given[name];
        if (value === undefined) throw new Error(`test/crawl/tour.ts gives no ${name} for ${path}`);
        return value;
      });
    },
  };
};
