import { gone, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { choices, type RhythmChoice, readChoice } from '../../subscription.ts';
import { changeAlerts, managedAlerts } from '../../subscriptions.ts';
import { ConditionsAsked } from '../../views/conditions-asked.tsx';
import { words } from '../../words/words.ts';
import { linkEnded } from './links.page.tsx';

/** お知らせの設定: the alerts of a mail address without an account, by the link of a mail. */
export const alertManagementPage = page('/alerts/management/:token', {
  audience: 'anyone',
  load: async ({ act, params, language }) => {
    const alerts = await managedAlerts(act, params.token);
    return alerts ? { alerts } : gone(linkEnded(language));
  },
  form: ({ language }, { alerts }) => {
    const w = words(language).rhythm;
    return Object.fromEntries(
      alerts.map(({ id }) => [
        id,
        fields(language).choice({
          label: w.label,
          required: true,
          options: choices.map((value) => ({ value, label: value === 'off' ? w.stop : w[value] })),
        }),
      ]),
    );
  },
  initial: (_, { alerts }) => Object.fromEntries(alerts.map(({ id, rhythm }) => [id, rhythm])),
  submit: async ({ act, params, language }, _, values) => {
    const wanted = new Map<string, RhythmChoice>();
    for (const [id, value] of Object.entries(values)) {
      const choice = readChoice(value);
      if (choice) wanted.set(id, choice);
    }
    const changed = await changeAlerts(act, params.token, wanted);
    if (changed === undefined) return gone(linkEnded(language));
    return redirect(`${urls.alertManagement(language, params.token)}?done=${changed}`);
  },
  view: ({ language, query }, { alerts }, sheet) => {
    const w = words(language);
    return {
      title: w.manage.title,
      breadcrumb: [],
      noindex: true,
      body: (
        <>
          {query.has('done') && <Notice kind="success" language={language} title={w.manage.started} />}
          <Lead>{w.manage.lead}</Lead>
          <Form sheet={sheet} submit={w.manage.submit}>
            {alerts.map(({ id, query }) => (
              <Section key={id} title={w.form.conditions} level={2}>
                <ConditionsAsked language={language} query={query} />
                {sheet.ask[id]}
              </Section>
            ))}
          </Form>
        </>
      ),
    };
  },
});
