import { isRefused } from '#kernel/decision.ts';
import { formatDay } from '#kernel/time.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { inactiveBecause } from '../../registration.ts';
import { ownRegistration } from '../../seekers.ts';
import { switchOff, switchOn } from '../../validities.ts';
import { aloneUntil } from '../../validity.ts';
import { words } from '../../words/words.ts';

/** 求職登録の有効・無効: until when, what makes it longer, and the two switches of the person (F-SK-12, 13). */
export const validityPage = page('/seeker/validity', {
  audience: 'seeker',
  load: async ({ act }) => ({ registration: await ownRegistration(act) }),
  view: ({ language, now, query, settings }, { registration }) => {
    const w = words(language).validity;
    const reason = inactiveBecause(registration, now);
    const alone = aloneUntil(registration, now, settings.selfReactivationDays);
    const done = query.get('done');
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          {done === 'on' && !reason && (
            <Notice kind="success" language={language}>
              <p>{w.switchedOn(formatDay(registration.validUntil, language))}</p>
            </Notice>
          )}
          {done === 'off' && reason && (
            <Notice kind="success" language={language}>
              <p>{w.switchedOff}</p>
            </Notice>
          )}
          {done === 'counter' && reason && (
            <Notice kind="error" language={language}>
              <p>{w.atCounter}</p>
            </Notice>
          )}
          <DescriptionList
            items={[
              {
                label: w.state,
                value: <Tag tone={reason ? 'warning' : 'success'}>{reason ? w.inactive : w.active}</Tag>,
                ...(reason ? { note: w.inactiveBecause[reason] } : {}),
              },
              { label: w.lastDay, value: formatDay(registration.validUntil, language) },
            ]}
          />
          {reason ? (
            <Section title={w.again}>
              {alone ? (
                <>
                  <p>{w.aloneUntil(formatDay(alone, language))}</p>
                  <PostButton action={urls.seekerValidityOn(language)}>{w.switchOn}</PostButton>
                </>
              ) : (
                <>
                  <p>{w.atCounter}</p>
                  <p>
                    <a href={urls.offices(language)}>{w.offices}</a>
                  </p>
                </>
              )}
            </Section>
          ) : (
            <Section title={w.longer}>
              <p>{w.longerLead}</p>
              <ul>
                {w.longerPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
              <ButtonRow>
                <ButtonLink kind="secondary" href={urls.jobs(language)}>
                  {w.search}
                </ButtonLink>
              </ButtonRow>
            </Section>
          )}
          <Section title={w.whenInactive}>
            <ul>
              {w.whenInactivePoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            {reason ? null : (
              <p>
                <a href={urls.seekerValidityOff(language)}>{w.switchOff}</a>
              </p>
            )}
          </Section>
        </>
      ),
    };
  },
});

/** One tap to go on, from the bar of every page; where only the counter can, it says so. */
export const validityOnAction = page('/seeker/validity/on', {
  audience: 'seeker',
  submit: async ({ act, language }) => {
    const decision = await switchOn(act);
    const counter = isRefused(decision) && decision.refused === 'at-counter';
    return redirect(`${urls.seekerValidity(language)}?done=${counter ? 'counter' : 'on'}`);
  },
});

/** Asks once more before the registration becomes inactive: applications cannot be made any longer. */
export const validityOffPage = page('/seeker/validity/off', {
  audience: 'seeker',
  load: async ({ act, language, now }) =>
    inactiveBecause(await ownRegistration(act), now) ? redirect(urls.seekerValidity(language)) : {},
  form: () => ({}),
  submit: async ({ act, language }) => {
    await switchOff(act);
    return redirect(`${urls.seekerValidity(language)}?done=off`);
  },
  view: ({ language, settings }, _data, sheet) => {
    const w = words(language).validity;
    return {
      title: w.offTitle,
      breadcrumb: [{ href: urls.seekerValidity(language), label: w.title }],
      body: (
        <>
          <Lead>{w.offLead}</Lead>
          <Notice kind="warning" language={language}>
            <ul>
              {w.whenInactivePoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <p>{w.offAgain(String(settings.selfReactivationDays))}</p>
          </Notice>
          <Form
            sheet={sheet}
            kind="danger"
            submit={w.switchOff}
            back={{ href: urls.seekerValidity(language), label: w.back }}
          />
        </>
      ),
    };
  },
});
