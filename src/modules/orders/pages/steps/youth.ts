import { dayOf } from '#kernel/time.ts';
import { type SheetGraduates, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { concerning, isForGraduates } from './concerning.ts';
import { type Asking, given } from './step-form.ts';

/** 青少年雇用情報 (若者雇用促進法13条): of each of the three groups at least one where a graduate asks for it. */
export const youthQuestions = ({ kit, w, on }: Asking) => {
  const { graduates: g, phrases } = jobWords(on.language);
  const { pr: f } = w.b.fields;
  const { pr: hints } = w.b.hints;
  const text = { max: textLimits.other, rows: 3 };
  const tenths = { decimals: 1, example: '11.5' };
  return {
    averageService: kit.number({
      label: g.averageService,
      hint: hints.averageService,
      unit: f.years,
      max: 60,
      ...tenths,
    }),
    averageAge: kit.number({ label: g.averageAge, hint: hints.averageAge, unit: f.age, max: 99, ...tenths }),
    youthTraining: kit.longText({ label: f.youthTraining, hint: hints.youthTraining, ...text }),
    selfDevelopment: kit.longText({ label: g.selfDevelopment, hint: hints.selfDevelopment, ...text }),
    mentor: kit.yesNo({ label: g.mentor, hint: hints.mentor, yes: phrases.yes, no: phrases.no }),
    careerConsulting: kit.longText({ label: g.careerConsulting, hint: hints.careerConsulting, ...text }),
    inHouseExams: kit.longText({ label: g.inHouseExams, hint: hints.inHouseExams, ...text }),
    monthlyOvertime: kit.number({
      label: g.monthlyOvertime,
      hint: hints.monthlyOvertime,
      unit: f.hours,
      max: 400,
      ...tenths,
    }),
    paidLeaveDays: kit.number({ label: g.paidLeaveDays, hint: hints.paidLeaveDays, unit: f.days, max: 40, ...tenths }),
    menTaken: kit.number({ label: f.menTaken, hint: hints.menTaken, unit: f.people }),
    menEligible: kit.number({ label: f.menEligible, hint: hints.menEligible, unit: f.people }),
    womenTaken: kit.number({ label: f.womenTaken, hint: hints.womenTaken, unit: f.people }),
    womenEligible: kit.number({ label: f.womenEligible, hint: hints.womenEligible, unit: f.people }),
    womenExecutives: kit.number({
      label: g.womenExecutives,
      hint: hints.womenExecutives,
      unit: f.percent,
      max: 100,
      ...tenths,
    }),
    womenManagers: kit.number({
      label: g.womenManagers,
      hint: hints.womenManagers,
      unit: f.percent,
      max: 100,
      ...tenths,
    }),
  };
};
type Answers = Partial<Values<ReturnType<typeof youthQuestions>>>;

/** 直近３年の新卒者等の採用者数・離職者数 */
export const hiresPart = {
  most: () => 3,
  title: (w: Asking['w'], number: string) => w.b.fields.pr.hires(number),
  fields: ({ kit, w, on }: Asking, number: string) => {
    const { pr: f } = w.b.fields;
    const { pr: hints } = w.b.hints;
    const { year } = dayOf(on.now);
    return concerning(isForGraduates(on.told), {
      year: kit.number({ label: f.hiresYear(number), hint: hints.hiresYear, unit: f.year, min: year - 10, max: year }),
      hired: kit.number({ label: f.hired(number), hint: hints.hired, unit: f.people, max: 99_999 }),
      left: kit.number({ label: f.left(number), hint: hints.left, unit: f.people, max: 99_999 }),
    });
  },
};
type Hires = Partial<Values<ReturnType<(typeof hiresPart)['fields']>>>;

export const youthCheck = (values: Answers, hires: readonly Hires[], { w }: Asking): Record<string, string> => {
  const { pr: f } = w.b.fields;
  const p = w.b.problems;
  const years = hires.map(({ year }) => year);
  const inHires = hires.flatMap((one, at): [string, string][] => {
    const missing = (['year', 'hired', 'left'] as const).find((name) => one[name] === undefined);
    if (missing) return [[`hires.${at}.${missing}`, p.hiresIncomplete]];
    if (years.indexOf(one.year) < at) return [[`hires.${at}.year`, p.yearTwice]];
    const more = (one.left ?? 0) > (one.hired ?? 0);
    return more ? [[`hires.${at}.left`, p.moreThanHired(f.left(String(at + 1)))]] : [];
  });
  const leave = (['men', 'women'] as const).flatMap((who): [string, string][] => {
    const { [`${who}Taken` as const]: taken, [`${who}Eligible` as const]: eligible } = values;
    if ((taken === undefined) !== (eligible === undefined))
      return [[taken === undefined ? `${who}Taken` : `${who}Eligible`, p.bothNeeded]];
    return (taken ?? 0) > (eligible ?? 0) ? [[`${who}Taken`, p.moreThanEligible(f[`${who}Taken`])]] : [];
  });
  return Object.fromEntries([...inHires, ...leave]);
};

const leaveOf = (taken: number | undefined, eligible: number | undefined) =>
  taken === undefined || eligible === undefined ? undefined : { taken, eligible };

export const youthTold = (values: Answers, hires: readonly Hires[]): SheetGraduates => {
  const men = leaveOf(values.menTaken, values.menEligible);
  const women = leaveOf(values.womenTaken, values.womenEligible);
  return given({
    hires: hires.flatMap(({ year, hired, left }) =>
      year === undefined || hired === undefined || left === undefined ? [] : [{ year, hired, left }],
    ),
    averageService: values.averageService,
    averageAge: values.averageAge,
    training: values.youthTraining,
    selfDevelopment: values.selfDevelopment,
    mentor: values.mentor,
    careerConsulting: values.careerConsulting,
    inHouseExams: values.inHouseExams,
    monthlyOvertime: values.monthlyOvertime,
    paidLeaveDays: values.paidLeaveDays,
    childcareLeave: men || women ? given({ men, women }) : undefined,
    womenExecutives: values.womenExecutives,
    womenManagers: values.womenManagers,
  });
};

export const youthAsked = ({ childcareLeave, ...g }: SheetGraduates) => ({
  averageService: g.averageService,
  averageAge: g.averageAge,
  youthTraining: g.training,
  selfDevelopment: g.selfDevelopment,
  mentor: g.mentor,
  careerConsulting: g.careerConsulting,
  inHouseExams: g.inHouseExams,
  monthlyOvertime: g.monthlyOvertime,
  paidLeaveDays: g.paidLeaveDays,
  menTaken: childcareLeave?.men?.taken,
  menEligible: childcareLeave?.men?.eligible,
  womenTaken: childcareLeave?.women?.taken,
  womenEligible: childcareLeave?.women?.eligible,
  womenExecutives: g.womenExecutives,
  womenManagers: g.womenManagers,
});

export const youthItems = {
  'graduates.hires': 'hires.0.year',
  'graduates.averageService': 'averageService',
  'graduates.averageAge': 'averageAge',
  'graduates.training': 'youthTraining',
  'graduates.selfDevelopment': 'selfDevelopment',
  'graduates.mentor': 'mentor',
  'graduates.careerConsulting': 'careerConsulting',
  'graduates.inHouseExams': 'inHouseExams',
  'graduates.monthlyOvertime': 'monthlyOvertime',
  'graduates.paidLeaveDays': 'paidLeaveDays',
  'graduates.childcareLeave': 'menTaken',
  'graduates.womenExecutives': 'womenExecutives',
  'graduates.womenManagers': 'womenManagers',
};
