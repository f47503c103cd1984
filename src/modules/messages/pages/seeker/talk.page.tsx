import type { Language } from '#kernel/language.ts';
import { dayOf } from '#kernel/time.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Talk, talk } from '../../talks.ts';
import { MessageList } from '../../views/message-list.tsx';
import { words } from '../../words/words.ts';
import { talkDraft, talkFile, talkFileRemoval } from '../talk-acts.ts';
import { Kept, said, submitTalk, type TalkUrls, talkFiles, talkForm, Write } from '../talk-form.tsx';

const own: TalkUrls = {
  talk: urls.seekerTalk,
  draft: urls.seekerTalkDraft,
  file: urls.seekerTalkFile,
  removal: urls.seekerTalkFileRemoval,
};

/** A talk of a seeker: inside an application with the employer, or what an office wrote (F-SK-6, F-SK-9). */
export const seekerTalkPage = page('/seeker/messages/:id', {
  audience: 'seeker',
  files: talkFiles,
  load: ({ act, params, opened }) => talk(act, params.id, opened),
  form: (visit) => talkForm(visit),
  initial: (_visit, { draft }) => ({ body: draft.body }),
  submit: (visit, { id }, values, raw) => submitTalk(visit, id, values, raw, own, {}),
  view: (visit, one, sheet) => {
    const { language, query, now } = visit;
    const { talk: w, inbox, topic, trouble, report } = words(language);
    const { ends, thread } = one;
    const title = thread?.subject ?? w.withOther(one.other ?? inbox.unnamed);
    return {
      title,
      heading: <span lang="ja">{title}</span>,
      breadcrumb: [{ href: urls.seekerMessages(language), label: inbox.title }],
      body: (
        <>
          {said(language, query)}
          {query.has('changed') && (
            <Notice kind="success" language={language}>
              <p>{one.blockedByMe ? trouble.blocked : trouble.unblocked}</p>
            </Notice>
          )}
          {query.has('reported') && (
            <Notice kind="success" language={language}>
              <p>{report.done}</p>
            </Notice>
          )}
          <DescriptionList
            look="compact"
            items={[
              ...(thread?.topic
                ? [
                    { label: w.from, value: one.other, lang: 'ja' },
                    { label: w.topic, value: topic[thread.topic] },
                  ]
                : []),
              ...(ends
                ? [
                    { label: w.about, value: one.title, lang: 'ja' },
                    { label: w.number, value: ends.jobNumber },
                  ]
                : []),
            ]}
          />
          {ends || thread?.applicationId ? (
            <ButtonRow>
              <ButtonLink
                kind={ends ? 'secondary' : 'primary'}
                href={urls.seekerApplication(language, ends?.id ?? thread?.applicationId ?? '')}
              >
                {ends ? w.seeApplication : w.answerProposal}
              </ButtonLink>
            </ButtonRow>
          ) : null}
          <Section title={w.messages}>
            <MessageList
              language={language}
              messages={one.messages}
              reader="seeker"
              fileHref={(file) => own.file(language, one.id, file)}
            />
          </Section>
          {one.jobs.length > 0 && (
            <Section title={w.jobs}>
              <p>{w.jobsNote}</p>
              {one.jobs.map(({ head, sheet: seen }) => (
                <JobCard key={head.id} language={language} head={head} sheet={seen} today={dayOf(now)} level={3} />
              ))}
            </Section>
          )}
          <Write visit={visit} talk={one} sheet={sheet} urls={own} />
          {ends && <Trouble language={language} talk={one} />}
          <Kept language={language} talk={one} />
          <p>
            <a href={urls.seekerMessages(language)}>{w.back}</a>
          </p>
        </>
      ),
    };
  },
});

function Trouble({ language, talk: one }: { language: Language; talk: Talk }) {
  const { trouble } = words(language);
  return (
    <Section title={trouble.title}>
      <p>{trouble.lead}</p>
      <ButtonRow>
        <PostButton
          action={urls.seekerTalkBlock(language, one.id)}
          values={{ blocked: one.blockedByMe ? 'no' : 'yes' }}
        >
          {one.blockedByMe ? trouble.unblock : trouble.block}
        </PostButton>
        {one.thread?.lastAt ? (
          <ButtonLink kind="text" href={urls.seekerTalkReport(language, one.id)}>
            {trouble.report}
          </ButtonLink>
        ) : null}
      </ButtonRow>
    </Section>
  );
}

export const seekerTalkDraftAction = page('/seeker/messages/:id/draft', talkDraft('seeker', own));
export const seekerTalkFilePage = page('/seeker/messages/:id/files/:file', talkFile('seeker'));
export const seekerTalkFileRemovalAction = page(
  '/seeker/messages/:id/files/:file/removal',
  talkFileRemoval('seeker', own),
);
