import { given, tabForm } from './tab-form.ts';

/** 2 求職情報提供等: the seeker's own choice, asked without an answer chosen beforehand. */
export const sharingForm = tabForm({
  tab: 'sharing',
  parts: {},
  places: [{ title: 'sharing', names: ['openToEmployers', 'sharedWith', 'parts'] }],
  fields: ({ kit, w: { fields: w, values }, on }) => {
    const required = on.who !== 'counter';
    return {
      openToEmployers: kit.yesNo({
        label: w.openToEmployers,
        hint: w.openToEmployersHint,
        yes: values.open,
        no: values.closed,
        required,
      }),
      sharedWith: kit.choice({
        label: w.sharedWith,
        hint: w.sharedWithHint,
        required,
        options: (['both', 'municipalities', 'private', 'none'] as const).map((value) => ({
          value,
          label: values.sharedWith[value],
        })),
      }),
      parts: kit.choices({
        label: w.parts,
        hint: w.partsHint,
        options: (['education', 'career', 'appeal'] as const).map((value) => ({ value, label: values.parts[value] })),
      }),
    };
  },
  told: ({ openToEmployers, sharedWith, parts }) => ({ sharing: given({ openToEmployers, sharedWith, parts }) }),
  asked: ({ sharing }) => ({ blocks: {}, values: given({ ...sharing }) }),
});
