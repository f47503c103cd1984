import { words as jobWords } from '#modules/jobs/words/words.ts';
import { answered, given, optionsOf, recordForm } from './record-form.ts';

/** 障害者に対する配慮に関する状況. */
export const disabilityForm = recordForm({
  parts: {},
  places: [
    {
      title: 'disability',
      names: ['jobCoach', 'elevator', 'braille', 'handrails', 'wheelchair', 'restRoom', 'accessibleToilet', 'other'],
    },
  ],
  fields: ({ kit, w, on }) => {
    const { disability, values } = jobWords(on.language);
    const { yes, no } = w.values;
    return {
      jobCoach: kit.yesNo({ label: disability.jobCoach, yes, no }),
      elevator: kit.yesNo({ label: disability.elevator, yes, no }),
      braille: kit.yesNo({ label: disability.braille, yes, no }),
      handrails: kit.choice({ label: disability.handrails, options: optionsOf(values.handrails) }),
      wheelchair: kit.yesNo({ label: disability.wheelchair, yes: w.values.possible, no: w.values.notPossible }),
      restRoom: kit.yesNo({ label: disability.restRoom, yes, no }),
      accessibleToilet: kit.yesNo({ label: disability.accessibleToilet, yes, no }),
      other: kit.longText({ label: disability.other, max: 600, rows: 4 }),
    };
  },
  told: (values, _blocks, before) => {
    const accessibility = given(values);
    return {
      record: answered(before, Object.keys(accessibility).length > 0 ? { accessibility } : {}, ['accessibility']),
    };
  },
  asked: ({ record }) => ({ blocks: {}, values: given({ ...record.accessibility }) }),
});
