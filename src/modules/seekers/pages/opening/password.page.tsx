import { formatDayTime, type Instant, instant } from '#kernel/time.ts';
import { passwordSymbols } from '#modules/accounts/password.ts';
import { words as accountWords } from '#modules/accounts/words/words.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { keepInSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { finishOpening, sendKeyAgain } from '../../openings.ts';
import { words } from '../../words/words.ts';

/** The request that the mail page of this session made; without it the way begins at its start. */
const requestOf = ({ session }: Visit): { request: string; until: Instant } | undefined => {
  const { openingRequest, openingUntil } = session.data;
  if (typeof openingRequest !== 'string' || typeof openingUntil !== 'string') return undefined;
  return { request: openingRequest, until: instant(openingUntil) };
};

/** ⑥⑦ パスワード登録: password twice and the key of the mail. Screen and mail print the same clock time of its end. */
export const passwordPage = page('/opening/password', {
  audience: 'anyone',
  portal: 'seeker',
  load: (visit) => requestOf(visit) ?? redirect(urls.opening(visit.language)),
  form: ({ language }) => {
    const { password } = words(language).opening;
    const kit = fields(language);
    return {
      password: kit.secret({
        label: password.password,
        hint: accountWords(language).passwordHint(passwordSymbols),
        autocomplete: 'new-password',
      }),
      again: kit.secret({ label: password.again, autocomplete: 'new-password' }),
      key: kit.text({
        label: password.key,
        hint: password.keyHint,
        required: true,
        max: 40,
        autocomplete: 'one-time-code',
      }),
    };
  },
  submit: async (visit, { request }, { password, again, key }) => {
    const w = words(visit.language).opening.password;
    if (password !== again) return problems({ again: w.differ });
    const decision = await finishOpening(visit.act, { request, key, password });
    if ('refused' in decision) {
      const text = accountWords(visit.language).refusals[decision.refused];
      return decision.refused.startsWith('password') ? problems({ password: text }) : problems({ key: text });
    }
    await keepInSession(visit, {
      openingRequest: undefined,
      openingUntil: undefined,
      openingAgreed: undefined,
      openingDone: true,
    });
    return redirect(urls.openingDone(visit.language));
  },
  view: ({ language, settings, query }, { until }, sheet) => {
    const { steps, password } = words(language).opening;
    const sender = settings.mailFrom;
    return {
      title: password.title,
      breadcrumb: [],
      body: (
        <>
          <Steps
            language={language}
            steps={steps.map((label, index) => ({
              label,
              ...(index === 0 ? { href: urls.opening(language) } : {}),
              ...(index === 1 ? { href: urls.openingMail(language) } : {}),
            }))}
            current={3}
          />
          {query.has('again') && (
            <Notice kind="success" language={language}>
              <p>{password.sentAgain}</p>
            </Notice>
          )}
          <Lead>{password.lead}</Lead>
          <Notice kind="info" language={language}>
            <p>
              <strong>{password.until(formatDayTime(until, language))}</strong>
            </p>
          </Notice>
          <Form sheet={sheet} submit={password.submit}>
            {sheet.ask.key}
            {sheet.ask.password}
            {sheet.ask.again}
          </Form>
          <Section title={password.missing}>
            <ul>
              {password.missingPoints(sender).map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
            <PostButton action={urls.openingKeyAgain(language)}>{password.sendAgain}</PostButton>
            <p>
              <a href={urls.opening(language)}>{password.restart}</a>
            </p>
          </Section>
        </>
      ),
    };
  },
});

/** 再送: back to the same page with a new key on its way. */
export const keyAgainAction = page('/opening/key', {
  audience: 'anyone',
  portal: 'seeker',
  submit: async (visit) => {
    const before = requestOf(visit);
    if (!before) return redirect(urls.opening(visit.language));
    const issued = await sendKeyAgain(visit.act, before.request);
    await keepInSession(visit, { openingRequest: issued.request, openingUntil: issued.expiresAt.toString() });
    return redirect(`${urls.openingPassword(visit.language)}?again=1`);
  },
});
