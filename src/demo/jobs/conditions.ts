import type { Insurance, SheetConditions } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';
import type { WorkingTime } from './working-time.ts';

/** Above this number of workers 健康保険 and 厚生年金 begin at 20 hours (厚生年金保険法附則, from 2024-10: more than 50). */
const manyWorkers = 50;

/**
 * 加入保険 by the hours of the week: 雇用保険 from 20 hours (雇用保険法6条), 健康保険・厚生年金 from 30 (three quarters of
 * 40) or, with more than 50 workers, from 20 and 88,000 yen a month.
 */
const insuranceOf = (
  week: { least: number },
  monthPay: number,
  employer: { total: number; exempt: boolean; publicBody: boolean },
): Insurance[] => {
  const social = week.least >= 30 || (week.least >= 20 && employer.total > manyWorkers && monthPay >= 88_000);
  return [
    ...(week.least >= 20 ? (['employment'] as const) : []),
    employer.publicBody && week.least >= 38 ? 'public-accident' : 'accident',
    ...(social && !employer.exempt ? (['health', 'pension'] as const) : []),
  ];
};

/** 加入保険, 定年, 再雇用, 退職金 and housing, as the employer has them and as they reach this job. */
export const conditionsOf = (
  random: Random,
  employer: DemoEstablishment,
  time: WorkingTime,
  job: { regular: boolean; monthPay: number; liveIn: boolean },
): SheetConditions => {
  const { record, trade } = employer;
  const insurance = insuranceOf(time.week, job.monthPay, {
    total: record.employees?.total ?? trade.size,
    exempt: trade.exempt,
    publicBody: trade.business.key === 'public-body',
  });
  const full = insurance.includes('pension');
  return {
    insurance: [
      ...insurance,
      ...(full && trade.size > 60 && random.chance(0.3) ? (['property-savings'] as const) : []),
      ...(full && random.chance(0.008) ? (['other'] as const) : []),
    ],
    ...(job.regular && trade.size > 80 && random.chance(0.25)
      ? {
          corporatePension: [random.pick(['defined-contribution', 'defined-contribution', 'defined-benefit'] as const)],
        }
      : {}),
    retirementMutualAid: job.regular && record.retirementMutualAid === true,
    retirementPay: job.regular && record.retirementPay ? record.retirementPay : { exists: false },
    retirementAge: record.retirementAge ?? { exists: false },
    reemployment: record.reemployment ?? { exists: false },
    extension: { exists: false },
    housing: job.liveIn
      ? { single: true, family: random.chance(0.2), note: '単身寮あり（月額１５，０００円、光熱費別）' }
      : { single: trade.size > 80 && random.chance(0.08), family: false },
    childcare:
      trade.business.key === 'hospital' && random.chance(0.5)
        ? { available: true, note: '院内保育所（生後６か月から）' }
        : { available: false },
  };
};
