import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { addDays, compareDays, type Day, dayOf, startOfDay } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment, standingOf } from '#modules/establishments/establishments.ts';
import { beginChange, pastJobs, takesChanges } from '#modules/jobs/acceptances.ts';
import { changedItems } from '#modules/jobs/changed-items.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { Job } from '#modules/jobs/job.ts';
import { checkSheet, type JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import { hourlyWage, wageBreakdown } from '#modules/jobs/wage.ts';
import { officeFor, officesFor } from '#modules/offices/offices.ts';
import { isOpenDay, minimumWage } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { json } from '#platform/database/database.ts';
import { type AskRefusal, asking, type Reason } from './asking.ts';
import { takesEffectAtOnce } from './change.ts';
import { type AcceptRefusal, acceptHeld } from './decisions.ts';
import type { Held } from './held.ts';
import { writeEvent } from './history.ts';
import { countOpenElsewhere, dropInquiries, inquiriesOf, inquiryCounts, insertInquiry } from './inquiry-rows.ts';
import { type Order, orderLife } from './order.ts';
import { askingOf } from './overriding.ts';
import { insertSending, settleComments } from './review-rows.ts';
import { isTooGood, type Risk, type RiskFacts, riskOf, risksIn } from './risk.ts';
import { ownFindings } from './sheet.ts';
import { stepDrafts } from './step-rows.ts';
import * as store from './store.ts';
import { isDispatch, type Known, specialSince, specialsOf, visitBy, visitReason } from './visit.ts';
import { mayRenew } from './writings.ts';

/** 申込み: an order goes to the office, or – a small change – takes effect. */

export type Sent = {
  /** The order as it was shown when 「申し込む」 was pressed. */
  version: number;
  sheet: JobSheet;
  /** Keys of the orange findings that were shown and accepted with it; those accepted at their steps need not be named. */
  seen: readonly string[];
  /** Why phrases that the checker stops at are meant otherwise. */
  reasons?: readonly Reason[];
  /** ハローワークへの連絡事項 */
  note?: string | undefined;
  wishedDeadline?: Day | undefined;
};

export type SendRefusal =
  | AcceptRefusal
  | 'changed-meanwhile'
  | 'sent-already'
  | 'unsound'
  | AskRefusal
  | 'unseen'
  | 'unchanged'
  | 'not-renewable'
  | 'too-many-waiting';

export const sendHeld = async (act: Act, { order, job }: Held, sent: Sent): Promise<Decision<Order, SendRefusal>> => {
  const to = orderLife.next(order.state, 'send');
  if (!to) return refuse('sent-already');
  if (order.version !== sent.version) return refuse('changed-meanwhile');
  const employer = await establishment(act, order.establishmentId);
  if (!employer) throw new Error(`establishment ${order.establishmentId} does not exist`);
  const from = order.fromJobId ? await jobById(act, order.fromJobId) : undefined;
  const officeCode = order.officeCode ?? job?.officeCode ?? officeOf(employer) ?? from?.officeCode;
  const hindrance = await hindranceOf(act, { order, job }, { employer, from, officeCode, sent });
  if (hindrance) return refuse(hindrance);
  const today = dayOf(act.now);
  const findings = checked(sent.sheet, today);
  const own = ownFindings(sent.sheet, job, today);
  const asks = await askingFor(act, order, own, sent);
  if ('refused' in asks) return asks;
  if (await isUnseen(act, order, own, sent)) return refuse('unseen');
  const { open } = asks.accepted;
  const reviewed = await reviewOf(act, order, { employer, sheet: sent.sheet, findings, open });
  const position = order.sendings + 1;
  const { sheet, note } = sent;
  const by = 'accountId' in act.actor ? act.actor.accountId : undefined;
  await insertSending(act.database, order.id, {
    position,
    sheet,
    ...(note && { note }),
    findings,
    sentAt: act.now,
    by,
  });
  await settleComments(act.database, order.id, act.now);
  await dropInquiries(act.database, order.id, act.now, asks.accepted.dropped);
  for (const one of asks.accepted.asked)
    await insertInquiry(
      act.database,
      order.id,
      { ...one, id: act.chance.id(), sending: position, askedAt: act.now },
      by,
    );
  // An establishment that staff have not confirmed yet has nothing accepted without them.
  const atOnce =
    job !== undefined &&
    employer.state !== 'provisional' &&
    takesEffectAtOnce(changedItems(job.sheet, sheet), job.sheet, sheet, own);
  const after = await store.updateOrder(
    act.database,
    order,
    {
      state: atOnce ? order.state : to,
      office_code: officeCode ?? null,
      title: sheet.work.title,
      sheet: json(sheet),
      sendings: position,
      note: note ?? null,
      wished_deadline: sent.wishedDeadline ?? null,
      sent_at: act.now,
      answer_by: null,
      ...reviewed,
    },
    act.now,
  );
  if (job && atOnce) return takeEffect(act, { order: after, job });
  if (job) await beginChange(act, job);
  const asked = asks.accepted.asked.map(({ rule, item, phrase }) => ({ rule, item, phrase }));
  await writeEvent(act, after, 'send', { position, ...(asked.length > 0 && { asked }) });
  await audit(act, {
    what: 'order.sent',
    subject: { kind: 'order', id: order.id },
    detail: { position, ...(asked.length > 0 && { asked: asked.map(({ rule, item }) => `${rule} ${item}`) }) },
  });
  await act.emit({ type: 'order.sent', orderId: order.id, establishmentId: order.establishmentId });
  return accept(after);
};

const askingFor = async (act: Act, order: Order, findings: readonly Finding[], { sheet, reasons = [] }: Sent) => {
  const { orderInquiryCharacters, orderInquiries, orderInquiriesOpen } = act.settings;
  return asking({
    findings,
    wording: wordingOf(sheet),
    reasons,
    inquiries: await inquiriesOf(act.database, order.id),
    openElsewhere: await countOpenElsewhere(act.database, order.establishmentId, order.id),
    most: { characters: orderInquiryCharacters, phrases: orderInquiries, open: orderInquiriesOpen },
  });
};

/**
 * Whether something asks that nobody has looked at: the law may have changed since the page was opened, and a page could
 * be left out altogether.
 */
const isUnseen = async (act: Act, { id }: Order, findings: readonly Finding[], { seen }: Sent): Promise<boolean> => {
  const drafts = await stepDrafts(act.database, id);
  const accepted = new Set([...seen, ...Object.values(drafts).flatMap((draft) => draft.accepted)]);
  return askingOf(findings).some((key) => !accepted.has(key));
};

const takeEffect = async (act: Act, held: Held): Promise<Decision<Order, SendRefusal>> => {
  const became = await acceptHeld(act, held, 'takeEffect');
  // Everything that could refuse it was asked before the first word was written.
  if ('refused' in became) throw new Error(`a change that was checked did not take effect: ${became.refused}`);
  return accept(became.accepted.order);
};

/** 管轄安定所: as the establishment was registered, otherwise by its address. */
export const officeOf = ({ officeCode, place }: Establishment): string | undefined => {
  if (officeCode) return officeCode;
  const { municipality, postcode } = place;
  if (!municipality) return undefined;
  return (officeFor(municipality, postcode) ?? officesFor(municipality)[0])?.code;
};

type Circumstances = {
  employer: Establishment;
  from: Job | undefined;
  officeCode: string | undefined;
  sent: Sent;
};

const hindranceOf = async (
  act: Act,
  { order, job }: Held,
  { employer, from, officeCode, sent }: Circumstances,
): Promise<SendRefusal | undefined> => {
  if (employer.state === 'closed') return 'establishment-closed';
  if (!officeCode) return 'no-office';
  if (checkSheet(sent.sheet).length > 0) return 'unsound';
  if (order.kind === 'change') {
    if (!job || !takesChanges(job, act)) return 'job-ended';
    return changedItems(job.sheet, sent.sheet).length === 0 ? 'unchanged' : undefined;
  }
  if ((await standingOf(act, order.establishmentId)).refusedUntil) return 'refused-period';
  if (await isTooMuch(act, order)) return 'too-many-waiting';
  if (sent.wishedDeadline && compareDays(sent.wishedDeadline, dayOf(act.now)) < 0) return 'deadline-passed';
  // Corrections of what was sent in time may take longer.
  if (order.kind === 'renewal' && order.sendings === 0 && !(from && mayRenew(act, from))) return 'not-renewable';
  return undefined;
};

/** A file of rows is sent in a minute, and an office has people: what it was sent before comes first. Staff know what they write. */
const isTooMuch = async (act: Act, order: Order): Promise<boolean> =>
  order.state === 'draft' &&
  !order.atCounter &&
  (await store.countUndecided(act.database, order.establishmentId)) >= act.settings.orderWaiting;

/** What the counter needs beside the sheet: a visit or none, how much it wants to be looked at, what the checker counts. */
const reviewOf = async (
  act: Act,
  order: Order,
  { employer, sheet, findings, open }: Omit<Weighed, 'accepted'>,
): Promise<store.OrderChange> => {
  const known = await knownOf(act, order.establishmentId);
  const foreseen = visitOf(act, order, sheet, known);
  const visit = order.visit?.cameOn ? {} : { visit_reason: foreseen?.reason ?? null, visit_by: foreseen?.by ?? null };
  const risk = riskOf(await riskFactsOf(act, order, { employer, sheet, findings, open, accepted: known.accepted }));
  const count = (tone: Finding['tone']) => findings.filter((one) => one.tone === tone).length;
  return { ...visit, risk, red: count('red'), orange: count('orange'), inquiries: open };
};

type Weighed = {
  employer: Establishment;
  sheet: JobSheet;
  findings: readonly Finding[];
  /** Phrases the office is asked about. */
  open: number;
  accepted: number;
};

const riskFactsOf = async (
  act: Act,
  order: Order,
  { employer, sheet, findings, open, accepted }: Weighed,
): Promise<RiskFacts> => {
  const today = dayOf(act.now);
  const yearAgo = addDays(today, -365);
  return {
    findings,
    first: accepted === 0 && order.kind !== 'change',
    flagged: employer.dispute || (await store.wasRefusedSince(act.database, order.establishmentId, yearAgo)),
    wageTooGood: isWageTooGood(sheet, today),
    dispatch: isDispatch(sheet),
    asked: open,
    turnedDown: (await inquiryCounts(act.database, order.establishmentId, startOfDay(yearAgo))).toCorrect,
  };
};

/** Why a sent order wants to be looked at, as things stand today. */
export const risksOf = async (act: Act, order: Order, weighed: Omit<Weighed, 'accepted'>): Promise<Risk[]> => {
  const accepted = await store.countAccepted(act.database, order.establishmentId);
  return risksIn(await riskFactsOf(act, order, { ...weighed, accepted }));
};

const visitOf = (act: Act, order: Order, sheet: JobSheet, known: Known): Order['visit'] => {
  if (order.visit?.cameOn) return undefined;
  const today = dayOf(act.now);
  const asked = order.visit?.reason === 'asked' ? order.visit.reason : undefined;
  const reason = asked ?? visitReason(order, sheet, known, today);
  return reason && { reason, by: visitBy(today, act.settings.orderVisitDays, isOpenDay) };
};

/** Whether sending an order today brings a visit with it, and until when: said before it is sent. */
export const visitForeseen = async (act: Act, order: Order, sheet: JobSheet): Promise<Order['visit']> =>
  visitOf(act, order, sheet, await knownOf(act, order.establishmentId));

const knownOf = async (act: Act, establishmentId: string): Promise<Known> => {
  const past = await pastJobs(act, establishmentId, specialSince);
  return {
    accepted: await store.countAccepted(act.database, establishmentId),
    lastAcceptedOn: past.lastAcceptedOn,
    special: specialsOf({
      header: {
        kind: past.disability ? 'disability' : 'general',
        workingTime: 'full-time',
        disclosure: 1,
        selfApplication: false,
        trialEmployment: past.trials,
      },
    }),
  };
};

const isWageTooGood = ({ header, work, pay, hours }: JobSheet, today: Day): boolean => {
  const prefecture = work.workplaces[0]?.prefecture;
  const minimum = prefecture ? minimumWage(prefecture, today)?.yenPerHour : undefined;
  const regular = wageBreakdown(pay, header.workingTime)?.regular ?? pay.total;
  const perHour = header.workingTime === 'part-time' ? regular : hourlyWage(regular, pay, hours);
  const asks =
    work.experience?.requirement === 'required' ||
    work.licences?.listed?.some(({ requirement }) => requirement === 'required') === true;
  return isTooGood(perHour?.from ?? perHour?.to, minimum, asks);
};
