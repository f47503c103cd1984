import type { LawKey } from '../laws.ts';

/** English names as the Japanese Law Translation site gives them, shortened where it is usual. */
export const englishLaws: Readonly<Record<LawKey, string>> = {
  'minimum-wage': 'Minimum Wage Act',
  'minimum-wage-rules': 'Ordinance for Enforcement of the Minimum Wage Act',
  'labour-standards': 'Labour Standards Act',
  'labour-standards-rules': 'Ordinance for Enforcement of the Labour Standards Act',
  'employment-security': 'Employment Security Act',
  'employment-security-rules': 'Ordinance for Enforcement of the Employment Security Act',
  'placement-guideline':
    'Guideline for employment placement businesses, job offerers and others (Notification No. 141 of 1999)',
  'labour-measures': 'Act on Comprehensive Promotion of Labour Policies',
  'labour-measures-rules': 'Ordinance for Enforcement of the Act on Comprehensive Promotion of Labour Policies',
  'older-persons': 'Act on Stabilization of Employment of Elderly Persons',
  'equal-opportunity': 'Equal Employment Opportunity Act',
  'disability-employment': 'Act to Facilitate the Employment of Persons with Disabilities',
  'part-time': 'Part-Time and Fixed-Term Employment Act',
  'employment-insurance': 'Employment Insurance Act',
  'accident-insurance': 'Industrial Accident Compensation Insurance Act',
  'health-insurance': 'Health Insurance Act',
  'pension-insurance': "Employees' Pension Insurance Act",
  'worker-dispatch': 'Worker Dispatching Act',
  'dispatch-guideline': 'Guideline on measures of dispatching employers (Notification No. 137 of 1999)',
  'foreign-workers': 'Guideline on the employment of foreign workers (Notification No. 276 of 2007)',
  'youth-employment': 'Youth Employment Promotion Act',
  'university-schedule': 'Request on the schedule of recruiting university students',
  'school-schedule': 'Agreement on the schedule of selecting high-school leavers',
  'fair-selection': 'Basics of fair selection (Ministry of Health, Labour and Welfare)',
  'health-promotion': 'Health Promotion Act',
};
