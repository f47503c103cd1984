import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { formatDayTime } from '#kernel/time.ts';
import { Lines, SheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { absent, page, redirect } from '#platform/web/page.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Dialog } from '#ui/components/dialog.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { noteCharacters } from '../../saved-job.ts';
import { type KeptJob, noteSavedJob, savedEntry } from '../../saved-jobs.ts';
import { changesOf, Renewed } from '../../views/kept-job.tsx';
import { words as ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/**
 * One kept job: the private note, what changed since, and of an ended job the sheet as it was kept. The note is saved
 * whenever its field is left, too, so that nothing typed is lost.
 */
export const savedEntryPage = page('/seeker/saved-jobs/:number', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && number === params.number ? savedEntry(act, number) : undefined;
  },
  form: ({ language }) => {
    const w = ownWords(language).entry;
    return {
      note: fields(language).longText({ label: w.note, hint: w.noteHint, max: noteCharacters, rows: 5 }),
    };
  },
  initial: (_visit, { note }) => ({ note }),
  submit: async ({ act, language }, { job }, { note }) => {
    const { number } = job.head;
    return (await noteSavedJob(act, number, note)) ? redirect(urls.savedJobNoted(language, number)) : absent();
  },
  view: ({ language, query }, kept, sheet) => {
    const w = ownWords(language).entry;
    const all = words(language);
    const { head } = kept.job;
    const breadcrumb = [{ href: urls.savedJobs(language), label: all.saved.title }];
    const heading = <span lang={language === 'en' ? 'ja' : undefined}>{kept.sheet.work.title}</span>;
    if (query.has('removal'))
      return { title: w.removeTitle, heading: false, breadcrumb, body: removal(kept, query, language) };
    return {
      title: `${w.title} ${head.number}`,
      heading,
      breadcrumb,
      body: (
        <>
          {query.has('noted') && <Notice kind="success" language={language} title={w.saved} />}
          {kept.ended && (
            <Notice kind="warning" language={language} title={w.endedTitle}>
              <p>{w.ended}</p>
            </Notice>
          )}
          <Renewed language={language} kept={kept} />
          <p>{all.saved.savedAt(formatDayTime(kept.savedAt, language))}</p>
          <Section title={w.noteTitle}>
            <SaveDraft language={language} action={urls.savedJobEntry(language, head.number)}>
              <Form sheet={sheet} submit={w.save} action={urls.savedJobEntry(language, head.number)}>
                {sheet.ask.note}
              </Form>
            </SaveDraft>
          </Section>
          <Changed language={language} kept={kept} />
          {kept.ended && (
            <Section title={w.sheet}>
              <SheetSections language={language} sheet={kept.sheet} head={head} level={3} />
            </Section>
          )}
          <ButtonRow>
            {!kept.ended && (
              <ButtonLink kind="secondary" href={urls.job(language, head.number)}>
                {w.job}
              </ButtonLink>
            )}
            <PostButton action={urls.savedJobs(language)} values={{ act: 'remove', job: head.number }} kind="text">
              {w.remove}
            </PostButton>
          </ButtonRow>
        </>
      ),
    };
  },
});

const removal = ({ job, note }: KeptJob, query: URLSearchParams, language: Language): JSX.Element => {
  const w = ownWords(language).entry;
  const { number } = job.head;
  const next = ownPath(query.get('next'));
  return (
    <Dialog
      kind="danger"
      title={w.removeTitle}
      actions={
        <>
          <PostButton
            action={urls.savedJobs(language)}
            values={{ act: 'remove', job: number, ...(next ? { next } : {}) }}
            kind="danger"
          >
            {w.remove}
          </PostButton>
          <ButtonLink kind="secondary" href={next ?? urls.savedJobEntry(language, number)}>
            {w.keep}
          </ButtonLink>
        </>
      }
    >
      <p lang={language === 'en' ? 'ja' : undefined}>{job.sheet.work.title}</p>
      {note !== undefined && <p class="kept-text">{note}</p>}
      <p>{w.removeNote}</p>
    </Dialog>
  );
};

/** What the reader would read differently now, before and after. */
function Changed({ language, kept }: { language: Language; kept: KeptJob }): JSX.Element | null {
  if (!kept.changed || kept.ended) return null;
  const w = ownWords(language).entry;
  const changes = changesOf(kept, language);
  return (
    <Section title={w.changesTitle}>
      {changes.length === 0 ? (
        <p>{w.noChanges}</p>
      ) : (
        <DescriptionList
          items={changes.map(({ label, before, after }) => ({
            label,
            value: [
              { said: w.before, lines: before },
              { said: w.after, lines: after },
            ].map(({ said, lines }) => (
              <div key={said} class="kept-change">
                <span class="kept-label">{said}</span>
                <div>{lines.length > 0 ? <Lines lines={lines} language={language} /> : <p>{w.notGiven}</p>}</div>
              </div>
            )),
          }))}
        />
      )}
    </Section>
  );
}
