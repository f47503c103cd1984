import { isRefused } from '#kernel/decision.ts';
import { readEstablishmentNumber, readJobNumber } from '#kernel/numbers.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { absent, answered, conflict, page, redirect } from '#platform/web/page.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import {
  type HiddenEstablishment,
  hiddenEstablishments,
  hideEstablishment,
  showEstablishment,
} from '../../hidden-establishments.ts';
import { forgetSeen, seenCount } from '../../seen-jobs.ts';
import { words as ownWords } from '../../words/own/words.ts';
import { words } from '../../words/words.ts';

/** この事業所の求人を隠す, from the card of a job: leads back to the list, which says that something is hidden. */
export const hidingAction = page('/jobs/hiding', {
  audience: 'seeker',
  submit: async ({ act, language, settings }, _data, _values, raw) => {
    const number = readJobNumber(raw.one('job') ?? '');
    const hidden = number && (await hideEstablishment(act, number));
    if (!hidden) return absent();
    if (!isRefused(hidden)) return redirect(ownPath(raw.one('next')) ?? urls.hiddenEstablishments(language));
    const { refused } = hidden;
    if (refused === 'absent') return absent();
    const w = ownWords(language).hiding;
    const reason = refused === 'limit' ? w.refused.limit(String(settings.hiddenEstablishments)) : w.refused.inactive;
    return conflict({
      title: w.refused.title,
      breadcrumb: [{ href: urls.jobs(language), label: words(language).title }],
      body: (
        <>
          <Notice kind="error" language={language} title={reason} />
          <ButtonRow>
            <ButtonLink href={urls.hiddenEstablishments(language)}>{w.toList}</ButtonLink>
          </ButtonRow>
        </>
      ),
    });
  },
});

type Data = { hidden: HiddenEstablishment[]; seen: number; told: 'shown' | 'forgotten' | undefined };

/** Whose jobs the seeker does not want in the list, and what is remembered as seen; both can be taken back (D5). */
export const hiddenEstablishmentsPage = page('/seeker/hidden-establishments', {
  audience: 'seeker',
  load: async ({ act }): Promise<Data> => ({
    hidden: await hiddenEstablishments(act),
    seen: await seenCount(act),
    told: undefined,
  }),
  submit: async ({ act }, _data, _values, raw) => {
    const after = async (told: Data['told']) =>
      answered<Data>({ hidden: await hiddenEstablishments(act), seen: await seenCount(act), told });
    if (raw.one('act') === 'forget') {
      await forgetSeen(act);
      return after('forgotten');
    }
    const number = readEstablishmentNumber(raw.one('establishment') ?? '');
    return number && (await showEstablishment(act, number)) ? after('shown') : after(undefined);
  },
  view: ({ language, settings }, { hidden, seen, told }) => {
    const w = ownWords(language);
    return {
      title: w.hiding.title,
      breadcrumb: [{ href: urls.savedJobs(language), label: words(language).saved.title }],
      body: (
        <>
          {told && (
            <Notice kind="success" language={language} title={told === 'shown' ? w.hiding.shown : w.seen.forgotten} />
          )}
          <Lead>{w.hiding.lead}</Lead>
          <Section title={w.hiding.listTitle}>
            {hidden.length === 0 ? (
              <Empty title={w.hiding.none} icon="building">
                <p>{w.hiding.noneHint}</p>
              </Empty>
            ) : (
              <CardTable
                caption={w.hiding.count(String(hidden.length), String(settings.hiddenEstablishments))}
                rows={hidden}
                rowKey={({ number }) => number}
                columns={[
                  {
                    key: 'name',
                    head: w.hiding.name,
                    heading: true,
                    cell: ({ name }) => <span lang={language === 'en' ? 'ja' : undefined}>{name}</span>,
                  },
                  {
                    key: 'number',
                    head: w.hiding.number,
                    cell: ({ number }) => <span class="no-break">{number}</span>,
                  },
                  { key: 'day', head: w.hiding.day, cell: ({ hiddenAt }) => formatDay(dayOf(hiddenAt), language) },
                  {
                    key: 'show',
                    head: w.hiding.action,
                    hideHead: true,
                    cell: ({ number, name }) => (
                      <PostButton
                        action={urls.hiddenEstablishments(language)}
                        values={{ establishment: number }}
                        size="small"
                      >
                        {w.hiding.show}
                        <span class="visually-hidden">{w.compare.about(name)}</span>
                      </PostButton>
                    ),
                  },
                ]}
              />
            )}
          </Section>
          <Section title={w.seen.title} id="seen">
            <p>{seen === 0 ? w.seen.none : w.seen.count(String(seen))}</p>
            <p>{w.seen.kept(String(settings.seenJobs), String(settings.seenJobsDays))}</p>
            {seen > 0 && (
              <ButtonRow>
                <PostButton action={urls.hiddenEstablishments(language)} values={{ act: 'forget' }}>
                  {w.seen.forget}
                </PostButton>
              </ButtonRow>
            )}
          </Section>
        </>
      ),
    };
  },
});
