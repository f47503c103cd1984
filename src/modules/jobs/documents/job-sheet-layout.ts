import type { Words } from '../words/ja.ts';

/**
 * Which boxes of the printed sheet stand beside one another: each row names the items of a section, in the official order
 * (system-reference §2.1). A section or row without anything given is not printed.
 */
type Rows<S extends keyof Words> = readonly (readonly (keyof Words[S])[])[];

export const headRows: Rows<'header'> = [
  ['number', 'office'],
  ['acceptedOn', 'deadlineOn'],
  ['kind', 'selfApplication'],
  ['industry', 'trialEmployment'],
  ['supportedEmploymentA', 'prMarks'],
];

/** 公開範囲 and オンライン提供 belong to the lists and the office, not to the printed sheet; PR is never printed on it. */
export const notPrinted = ['disclosure', 'dataProvision'] as const satisfies (keyof Words['header'])[];

const establishment: Rows<'establishment'> = [['number', 'nameKana'], ['name'], ['address'], ['website']];

const work: Rows<'work'> = [
  ['title'],
  ['occupations'],
  ['description'],
  ['scopeOfChange'],
  ['employmentType', 'nonRegularName'],
  ['regularHire', 'regularHireRecord'],
  ['dispatch', 'dispatchLicence'],
  ['term', 'renewal'],
  ['renewalConditions', 'renewalLimit'],
  ['workplace'],
  ['station'],
  ['workplaceNote'],
  ['smoking', 'smokingNote'],
  ['carCommute', 'parking', 'transfer'],
  ['transferRange'],
  ['age', 'ageGround'],
  ['ageReason'],
  ['education', 'experience'],
  ['pcSkills', 'carLicence'],
  ['licences', 'otherLicences'],
  ['trialPeriod', 'trialConditions'],
  ['uijTurn'],
];

const pay: Rows<'pay'> = [
  ['total'],
  ['base', 'allowances'],
  ['fixedOvertime', 'fixedOvertimeNote'],
  ['otherAllowances'],
  ['monthlyWorkingDays', 'form'],
  ['commuting'],
  ['closing', 'payday'],
  ['raise', 'raiseLastYear', 'raiseAmount'],
  ['bonus', 'bonusLastYear', 'bonusTimes'],
  ['bonusAmount'],
];

const hours: Rows<'hours'> = [
  ['hours'],
  ['note'],
  ['overtime', 'special'],
  ['specialNote'],
  ['break', 'annualHolidays'],
  ['holidays', 'twoDaysOff'],
  ['holidaysNote'],
  ['paidLeave', 'weeklyDays'],
];

const conditions: Rows<'conditions'> = [
  ['insurance', 'corporatePension'],
  ['retirementMutualAid', 'retirementPay'],
  ['retirementAge', 'reemployment', 'extension'],
  ['housing', 'housingNote'],
  ['childcare', 'childcareNote'],
];

const company: Rows<'company'> = [
  ['total', 'workplace', 'women', 'partTime'],
  ['foundedYear', 'capital', 'union'],
  ['business'],
  ['features'],
  ['representative', 'corporateNumber'],
  ['rulesFullTime', 'rulesPartTime'],
  ['childcareLeave', 'familyCareLeave', 'sickChildLeave', 'foreignWorkers'],
];

const selection: Rows<'selection'> = [
  ['openings', 'reason'],
  ['methods'],
  ['timing', 'afterDocuments', 'afterInterview'],
  ['resultNote'],
  ['notifyBy', 'schedule'],
  ['place'],
  ['station'],
  ['documents', 'otherDocuments'],
  ['sendBy', 'otherSending'],
  ['postTo'],
  ['documentReturn'],
  ['note'],
  ['section', 'contact', 'contactKana'],
  ['telephone', 'fax', 'mail'],
];

const notes: Rows<'notes'> = [['notes']];

const disability: Rows<'disability'> = [
  ['jobCoach', 'elevator', 'braille', 'handrails'],
  ['wheelchair', 'restRoom', 'accessibleToilet'],
  ['other'],
];

const graduates: Rows<'graduates'> = [
  ['graduationYear', 'recommendation'],
  ['hires'],
  ['averageService', 'averageAge', 'mentor'],
  ['training'],
  ['selfDevelopment'],
  ['careerConsulting', 'inHouseExams'],
  ['monthlyOvertime', 'paidLeaveDays'],
  ['leaveMen', 'leaveWomen'],
  ['womenExecutives', 'womenManagers'],
  ['earlierGraduates', 'dropouts'],
  ['documents'],
  ['reception', 'selectionFrom'],
];

/** The numbered sections of the sheet, in order. */
export const sectionRows = {
  establishment,
  work,
  pay,
  hours,
  conditions,
  company,
  selection,
  notes,
  disability,
  graduates,
};
