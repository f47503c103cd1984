import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { messageTemplates } from '../../message-templates.ts';
import { talk } from '../../talks.ts';
import { MessageList } from '../../views/message-list.tsx';
import { words } from '../../words/words.ts';
import { talkDraft, talkFile, talkFileRemoval } from '../talk-acts.ts';
import { bodyWith, Kept, said, submitTalk, type TalkUrls, talkFiles, talkForm, Write } from '../talk-form.tsx';

const own: TalkUrls = {
  talk: urls.employerTalk,
  draft: urls.employerTalkDraft,
  file: urls.employerTalkFile,
  removal: urls.employerTalkFileRemoval,
};

/** A talk with an applicant (F-EM-11). Who may only look reads it, and leaves it unread for the others. */
export const employerTalkPage = page('/employer/messages/:id', {
  audience: 'employer',
  files: talkFiles,
  load: async ({ act, params, opened }) => {
    const one = await talk(act, params.id, opened);
    return one && { ...one, templates: await messageTemplates(act) };
  },
  form: (visit) => talkForm(visit),
  initial: ({ query }, { draft, templates }) => ({ body: bodyWith(draft.body, templates, query) }),
  submit: (visit, { id, templates }, values, raw) => submitTalk(visit, id, values, raw, own, { templates }),
  view: (visit, one, sheet) => {
    const { language, query } = visit;
    const { talk: w, inbox } = words(language);
    const title = one.other ? w.withOther(one.other) : w.title;
    return {
      title,
      heading: <span lang="ja">{title}</span>,
      breadcrumb: [{ href: urls.employerMessages(language), label: inbox.title }],
      body: (
        <>
          {said(language, query)}
          <DescriptionList
            look="compact"
            items={[
              { label: w.about, value: one.title, lang: 'ja' },
              { label: w.number, value: one.ends?.jobNumber },
            ]}
          />
          <ButtonRow>
            <ButtonLink kind="secondary" href={urls.employerApplication(language, one.id)}>
              {w.seeApplicant}
            </ButtonLink>
          </ButtonRow>
          {!('refused' in one.may) || one.may.refused !== 'cancelled' ? (
            <Section title={w.messages}>
              <MessageList
                language={language}
                messages={one.messages}
                reader="employer"
                fileHref={(file) => own.file(language, one.id, file)}
              />
            </Section>
          ) : null}
          <Write
            visit={visit}
            talk={one}
            sheet={sheet}
            urls={own}
            templates={{ all: one.templates, manage: urls.employerTemplates(language) }}
          />
          <Kept language={language} talk={one} />
          <p>
            <a href={urls.employerMessages(language)}>{w.back}</a>
          </p>
        </>
      ),
    };
  },
});

export const employerTalkDraftAction = page('/employer/messages/:id/draft', talkDraft('employer', own));
export const employerTalkFilePage = page('/employer/messages/:id/files/:file', talkFile('employer'));
export const employerTalkFileRemovalAction = page(
  '/employer/messages/:id/files/:file/removal',
  talkFileRemoval('employer', own),
);
