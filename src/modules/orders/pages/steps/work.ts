import { licenceBlock, licenceProblems, licencesAsked } from './licences.ts';
import { stepForm } from './step-form.ts';
import {
  dutiesAsked,
  dutiesTold,
  dutyItems,
  dutyQuestions,
  occupationQuestions,
  occupationsAsked,
} from './work-duties.ts';
import {
  placeItems,
  placeProblems,
  placesAsked,
  placesShownWhen,
  placesTold,
  surroundingQuestions,
  surroundingsAsked,
  workplaceQuestions,
} from './work-place.ts';
import {
  requirementItems,
  requirementProblems,
  requirementQuestions,
  requirementsAsked,
  requirementsShownWhen,
  requirementsTold,
} from './work-requirements.ts';
import { termItems, termProblems, termQuestions, termsAsked, termsShownWhen, termsTold } from './work-terms.ts';

/** 3 仕事内容: (C) of the job sheet. */
export const workForm = stepForm({
  step: 'work',
  parts: {
    occupations: {
      most: () => 3,
      title: ({ a }, number) => a.numbered.occupations(number),
      fields: occupationQuestions,
    },
    workplaces: { most: () => 3, title: ({ a }, number) => a.numbered.workplaces(number), fields: workplaceQuestions },
    licences: { most: () => 3, title: ({ a }, number) => a.numbered.licences(number), fields: licenceBlock },
  },
  places: [
    { title: 'duties', names: ['title', 'description', 'scopeOfChange'], part: 'occupations' },
    {
      title: 'employment',
      names: ['employmentType', 'nonRegularName', 'regularHire', 'regularHireRecord', 'dispatch', 'dispatchLicence'],
    },
    {
      title: 'term',
      names: [
        'term',
        'termLength',
        'termYears',
        'termMonths',
        'termUntil',
        'renewal',
        'renewalConditions',
        'renewalLimit',
      ],
    },
    { title: 'trialPeriod', names: ['trialPeriod', 'trialLength', 'trialSame', 'trialConditions'] },
    { title: 'workplaces', part: 'workplaces' },
    {
      title: 'surroundings',
      names: ['workplaceNote', 'carCommute', 'parking', 'smoking', 'smokingNote', 'transfer', 'transferRange'],
    },
    {
      title: 'applicants',
      names: [
        'age',
        'ageGround',
        'ageFrom',
        'ageTo',
        'ageReason',
        'education',
        'educationLevel',
        'educationSubject',
        'educationNote',
        'experience',
        'experienceDetails',
        'pcSkills',
        'uijTurn',
      ],
    },
    { title: 'licences', names: ['licencesNeeded', 'carLicence', 'automaticOnly', 'otherLicences'], part: 'licences' },
  ],
  fields: (asking) => ({
    ...dutyQuestions(asking),
    ...termQuestions(asking),
    ...surroundingQuestions(asking),
    ...requirementQuestions(asking),
  }),
  shownWhen: { ...termsShownWhen, ...placesShownWhen, ...requirementsShownWhen },
  addresses: {
    'workplaces.postcode': { prefecture: 'prefecture', municipality: 'municipality', address: 'address' },
  },
  check: (values, { workplaces, licences }, asking) => ({
    ...termProblems(values, asking),
    ...placeProblems(workplaces, asking),
    ...requirementProblems(values, asking),
    ...licenceProblems(values, licences, asking),
  }),
  told: (values, { occupations, workplaces, licences }, _before, _kept, { known = [] }) => ({
    work: {
      ...dutiesTold(values, occupations),
      ...termsTold(values),
      ...placesTold(workplaces, values, known),
      ...requirementsTold(values, licences),
    },
  }),
  asked: ({ work = {} }) => ({
    blocks: { occupations: occupationsAsked(work), workplaces: placesAsked(work), licences: licencesAsked(work) },
    values: {
      ...dutiesAsked(work),
      ...termsAsked(work),
      ...surroundingsAsked(work),
      ...requirementsAsked(work),
    },
  }),
  items: { ...dutyItems, ...termItems, ...placeItems, ...requirementItems },
});
