import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { writeAddress } from '#modules/search/address.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { rhythms } from '../../subscription.ts';
import { askForAlert } from '../../subscriptions.ts';
import { ConditionsAsked } from '../../views/conditions-asked.tsx';
import { words } from '../../words/words.ts';
import { proposedName, type Wished, wished } from '../wished.ts';

/** No conditions yet: where they are chosen. */
export const nothingWished = (language: Language) => {
  const w = words(language).form;
  return (
    <Empty title={w.noConditions} icon="search" actions={<ButtonLink href={urls.jobs(language)}>{w.find}</ButtonLink>}>
      <p>{w.noConditionsHint}</p>
    </Empty>
  );
};

export const WishedConditions = ({ language, data }: { language: Language; data: Wished }) => {
  const w = words(language).form;
  return (
    <Section title={w.conditions}>
      {data.like && <p>{w.like(data.like)}</p>}
      <ConditionsAsked language={language} query={data.query} told={data.told} />
      <p>
        <ButtonLink kind="text" href={urls.jobsFor(language, writeAddress(data.query).toString())}>
          {w.change}
        </ButtonLink>
      </p>
    </Section>
  );
};

/**
 * 新着求人をメールで受け取る (D14) without an account: the conditions stand in the address, as in a list; `?like=` takes those
 * of a job. A seeker keeps them in the My Page instead.
 */
export const alertsPage = page('/alerts', {
  audience: 'anyone',
  creates: true,
  load: async ({ act, actor, query, language }) => {
    if (actor.kind === 'seeker') return redirect(urls.newCondition(language, query.toString()));
    return wished(act, query);
  },
  form: ({ language }) => {
    const w = words(language);
    const f = fields(language);
    return {
      mail: f.mail({ label: w.form.mail, required: true, hint: w.form.purpose }),
      rhythm: f.choice({
        label: w.form.often,
        required: true,
        options: rhythms.map((value) => ({ value, label: w.rhythm[value] })),
      }),
    };
  },
  initial: () => ({ rhythm: 'daily' as const }),
  submit: async ({ act, language }, { query }, { mail, rhythm }) => {
    const w = words(language).refused;
    const asked = await askForAlert(act, { mail, name: proposedName(query, language), query, rhythm });
    if (!isRefused(asked)) return redirect(urls.alertSent(language));
    const problem = w[asked.refused];
    return asked.refused === 'mail-invalid' ? problems({ mail: problem }) : problems({ form: problem });
  },
  view: ({ language }, data, sheet) => {
    const w = words(language).form;
    return {
      title: w.visitorTitle,
      breadcrumb: [],
      noindex: true,
      body: data.empty ? (
        nothingWished(language)
      ) : (
        <>
          <Lead>{w.visitorLead}</Lead>
          <WishedConditions language={language} data={data} />
          <Form sheet={sheet} submit={w.ask}>
            {sheet.ask.mail}
            {sheet.ask.rhythm}
          </Form>
        </>
      ),
    };
  },
});

/** The same for everybody: neither the address nor a limit shows (abuse-cases 1, 4). */
export const alertSentPage = page('/alerts/sent', {
  audience: 'anyone',
  view: ({ language, settings }) => {
    const w = words(language).sent;
    return {
      title: w.title,
      breadcrumb: [],
      noindex: true,
      body: (
        <>
          <Lead>{w.lead(String(settings.alertRequestHours))}</Lead>
          <p>{w.missing}</p>
          <ButtonLink kind="secondary" href={urls.jobs(language)}>
            {w.back}
          </ButtonLink>
        </>
      ),
    };
  },
});
