import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { messageTemplates } from '../../message-templates.ts';
import { talk } from '../../talks.ts';
import { MessageList } from '../../views/message-list.tsx';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';
import { talkDraft, talkFile, talkFileRemoval } from '../talk-acts.ts';
import { bodyWith, Kept, said, submitTalk, type TalkUrls, talkFiles, talkForm, Write } from '../talk-form.tsx';

const own: TalkUrls = {
  talk: urls.staffTalk,
  draft: urls.staffTalkDraft,
  file: urls.staffTalkFile,
  removal: urls.staffTalkFileRemoval,
};
const w = staffWords.talk;
const ja = words('ja');

/** What the own office wrote to a seeker, and the answers. Another office's is absent. */
export const staffTalkPage = page('/staff/messages/:id', {
  audience: 'staff',
  files: talkFiles,
  load: async ({ act, params, opened }) => {
    const one = await talk(act, params.id, opened);
    return one && { ...one, templates: await messageTemplates(act) };
  },
  form: (visit) => talkForm(visit),
  initial: ({ query }, { draft, templates }) => ({ body: bodyWith(draft.body, templates, query) }),
  submit: (visit, { id, templates }, values, raw) => submitTalk(visit, id, values, raw, own, { templates }),
  view: (visit, one, sheet) => {
    const { query } = visit;
    const { thread, registrationId } = one;
    const files = one.messages.flatMap((message) => message.files);
    return {
      title: one.title,
      breadcrumb: [{ href: urls.staffMessages('ja'), label: staffWords.inbox.title }],
      body: (
        <>
          {said('ja', query)}
          <DescriptionList
            look="compact"
            items={[
              { label: staffWords.seeker.to, value: one.other },
              ...(thread?.topic ? [{ label: ja.talk.topic, value: ja.topic[thread.topic] }] : []),
              { label: w.replies, value: thread?.replies ? w.repliesYes : w.repliesNo },
              ...(one.jobs.length > 0
                ? [
                    {
                      label: w.jobs,
                      value: one.jobs.map(({ head, sheet: seen }) => (
                        <p key={head.id}>
                          <a href={urls.job('ja', head.number)}>{seen.work.title}</a>（{head.number}）
                        </p>
                      )),
                    },
                  ]
                : []),
            ]}
          />
          <ButtonRow>
            <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registrationId)}>
              {w.seeRegistration}
            </ButtonLink>
            {thread?.applicationId ? (
              <ButtonLink kind="secondary" href={urls.staffApplication('ja', thread.applicationId)}>
                {w.seeProposal}
              </ButtonLink>
            ) : null}
          </ButtonRow>
          {files.some(({ scan }) => scan === 'not-scanned') && (
            <Notice kind="warning" language="ja">
              <p>{w.notScanned}</p>
            </Notice>
          )}
          <Section title={ja.talk.messages}>
            <MessageList
              language="ja"
              messages={one.messages}
              reader="office"
              fileHref={(file) => own.file('ja', one.id, file)}
            />
          </Section>
          <Write
            visit={visit}
            talk={one}
            sheet={sheet}
            urls={own}
            templates={{ all: one.templates, manage: urls.staffTemplates('ja') }}
          />
          <Kept language="ja" talk={one} />
          <p>
            <a href={urls.staffSeekerMessages('ja', registrationId)}>{w.back}</a>
          </p>
        </>
      ),
    };
  },
});

export const staffTalkDraftAction = page('/staff/messages/:id/draft', talkDraft('staff', own));
export const staffTalkFilePage = page('/staff/messages/:id/files/:file', talkFile('staff'));
export const staffTalkFileRemovalAction = page(
  '/staff/messages/:id/files/:file/removal',
  talkFileRemoval('staff', own),
);
