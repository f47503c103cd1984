import { describe, expect, it } from 'vitest';
import { day } from '#kernel/time.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { checkJobsAgain, jobFindings } from '#modules/jobs/job-findings.ts';
import { withdrawJob } from '#modules/jobs/job-life.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobById, jobByNumber } from '#modules/jobs/jobs.ts';
import { cleanSheet } from '#test/support/clean-sheet.ts';
import type { TestAct } from '#test/support/database.ts';
import { accepted, becomes, draft, openJob, orderingStage, reviewing, send } from '#test/support/ordering.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import {
  acceptOrder,
  askVisit,
  commentOn,
  keepMemo,
  noteVisit,
  refuseOrder,
  removeComment,
  requestCorrection,
} from './order-decisions.ts';
import { ownOrder, sendOrder, withdrawOrder } from './orders.ts';
import { orderAtCounter, queue, releaseOrder, takeOrder } from './orders-at-counter.ts';
import { findingKey } from './overriding.ts';
import { decidePhrase, inquiriesInAYear, inquiriesOfEmployer } from './phrase-decisions.ts';
import {
  beginOrderFor,
  changeStepAtCounter,
  discardAtCounter,
  ordersWritten,
  orderWritten,
  sendAtCounter,
} from './writing-at-counter.ts';

const { act: actAs, database, by, system, cast, owner, clerk } = orderingStage();
const colleague = (now?: string) => by(cast.colleague, now);
const inReview = async () => {
  const id = await draft(owner());
  const { version } = await reviewing(owner(), clerk(), id);
  return { id, version };
};
const withPay: JobSheet = {
  ...cleanSheet,
  pay: { ...cleanSheet.pay, base: { from: 250_000, to: 280_000 }, total: { from: 250_000, to: 280_000 } },
};
const changeInReview = async () => {
  const number = await openJob(system(), cast.hikari.id);
  const id = await draft(owner(), { kind: 'change', from: number });
  await send(owner(), id, { sheet: withPay });
  const { version } = accepted(await takeOrder(clerk(), id));
  return { number, id, version };
};
const auditOf = async (what: string) =>
  (await database.selectFrom('audit_entries').selectAll().where('what', '=', what).execute()).length;

describe('the queue', () => {
  it('shows each order in its box, to the department of employers of its office only', async () => {
    const visiting = await draft(owner());
    await send(owner(), visiting);
    const at = async (act: TestAct<typeof cast.clerk>) => (await queue(act, { box: 'waiting' })).counts;
    expect(await at(clerk())).toEqual({ waiting: 0, mine: 0, visit: 1, correction: 0, ended: 0 });
    accepted(await noteVisit(clerk(), visiting));
    accepted(await takeOrder(clerk(), visiting));
    expect(await at(clerk())).toMatchObject({ waiting: 1, mine: 1, visit: 0 });
    expect(await at(colleague())).toMatchObject({ waiting: 1, mine: 0 });
    expect(await at(by(cast.manager))).toMatchObject({ waiting: 1 });
    for (const other of [cast.seekersCounter, cast.otherOffice])
      expect(await at(by(other))).toEqual({ waiting: 0, mine: 0, visit: 0, correction: 0, ended: 0 });
  });

  it('is read by age or by risk, of one kind or all, with who has it in work', async () => {
    const { id: calm } = await inReview();
    const { id: change } = await changeInReview();
    await database.updateTable('job_orders').set({ risk: 3 }).where('id', '=', change).execute();
    await database.updateTable('job_orders').set({ risk: 0 }).where('id', '=', calm).execute();
    const ids = async (asked: Parameters<typeof queue>[1]) =>
      (await queue(colleague(), asked)).rows.map(({ id }) => id);
    expect(await ids({ box: 'waiting' })).toEqual([calm, change].sort());
    expect(await ids({ box: 'waiting', order: 'risk' })).toEqual([change, calm]);
    expect(await ids({ box: 'waiting', kind: 'change' })).toEqual([change]);
    const { rows } = await queue(colleague(), { box: 'waiting', kind: 'change' });
    expect(rows[0]).toMatchObject({
      employer: '社会福祉法人　ひかり会',
      taken: { mine: false },
    });
    expect(rows[0]?.taken?.name).toMatch(/^窓口/);
    expect(rows[0]).not.toHaveProperty('sheet');
  });

  it('keeps what ended, the last first', async () => {
    const id = await draft(owner());
    await becomes(owner(), clerk(), id);
    expect((await queue(clerk(), { box: 'ended' })).rows.map((row) => row.state)).toEqual(['accepted']);
  });
});

describe('an order at the counter', () => {
  it('is read whole, and the reading is in the audit', async () => {
    const { id } = await inReview();
    const found = await orderAtCounter(clerk(), id);
    expect(found).toMatchObject({ order: { id, state: 'reviewing' }, findings: [], taken: { mine: true } });
    expect(found?.sendings).toHaveLength(1);
    expect(found?.before).toBeUndefined();
    expect(await auditOf('order.viewed')).toBe(1);
  });

  it('is compared with the job, or with what was sent before', async () => {
    const { id } = await changeInReview();
    expect((await orderAtCounter(clerk(), id))?.before).toMatchObject({ is: 'job', sheet: { pay: cleanSheet.pay } });
    const again = await inReview();
    accepted(await requestCorrection(clerk(), again.id, { version: again.version, text: '賃金を確認してください。' }));
    await send(owner(), again.id, { sheet: withPay });
    const found = await orderAtCounter(clerk(), again.id);
    expect(found?.before).toMatchObject({ is: 'sending', sheet: { pay: cleanSheet.pay } });
    expect(found?.order.sheet?.pay).toEqual(withPay.pay);
  });

  it('is given back, and taken over knowingly only', async () => {
    const { id } = await inReview();
    expect(await takeOrder(colleague(), id)).toEqual({ refused: 'taken-by-another' });
    expect(await releaseOrder(colleague(), id)).toEqual({ refused: 'taken-by-another' });
    expect(accepted(await takeOrder(colleague(), id, { over: true })).taken?.by).toBe(cast.colleague.accountId);
    expect(await auditOf('order.taken-over')).toBe(1);
    expect(await acceptOrder(clerk(), id, { version: 99 })).toEqual({ refused: 'taken-by-another' });
    expect(accepted(await releaseOrder(colleague(), id)).state).toBe('provisional');
    expect(await releaseOrder(colleague(), id)).toEqual({ refused: 'not-taken' });
    expect(await auditOf('order.released')).toBe(1);
  });

  it('is free again after its time, and still that of who had it as long as nobody else takes it', async () => {
    const { id, version } = await inReview();
    const later = '2026-11-20T10:30:00+09:00';
    expect((await orderAtCounter(colleague(later), id))?.taken).toMatchObject({ until: undefined, mine: false });
    expect('accepted' in (await acceptOrder(clerk(later), id, { version }))).toBe(true);
    const other = await inReview();
    accepted(await takeOrder(colleague(later), other.id));
    expect(await acceptOrder(clerk(later), other.id, { version: other.version })).toEqual({
      refused: 'taken-by-another',
    });
  });
});

describe('acceptance', () => {
  it('makes the job of the office, today, to the end of the second month', async () => {
    const { id, version } = await inReview();
    const told: unknown[] = [];
    const act = actAs(cast.clerk, { reactions: [async (_, event) => void told.push(event)] });
    const { job, order } = accepted(await acceptOrder(act, id, { version }));
    expect(job?.number).toBe('13010-00000161');
    expect(order).toMatchObject({ state: 'accepted', jobId: job?.id });
    expect(await jobById(system(), job?.id ?? '')).toMatchObject({
      state: 'active',
      officeCode: '13010',
      acceptedOn: day('2026-11-20'),
      deadlineOn: day('2027-01-31'),
      establishmentId: cast.hikari.id,
      version: 1,
    });
    expect(told).toContainEqual({ type: 'job.accepted', jobId: job?.id, number: job?.number });
    expect(mailsOf(act).map(({ kind, text }) => [kind, /受理|不受理|一般事務以外/.test(text)])).toEqual([
      ['M15', false],
      ['M15', false],
    ]);
    expect(await auditOf('order.accepted')).toBe(1);
  });

  it('keeps an earlier deadline that the employer wishes, but none that has passed', async () => {
    const id = await draft(owner());
    const wishedDeadline = day('2026-11-30');
    accepted(await sendOrder(owner(), id, { version: 1, sheet: cleanSheet, seen: [], wishedDeadline }));
    accepted(await noteVisit(clerk(), id));
    const { version } = accepted(await takeOrder(clerk(), id));
    const late = clerk('2026-12-01T00:00:00+09:00');
    expect(await acceptOrder(late, id, { version })).toEqual({ refused: 'deadline-passed' });
    const { job } = accepted(await acceptOrder(clerk('2026-11-30T23:59:59+09:00'), id, { version }));
    expect((await jobById(system(), job?.id ?? ''))?.deadlineOn).toEqual(wishedDeadline);
  });

  it('gives graduates’ jobs their own ending of the number, and the end of the school year', async () => {
    const id = await draft(owner());
    const header = { ...cleanSheet.header, kind: 'graduates', graduateKind: 'university' } as const;
    const sheet = { ...cleanSheet, header, graduates: { graduationYear: 2028 } };
    await database.updateTable('job_orders').set({ visit_reason: null, visit_by: null }).execute();
    await database
      .updateTable('job_orders')
      .set({ state: 'reviewing', sheet: JSON.stringify(sheet) as never, sendings: 1, office_code: '13010' })
      .set({ taken_by: cast.clerk.accountId, taken_at: system().now })
      .where('id', '=', id)
      .execute();
    const { job } = accepted(await acceptOrder(clerk(), id, { version: 1, overrides: [] }));
    expect(job?.number).toBe('13010-00000168');
    expect(job?.deadlineOn).toEqual(day('2028-03-31'));
  });

  it('waits for the visit', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    const { version } = accepted(await takeOrder(clerk(), id));
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'visit-missing' });
    const came = accepted(await noteVisit(clerk(), id, { day: day('2026-11-19') }));
    expect(came.visit?.cameOn).toEqual(day('2026-11-19'));
    expect('accepted' in (await acceptOrder(clerk(), id, { version: came.version }))).toBe(true);
  });

  it('is refused for what was shown before the employer sent it again', async () => {
    const { id, version } = await inReview();
    accepted(await requestCorrection(clerk(), id, { version, text: 'ご確認ください。' }));
    await send(owner(), id, { sheet: withPay });
    accepted(await takeOrder(clerk(), id));
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'changed-meanwhile' });
  });

  it('waits until the establishment is registered, and takes its values as they are then', async () => {
    const employer = await establishment(system(), cast.hikari.id);
    if (!employer) throw new Error('no establishment');
    const { id, version } = await inReview();
    await storeEstablishments(system(), [{ ...employer, state: 'provisional' }]);
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'establishment-provisional' });
    await storeEstablishments(system(), [
      { ...employer, state: 'registered', record: { features: '新しい特長です。' } },
    ]);
    const { job } = accepted(await acceptOrder(clerk(), id, { version }));
    expect((await jobById(system(), job?.id ?? ''))?.sheet.company.features).toBe('新しい特長です。');
  });

  it('is stopped by what is forbidden on its day, unless it is a phrase that staff have read', async () => {
    const { id, version } = await inReview();
    const phrase: JobSheet = {
      ...cleanSheet,
      work: { ...cleanSheet.work, description: `女性のみ募集。${cleanSheet.work.description}` },
    };
    await database
      .updateTable('job_orders')
      .set({ sheet: JSON.stringify(phrase) as never })
      .where('id', '=', id)
      .execute();
    const findings = (await orderAtCounter(clerk(), id))?.findings.filter(({ tone }) => tone === 'red') ?? [];
    const overrides = findings.map((finding) => ({ finding: findingKey(finding), reason: '設備の説明です。' }));
    expect(findings.map(({ phrase: found }) => found?.text)).not.toContain(undefined);
    expect(findings).not.toEqual([]);
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'red' });
    expect('accepted' in (await acceptOrder(clerk(), id, { version, overrides }))).toBe(true);
    // What the office set aside, and why, is not told to the employer.
    const own = await ownOrder(owner(), id);
    expect(JSON.stringify(own?.events)).not.toContain('設備の説明');
  });
});

describe('a phrase the employer asks about', () => {
  const wording =
    '当店の「女性限定プリン」の製造と販売をお任せします。接客、レジ、品出しと清掃、翌日の仕込みもお願いします。';
  const withPhrase: JobSheet = { ...cleanSheet, notes: wording };
  const key = findingKey({ rule: 'sex-limited', item: 'notes', phrase: { text: '女性限定', from: 0, to: 0 } });
  const reasons = [{ finding: key, reason: '商品の名前です。' }];
  const asking = async () => {
    const id = await draft(owner());
    expect(await sendOrder(owner(), id, { version: 1, sheet: withPhrase, seen: [] })).toEqual({ refused: 'red' });
    const sent = await send(owner(), id, { sheet: withPhrase, reasons });
    if (sent.visit) accepted(await noteVisit(clerk(), id));
    const { version } = accepted(await takeOrder(clerk(), id));
    const [inquiry] = (await orderAtCounter(clerk(), id))?.inquiries ?? [];
    return { id, version, sent, inquiry: inquiry?.id ?? '' };
  };
  const decide = (id: string, inquiry: string, outcome: 'set-aside' | 'to-correct', act = clerk()) =>
    decidePhrase(act, id, inquiry, { outcome, answer: '「プリン」の商品名と確認した。' });

  it('goes to the queue with its reason, and is not accepted before it is decided', async () => {
    const { id, version, sent, inquiry } = await asking();
    expect(sent).toMatchObject({ state: 'provisional', inquiries: 1 });
    expect((await queue(clerk(), { box: 'waiting' })).rows[0]).toMatchObject({ inquiries: 1, risk: 3 });
    const overrides = [{ finding: key, reason: '急ぐので。' }];
    expect(await acceptOrder(clerk(), id, { version, overrides })).toEqual({ refused: 'phrase-open' });
    expect(await decidePhrase(clerk(), id, inquiry, { outcome: 'set-aside', answer: ' ' })).toEqual({
      refused: 'answer-missing',
    });
    expect(await decide(id, inquiry, 'set-aside', colleague())).toEqual({ refused: 'taken-by-another' });
    accepted(await decide(id, inquiry, 'set-aside'));
    const { job } = accepted(await acceptOrder(clerk(), id, { version }));
    const kept = await database.selectFrom('job_set_asides').selectAll().execute();
    expect(kept).toMatchObject([{ job_id: job?.id, rule: 'sex-limited', phrase: '女性限定', wording }]);
    expect(await auditOf('order.phrase-decided')).toBe(1);
    const own = await ownOrder(owner(), id);
    expect(own?.inquiries).toMatchObject([{ phrase: '女性限定', decided: { outcome: 'set-aside' } }]);
    expect(JSON.stringify(own)).not.toContain('商品名と確認した');
    await checkJobsAgain(system());
    expect(await jobFindings(system(), job?.id ?? '')).toBeUndefined();
  });

  it('is told to be corrected at its item, and asked anew where it comes again', async () => {
    const { id, version, inquiry } = await asking();
    accepted(await decide(id, inquiry, 'set-aside'));
    accepted(await decide(id, inquiry, 'to-correct'));
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'phrase-open' });
    const [comment] = (await orderAtCounter(clerk(), id))?.comments ?? [];
    expect(comment).toMatchObject({ item: 'notes', text: '「プリン」の商品名と確認した。' });
    accepted(await removeComment(clerk(), id, comment?.id ?? ''));
    expect((await orderAtCounter(clerk(), id))?.order.inquiries).toBe(1);
    accepted(await decide(id, inquiry, 'to-correct'));
    accepted(await requestCorrection(clerk(), id, { version }));
    const back = (await ownOrder(owner(), id))?.order.version ?? 0;
    expect(await sendOrder(owner(), id, { version: back, sheet: withPhrase, seen: [] })).toEqual({ refused: 'red' });
    const again = accepted(await sendOrder(owner(), id, { version: back, sheet: withPhrase, seen: [], reasons }));
    expect(again).toMatchObject({ inquiries: 1, sendings: 2 });
    expect(await decide(id, inquiry, 'set-aside')).toEqual({ refused: 'not-taken' });
    accepted(await takeOrder(clerk(), id));
    expect(await decide(id, inquiry, 'set-aside')).toEqual({ refused: 'gone' });
    expect(await inquiriesInAYear(clerk(), cast.hikari.id)).toEqual({ asked: 2, setAside: 0, toCorrect: 1 });
    expect((await inquiriesOfEmployer(by(cast.otherOffice), cast.hikari.id))?.length).toBe(2);
    expect(await inquiriesOfEmployer(by(cast.seekersCounter), cast.hikari.id)).toBeUndefined();
  });

  it('is dropped when its text is edited or the order ends', async () => {
    const { id, version } = await asking();
    accepted(await requestCorrection(clerk(), id, { version, text: '電話番号をご確認ください。' }));
    await send(owner(), id);
    const { order, inquiries } = (await orderAtCounter(clerk(), id)) ?? {};
    expect([order?.inquiries, inquiries?.[0]?.decided?.outcome]).toEqual([0, 'dropped']);
    const other = await asking();
    accepted(await withdrawOrder(owner(), other.id));
    expect((await ownOrder(owner(), other.id))?.inquiries[0]?.decided?.outcome).toBe('dropped');
  });

  it('does not cover what is written around it later: a small change is looked at', async () => {
    const number = await openJob(system(), cast.hikari.id, {}, { ...cleanSheet, pr: { message: wording } });
    const change = async (message: string) => {
      const id = await draft(owner(), { kind: 'change', from: number });
      return { id, sheet: { ...cleanSheet, pr: { message } } };
    };
    const { id, sheet } = await change('女性限定の職場です。当店の「女性限定プリン」も販売します。');
    expect(await sendOrder(owner(), id, { version: 1, sheet, seen: [] })).toEqual({ refused: 'red' });
    const asked = [{ finding: key.replace('notes', 'pr.message'), reason: '商品の名前です。' }];
    expect((await send(owner(), id, { sheet, reasons: asked })).state).toBe('provisional');
  });
});

describe('a change of an open job', () => {
  it('is a new version of the job when it is accepted', async () => {
    const { number, id, version } = await changeInReview();
    const before = await jobByNumber(system(), number);
    accepted(await acceptOrder(clerk(), id, { version }));
    const after = await jobByNumber(system(), number);
    expect(after).toMatchObject({ state: 'active', version: (before?.version ?? 0) + 1, sheet: { pay: withPay.pay } });
    expect(after?.deadlineOn).toEqual(before?.deadlineOn);
  });

  it('leaves the job as it was when it is refused', async () => {
    const { number, id, version } = await changeInReview();
    accepted(await refuseOrder(clerk(), id, { version, ground: 1, explanation: '法令に反します。', evidence: '条文' }));
    expect(await jobByNumber(system(), number)).toMatchObject({ state: 'active', sheet: { pay: cleanSheet.pay } });
  });

  it('lapses with its job, and is accepted no more', async () => {
    const { number, id, version } = await changeInReview();
    accepted(await withdrawJob(owner(), number, { reason: 'no-longer' }));
    expect((await ownOrder(owner(), id))?.order.state).toBe('lapsed');
    expect(await acceptOrder(clerk(), id, { version })).toEqual({ refused: 'ended' });
    expect(await jobByNumber(system(), number)).toMatchObject({ state: 'withdrawn' });
  });

  it('finds out at its acceptance that the job’s deadline has passed', async () => {
    const { id, version } = await changeInReview();
    const late = clerk('2027-02-01T00:00:00+09:00');
    expect(await acceptOrder(late, id, { version })).toEqual({ refused: 'job-ended' });
    expect((await ownOrder(owner(), id))?.order.state).toBe('lapsed');
    expect(mailsOf(late).map(({ kind }) => kind)).toEqual(['M15', 'M15']);
  });
});

describe('a correction request', () => {
  it('tells the employer the comments, by a day, and takes the order out of work', async () => {
    const { id, version } = await inReview();
    accepted(await commentOn(clerk(), id, { item: 'pay.base', text: '基本給を確認してください。' }));
    const second = accepted(await commentOn(clerk(), id, { item: 'whole', text: '書き間違いました。' }));
    expect((await ownOrder(owner(), id))?.comments).toEqual([]);
    accepted(await removeComment(clerk(), id, second.id));
    expect([await auditOf('order.commented'), await auditOf('order.comment-removed')]).toEqual([2, 1]);
    const act = clerk();
    const asked = accepted(await requestCorrection(act, id, { version, text: 'お願いします。' }));
    expect(asked).toMatchObject({ state: 'correction-requested', answerBy: day('2026-12-04') });
    expect(asked.taken).toBeUndefined();
    const own = await ownOrder(owner(), id);
    expect(own?.comments).toMatchObject([{ item: 'pay.base', text: '基本給を確認してください。' }]);
    expect(own?.comments[0]).not.toHaveProperty('by');
    expect(own?.events[0]).toMatchObject({ action: 'requestCorrection', detail: { text: 'お願いします。' } });
    expect(mailsOf(act).some(({ text }) => text.includes('基本給') || text.includes('お願いします。'))).toBe(false);
  });

  it('is answered by sending again', async () => {
    const { id, version } = await inReview();
    accepted(await commentOn(clerk(), id, { item: 'pay.base', text: '基本給を確認してください。' }));
    accepted(await requestCorrection(clerk(), id, { version }));
    const again = await send(owner(), id, { sheet: withPay });
    expect(again).toMatchObject({ state: 'provisional', sendings: 2 });
    expect(again.answerBy).toBeUndefined();
    expect((await ownOrder(owner(), id))?.comments[0]?.doneAt).toBeDefined();
  });

  it('asks for something, by a day to come', async () => {
    const { id, version } = await inReview();
    expect(await requestCorrection(clerk(), id, { version })).toEqual({ refused: 'nothing-asked' });
    const on = (answerBy: string) => requestCorrection(clerk(), id, { version, text: 'x', answerBy: day(answerBy) });
    expect(await on('2026-11-20')).toEqual({ refused: 'day-passed' });
    expect(await on('2027-01-20')).toEqual({ refused: 'day-too-late' });
    expect('accepted' in (await on('2027-01-19'))).toBe(true);
  });
});

describe('a refusal', () => {
  it('tells the ground and the explanation, and keeps evidence and memo for the office', async () => {
    const { id, version } = await inReview();
    const given = { version, ground: 2, explanation: '相場より著しく低い賃金です。', evidence: '内部の統計' } as const;
    expect(await refuseOrder(clerk(), id, { ...given, evidence: ' ' })).toEqual({ refused: 'evidence-missing' });
    expect(await refuseOrder(clerk(), id, { ...given, explanation: '' })).toEqual({ refused: 'explanation-missing' });
    accepted(await refuseOrder(clerk(), id, given));
    accepted(await keepMemo(colleague(), id, '電話で異議あり'));
    const own = await ownOrder(owner(), id);
    expect(own).toMatchObject({ order: { state: 'refused' }, refusal: { ground: 2, explanation: given.explanation } });
    expect(JSON.stringify(own)).not.toMatch(/内部の統計|異議/);
    expect((await orderAtCounter(clerk(), id))?.refusal).toMatchObject({
      evidence: '内部の統計',
      memo: '電話で異議あり',
    });
    expect(await keepMemo(by(cast.otherOffice), id, 'x')).toEqual({ refused: 'absent' });
  });
});

describe('a visit', () => {
  it('is asked for with a day on which the office is open', async () => {
    const { id } = await inReview();
    expect(await askVisit(clerk(), id)).toEqual({ refused: 'came-already' });
    const known = await changeInReview();
    const on = (date: string) => askVisit(clerk(), known.id, { by: day(date) });
    expect(await on('2026-11-22')).toEqual({ refused: 'closed-day' });
    expect(await on('2026-11-20')).toEqual({ refused: 'day-passed' });
    const act = clerk();
    const asked = accepted(await askVisit(act, known.id, { by: day('2026-11-27') }));
    expect(asked).toMatchObject({ state: 'provisional', visit: { reason: 'asked', by: day('2026-11-27') } });
    expect(mailsOf(act)).toHaveLength(2);
    expect((await queue(clerk(), { box: 'visit' })).rows.map((row) => row.id)).toEqual([known.id]);
  });

  it('is noted on a day that has been, once', async () => {
    const id = await draft(owner());
    await send(owner(), id);
    expect(await noteVisit(clerk(), id, { day: day('2026-11-21') })).toEqual({ refused: 'day-to-come' });
    accepted(await noteVisit(clerk(), id));
    expect(await noteVisit(clerk(), id)).toEqual({ refused: 'not-awaited' });
  });
});

describe('an order on paper', () => {
  const begin = (establishmentId = cast.hikari.id) =>
    beginOrderFor(clerk(), establishmentId, { kind: 'new', title: '一般事務', steps: {} });

  it('is written by staff of the office in charge, and read but not written by the employer', async () => {
    expect(await beginOrderFor(by(cast.otherOffice), cast.hikari.id, { kind: 'new', title: '', steps: {} })).toEqual({
      refused: 'other-office',
    });
    const { id } = accepted(await begin());
    expect((await changeStepAtCounter(clerk(), id, 'pay', () => ({ typed: { a: ['1'] }, result: true })))?.result).toBe(
      true,
    );
    expect((await orderWritten(colleague(), id))?.steps.pay.typed).toEqual({ a: ['1'] });
    expect(await sendOrder(owner(), id, { version: 2, sheet: cleanSheet, seen: [] })).toEqual({
      refused: 'not-allowed',
    });
    expect(await orderWritten(by(cast.seekersCounter), id)).toBeUndefined();
    expect((await ordersWritten(colleague())).orders.map((order) => order.id)).toEqual([id]);
    for (const other of [cast.seekersCounter, cast.otherOffice])
      expect(await ordersWritten(by(other))).toEqual({ total: 0, orders: [] });
    const asking = { ...cleanSheet, notes: '女性歓迎' };
    expect(await sendAtCounter(clerk(), id, { version: 2, sheet: asking, seen: [] })).toEqual({ refused: 'unseen' });
    const sent = accepted(await sendAtCounter(clerk(), id, { version: 2, sheet: cleanSheet, seen: [] }));
    expect(sent).toMatchObject({ state: 'provisional', officeCode: '13010', atCounter: true });
    expect(sent.visit).toBeUndefined();
    const { version } = accepted(await takeOrder(clerk(), id));
    expect('accepted' in (await acceptOrder(clerk(), id, { version }))).toBe(true);
  });

  it('is thrown away while it was not sent', async () => {
    const { id } = accepted(await begin());
    expect(await discardAtCounter(by(cast.otherOffice), id)).toEqual({ refused: 'absent' });
    expect(await discardAtCounter(clerk(), id)).toEqual({ accepted: true });
  });
});
