import type { Establishment } from '#modules/establishments/establishment.ts';
import type { Contact, SheetSelection, Station } from '#modules/jobs/job-sheet.ts';
import type { Values } from '#ui/forms/field.ts';
import {
  contactQuestions,
  contactsOf,
  documentQuestions,
  methodQuestions,
  openingQuestions,
  placeQuestions,
} from './selection-questions.ts';
import { type Asking, given } from './step-form.ts';

/** Every question of the step 選考方法. */
export const questions = (asking: Asking) => ({
  ...openingQuestions(asking),
  ...methodQuestions(asking),
  ...placeQuestions(asking),
  ...documentQuestions(asking),
  ...contactQuestions(asking),
});
type Answers = Partial<Values<ReturnType<typeof questions>>>;

type Where = { readonly postcode?: string; readonly address: string };

/** 選考場所 and 郵送先: the establishment's address is copied, because a sheet stands for itself. */
export const whereTold = (
  at: 'establishment' | 'elsewhere' | undefined,
  { postcode, address }: { postcode?: string | undefined; address?: string | undefined },
  { place }: Establishment,
): Where | undefined => {
  const there = at === 'establishment' ? place : { postcode, address };
  return there.address ? { address: there.address, ...given({ postcode: there.postcode }) } : undefined;
};

const isAt = (where: Where | undefined, { place }: Establishment): boolean =>
  where !== undefined && where.address === place.address && where.postcode === place.postcode;

export const whereAsked = (
  where: Where | undefined,
  establishment: Establishment,
): { at?: 'establishment' | 'elsewhere'; postcode?: string; address?: string } => {
  if (!where) return {};
  if (isAt(where, establishment)) return { at: 'establishment' };
  return { at: 'elsewhere', address: where.address, ...given({ postcode: where.postcode }) };
};

const names = ['section', 'name', 'nameKana', 'telephone', 'extension', 'fax', 'mail'] as const;
const isSame = (one: Contact, other: Contact): boolean => names.every((name) => one[name] === other[name]);

export const contactTold = (values: Answers, establishment: Establishment): Contact | undefined => {
  const registered = contactsOf(establishment)[Number(values.contactChoice ?? Number.NaN)];
  if (registered) return registered;
  const { section, contact: name, contactKana: nameKana, telephone, extension, fax, mail } = values;
  const told = given({ section, name, nameKana, telephone, extension, fax, mail });
  return Object.keys(told).length > 0 ? told : undefined;
};

export const contactAsked = (contact: Contact | undefined, establishment: Establishment) => {
  if (!contact) return {};
  const at = contactsOf(establishment).findIndex((one) => isSame(one, contact));
  if (at >= 0) return { contactChoice: String(at) };
  const { name, nameKana, ...rest } = contact;
  return { contactChoice: 'other', contact: name, contactKana: nameKana, ...rest };
};

export const resultTold = (values: Answers): SheetSelection['result'] => {
  const { timing = [], daysAfterDocuments, daysAfterInterview, resultNote: note } = values;
  const result = given({ daysAfterDocuments, daysAfterInterview, note });
  return timing.length > 0 || Object.keys(result).length > 0 ? { timing, ...result } : undefined;
};

export const methodsTold = ({ methods = [], interviews, otherMethod }: Answers): SheetSelection['methods'] => {
  const told = given({
    interview: methods.includes('interview') || undefined,
    interviews,
    documents: methods.includes('documents') || undefined,
    written: methods.includes('written') || undefined,
    other: otherMethod,
  });
  // その他 without its name says nothing.
  return methods.length > 0 && Object.keys(told).length > 0 ? told : undefined;
};

export const placeTold = (values: Answers, establishment: Establishment): SheetSelection['place'] => {
  const { placePostcode: postcode, placeAddress: address, station: name, stationMeans, stationMinutes } = values;
  const where = whereTold(values.place, { postcode, address }, establishment);
  // A way without its station says nothing.
  const station: Station | undefined = name
    ? { name, ...given({ means: stationMeans, minutes: stationMinutes }) }
    : undefined;
  return where && { ...where, ...given({ station }) };
};
