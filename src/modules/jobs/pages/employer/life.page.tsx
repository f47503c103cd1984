import type { EmployerActor } from '#kernel/actor.ts';
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

const back = urls.employerJob;
const doer = 'employer' as const;

type Asked = Visit<EmployerActor, { number: string }>;

const asking = (action: PagedAct) => ({
  audience: doer,
  role: 'recruiter' as const,
  load: (visit: Asked) => loadAct(visit, visit.params.number, action, back),
  form: ({ language }: Asked) => actForm(language, action, doer),
  submit: (visit: Asked, data: Ready, values: Given) => submitAct(visit, data, action, values, back),
  view: ({ language }: Asked, data: Ready, sheet: ActSheet) => viewAct({ language, action, doer, data, back, sheet }),
});

/** 停止・再開・延長・取消 by the employer; 充足 has a page of its own, which answers the applicants as well. */
export const employerLifePages = [
  page('/employer/jobs/:number/suspension', asking('suspend')),
  page('/employer/jobs/:number/resumption', asking('resume')),
  page('/employer/jobs/:number/extension', asking('extend')),
  page('/employer/jobs/:number/end', asking('withdraw')),
  page('/employer/jobs/:number/still-open', {
    audience: 'employer',
    role: 'recruiter',
    submit: async ({ act, language, params }) => {
      const number = readJobNumber(params.number);
      const decision = number && (await confirmOpen(act, number));
      if (!decision || ('refused' in decision && decision.refused === 'absent')) return absent();
      const told = 'accepted' in decision ? 'done=confirm' : `not=${decision.refused}`;
      return redirect(`${back(language, params.number)}?${told}`);
    },
  }),
];
