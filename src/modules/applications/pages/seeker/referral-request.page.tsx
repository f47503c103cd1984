import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { absent, conflict, page, redirect, type Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Prose } from '#ui/layouts/section.tsx';
import { type RequestRefusal, requestCharacters } from '../../referral-request.ts';
import { askForReferral, type RequestView, requestFor, withdrawRequest } from '../../referral-requests.ts';
import { words } from '../../words/words.ts';
import { JobInBrief, jobCrumbs } from './brief.tsx';

/** ハローワークの紹介を希望する (E4): what it is and is not, then the wish; afterwards the answer. */
export const referralRequestPage = page('/jobs/:number/referral-request', {
  audience: 'seeker',
  creates: true,
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && requestFor(act, number);
  },
  form: ({ language }) => {
    const { request } = words(language).referral;
    return {
      note: fields(language).longText({ label: request.note, hint: request.noteHint, max: requestCharacters, rows: 5 }),
    };
  },
  submit: async ({ act, language }, { job }, { note }) => {
    const { number } = job.head;
    const decision = await askForReferral(act, number, note);
    if ('accepted' in decision) return redirect(`${urls.referralRequest(language, number)}?done=asked`);
    const now = decision.refused === 'absent' ? undefined : await requestFor(act, number);
    return now && decision.refused !== 'absent' ? conflict(refused(language, now, decision.refused)) : absent();
  },
  view: ({ language, query }, data, sheet) => {
    const { job, last, may } = data;
    const { request } = words(language).referral;
    if ('refused' in may && may.refused !== 'asked-already' && last?.state !== 'declined')
      return refused(language, data, may.refused);
    return {
      title: request.title,
      breadcrumb: jobCrumbs(language, { job: job.head, sheet: job.sheet }),
      body: (
        <>
          {query.get('done') === 'asked' && (
            <Notice kind="success" language={language}>
              <p>{request.done}</p>
            </Notice>
          )}
          {query.get('done') === 'withdrawn' && (
            <Notice kind="success" language={language}>
              <p>{request.withdrawn}</p>
            </Notice>
          )}
          <JobInBrief language={language} job={job.head} sheet={job.sheet} />
          {last && last.state !== 'withdrawn' && <Asked language={language} last={last} />}
          {'accepted' in may && (
            <>
              <Prose>
                <ul>
                  {request.points.map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </Prose>
              <Form
                sheet={sheet}
                submit={request.submit}
                back={{ href: urls.job(language, job.head.number), label: words(language).apply.refused.toJob }}
              >
                {sheet.ask.note}
              </Form>
            </>
          )}
        </>
      ),
    };
  },
});

function Asked({ language, last }: { language: Language; last: NonNullable<RequestView['last']> }) {
  const { request } = words(language).referral;
  return (
    <>
      <DescriptionList
        items={[
          { label: request.state, value: request.states[last.state] },
          { label: request.askedOn, value: formatDay(dayOf(last.createdAt), language) },
          ...(last.note ? [{ label: request.note, value: <span class="pre-line">{last.note}</span> }] : []),
          ...(last.reason
            ? [{ label: request.reason, value: <span class="pre-line">{last.reason}</span>, lang: 'ja' }]
            : []),
        ]}
      />
      <ButtonRow>
        {last.state === 'open' ? (
          <PostButton action={urls.referralRequestRemoval(language, last.jobNumber)}>{request.withdraw}</PostButton>
        ) : null}
        {last.applicationId ? (
          <ButtonLink href={urls.seekerApplication(language, last.applicationId)}>{request.see}</ButtonLink>
        ) : null}
      </ButtonRow>
    </>
  );
}

const refused = (language: Language, { job, last }: RequestView, reason: RequestRefusal): Shown => {
  const w = words(language);
  return {
    title: w.referral.request.title,
    status: 409,
    breadcrumb: jobCrumbs(language, { job: job.head, sheet: job.sheet }),
    body: (
      <>
        <Notice kind="warning" language={language}>
          <p>{w.referral.request.refusal[reason]}</p>
        </Notice>
        <JobInBrief language={language} job={job.head} sheet={job.sheet} />
        {last && last.state !== 'withdrawn' && <Asked language={language} last={last} />}
        <ButtonLink kind="secondary" href={urls.job(language, job.head.number)}>
          {w.apply.refused.toJob}
        </ButtonLink>
      </>
    ),
  };
};

/** The wish is taken back. */
export const referralRequestRemovalAction = page('/jobs/:number/referral-request/removal', {
  audience: 'seeker',
  submit: async ({ act, language, params }) => {
    const number = readJobNumber(params.number);
    if (!number) return redirect(urls.jobs(language));
    await withdrawRequest(act, number);
    return redirect(`${urls.referralRequest(language, number)}?done=withdrawn`);
  },
});
