import type { EmployerActor } from '#kernel/actor.ts';
import { formatDay, formatDayTime } from '#kernel/time.ts';
import { SheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import type { Act } from '#platform/act.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { StoredFiles } from '#ui/components/stored-files.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { stages, stepBy } from '../../application.ts';
import { documentsOf } from '../../application-documents.ts';
import { interviews, livingInterview } from '../../interviews.ts';
import { hasLetter } from '../../letter.ts';
import { receivedApplication, setStage } from '../../received-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { interviewWords } from '../../words/interviews/words.ts';
import { words } from '../../words/words.ts';
import { Timeline } from '../timeline.tsx';
import { OutcomeLines } from './outcome-lines.tsx';

/** The interview that is proposed or agreed. */
const interviewOf = async (act: Act<EmployerActor>, id: string) =>
  livingInterview((await interviews(act, id))?.interviews ?? []);

/** One applicant: who, why, the selection with its stage and outcome, and the job as it stood. */
export const receivedPage = page('/employer/applications/:id', {
  audience: 'employer',
  load: async ({ act, params }) => {
    const received = await receivedApplication(act, params.id);
    if (!received) return undefined;
    const documents = received.applicant ? await documentsOf(act, params.id) : [];
    return { ...received, documents, interview: await interviewOf(act, params.id), renewed: false };
  },
  form: ({ language }) => {
    const w = words(language);
    return {
      stage: fields(language).choice({
        label: w.employer.detail.stage,
        required: true,
        options: stages.map((value) => ({ value, label: w.stage[value] })),
      }),
    };
  },
  initial: (_visit, { application }) => (application.stage ? { stage: application.stage } : {}),
  submit: async ({ act, language }, { application: { id }, documents }, { stage }, raw) => {
    const decision = await setStage(act, id, stage, basedOn(raw));
    if ('accepted' in decision) return redirect(`${urls.employerApplication(language, id)}?saved=stage`);
    const now = await receivedApplication(act, id);
    if (!now) return absent();
    return overtaken(
      { ...now, documents, interview: await interviewOf(act, id), renewed: true },
      { form: words(language).employer.refusal[decision.refused] },
    );
  },
  view: (
    { language, actor, query },
    { application, applicant, snapshot, timeline, interview, documents, renewed },
    sheet,
  ) => {
    const w = words(language);
    const { detail } = w.employer;
    const { outcome, publishedAt } = application;
    const viewer = actor.role === 'viewer';
    const inSelection = stepBy('employer', application, 'setStage') !== undefined;
    const mayDecide = !viewer && inSelection;
    return {
      title: detail.title,
      heading: applicant ? <span lang="ja">{applicant.name}</span> : w.employer.list.cancelled,
      breadcrumb: [{ href: urls.employerApplications(language), label: w.employer.list.title }],
      body: (
        <>
          {query.get('saved') === 'stage' && (
            <Notice kind="success" language={language}>
              <p>{detail.stageSaved}</p>
            </Notice>
          )}
          <Section title={detail.applicant}>
            {applicant ? (
              <DescriptionList
                items={[
                  { label: detail.name, value: applicant.name, lang: 'ja' },
                  { label: detail.nameKana, value: applicant.nameKana, lang: 'ja' },
                  { label: detail.telephone, value: applicant.telephone ?? '－' },
                  {
                    label: detail.mail,
                    value: applicant.mail ? <a href={`mailto:${applicant.mail}`}>{applicant.mail}</a> : '－',
                  },
                  { label: detail.motive, value: <span class="pre-line">{application.motive}</span>, lang: 'ja' },
                  ...(documents.length > 0
                    ? [
                        {
                          label: w.documents.label,
                          value: (
                            <StoredFiles
                              language={language}
                              files={documents.map((file) => ({
                                ...file,
                                href: urls.employerDocument(language, application.id, file.id),
                              }))}
                            />
                          ),
                        },
                      ]
                    : []),
                ]}
              />
            ) : (
              <p>{detail.cancelled}</p>
            )}
            {applicant && (
              <ButtonRow>
                <ButtonLink kind="secondary" href={urls.employerTalk(language, application.id)}>
                  {w.detail.messages}
                </ButtonLink>
              </ButtonRow>
            )}
          </Section>
          <Section title={detail.application}>
            <DescriptionList
              items={[
                {
                  label: detail.route,
                  value: w.route[application.route],
                  ...(application.route === 'self-application' ? { note: detail.routeNote } : {}),
                },
                ...(application.appliedAt
                  ? [{ label: detail.appliedAt, value: formatDayTime(application.appliedAt, language) }]
                  : []),
                {
                  label: detail.job,
                  value: <span lang="ja">{snapshot.work.title}</span>,
                  note: application.jobNumber,
                },
                ...(application.resultDueOn && !publishedAt && inSelection
                  ? [{ label: detail.due, value: formatDay(application.resultDueOn, language), note: detail.dueNote }]
                  : []),
                { label: w.list.state, value: <StateTag language={language} application={application} /> },
              ]}
            />
          </Section>
          {hasLetter(application) && applicant && (
            <ButtonLink kind="secondary" href={urls.employerLetter(language, application.id)}>
              {w.referral.letter}
            </ButtonLink>
          )}
          <Section title={detail.selection}>
            {viewer && inSelection && <p>{detail.viewer}</p>}
            {!inSelection && <p>{detail.ended}</p>}
            {mayDecide && (
              <Form sheet={sheet} submit={detail.setStage} kind="secondary">
                <BasedOn sheet={sheet} version={application.version} renewed={renewed} />
                {sheet.ask.stage}
              </Form>
            )}
            {interview && (
              <p>
                {interviewWords(language).title}：{interviewWords(language).state[interview.state]}
                {interview.chosen && `　${formatDayTime(interview.chosen, language)}`}
              </p>
            )}
            {(mayDecide || interview) && (
              <p>
                <a href={urls.employerInterview(language, application.id)}>
                  {interview || !mayDecide
                    ? interviewWords(language).employer.see
                    : interviewWords(language).employer.link}
                </a>
              </p>
            )}
          </Section>
          {(outcome || inSelection) && (
            <Section title={detail.outcome}>
              {outcome ? <OutcomeLines language={language} outcome={outcome} /> : <p>{detail.none}</p>}
              {outcome && inSelection && (
                <Notice kind="warning" language={language}>
                  <p>{detail.recorded(w.outcome[outcome.kind])}</p>
                </Notice>
              )}
              {publishedAt && <p>{detail.published(formatDayTime(publishedAt, language))}</p>}
              {mayDecide && (
                <ButtonRow>
                  {outcome ? (
                    <ButtonLink href={urls.employerPublication(language, application.id)}>{detail.publish}</ButtonLink>
                  ) : null}
                  <ButtonLink
                    kind={outcome ? 'secondary' : 'primary'}
                    href={urls.employerOutcome(language, application.id)}
                  >
                    {outcome ? detail.change : detail.record}
                  </ButtonLink>
                  <ButtonLink kind="text" href={urls.employerUnreachable(language, application.id)}>
                    {w.employer.unreachable.link}
                  </ButtonLink>
                </ButtonRow>
              )}
            </Section>
          )}
          <Section title={w.detail.history}>
            <Timeline language={language} entries={timeline} />
          </Section>
          <Section title={detail.snapshot}>
            <Disclosure summary={w.detail.snapshotOpen}>
              <SheetSections language={language} sheet={snapshot} level={3} />
            </Disclosure>
          </Section>
          <p>
            <a href={urls.employerApplications(language)}>{detail.back}</a>
          </p>
        </>
      ),
    };
  },
});
