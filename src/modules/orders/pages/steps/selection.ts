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
import { type Asking, given, stepForm } from './step-form.ts';

const questions = (asking: Asking) => ({
  ...openingQuestions(asking),
  ...methodQuestions(asking),
  ...placeQuestions(asking),
  ...documentQuestions(asking),
  ...contactQuestions(asking),
});
type Answers = Partial<Values<ReturnType<typeof questions>>>;

type Where = { readonly postcode?: string; readonly address: string };

/** 選考場所 and 郵送先: the establishment's address is copied, because a sheet stands for itself. */
const whereTold = (
  at: 'establishment' | 'elsewhere' | undefined,
  { postcode, address }: { postcode?: string | undefined; address?: string | undefined },
  { place }: Establishment,
): Where | undefined => {
  const there = at === 'establishment' ? place : { postcode, address };
  return there.address ? { address: there.address, ...given({ postcode: there.postcode }) } : undefined;
};

const isAt = (where: Where | undefined, { place }: Establishment): boolean =>
  where !== undefined && where.address === place.address && where.postcode === place.postcode;

const whereAsked = (
  where: Where | undefined,
  establishment: Establishment,
): { at?: 'establishment' | 'elsewhere'; postcode?: string; address?: string } => {
  if (!where) return {};
  if (isAt(where, establishment)) return { at: 'establishment' };
  return { at: 'elsewhere', address: where.address, ...given({ postcode: where.postcode }) };
};

const names = ['section', 'name', 'nameKana', 'telephone', 'extension', 'fax', 'mail'] as const;
const isSame = (one: Contact, other: Contact): boolean => names.every((name) => one[name] === other[name]);

const contactTold = (values: Answers, establishment: Establishment): Contact | undefined => {
  const registered = contactsOf(establishment)[Number(values.contactChoice ?? Number.NaN)];
  if (registered) return registered;
  const { section, contact: name, contactKana: nameKana, telephone, extension, fax, mail } = values;
  const told = given({ section, name, nameKana, telephone, extension, fax, mail });
  return Object.keys(told).length > 0 ? told : undefined;
};

const contactAsked = (contact: Contact | undefined, establishment: Establishment) => {
  if (!contact) return {};
  const at = contactsOf(establishment).findIndex((one) => isSame(one, contact));
  if (at >= 0) return { contactChoice: String(at) };
  const { name, nameKana, ...rest } = contact;
  return { contactChoice: 'other', contact: name, contactKana: nameKana, ...rest };
};

const resultTold = (values: Answers): SheetSelection['result'] => {
  const { timing = [], daysAfterDocuments, daysAfterInterview, resultNote: note } = values;
  const result = given({ daysAfterDocuments, daysAfterInterview, note });
  return timing.length > 0 || Object.keys(result).length > 0 ? { timing, ...result } : undefined;
};

const methodsTold = ({ methods = [], interviews, otherMethod }: Answers): SheetSelection['methods'] =>
  methods.length === 0
    ? undefined
    : given({
        interview: methods.includes('interview') || undefined,
        interviews,
        documents: methods.includes('documents') || undefined,
        written: methods.includes('written') || undefined,
        other: otherMethod,
      });

const placeTold = (values: Answers, establishment: Establishment): SheetSelection['place'] => {
  const { placePostcode: postcode, placeAddress: address, station: name, stationMeans, stationMinutes } = values;
  const where = whereTold(values.place, { postcode, address }, establishment);
  // A way without its station says nothing.
  const station: Station | undefined = name
    ? { name, ...given({ means: stationMeans, minutes: stationMinutes }) }
    : undefined;
  return where && { ...where, ...given({ station }) };
};

/** 8 選考方法情報 */
export const selectionForm = stepForm({
  step: 'selection',
  parts: {},
  places: [
    { title: 'openings', names: ['openings', 'openingsCommuting', 'openingsLiveIn', 'reason', 'reasonNote'] },
    {
      title: 'methods',
      names: [
        'methods',
        'interviews',
        'otherMethod',
        'timing',
        'daysAfterDocuments',
        'daysAfterInterview',
        'resultNote',
        'notifyBy',
      ],
    },
    {
      title: 'selectionPlace',
      names: [
        'schedule',
        'scheduleNote',
        'place',
        'placePostcode',
        'placeAddress',
        'station',
        'stationMeans',
        'stationMinutes',
      ],
    },
    {
      title: 'documents',
      names: [
        'documents',
        'otherDocuments',
        'sendBy',
        'otherSending',
        'postTo',
        'postPostcode',
        'postAddress',
        'documentReturn',
        'note',
      ],
    },
    {
      title: 'contact',
      names: ['contactChoice', 'section', 'contact', 'contactKana', 'telephone', 'extension', 'fax', 'mail'],
    },
  ],
  fields: questions,
  shownWhen: {
    reasonNote: { field: 'reason', is: ['other'] },
    interviews: { field: 'methods', is: ['interview'] },
    otherMethod: { field: 'methods', is: ['other'] },
    daysAfterDocuments: { field: 'methods', is: ['documents'] },
    daysAfterInterview: { field: 'methods', is: ['interview'] },
    resultNote: { field: 'timing', is: ['other'] },
    scheduleNote: { field: 'schedule', is: ['fixed', 'other'] },
    placePostcode: { field: 'place', is: ['elsewhere'] },
    placeAddress: { field: 'place', is: ['elsewhere'] },
    otherDocuments: { field: 'documents', is: ['other'] },
    otherSending: { field: 'sendBy', is: ['other'] },
    postTo: { field: 'sendBy', is: ['post'] },
    postPostcode: { field: 'postTo', is: ['elsewhere'] },
    postAddress: { field: 'postTo', is: ['elsewhere'] },
    ...Object.fromEntries(
      ['section', 'contact', 'contactKana', 'telephone', 'extension', 'fax', 'mail'].map((name) => [
        name,
        { field: 'contactChoice', is: ['other'] },
      ]),
    ),
  },
  addresses: { placePostcode: { address: 'placeAddress' }, postPostcode: { address: 'postAddress' } },
  check: ({ openings, openingsCommuting, openingsLiveIn }, _blocks, { w }): Record<string, string> => {
    if (openings === undefined || (openingsCommuting === undefined && openingsLiveIn === undefined)) return {};
    const sum = (openingsCommuting ?? 0) + (openingsLiveIn ?? 0);
    return sum === openings ? {} : { openingsCommuting: w.b.problems.openingsSum(String(sum), String(openings)) };
  },
  told: (values, _blocks, _before, _kept, { establishment }) => {
    const { reason, reasonNote, schedule, scheduleNote, postPostcode, postAddress } = values;
    return {
      selection: given({
        openings: values.openings,
        openingsCommuting: values.openingsCommuting,
        openingsLiveIn: values.openingsLiveIn,
        reason: reason && { kind: reason, ...given({ note: reasonNote }) },
        methods: methodsTold(values),
        result: resultTold(values),
        notifyBy: values.notifyBy,
        schedule: schedule && { kind: schedule, ...given({ note: scheduleNote }) },
        place: placeTold(values, establishment),
        documents: values.documents,
        otherDocuments: values.otherDocuments,
        sendBy: values.sendBy,
        otherSending: values.otherSending,
        postTo: whereTold(values.postTo, { postcode: postPostcode, address: postAddress }, establishment),
        documentReturn: values.documentReturn,
        note: values.note,
        contact: contactTold(values, establishment),
      }),
    };
  },
  asked: ({ selection: s = {} }, { establishment }) => {
    const place = whereAsked(s.place, establishment);
    const post = whereAsked(s.postTo, establishment);
    const chosen = (['interview', 'documents', 'written'] as const).filter((one) => s.methods?.[one]);
    return {
      blocks: {},
      values: given({
        openings: s.openings,
        openingsCommuting: s.openingsCommuting,
        openingsLiveIn: s.openingsLiveIn,
        reason: s.reason?.kind,
        reasonNote: s.reason?.note,
        methods: [...chosen, ...(s.methods?.other ? (['other'] as const) : [])],
        interviews: s.methods?.interviews,
        otherMethod: s.methods?.other,
        timing: s.result && [...s.result.timing],
        daysAfterDocuments: s.result?.daysAfterDocuments,
        daysAfterInterview: s.result?.daysAfterInterview,
        resultNote: s.result?.note,
        notifyBy: s.notifyBy && [...s.notifyBy],
        schedule: s.schedule?.kind,
        scheduleNote: s.schedule?.note,
        place: place.at,
        placePostcode: place.postcode,
        placeAddress: place.address,
        station: s.place?.station?.name,
        stationMeans: s.place?.station?.means,
        stationMinutes: s.place?.station?.minutes,
        documents: s.documents && [...s.documents],
        otherDocuments: s.otherDocuments,
        sendBy: s.sendBy?.filter((one) => one !== 'telephone'),
        otherSending: s.otherSending,
        postTo: post.at,
        postPostcode: post.postcode,
        postAddress: post.address,
        documentReturn: s.documentReturn,
        note: s.note,
        ...contactAsked(s.contact, establishment),
      }),
    };
  },
  items: {
    'selection.openings': 'openings',
    'selection.openingsCommuting': 'openingsCommuting',
    'selection.openingsLiveIn': 'openingsLiveIn',
    'selection.reason': 'reason',
    'selection.methods': 'methods',
    'selection.result': 'timing',
    'selection.notifyBy': 'notifyBy',
    'selection.schedule': 'schedule',
    'selection.place': 'place',
    'selection.documents': 'documents',
    'selection.otherDocuments': 'otherDocuments',
    'selection.sendBy': 'sendBy',
    'selection.otherSending': 'otherSending',
    'selection.postTo': 'postTo',
    'selection.documentReturn': 'documentReturn',
    'selection.note': 'note',
    'selection.contact': 'contact',
  },
});
