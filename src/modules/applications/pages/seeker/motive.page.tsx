import { readJobNumber } from '#kernel/numbers.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Notice } from '#ui/components/notice.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { takesDocuments } from '../../application-document.ts';
import { documentsOf } from '../../application-documents.ts';
import { dropDraft, keepMotive, lastMotive, selfApplicationFor } from '../../self-applications.ts';
import { words } from '../../words/words.ts';
import { JobInBrief, jobCrumbs } from './brief.tsx';
import { DocumentsPart, documentFiles, motiveWithDocuments, submitMotive } from './documents-part.tsx';
import { refusedPage } from './refused.tsx';

/** オンライン自主応募 ②: the motive, kept as a draft while it is typed; the last application's text is offered. */
export const motivePage = page('/jobs/:number/self-application/motive', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const number = readJobNumber(params.number);
    const view = number && (await selfApplicationFor(act, number));
    if (!view) return undefined;
    if (!view.living && !('refused' in view.may)) return redirect(urls.selfApplication(language, view.job.number));
    const documents = view.living ? await documentsOf(act, view.living.id) : [];
    return { ...view, documents, offered: view.living?.motive ? undefined : await lastMotive(act) };
  },
  files: documentFiles,
  form: (visit, { sheet }) => motiveWithDocuments(visit, takesDocuments(sheet)),
  initial: (_visit, { living, offered }) => ({ motive: living?.motive || offered || '' }),
  submit: (visit, view, values, raw) => {
    const { act, language } = visit;
    const { living, job } = view;
    const steps = {
      id: living?.id,
      keep: (motive: string) => keepMotive(act, job.number, motive),
      here: urls.selfApplicationMotive(language, job.number),
      next: urls.selfApplicationConfirm(language, job.number),
      again: async () => ({ ...view, documents: living ? await documentsOf(act, living.id) : [] }),
    };
    return submitMotive(visit, steps, values, raw);
  },
  view: (visit, view, sheet) => {
    const { language } = visit;
    if ('refused' in view.may) return refusedPage(language, view, view.may.refused);
    const w = words(language);
    const { motive } = w.apply;
    return {
      title: motive.title,
      breadcrumb: jobCrumbs(language, view),
      body: (
        <>
          <Steps
            language={language}
            steps={w.steps.map((label, index) => ({
              label,
              ...(index === 0 ? { href: urls.selfApplication(language, view.job.number) } : {}),
            }))}
            current={2}
          />
          <JobInBrief language={language} job={view.job} sheet={view.sheet} />
          {view.offered && (
            <Notice kind="info" language={language}>
              <p>{motive.filled}</p>
            </Notice>
          )}
          <SaveDraft language={language} action={urls.selfApplicationDraft(language, view.job.number)}>
            <Form
              sheet={sheet}
              submit={motive.next}
              back={{ href: urls.selfApplication(language, view.job.number), label: motive.back }}
            >
              {sheet.ask.motive}
              <DocumentsPart
                visit={visit}
                id={view.living?.id}
                takes={takesDocuments(view.sheet)}
                documents={view.documents}
                ask={sheet.ask.documents}
              />
              <p>{motive.sharing}</p>
            </Form>
          </SaveDraft>
          <PostButton action={urls.selfApplicationDraftRemoval(language, view.job.number)}>{motive.drop}</PostButton>
        </>
      ),
    };
  },
});

/** Keeps what is typed, whatever it is, each time the field is left. */
export const draftAction = page('/jobs/:number/self-application/draft', {
  audience: 'seeker',
  submit: async ({ act, language, params, settings }, _data, _values, raw) => {
    const number = readJobNumber(params.number);
    if (!number) return redirect(urls.jobs(language));
    const typed = [...(raw.one('motive') ?? '')].slice(0, settings.motiveCharacters * 4).join('');
    await keepMotive(act, number, typed);
    return redirect(urls.selfApplicationMotive(language, number));
  },
});

/** Throws the draft away and goes back to the job. */
export const draftRemovalAction = page('/jobs/:number/self-application/draft/removal', {
  audience: 'seeker',
  submit: async ({ act, language, params }) => {
    const number = readJobNumber(params.number);
    if (!number) return redirect(urls.jobs(language));
    await dropDraft(act, number);
    return redirect(urls.job(language, number));
  },
});
