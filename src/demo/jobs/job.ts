import type { JobNumber } from '#kernel/numbers.ts';
import { compareDays, type Day } from '#kernel/time.ts';
import { type NewJob, referralDeadline } from '#modules/jobs/job.ts';
import type { Disclosure, JobKind, JobSheet, SheetEstablishment } from '#modules/jobs/job-sheet.ts';
import { minimumWageOn } from '#modules/reference/minimum-wage.ts';
import type { ReferenceSnapshot } from '#modules/reference/snapshot.ts';
import { conditionsOf } from './conditions.ts';
import { descriptionOf } from './description.ts';
import { areaWords, type DemoEstablishment } from './establishments.ts';
import { disabilityOf, notesOf, prOf } from './notes.ts';
import { hourlyPay, monthlyPay } from './pay.ts';
import type { Places } from './places.ts';
import { type Random, randomFrom } from './random.ts';
import type { Registry } from './registry.ts';
import { ageOf, educationOf, experienceOf, licencesOf } from './requirements.ts';
import { selectionOf } from './selection.ts';
import { siteOf, smokingOf, workplaceOf } from './site.ts';
import { termsOf } from './terms.ts';
import { titleOf } from './title.ts';
import { fullTime, partTime } from './working-time.ts';

/** Which of an employer's jobs it is, and what the office gave it. */
type Turn = { index: number; turn: number; acceptedOn: Day; number: JobNumber };

/** Makes the jobs of employers; every part draws from chance of its own, so that a change in one leaves the others. */
export const jobsFrom = (
  { seed, today, reference, places }: { seed: string; today: Day; reference: ReferenceSnapshot; places: Places },
  registry: Registry,
) => {
  /** Some employers hand in the same job again for another site or team: then only place and dates differ. */
  const contentSeed = (index: number, turn: number): string => {
    const repeats = turn > 0 && randomFrom(`${seed}/repeat/${index}/${turn}`).chance(0.17);
    return repeats ? contentSeed(index, turn - 1) : `${seed}/job/${index}/${turn}`;
  };

  return (employer: DemoEstablishment, { index, turn, acceptedOn, number }: Turn): NewJob => {
    const own = randomFrom(`${seed}/own/${index}/${turn}`);
    const random = randomFrom(contentSeed(index, turn));
    const { trade, record } = employer;
    const wanted = random.weighted(trade.business.posts);
    const post = registry.posts.get(wanted.post);
    if (!post) throw new Error(`${trade.business.key} seeks ${wanted.post}, which is no post`);

    const kind: JobKind = random.weighted([
      ['general', 97.9],
      ['disability', 1.6],
      ['seasonal', 0.5],
    ] as const);
    const isPart = random.chance(post.part);
    const time = isPart ? partTime(random.fork('time'), post) : fullTime(random.fork('time'), post);
    const terms = termsOf(random.fork('terms'), post, employer, isPart, today);
    const { drives, ...licences } = licencesOf(random.fork('licences'), post, reference.licences);
    const experience = experienceOf(random.fork('experience'), post);
    const demanded = (licences.listed ?? [])
      .filter(({ requirement }) => requirement === 'required')
      .map(({ code }) => code ?? '');
    const novice =
      experience.requirement === 'none' &&
      demanded.every((code) => code.startsWith('48')) &&
      licences.other === undefined &&
      post.experience.must < 0.3;
    const age = ageOf(random.fork('age'), {
      post,
      employer,
      indefinite: terms.indefinite,
      partTime: isPart,
      novice: experience.requirement === 'none',
      night: time.night,
    });
    const disclosure = disclosureOf(random);
    const selfApplication = employer.myPage && disclosure <= 2 && kind !== 'disability' && random.chance(0.72);
    const deadlineOn = deadlineOf(own, acceptedOn, today);
    const site = siteOf(own, employer, places, index, turn);
    const workplace = workplaceOf(site);
    const { prefecture } = site;
    const minimum = Math.max(
      ...[acceptedOn, today, deadlineOn].map(
        (on) => minimumWageOn(reference.minimumWages.get(prefecture) ?? [], on)?.yenPerHour ?? 0,
      ),
    );
    const pay = (isPart ? hourlyPay : monthlyPay)(random.fork('pay'), {
      post,
      time,
      employer,
      regular: terms.regular,
      minimum,
      hasLicence: (licences.listed ?? []).length > 0,
    });
    const liveIn = (post.key === 'hotel-service' || post.key === 'dairy-farm') && !isPart && random.chance(0.4);
    const conditions = conditionsOf(random.fork('conditions'), employer, time, {
      regular: terms.regular,
      monthPay: isPart ? (pay.total.from ?? 0) * ((time.week.least * 365) / 7 / 12) : (pay.total.from ?? 0),
      liveIn,
    });
    const remote = post.hours.includes('flex') && !isPart && random.chance(0.3);
    const truths = {
      post,
      employer,
      time,
      setting: wanted.place ?? trade.setting,
      goods: wanted.goods ?? trade.goods,
      area: areaWords(random, trade.office, reference.prefectures.get(trade.office.municipality.prefCode)?.name ?? ''),
      site: trade.business.sites.length > 0 ? random.pick(trade.business.sites) : (wanted.place ?? trade.setting),
      regular: terms.regular,
      nonRegularName: terms.nonRegularName,
      drives,
      novice,
      demanded,
      oldest: age.to,
      anyAge: !age.limited,
      remote,
      selfApplication,
      carCommute: trade.carCommute,
      walk: site.station?.means === 'walk' ? site.station.minutes : undefined,
      municipality: reference.municipalities.get(site.municipality)?.name ?? '',
      bonus: pay.bonus?.exists === true,
    };
    const { description, scope } = descriptionOf(random.fork('description'), truths);
    const { regular, indefinite: _indefinite, ...work } = terms;
    const transfer = !isPart && regular && (record.employees?.total ?? 0) > trade.size * 1.5 && random.chance(0.4);
    const pr = prOf(random.fork('pr'), employer);
    const disability = disabilityOf(random.fork('disability'), employer, kind === 'disability');

    const sheet: JobSheet = {
      header: {
        kind,
        workingTime: isPart ? 'part-time' : 'full-time',
        disclosure,
        selfApplication,
        dataProvision: random.weighted([
          ['both', 74],
          ['municipalities', 6],
          ['private', 6],
          ['none', 14],
        ] as const),
        ...(employer.industry ? { industry: employer.industry } : {}),
        ...(novice && !isPart && kind === 'general' && random.chance(0.05)
          ? { trialEmployment: ['trial' as const] }
          : {}),
        ...(kind === 'disability' && random.chance(0.2) ? { trialEmployment: ['disability-trial' as const] } : {}),
        ...(record.prMarks ? { prMarks: record.prMarks } : {}),
      },
      establishment: establishmentOf(employer),
      work: {
        title: titleOf(random.fork('title'), truths),
        occupations: [{ edition: '2022', code: post.occupation }],
        description,
        scopeOfChange: scope,
        ...work,
        workplaces: remote && random.chance(0.15) ? [workplace, { kind: 'home' }] : [workplace],
        ...(own.chance(0.06) ? { workplaceNote: '駐車場は事業所の敷地内にあります。' } : {}),
        ...smokingOf(random, employer.industry?.code),
        carCommute: trade.carCommute
          ? {
              allowed: true,
              parking: random.weighted([
                ['free', 84],
                ['paid', 11],
                ['none', 5],
              ] as const),
            }
          : { allowed: false },
        transfer: transfer
          ? { possible: true, range: `${reference.prefectures.get(prefecture)?.name ?? ''}内の事業所` }
          : { possible: false },
        age,
        education: educationOf(random.fork('education'), post, regular),
        experience,
        ...(post.pc !== '' && random.chance(0.8) ? { pcSkills: post.pc } : {}),
        licences,
        ...(uij.has(prefecture) && !isPart && random.chance(0.12) ? { uijTurn: true } : {}),
      },
      pay,
      hours: trade.firm === '社' ? time.sheet : inOwnWords(time.sheet),
      conditions,
      company: companyOf(employer),
      selection: selectionOf(random.fork('selection'), employer, {
        partTime: isPart,
        selfApplication,
        skilled: experience.requirement === 'required',
        liveIn,
      }),
      ...notesOf(random.fork('notes'), {
        partTime: isPart,
        carCommute: trade.carCommute,
        selfApplication,
        insuranceEmployment: conditions.insurance?.includes('employment') === true,
      }),
      ...(pr ? { pr } : {}),
      ...(disability ? { disability } : {}),
    };
    return {
      number,
      state: own.weighted([
        ['active', 985],
        ['changing', 5],
        ['suspended', 5],
        ['filled', 3],
        ['withdrawn', 2],
      ] as const),
      establishmentId: employer.id,
      officeCode: employer.officeCode ?? '',
      acceptedOn,
      deadlineOn,
      sheet,
    };
  };
};

/** Only companies have a 会社カレンダー. */
const inOwnWords = (hours: JobSheet['hours']): JobSheet['hours'] => {
  const said = (note: string | undefined) =>
    note ? { note: note.replaceAll('会社カレンダー', '年間カレンダー') } : {};
  return {
    ...hours,
    ...said(hours.note),
    ...(hours.holidays ? { holidays: { ...hours.holidays, ...said(hours.holidays.note) } } : {}),
  };
};

/** 公開範囲 1–4. */
const disclosureOf = (random: Random): Disclosure =>
  random.weighted([
    [1, 78],
    [2, 12],
    [3, 9],
    [4, 1],
  ] as const);

/** Nearly all run to the end of the second month after receipt; few employers wish an earlier day (24 of 9,505). */
const deadlineOf = (random: Random, acceptedOn: Day, today: Day): Day => {
  const latest = referralDeadline(acceptedOn);
  if (!random.chance(0.003)) return latest;
  const wished = today.add({ days: random.between(3, 40) });
  return compareDays(wished, latest) < 0 ? wished : latest;
};

/** Prefectures that look for people from the big cities. */
const uij = new Set([
  '02',
  '03',
  '05',
  '06',
  '07',
  '15',
  '16',
  '17',
  '18',
  '19',
  '20',
  '30',
  '31',
  '32',
  '33',
  '35',
  '36',
  '37',
  '38',
  '39',
  '41',
  '42',
  '43',
  '44',
  '45',
  '46',
]);

const establishmentOf = ({ name, nameKana, number, place, record }: DemoEstablishment): SheetEstablishment => ({
  ...(number ? { number } : {}),
  name,
  ...(nameKana ? { nameKana } : {}),
  ...place,
  ...(record.website ? { website: record.website } : {}),
});

/** The copy of the company that this version of the job keeps. */
const companyOf = ({ record, corporateNumber }: DemoEstablishment): JobSheet['company'] => {
  const { employees, foundedYear, capital, union, business, features, representativeTitle, representative, workRules } =
    record;
  const { childcareLeave, familyCareLeave, sickChildLeave, foreignWorkers } = record;
  const given = {
    employees,
    foundedYear,
    capital,
    union,
    business,
    features,
    representativeTitle,
    representative,
    corporateNumber,
    workRules,
    childcareLeave,
    familyCareLeave,
    sickChildLeave,
    foreignWorkers,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as JobSheet['company'];
};
