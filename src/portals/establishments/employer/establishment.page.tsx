import type { JSX } from 'preact';
import { dayOf, formatDay, formatDayTime } from '#kernel/time.ts';
import { toldOf } from '#modules/establishments/establishment-change.ts';
import { type OwnRecord, ownRecord } from '#modules/establishments/establishment-changes.ts';
import { ownRefusal } from '#modules/establishments/flags.ts';
import { closingReason } from '#modules/establishments/registering.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { differencesOf } from '../record/differences.ts';
import { type On, recordParts } from '../record/record-form.ts';
import { Differences, ToldPart } from '../record/told.tsx';
import { recordWords } from '../words/words.ts';

/** 事業所情報: the whole record, and what is under way. */
export const employerEstablishmentPage = page('/employer/establishment', {
  audience: 'employer',
  load: async ({ act, actor }) => {
    const own = await ownRecord(act);
    if (!own) return undefined;
    const closed = own.establishment.state === 'closed' ? await closingReason(act, actor.establishmentId) : undefined;
    return { own, refusal: await ownRefusal(act), closed };
  },
  view: ({ actor, language, now, query }, { own, refusal, closed }) => {
    const { own: w, parts } = recordWords(language);
    const on: On = { language, now };
    const { establishment } = own;
    const writes = actor.role !== 'viewer' && establishment.state !== 'closed';
    const done = query.get('done');
    const said = done && done in w.done ? w.done[done as keyof typeof w.done] : undefined;
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          {said && (
            <Notice kind="success" language={language}>
              <p>{said}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          {establishment.state === 'closed' && (
            <Notice kind="warning" language={language}>
              <p>{w.closed}</p>
              {closed && (
                <p>
                  {w.reason}：<span lang="ja">{closed}</span>
                </p>
              )}
            </Notice>
          )}
          {refusal && (
            <Notice kind="warning" language={language} title={w.refusedPeriod.title} level={2}>
              <p>{w.refusedPeriod.body(formatDay(refusal.from, language), formatDay(refusal.until, language))}</p>
              <p>
                {w.refusedPeriod.ground}：{w.grounds[refusal.ground]}
              </p>
            </Notice>
          )}
          {establishment.dispute && (
            <Notice kind="warning" language={language}>
              <p>{w.dispute}</p>
            </Notice>
          )}
          <UnderWay own={own} on={on} writes={writes} />
          <DescriptionList
            items={[
              { label: w.state, value: w.states[establishment.state] },
              { label: w.number, value: establishment.number ?? w.noNumber },
              ...(establishment.officeCode
                ? [{ label: w.office, value: officeNameOf(establishment.officeCode, language) }]
                : []),
            ]}
          />
          {!writes && establishment.state !== 'closed' && <p>{w.viewer}</p>}
          <ButtonRow>
            {writes && !own.change && (
              <ButtonLink href={urls.employerEstablishmentChange(language)}>{w.begin}</ButtonLink>
            )}
            <ButtonLink kind="secondary" href={urls.employerImages(language)}>
              {w.images}
            </ButtonLink>
          </ButtonRow>
          {recordParts.map((part) => (
            <Section key={part} title={parts[part]}>
              <ToldPart part={part} on={on} told={toldOf(establishment)} />
              {writes && part === 'contacts' && (
                <ButtonRow>
                  <ButtonLink kind="secondary" size="small" href={urls.employerEstablishmentPart(language, part)}>
                    {w.change(parts[part])}
                  </ButtonLink>
                </ButtonRow>
              )}
            </Section>
          ))}
        </>
      ),
    };
  },
});

/** What the employer wrote and the office has not decided, or what it decided last. */
function UnderWay({ own, on, writes }: { own: OwnRecord; on: On; writes: boolean }): JSX.Element | null {
  const { language } = on;
  const { own: w, page: words } = recordWords(language);
  const { change, decided } = own;
  if (change?.state === 'draft') {
    return (
      <Notice kind="info" language={language} title={w.draft.title} level={2}>
        <p>{w.draft.body}</p>
        {writes && (
          <ButtonRow>
            <ButtonLink href={urls.employerEstablishmentChange(language)}>{w.draft.link}</ButtonLink>
          </ButtonRow>
        )}
      </Notice>
    );
  }
  if (change) {
    const told = change.state === 'waiting' ? w.waiting : w.reviewing;
    return (
      <>
        <Notice kind="info" language={language} title={told.title} level={2}>
          <p>{told.body(change.sentAt ? formatDayTime(change.sentAt, language) : '')}</p>
        </Notice>
        <Section title={w.waiting.asked}>
          <Differences on={on} rows={differencesOf(on, change.before, change.asked)} caption={w.waiting.asked} />
          {writes && change.state === 'waiting' && (
            <ButtonRow>
              <PostButton kind="secondary" action={urls.employerEstablishmentRevision(language)}>
                {w.revise}
              </PostButton>
              <ButtonLink kind="secondary" href={urls.employerEstablishmentWithdrawal(language)}>
                {w.withdraw}
              </ButtonLink>
            </ButtonRow>
          )}
        </Section>
      </>
    );
  }
  if (!decided?.decidedAt) return null;
  const day = formatDay(dayOf(decided.decidedAt), language);
  const accepted = decided.state === 'accepted';
  return (
    <Notice kind={accepted ? 'info' : 'warning'} language={language}>
      <p>
        {accepted ? w.accepted(day) : w.refused(day)}
        {accepted && decided.corrected ? w.corrected : ''}
      </p>
      {!accepted && (
        <p>
          {w.reason}：<span lang="ja">{decided.reason ?? words.nothing}</span>
        </p>
      )}
    </Notice>
  );
}
