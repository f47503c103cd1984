import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Form } from '#ui/forms/form.tsx';
import { takesDocuments } from '../../application-document.ts';
import { documentsOf } from '../../application-documents.ts';
import { ownApplication } from '../../applications.ts';
import { answerTo, keepProposalMotive } from '../../proposal-answers.ts';
import { lastMotive } from '../../self-applications.ts';
import { words } from '../../words/words.ts';
import { JobInBrief } from './brief.tsx';
import { DocumentsPart, documentFiles, motiveWithDocuments, submitMotive } from './documents-part.tsx';
import { refusedProposal } from './refused-proposal.tsx';

/** オンラインハローワーク紹介 ①: the motive, kept as it is typed; the last application's text is offered. */
export const proposalMotivePage = page('/seeker/applications/:id/motive', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const found = await answerTo(act, params.id);
    const own = found && (await ownApplication(act, params.id));
    if (!found || !own) return undefined;
    const documents = await documentsOf(act, params.id);
    return { ...own, documents, may: found.may, offered: own.application.motive ? undefined : await lastMotive(act) };
  },
  files: documentFiles,
  form: (visit, { sheet }) => motiveWithDocuments(visit, takesDocuments(sheet)),
  initial: (_visit, { application, offered }) => ({ motive: application.motive || offered || '' }),
  submit: (visit, data, values, raw) => {
    const { act, language } = visit;
    const { id } = data.application;
    const steps = {
      id,
      keep: (motive: string) => keepProposalMotive(act, id, motive),
      here: urls.seekerProposalMotive(language, id),
      next: urls.seekerProposalConfirm(language, id),
      again: async () => ({ ...data, documents: await documentsOf(act, id) }),
    };
    return submitMotive(visit, steps, values, raw);
  },
  view: (visit, { application, sheet: job, may, offered, documents }, sheet) => {
    const { language } = visit;
    if ('refused' in may) return refusedProposal(language, application, job, may.refused);
    const w = words(language);
    const { motive } = w.apply;
    const back = urls.seekerApplication(language, application.id);
    return {
      title: motive.title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: back, label: job.work.title },
      ],
      body: (
        <>
          <Steps language={language} steps={w.referral.steps.map((label) => ({ label }))} current={1} />
          <JobInBrief language={language} job={{ number: application.jobNumber }} sheet={job} />
          {offered && (
            <Notice kind="info" language={language}>
              <p>{motive.filled}</p>
            </Notice>
          )}
          <SaveDraft language={language} action={urls.seekerProposalDraft(language, application.id)}>
            <Form sheet={sheet} submit={motive.next} back={{ href: back, label: w.referral.back }}>
              {sheet.ask.motive}
              <DocumentsPart
                visit={visit}
                id={application.id}
                takes={takesDocuments(job)}
                documents={documents}
                ask={sheet.ask.documents}
              />
              <p>{motive.sharing}</p>
            </Form>
          </SaveDraft>
        </>
      ),
    };
  },
});

/** Keeps what is typed, whatever it is, each time the field is left. */
export const proposalDraftAction = page('/seeker/applications/:id/motive/draft', {
  audience: 'seeker',
  submit: async ({ act, language, params, settings }, _data, _values, raw) => {
    const typed = [...(raw.one('motive') ?? '')].slice(0, settings.motiveCharacters * 4).join('');
    await keepProposalMotive(act, params.id, typed);
    return redirect(urls.seekerProposalMotive(language, params.id));
  },
});
