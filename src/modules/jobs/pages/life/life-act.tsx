import type { JSX } from 'preact';
import type { PageRole } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { absent, overtaken, redirect, type Shown } from '#platform/web/page.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, type FormProps } from '#ui/forms/form.tsx';
import {
  type ActGiven,
  againstExtension,
  extendJob,
  fillJob,
  type JobFile,
  type JobLifeActor,
  jobFile,
  resumeJob,
  suspendJob,
  withdrawJob,
} from '../../job-life.ts';
import { type JobAct, type JobReason, jobNoteCharacters, type LifeStep, lifeStep, reasonsFor } from '../../life.ts';
import { confirmOpen } from '../../still-open.ts';
import { lifeWords } from '../../words/life/words.ts';

/** The acts that ask once more on a page of their own; "still open" is a button. */
type PagedAct = Exclude<JobAct, 'confirm'>;

const doing = { suspend: suspendJob, resume: resumeJob, extend: extendJob, withdraw: withdrawJob, fill: fillJob };

type Side = { act: Act<JobLifeActor>; language: Language; now: Instant };
type Asked = Side & { params: { number: string } };
/** Where this side finds the job. */
type Back = (language: Language, number: string) => string;
/** Who does it: the employer, or the counter in its stead. */
type Doer<N> = { doer: N; role: PageRole; back: Back };
type Ready = { file: JobFile; step: LifeStep };

/** The page of one act: it says what follows, and asks for the reason and for a press. */
export const lifePage = <N extends 'employer' | 'staff'>({ doer, role, back }: Doer<N>, action: PagedAct) => ({
  audience: doer,
  role,
  load: (visit: Asked) => loadAct(visit, visit.params.number, action, back),
  form: ({ language }: Asked) => actForm(language, action, doer),
  submit: (visit: Asked, data: Ready, values: Given) => submitAct(visit, data, action, values, back),
  view: ({ language }: Asked, data: Ready, sheet: ActSheet) => viewAct({ language, action, doer, data, back, sheet }),
});

/** 「募集中です」, a button without a page. */
export const stillOpenAction = <N extends 'employer' | 'staff'>({ doer, role, back }: Doer<N>) => ({
  audience: doer,
  role,
  submit: async ({ act, language, params }: Asked) => {
    const number = readJobNumber(params.number);
    const decision = number && (await confirmOpen(act, number));
    if (!decision || ('refused' in decision && decision.refused === 'absent')) return absent();
    const told = 'accepted' in decision ? 'done=confirm' : `not=${decision.refused}`;
    return redirect(`${back(language, params.number)}?${told}`);
  },
});

/** The job and where the act would lead; what cannot be done now leads back, and the job's page says why. */
const loadAct = async (side: Side, typed: string, action: PagedAct, back: Back) => {
  const number = readJobNumber(typed);
  const file = number && (await jobFile(side.act, number));
  if (!file) return absent();
  const step = lifeStep(action, file.job, file.job.sheet.header.kind, side.now);
  const leave = (because: string) => redirect(`${back(side.language, file.job.number)}?not=${because}`);
  if ('refused' in step) return leave(step.refused);
  const { deadlineOn } = step.accepted;
  if (deadlineOn && againstExtension(file.job, deadlineOn).length > 0) return leave('red');
  return { file, step: step.accepted };
};

/** Ends that cannot be undone ask for a tick. */
const isFinal = (action: PagedAct): action is 'withdraw' | 'fill' => action === 'withdraw' || action === 'fill';

/** What is asked; a resumption and an extension ask for nothing but the press. */
const actForm = (language: Language, action: PagedAct, doer: 'employer' | 'staff') => {
  const f = fields(language);
  const w = lifeWords(language);
  const reasons = reasonsFor(action, doer);
  const asked = {
    reason: f.choice({
      label: w.page.reason,
      required: reasons.length > 0,
      options: reasons.map((value) => ({ value, label: w.reasons[value] })),
    }),
    note: f.longText({ label: w.page.note, hint: w.page.noteHint, max: jobNoteCharacters, rows: 3 }),
    ...(isFinal(action) ? { sure: f.agreement({ label: w.page[action].sure }) } : {}),
  };
  return asked;
};

type Given = { reason?: JobReason | undefined; note?: string | undefined };

/** Does it; who comes too late reads what became of the job meanwhile. */
const submitAct = async (side: Side, data: Ready, action: PagedAct, { reason, note }: Given, back: Back) => {
  const { number } = data.file.job;
  const given: ActGiven = { reason, note };
  const decision = await doing[action](side.act, number, given);
  if ('accepted' in decision) return redirect(`${back(side.language, number)}?done=${action}`);
  if (decision.refused === 'absent') return absent();
  return overtaken(data, { form: lifeWords(side.language).refusal[decision.refused] });
};

type ActSheet = FormProps['sheet'] & { ask: { reason?: JSX.Element; note?: JSX.Element; sure?: JSX.Element } };

type ViewProps = {
  language: Language;
  action: PagedAct;
  doer: 'employer' | 'staff';
  data: Ready;
  back: Back;
  sheet: ActSheet;
};

const viewAct = ({ language, action, doer, data: { file, step }, back, sheet }: ViewProps): Shown => {
  const w = lifeWords(language);
  const { job } = file;
  const said = w.page[action];
  return {
    title: w.acts[action],
    breadcrumb: [{ href: back(language, job.number), label: w.page.job }],
    body: (
      <>
        <Notice kind={isFinal(action) ? 'warning' : 'info'} language={language}>
          <p>{said.lead}</p>
          <p>{said.deadline}</p>
        </Notice>
        <DescriptionList
          items={[
            { label: w.page.title, value: job.sheet.work.title, ...(language === 'en' ? { lang: 'ja' } : {}) },
            { label: w.page.number, value: job.number },
            { label: w.page.deadline, value: formatDay(job.deadlineOn, language) },
            ...(step.deadlineOn
              ? [{ label: w.page.newDeadline, value: formatDay(step.deadlineOn, language), strong: true }]
              : []),
          ]}
        />
        <Form
          sheet={sheet}
          kind={isFinal(action) ? 'danger' : 'primary'}
          submit={said.submit}
          back={{ href: back(language, job.number), label: w.page.back }}
        >
          {reasonsFor(action, doer).length > 0 && sheet.ask.reason}
          {(reasonsFor(action, doer).length > 0 || doer === 'staff') && sheet.ask.note}
          {isFinal(action) && sheet.ask.sure}
        </Form>
      </>
    ),
  };
};
