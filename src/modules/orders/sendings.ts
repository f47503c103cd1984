import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { compareDays, type Day, dayOf } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { establishment, standingOf } from '#modules/establishments/establishments.ts';
import { beginChange, takesChanges } from '#modules/jobs/acceptances.ts';
import { changedItems } from '#modules/jobs/changed-items.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { checked } from '#modules/jobs/checking.ts';
import type { Job } from '#modules/jobs/job.ts';
import { checkSheet, type JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import { officeFor, officesFor } from '#modules/offices/offices.ts';
import type { Act } from '#platform/act.ts';
import { record as audit } from '#platform/audit/audit.ts';
import { json } from '#platform/database/database.ts';
import { type AskRefusal, asking, type Reason } from './asking.ts';
import { takesEffectAtOnce } from './change.ts';
import { type AcceptRefusal, acceptHeld } from './decisions.ts';
import type { Held } from './held.ts';
import { writeEvent } from './history.ts';
import { countOpenElsewhere, dropInquiries, inquiriesOf, insertInquiry } from './inquiry-rows.ts';
import { type Order, orderLife } from './order.ts';
import { askingOf } from './overriding.ts';
import { insertSending, settleComments } from './review-rows.ts';
import { ownFindings } from './sheet.ts';
import { stepDrafts } from './step-rows.ts';
import * as store from './store.ts';
import { reviewOf } from './weighing.ts';
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
  const position = await writeSending(act, order, { sent, findings, asks: asks.accepted });
  const { sheet, note } = sent;
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

type Written = {
  sent: Sent;
  findings: readonly Finding[];
  asks: Extract<Awaited<ReturnType<typeof askingFor>>, { accepted: unknown }>['accepted'];
};

/** Keeps what was sent as it was, with the questions about its phrases; which sending of the order it is. */
const writeSending = async (act: Act, order: Order, { sent, findings, asks }: Written): Promise<number> => {
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
  await dropInquiries(act.database, order.id, act.now, asks.dropped);
  for (const one of asks.asked) {
    const inquiry = { ...one, id: act.chance.id(), sending: position, askedAt: act.now };
    await insertInquiry(act.database, order.id, inquiry, by);
  }
  return position;
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
