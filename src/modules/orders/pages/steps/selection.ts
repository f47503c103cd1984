import {
  contactAsked,
  contactTold,
  methodsTold,
  placeTold,
  questions,
  resultTold,
  whereAsked,
  whereTold,
} from './selection-answers.ts';
import { given, stepForm } from './step-form.ts';

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
