import type { StaffActor } from '#kernel/actor.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { absent, page, redirect, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { confirmOpen } from '../../still-open.ts';
import {
  type ActSheet,
  actForm,
  type Given,
  loadAct,
  type PagedAct,
  type Ready,
  submitAct,
  viewAct,
} from '../life/life-act.tsx';

const back = urls.staffJob;
const doer = 'staff' as const;
const language = 'ja';

type Asked = Visit<StaffActor, { number: string }>;

const asking = (action: PagedAct) => ({
  audience: doer,
  role: 'employers-counter' as const,
  load: (visit: Asked) => loadAct(visit, visit.params.number, action, back),
  form: () => actForm(language, action, doer),
  submit: (visit: Asked, data: Ready, values: Given) => submitAct(visit, data, action, values, back),
  view: (_visit: Asked, data: Ready, sheet: ActSheet) => viewAct({ language, action, doer, data, back, sheet }),
});

/** What the accepting office does with a job, with the reason it knows (F-ST-2). */
export const staffLifePages = [
  page('/staff/jobs/:number/suspension', asking('suspend')),
  page('/staff/jobs/:number/resumption', asking('resume')),
  page('/staff/jobs/:number/extension', asking('extend')),
  page('/staff/jobs/:number/end', asking('withdraw')),
  page('/staff/jobs/:number/filling', asking('fill')),
  page('/staff/jobs/:number/still-open', {
    audience: 'staff',
    role: 'employers-counter',
    submit: async ({ act, params }) => {
      const number = readJobNumber(params.number);
      const decision = number && (await confirmOpen(act, number));
      if (!decision || ('refused' in decision && decision.refused === 'absent')) return absent();
      const told = 'accepted' in decision ? 'done=confirm' : `not=${decision.refused}`;
      return redirect(`${back(language, params.number)}?${told}`);
    },
  }),
];
