import type { Establishment } from '#modules/establishments/establishment.ts';
import { type SelectionSchedule, textLimits } from '#modules/jobs/job-sheet.ts';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { concerning } from './concerning.ts';
import { optionsAmong, optionsOf } from './options.ts';
import type { Asking } from './step-form.ts';

/** One line that has no official limit. */
const line = 100;
const schedules: readonly SelectionSchedule[] = ['any-time', 'later', 'fixed', 'other'];
const methods = ['interview', 'documents', 'written', 'other'] as const;

export const openingQuestions = ({ kit, w, on }: Asking) => {
  const { selection: s, values } = jobWords(on.language);
  const { selection: f } = w.b.fields;
  const { selection: hints } = w.b.hints;
  const people = { unit: f.people, max: 9_999 };
  return {
    openings: kit.number({ label: s.openings, hint: hints.openings, required: true, ...people, min: 1 }),
    openingsCommuting: kit.number({ label: f.openingsCommuting, hint: hints.openingsCommuting, ...people }),
    openingsLiveIn: kit.number({ label: f.openingsLiveIn, hint: hints.openingsLiveIn, ...people }),
    reason: kit.choice({ label: s.reason, hint: hints.reason, options: optionsOf(values.recruitmentReason) }),
    reasonNote: kit.text({ label: f.reasonNote, hint: hints.reasonNote, required: true, max: line }),
  };
};

export const methodQuestions = ({ kit, w, on }: Asking) => {
  const { selection: s, values, phrases } = jobWords(on.language);
  const { selection: f } = w.b.fields;
  const { selection: hints } = w.b.hints;
  const within = { unit: f.days, min: 0, max: 99 };
  const named = {
    interview: phrases.interview,
    documents: phrases.documentScreening,
    written: phrases.writtenTest,
    other: phrases.otherMethod,
  };
  return {
    methods: kit.choices({
      label: s.methods,
      hint: hints.methods,
      required: true,
      options: optionsAmong(named, methods),
    }),
    interviews: kit.number({
      label: f.interviews,
      hint: hints.interviews,
      required: true,
      unit: f.times,
      min: 1,
      max: 9,
    }),
    otherMethod: kit.text({ label: f.otherMethod, hint: hints.otherMethod, required: true, max: line }),
    timing: kit.choices({
      label: s.timing,
      hint: hints.timing,
      required: true,
      options: optionsOf(values.resultTiming),
    }),
    daysAfterDocuments: kit.number({ label: s.afterDocuments, hint: hints.daysAfterDocuments, ...within }),
    daysAfterInterview: kit.number({ label: s.afterInterview, hint: hints.daysAfterInterview, ...within }),
    resultNote: kit.text({ label: s.resultNote, hint: hints.resultNote, required: true, max: line }),
    notifyBy: kit.choices({
      label: s.notifyBy,
      hint: hints.notifyBy,
      required: true,
      options: optionsOf(values.channel),
    }),
  };
};

/** The establishment's own address is chosen, not typed again; without one there is nothing to choose. */
const whereOf = ({ w: { b }, on: { establishment } }: Asking) => [
  ...(establishment.place.address ? [{ value: 'establishment' as const, label: b.values.atEstablishment }] : []),
  { value: 'elsewhere' as const, label: b.values.elsewhere },
];

export const placeQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  const { selection: s, values } = jobWords(on.language);
  const { selection: f } = w.b.fields;
  const { selection: hints } = w.b.hints;
  return {
    schedule: kit.choice({
      label: s.schedule,
      hint: hints.schedule,
      required: true,
      options: optionsAmong(values.schedule, schedules),
    }),
    scheduleNote: kit.text({ label: f.scheduleNote, hint: hints.scheduleNote, required: true, max: textLimits.other }),
    place: kit.choice({ label: f.place, hint: hints.place, required: true, options: whereOf(asking) }),
    placePostcode: kit.postal({ label: f.placePostcode }),
    placeAddress: kit.text({
      label: f.placeAddress,
      hint: hints.placeAddress,
      required: true,
      max: textLimits.address,
    }),
    station: kit.text({ label: s.station, hint: hints.station, max: textLimits.station }),
    stationMeans: kit.choice({ label: f.stationMeans, hint: hints.stationMeans, options: optionsOf(values.means) }),
    stationMinutes: kit.number({ label: f.stationMinutes, hint: hints.stationMinutes, unit: f.minutes, max: 999 }),
  };
};

/** Documents cannot be sent by telephone. */
const sendings = ['my-page', 'post', 'mail', 'other'] as const;

export const documentQuestions = (asking: Asking) => {
  const { kit, w, on } = asking;
  const { selection: s, values } = jobWords(on.language);
  const { selection: f } = w.b.fields;
  const { selection: hints } = w.b.hints;
  return {
    documents: kit.choices({
      label: s.documents,
      hint: hints.documents,
      required: true,
      options: optionsOf(values.document),
    }),
    otherDocuments: kit.text({ label: s.otherDocuments, hint: hints.otherDocuments, required: true, max: line }),
    sendBy: kit.choices({
      label: s.sendBy,
      hint: hints.sendBy,
      required: true,
      options: optionsAmong(values.channel, sendings),
    }),
    otherSending: kit.text({ label: s.otherSending, hint: hints.otherSending, required: true, max: line }),
    postTo: kit.choice({ label: s.postTo, hint: hints.postTo, required: true, options: whereOf(asking) }),
    postPostcode: kit.postal({ label: f.postPostcode }),
    postAddress: kit.text({ label: f.postAddress, hint: hints.postAddress, required: true, max: textLimits.address }),
    documentReturn: kit.choice({
      label: s.documentReturn,
      hint: hints.documentReturn,
      required: true,
      options: optionsOf(values.documentReturn),
    }),
    note: kit.longText({ label: s.note, hint: hints.note, max: textLimits.other, rows: 4 }),
  };
};

/** The persons in charge that the establishment has registered. */
export const contactsOf = ({ record }: Establishment) => record.contacts ?? [];

/** A person of the record, chosen by place in it, or one for this job alone. */
export const contactQuestions = ({ kit, w, on }: Asking) => {
  const { selection: s } = jobWords(on.language);
  const { selection: f } = w.b.fields;
  const { selection: hints } = w.b.hints;
  const registered = contactsOf(on.establishment).map(({ section, name, telephone }, at) => ({
    value: String(at),
    label: [section, name, telephone].filter(Boolean).join('　'),
  }));
  return {
    ...concerning(registered.length > 0, {
      contactChoice: kit.choice({
        label: f.contactChoice,
        hint: hints.contactChoice,
        required: true,
        options: [...registered, { value: 'other', label: w.b.values.otherContact }],
      }),
    }),
    section: kit.text({ label: s.section, hint: hints.section, max: line }),
    contact: kit.text({ label: s.contact, hint: hints.contact, required: true, max: line }),
    contactKana: kit.kana({ label: s.contactKana, hint: hints.contactKana, max: line }),
    telephone: kit.telephone({ label: s.telephone, hint: hints.telephone, required: true }),
    extension: kit.text({ label: f.extension, hint: hints.extension, max: 20, width: 'short' }),
    fax: kit.telephone({ label: s.fax, hint: hints.fax }),
    mail: kit.mail({ label: s.mail, hint: hints.mail }),
  };
};
