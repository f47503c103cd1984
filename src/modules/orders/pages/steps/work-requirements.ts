import { type SheetWork, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Values } from '#ui/forms/field.ts';
import { licencesTold } from './licences.ts';
import { optionsAmong, optionsOf } from './options.ts';
import { type Asking, given } from './step-form.ts';

const ageQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, values, phrases } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  return {
    age: kit.yesNo({ label: work.age, hint: h.age, yes: phrases.limited, no: phrases.noLimit, required: true }),
    ageGround: kit.choice({
      label: work.ageGround,
      options: optionsOf(values.ageGround, h.ageGrounds),
      required: true,
    }),
    ageFrom: kit.number({ label: f.ageFrom, hint: h.ageFrom, unit: v.age, min: 15, max: 99 }),
    ageTo: kit.number({ label: f.ageTo, hint: h.ageTo, unit: v.age, min: 15, max: 99 }),
    ageReason: kit.text({ label: work.ageReason, hint: h.ageReason, max: 120, required: true }),
  };
};

const learnedQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, values } = jobWords(on.language);
  const { fields: f, hints: h } = a;
  return {
    education: kit.choice({
      label: work.education,
      hint: h.education,
      options: optionsOf(values.requirement),
      required: true,
    }),
    educationLevel: kit.choice({
      label: f.educationLevel,
      options: optionsOf(values.educationLevel),
      as: 'list',
      required: true,
    }),
    educationSubject: kit.text({ label: f.educationSubject, hint: h.educationSubject, max: 60 }),
    educationNote: kit.text({ label: f.educationNote, hint: h.educationNote, max: 120 }),
    experience: kit.choice({
      label: work.experience,
      hint: h.experience,
      options: optionsOf(values.requirement),
      required: true,
    }),
    experienceDetails: kit.longText({
      label: f.experienceDetails,
      hint: h.experienceDetails,
      max: textLimits.other,
      rows: 3,
      required: true,
    }),
    pcSkills: kit.text({ label: work.pcSkills, hint: h.pcSkills, max: 120 }),
    uijTurn: kit.yesNo({
      label: work.uijTurn,
      hint: h.uijTurn,
      yes: a.values.welcome,
      no: a.values.notWelcome,
    }),
  };
};

const licenceQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, values, phrases } = jobWords(on.language);
  const { hints: h } = a;
  return {
    licencesNeeded: kit.yesNo({
      label: work.licences,
      hint: h.licences,
      yes: a.values.needed,
      no: phrases.noLimit,
      required: true,
    }),
    carLicence: kit.choice({
      label: work.carLicence,
      hint: h.carLicence,
      options: optionsAmong(values.requirement, ['required', 'preferred']),
    }),
    automaticOnly: kit.yesNo({
      label: a.fields.automaticOnly,
      hint: h.automaticOnly,
      yes: phrases.possible,
      no: phrases.impossible,
      required: true,
    }),
    otherLicences: kit.text({ label: work.otherLicences, hint: h.otherLicences, max: 120 }),
  };
};

const trialQuestions = ({ kit, w: { a }, on }: Asking) => {
  const { work, phrases } = jobWords(on.language);
  const { fields: f, hints: h, values: v } = a;
  const { yes, no } = phrases;
  return {
    trialPeriod: kit.yesNo({ label: work.trialPeriod, hint: h.trialPeriod, yes, no, required: true }),
    trialLength: kit.text({ label: f.trialLength, hint: h.trialLength, max: 30, width: 'half', required: true }),
    trialSame: kit.yesNo({
      label: work.trialConditions,
      hint: h.trialSame,
      yes: v.sameConditions,
      no: v.otherConditions,
      required: true,
    }),
    trialConditions: kit.longText({
      label: f.trialConditions,
      hint: h.trialConditions,
      max: textLimits.other,
      rows: 3,
      required: true,
    }),
  };
};

export const requirementQuestions = (asking: Asking) => ({
  ...ageQuestions(asking),
  ...learnedQuestions(asking),
  ...licenceQuestions(asking),
  ...trialQuestions(asking),
});

const limited = { field: 'age', is: ['yes'] };
const learned = { field: 'education', is: ['required', 'preferred'] };
const licensed = { field: 'licencesNeeded', is: ['yes'] };
export const requirementsShownWhen = {
  ageGround: limited,
  ageFrom: limited,
  ageTo: limited,
  ageReason: limited,
  educationLevel: learned,
  educationSubject: learned,
  experienceDetails: { field: 'experience', is: ['required', 'preferred'] },
  carLicence: licensed,
  automaticOnly: { field: 'carLicence', is: ['required', 'preferred'] },
  licences: licensed,
  otherLicences: licensed,
  trialLength: { field: 'trialPeriod', is: ['yes'] },
  trialSame: { field: 'trialPeriod', is: ['yes'] },
  trialConditions: { field: 'trialSame', is: ['no'] },
};

type Requirements = Partial<Values<ReturnType<typeof requirementQuestions>>>;

/** Which limits a ground allows is judged by the checker; here only what makes no limit at all. */
export const requirementProblems = (
  { age, ageFrom, ageTo }: Requirements,
  { w: { a } }: Asking,
): Record<string, string> => ({
  ...(age && ageFrom === undefined && ageTo === undefined ? { ageFrom: a.problems.ageNeeded } : {}),
  ...(ageFrom !== undefined && ageTo !== undefined && ageFrom > ageTo
    ? { ageTo: a.problems.range(a.fields.ageFrom, a.fields.ageTo) }
    : {}),
});

export const requirementsTold = (
  values: Requirements,
  licences: Parameters<typeof licencesTold>[1],
): Partial<SheetWork> => ({
  ...(values.age === undefined
    ? {}
    : {
        age: {
          limited: values.age,
          ...given({ from: values.ageFrom, to: values.ageTo, ground: values.ageGround, reason: values.ageReason }),
        },
      }),
  ...(values.education
    ? {
        education: {
          requirement: values.education,
          ...given({ level: values.educationLevel, subject: values.educationSubject, note: values.educationNote }),
        },
      }
    : {}),
  ...(values.experience
    ? { experience: { requirement: values.experience, ...given({ details: values.experienceDetails }) } }
    : {}),
  ...given({ pcSkills: values.pcSkills, licences: licencesTold(values, licences), uijTurn: values.uijTurn }),
  ...(values.trialPeriod === undefined
    ? {}
    : {
        trialPeriod: {
          exists: values.trialPeriod,
          ...given({
            length: values.trialLength,
            sameConditions: values.trialSame,
            conditions: values.trialConditions,
          }),
        },
      }),
});

export const requirementsAsked = ({ age, education, experience, licences, trialPeriod, ...work }: Partial<SheetWork>) =>
  given({
    age: age?.limited,
    ageFrom: age?.from,
    ageTo: age?.to,
    ageGround: age?.ground,
    ageReason: age?.reason,
    education: education?.requirement,
    educationLevel: education?.level,
    educationSubject: education?.subject,
    educationNote: education?.note,
    experience: experience?.requirement,
    experienceDetails: experience?.details,
    pcSkills: work.pcSkills,
    licencesNeeded: licences && !licences.none,
    carLicence: licences?.car?.requirement,
    automaticOnly: licences?.car?.automaticOnly,
    otherLicences: licences?.other,
    uijTurn: work.uijTurn,
    trialPeriod: trialPeriod?.exists,
    trialLength: trialPeriod?.length,
    trialSame: trialPeriod?.sameConditions,
    trialConditions: trialPeriod?.conditions,
  });

export const requirementItems = {
  'work.age': 'age',
  'work.education': 'education',
  'work.experience': 'experience',
  'work.pcSkills': 'pcSkills',
  'work.licences': 'licencesNeeded',
  'work.trialPeriod': 'trialPeriod',
  'work.uijTurn': 'uijTurn',
} as const;
