import { addDays, type Day, dayOf, startOfDay } from '#kernel/time.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { pastJobs } from '#modules/jobs/acceptances.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { hourlyWage, wageBreakdown } from '#modules/jobs/wage.ts';
import { isOpenDay, minimumWage } from '#modules/reference/reference.ts';
import type { Act } from '#platform/act.ts';
import { inquiryCounts } from './inquiry-rows.ts';
import type { Order } from './order.ts';
import { isTooGood, type Risk, type RiskFacts, riskOf, risksIn } from './risk.ts';
import * as store from './store.ts';
import { isDispatch, type Known, specialSince, specialsOf, visitBy, visitReason } from './visit.ts';

/** What the records say about an order that is sent: whether its employer is to come, and how much it wants to be looked at. */

/** What the counter needs beside the sheet: a visit or none, how much it wants to be looked at, what the checker counts. */
export const reviewOf = async (
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
