// Long because all rules are asked of one generation of 3,000 jobs, which takes longer than the asking.
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { characters } from '#kernel/japanese.ts';
import { establishmentCheckDigit, readCorporateNumber, readJobNumber } from '#kernel/numbers.ts';
import { compareDays, day, endOfMonth } from '#kernel/time.ts';
import { findingsOf } from '#modules/jobs/checker/check.ts';
import { circumstancesFrom } from '#modules/jobs/checking.ts';
import { type NewJob, referralDeadline } from '#modules/jobs/job.ts';
import { checkSheet } from '#modules/jobs/job-sheet.ts';
import { minimumWageOn } from '#modules/reference/minimum-wage.ts';
import { shippedReference } from '#test/support/shipped-reference.ts';
import type { DemoEstablishment } from './establishments.ts';
import { generateJobs } from './generate.ts';
import { readMaterial } from './material.ts';
import { lawfulBreak, paidLeave } from './working-time.ts';

const reference = shippedReference();
const material = readMaterial();
const today = day('2026-11-20');
const generated = (count: number, seed = 'demo', on = today) =>
  generateJobs({ count, seed, today: on, reference, material });

const { jobs: stream, establishments: employers } = generated(3_000);
const jobs = [...stream];
const establishments = new Map([...employers].map((one) => [one.id, one]));
const employerOf = (job: NewJob): DemoEstablishment => {
  const found = establishments.get(job.establishmentId);
  if (!found) throw new Error(`${job.number} has no establishment`);
  return found;
};

/** The numbers of the jobs for which something is not so: an empty list is the wish, a long one says where to look. */
const not = (holds: (job: NewJob) => boolean): string[] =>
  jobs.filter((job) => !holds(job)).map(({ number }) => number);
const share = (holds: (job: NewJob) => boolean): number => jobs.filter(holds).length / jobs.length;
const isPart = ({ sheet }: NewJob): boolean => sheet.header.workingTime === 'part-time';
const minutes = ({ from, to }: { from: number; to: number }): number => (to > from ? to - from : to + 1440 - from);
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Scheduled minutes of the first time given: what a day of this job is. */
const dayOf = ({ sheet: { hours } }: NewJob): number =>
  hours.or ? (hours.or.hours ?? 0) * 60 : minutes(hours.shifts?.[0] ?? { from: 0, to: 0 }) - (hours.breakMinutes ?? 0);
const monthHours = (job: NewJob): number => ((job.sheet.pay.monthlyWorkingDays ?? 0) * dayOf(job)) / 60;
const weekHours = (job: NewJob): number =>
  isPart(job) ? ((job.sheet.hours.weeklyDays?.from ?? 0) * dayOf(job)) / 60 : ((monthHours(job) * 12) / 365) * 7;
const minimum = (job: NewJob): number => {
  const wages = reference.minimumWages.get(job.sheet.work.workplaces[0]?.prefecture ?? '') ?? [];
  return minimumWageOn(wages, job.deadlineOn)?.yenPerHour ?? Number.POSITIVE_INFINITY;
};

describe('generated jobs', () => {
  it('are as many as asked, of about three tenths as many establishments', () => {
    expect(jobs).toHaveLength(3_000);
    expect(establishments.size).toBe(900);
    expect(new Set(jobs.map(({ establishmentId }) => establishmentId)).size).toBe(900);
    expect([...generated(0).jobs]).toEqual([]);
    expect([...generated(1).jobs]).toHaveLength(1);
  });

  it('are the same bytes for the same seed, and others for another', () => {
    const bytes = (seed: string): string =>
      createHash('sha256')
        .update(JSON.stringify([[...generated(300, seed).jobs], [...generated(300, seed).establishments]]))
        .digest('hex');
    expect(bytes('one')).toBe(bytes('one'));
    expect(bytes('one')).not.toBe(bytes('two'));
  });

  it('fit the official form', () => {
    expect(not(({ sheet }) => checkSheet(sheet).length === 0)).toEqual([]);
  });

  it('keep every law the checker knows, on the day they are made for', () => {
    const circumstances = circumstancesFrom(reference, today);
    const red = jobs.slice(0, 800).flatMap(({ number, sheet }) =>
      findingsOf(sheet, circumstances)
        .filter(({ tone }) => tone === 'red')
        .map(({ rule, item }) => `${number} ${rule} ${item}`),
    );
    expect(red).toEqual([]);
  });

  it('have numbers of their own from the office that accepted them', () => {
    expect(new Set(jobs.map(({ number }) => number)).size).toBe(jobs.length);
    expect(
      not(({ number, officeCode }) => number.startsWith(`${officeCode}-`) && readJobNumber(number) === number),
    ).toEqual([]);
    expect(not(({ number, acceptedOn }) => new RegExp(`^\\d{5}-\\d{6}${acceptedOn.year % 10}1$`).test(number))).toEqual(
      [],
    );
  });

  it('belong to an office in charge of their establishment', () => {
    expect(
      not(({ officeCode, ...job }) =>
        [...reference.offices.values()].some(
          ({ code, jurisdiction }) =>
            code === officeCode && jurisdiction.includes(employerOf({ officeCode, ...job }).place.municipality ?? ''),
        ),
      ),
    ).toEqual([]);
  });

  it('were received on working days of this month and the two before, and run to a month end', () => {
    expect(not(({ acceptedOn }) => compareDays(acceptedOn, today) <= 0 && acceptedOn.dayOfWeek <= 5)).toEqual([]);
    expect(not(({ acceptedOn, deadlineOn }) => compareDays(deadlineOn, referralDeadline(acceptedOn)) <= 0)).toEqual([]);
    expect(not(({ deadlineOn }) => compareDays(deadlineOn, today) > 0)).toEqual([]);
    const months = Map.groupBy(jobs, ({ acceptedOn }) => acceptedOn.month);
    expect([11, 10, 9].map((month) => Math.round(((months.get(month)?.length ?? 0) / jobs.length) * 100))).toEqual([
      expect.closeTo(38, -0.7),
      expect.closeTo(32, -0.7),
      expect.closeTo(30, -0.7),
    ]);
    expect(share(({ deadlineOn }) => deadlineOn.equals(endOfMonth(deadlineOn)))).toBeGreaterThan(0.99);
  });

  it('can be made on the first day of a year, when no office was open yet', () => {
    const early = [...generated(200, 'demo', day('2027-01-01')).jobs];
    expect(early).toHaveLength(200);
    expect(early.every(({ acceptedOn }) => acceptedOn.year === 2026)).toBe(true);
  });
});

describe('the words of generated jobs', () => {
  it('are full-width throughout title and description', () => {
    expect(
      not(({ sheet }) => !/[\u0020-\u007e\uff61-\uff9f\n]/u.test(sheet.work.title + sheet.work.description)),
    ).toEqual([]);
  });

  it('have the lengths that were measured', () => {
    const titles = jobs.map(({ sheet }) => characters(sheet.work.title));
    const descriptions = jobs.map(({ sheet }) => characters(sheet.work.description));
    expect(Math.max(...titles)).toBe(28);
    expect(Math.min(...titles)).toBeLessThanOrEqual(3);
    expect(median(titles)).toBeGreaterThanOrEqual(11);
    expect(median(titles)).toBeLessThanOrEqual(17);
    expect(Math.max(...descriptions)).toBeLessThanOrEqual(360);
    expect(Math.max(...descriptions)).toBeGreaterThan(300);
    expect(median(descriptions)).toBeGreaterThanOrEqual(125);
    expect(median(descriptions)).toBeLessThanOrEqual(165);
  });

  it('say in every description how far the work may change', () => {
    expect(
      not(
        ({ sheet }) =>
          /変更の?範囲：/u.test(sheet.work.description) &&
          sheet.work.description.includes(sheet.work.scopeOfChange ?? '?'),
      ),
    ).toEqual([]);
  });

  it('leave no gap of the vocabulary open', () => {
    expect(
      not(
        ({ sheet }) =>
          !/[{}]|undefined|NaN|\[|\]|。。|、、|　{4}/u.test(
            JSON.stringify(sheet.work).replaceAll(/["{}[\]]/gu, '') + sheet.work.description + sheet.work.title,
          ),
      ),
    ).toEqual([]);
  });

  it('do not promise what the conditions deny', () => {
    const says =
      (pattern: RegExp) =>
      ({ sheet }: NewJob) =>
        pattern.test(sheet.work.title + sheet.work.description);
    const never = (pattern: RegExp, unless: (job: NewJob) => boolean) =>
      not((job) => !says(pattern)(job) || unless(job));
    expect(never(/残業なし|残業はありません/u, ({ sheet }) => sheet.hours.overtime?.exists === false)).toEqual([]);
    expect(never(/未経験|経験不問/u, ({ sheet }) => sheet.work.experience?.requirement !== 'required')).toEqual([]);
    expect(never(/年間休日１２０日以上/u, ({ sheet }) => (sheet.hours.annualHolidays ?? 0) >= 120)).toEqual([]);
    expect(never(/マイカー通勤可/u, ({ sheet }) => sheet.work.carCommute?.allowed === true)).toEqual([]);
    expect(never(/紹介状が必要/u, ({ sheet }) => !sheet.header.selfApplication)).toEqual([]);
    expect(never(/／正社員|（正社員）/u, ({ sheet }) => sheet.work.employmentType === 'regular')).toEqual([]);
    expect(never(/／パート|（パート）/u, isPart)).toEqual([]);
    expect(
      never(/日勤のみ/u, ({ sheet }) => (sheet.hours.shifts ?? []).every(({ from, to }) => to > from && from >= 300)),
    ).toEqual([]);
  });

  it('name no living employer', () => {
    expect(
      [...establishments.values()].filter(({ name }) => /市役所|県庁|町役場|大成建設|清水建設|鹿島/u.test(name)),
    ).toEqual([]);
    expect(new Set([...establishments.values()].map(({ name }) => name)).size).toBeGreaterThan(880);
  });
});

describe('the law in generated jobs', () => {
  it('no wage is below the minimum of its prefecture on any day the job is open', () => {
    expect(not((job) => !isPart(job) || (job.sheet.pay.base?.from ?? 0) >= minimum(job))).toEqual([]);
    expect(
      not((job) => {
        if (isPart(job)) return true;
        const { base, allowances } = job.sheet.pay;
        const counted = (base?.from ?? 0) + (allowances ?? []).reduce((sum, { from }) => sum + (from ?? 0), 0);
        return counted / monthHours(job) >= minimum(job);
      }),
    ).toEqual([]);
  });

  it('amounts add up: a + b, with c where overtime is paid in advance', () => {
    expect(
      not(({ sheet: { pay } }) => {
        const sum = (end: 'from' | 'to') =>
          (pay.base?.[end] ?? 0) +
          (pay.allowances ?? []).reduce((all, one) => all + (one[end] ?? 0), 0) +
          (pay.fixedOvertime?.[end] ?? 0);
        return pay.total.from === sum('from') && (pay.total.from ?? 0) <= (pay.total.to ?? 0);
      }),
    ).toEqual([]);
  });

  it('固定残業代 says hours, amount and that more is paid for more', () => {
    const fixed = jobs.filter(({ sheet }) => sheet.pay.fixedOvertime?.paid);
    expect(fixed.length).toBeGreaterThan(20);
    expect(
      fixed.filter((job) => {
        const { base, allowances, fixedOvertime } = job.sheet.pay;
        const pay = (base?.from ?? 0) + (allowances ?? []).reduce((sum, { from }) => sum + (from ?? 0), 0);
        const due = (pay / monthHours(job)) * 1.25 * (fixedOvertime?.hours ?? 99);
        return (
          (fixedOvertime?.from ?? 0) < due ||
          !/超え/u.test(fixedOvertime?.note ?? '') ||
          job.sheet.hours.overtime?.exists !== true
        );
      }),
    ).toEqual([]);
  });

  it('breaks are at least as long as the law asks', () => {
    expect(
      not(({ sheet: { hours } }) =>
        (hours.shifts ?? []).every(
          (shift) => (hours.breakMinutes ?? 0) >= lawfulBreak(minutes(shift) - (hours.breakMinutes ?? 0)),
        ),
      ),
    ).toEqual([]);
  });

  it('the average week is at most 40 hours, and long days need a variable system', () => {
    expect(not((job) => weekHours(job) <= 40.05)).toEqual([]);
    expect(not((job) => dayOf(job) <= 480 || job.sheet.hours.system === 'variable')).toEqual([]);
  });

  it('overtime is within 36協定: above 45 hours a month nothing is offered, special clauses say when', () => {
    expect(not(({ sheet }) => (sheet.hours.overtime?.monthlyHours ?? 0) <= 45)).toEqual([]);
    expect(
      not(({ sheet }) => !sheet.hours.overtime?.special || (sheet.hours.overtime.specialNote ?? '') !== ''),
    ).toEqual([]);
  });

  it('insurance follows the hours', () => {
    const has = (job: NewJob, kind: 'employment' | 'health' | 'pension') =>
      job.sheet.conditions.insurance?.includes(kind) === true;
    expect(not((job) => has(job, 'employment') === weekHours(job) >= 20)).toEqual([]);
    expect(
      not((job) => weekHours(job) < 30 || employerOf(job).trade.exempt || (has(job, 'health') && has(job, 'pension'))),
    ).toEqual([]);
    expect(not((job) => weekHours(job) >= 20 || !has(job, 'health'))).toEqual([]);
    expect(
      not(
        ({ sheet }) =>
          sheet.conditions.insurance?.some((kind) => kind === 'accident' || kind === 'public-accident') === true,
      ),
    ).toEqual([]);
  });

  it('paid leave after six months follows the days', () => {
    expect(
      not(
        (job) =>
          (job.sheet.hours.paidLeaveAfterSixMonths ?? 0) ===
          (isPart(job) ? paidLeave(job.sheet.hours.weeklyDays?.from ?? 0, weekHours(job)) : 10),
      ),
    ).toEqual([]);
  });

  it('people may stay until 60 at least, and are kept until 65', () => {
    expect(
      not(
        ({ sheet: { conditions } }) => !conditions.retirementAge?.exists || (conditions.retirementAge.age ?? 0) >= 60,
      ),
    ).toEqual([]);
    expect(
      not(
        ({ sheet: { conditions } }) =>
          !conditions.retirementAge?.exists ||
          (conditions.retirementAge.age ?? 0) >= 65 ||
          (conditions.reemployment?.age ?? 0) >= 65,
      ),
    ).toEqual([]);
  });

  it('an age limit has one of the lawful grounds and what that ground demands', () => {
    const limited = jobs.filter(({ sheet }) => sheet.work.age?.limited);
    expect(limited.length).toBeGreaterThan(300);
    const unlawful = limited.filter(({ sheet: { work, conditions } }) => {
      const { from, to, ground, reason } = work.age ?? {};
      if (!reason) return true;
      const indefinite = work.term?.kind === 'indefinite';
      switch (ground) {
        case 'retirement-age':
          return !indefinite || from !== undefined || to !== (conditions.retirementAge?.age ?? 0) - 1;
        case 'law':
          return to !== undefined || from !== 18;
        case 'career-formation':
          return !indefinite || from !== undefined || work.experience?.requirement !== 'none';
        case 'skill-succession':
          return !indefinite || from === undefined || to === undefined || from < 30 || to > 49 || to - from > 9;
        case 'older-or-target-groups':
          return to !== undefined || (from ?? 0) < 60;
        default:
          return true;
      }
    });
    expect(unlawful.map(({ number }) => number)).toEqual([]);
  });

  it('contracts with an end say how long and whether they are renewed', () => {
    expect(
      not(
        ({ sheet: { work } }) =>
          work.term?.kind !== 'fixed' ||
          (work.renewal !== undefined &&
            (work.term.until !== undefined || work.term.months !== undefined || work.term.years !== undefined)),
      ),
    ).toEqual([]);
    expect(
      not(
        ({ sheet: { work } }) =>
          work.renewal?.kind !== 'conditional' ||
          (work.renewal.conditions !== undefined && work.renewal.limit !== undefined),
      ),
    ).toEqual([]);
    expect(not(({ sheet: { work } }) => work.employmentType !== 'regular' || work.term?.kind === 'indefinite')).toEqual(
      [],
    );
    expect(
      not(
        ({ sheet: { work } }) =>
          !work.employmentType.includes('dispatch') ||
          (work.dispatch === 'dispatch' && work.dispatchLicence !== undefined),
      ),
    ).toEqual([]);
  });

  it('professions that need a licence ask for it', () => {
    const needed: Record<string, string> = {
      '023-00': '1803',
      '021-04': '1704',
      '024-08': '1907',
      '029-01': '2303',
      '053-02': '4303',
      '024-04': '1904',
    };
    expect(
      not(({ sheet: { work } }) => {
        const code = needed[work.occupations?.[0]?.code ?? ''];
        return (
          code === undefined ||
          work.licences?.listed?.some((licence) => licence.code === code && licence.requirement === 'required') === true
        );
      }),
    ).toEqual([]);
    expect(
      not(({ sheet: { work } }) =>
        (work.licences?.listed ?? []).every(({ code, name }) => reference.licences.get(code ?? '')?.name === name),
      ),
    ).toEqual([]);
  });

  it('the choice of people is told completely', () => {
    expect(
      not(({ sheet: { selection } }) =>
        Boolean(
          selection.openings &&
            selection.methods?.interviews &&
            selection.documents?.length &&
            selection.result?.daysAfterInterview &&
            selection.contact?.name &&
            selection.contact.nameKana &&
            selection.contact.telephone &&
            selection.place?.address &&
            selection.notifyBy?.length &&
            selection.sendBy?.length,
        ),
      ),
    ).toEqual([]);
    expect(not(({ sheet: { selection } }) => /^0\d{1,3}-0+-\d{4}$/u.test(selection.contact?.telephone ?? ''))).toEqual(
      [],
    );
    expect(not(({ sheet: { selection } }) => (selection.contact?.mail ?? '.example').endsWith('.example'))).toEqual([]);
  });

  it('self-applications go only to employers with a My Page who say who they are', () => {
    expect(
      not((job) => !job.sheet.header.selfApplication || (employerOf(job).myPage && job.sheet.header.disclosure <= 2)),
    ).toEqual([]);
  });
});

describe('how generated jobs are spread', () => {
  it('over disclosure, employment and hours', () => {
    const disclosure = (n: number) => share(({ sheet }) => sheet.header.disclosure === n);
    expect(disclosure(1)).toBeCloseTo(0.78, 1);
    expect(disclosure(2)).toBeCloseTo(0.12, 1);
    expect(disclosure(3)).toBeCloseTo(0.09, 1);
    expect(disclosure(4)).toBeGreaterThan(0);
    expect(share(isPart)).toBeGreaterThan(0.3);
    expect(share(isPart)).toBeLessThan(0.5);
    expect(share(({ sheet }) => sheet.work.employmentType === 'regular')).toBeGreaterThan(0.4);
    expect(share(({ sheet }) => sheet.header.selfApplication)).toBeGreaterThan(0.25);
    expect(share(({ sheet }) => sheet.header.selfApplication)).toBeLessThan(0.55);
    expect(share(({ state }) => state === 'active')).toBeGreaterThan(0.97);
  });

  it('over all fields of work and all prefectures', () => {
    const many = [...generated(6_000).jobs];
    const fields = Map.groupBy(
      many,
      ({ sheet }) => reference.occupations[2022].get(sheet.work.occupations?.[0]?.code.slice(0, 3) ?? '')?.parentCode,
    );
    expect([...fields.keys()].toSorted()).toEqual('01 02 03 04 05 06 07 08 09 10 11 12 13 14 15'.split(' '));
    expect(Math.max(...[...fields.values()].map((list) => list.length))).toBeLessThan(many.length * 0.22);
    expect(new Set(many.map(({ sheet }) => sheet.work.occupations?.[0]?.code)).size).toBeGreaterThan(180);
    expect(new Set(many.map(({ sheet }) => sheet.work.workplaces[0]?.prefecture)).size).toBe(47);
  });

  it('with the tail that real data has', () => {
    const many = [...generated(6_000).jobs];
    const some = (holds: (job: NewJob) => boolean) => many.filter(holds).length;
    expect(some(({ sheet }) => [...sheet.work.title].length === 28)).toBeGreaterThan(10);
    expect(some(({ sheet }) => sheet.work.workplaces[0]?.station?.name.length === 1)).toBeGreaterThan(3);
    expect(some((job) => isPart(job) && job.sheet.pay.form === 'monthly')).toBeGreaterThan(20);
    expect(some(({ sheet }) => (sheet.hours.shifts ?? []).some(({ from, to }) => to <= from))).toBeGreaterThan(300);
    expect(some(({ sheet }) => sheet.header.industry?.code === undefined)).toBeGreaterThan(5);
    expect(
      some(({ sheet }) =>
        /[髙﨑𠮷德濵]/u.test(
          `${sheet.establishment.name}${sheet.selection.contact?.name}${sheet.company.representative}`,
        ),
      ),
    ).toBeGreaterThan(30);
    const same = Map.groupBy(
      many,
      ({ establishmentId, sheet }) => `${establishmentId} ${sheet.work.title} ${sheet.pay.total.from}`,
    );
    expect([...same.values()].filter((list) => list.length > 1).length).toBeGreaterThan(50);
  });

  it('with sound numbers of establishments and corporations', () => {
    for (const { number, corporateNumber } of establishments.values()) {
      const digits = (number ?? '').replaceAll('-', '');
      expect(Number(digits[10])).toBe(establishmentCheckDigit(digits.slice(0, 10)));
      if (corporateNumber) expect(readCorporateNumber(corporateNumber)).toBe(corporateNumber);
    }
    expect(new Set([...establishments.values()].map(({ number }) => number)).size).toBe(establishments.size);
  });
});
