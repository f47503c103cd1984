import { given, tabForm } from './tab-form.ts';

/** 8 自己PR（求職情報公開または求職情報提供を希望する方のみ） */
export const appealForm = tabForm({
  tab: 'appeal',
  parts: {},
  places: [{ title: 'appeal', names: ['appeal', 'message'] }],
  fields: ({ kit, w: { fields: w }, on }) => ({
    appeal: kit.longText({ label: w.appeal, max: on.textMost, rows: 8 }),
    message: kit.longText({ label: w.message, max: on.textMost, rows: 5 }),
  }),
  told: ({ appeal, message }) => ({ appeal: given({ appeal, message }) }),
  asked: ({ appeal }) => ({ blocks: {}, values: given({ ...appeal }) }),
});
