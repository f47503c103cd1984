import { officeNameOf } from '#modules/offices/office-name.tsx';
import { overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { ownDraft, registerOnline } from '../../drafts.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { onFor, progressOf } from '../tabs/progress.ts';
import { ToldSection } from '../tabs/told-sections.tsx';

type Data = { draft: Awaited<ReturnType<typeof ownDraft>>; progress: ReturnType<typeof progressOf>; renewed?: true };

/** Everything that was told, once more; then 求職申込み. */
export const newRegistrationConfirmPage = page('/seeker/opening/registration/confirm', {
  audience: 'new-seeker',
  creates: true,
  load: async (visit): Promise<Data | ReturnType<typeof redirect>> => {
    const draft = await ownDraft(visit.act);
    const progress = progressOf(draft, onFor(visit, 'new'));
    return progress.ready ? { draft, progress } : redirect(urls.newRegistration(visit.language));
  },
  submit: async (visit, { progress }, _values, raw) => {
    const { act, language } = visit;
    if (!progress.ready) return redirect(urls.newRegistration(language));
    const { officeCode, registration } = progress.ready;
    const decision = await registerOnline(act, { shown: basedOn(raw), officeCode, ...registration });
    if ('accepted' in decision) return redirect(urls.registrationReceipt(language));
    const draft = await ownDraft(act);
    const renewed: Data = { draft, progress: progressOf(draft, onFor(visit, 'new')), renewed: true };
    return overtaken(renewed, { form: tabWords(language).confirm.changed });
  },
  view: (visit, { draft, progress, renewed }, sheet) => {
    const { language } = visit;
    const w = tabWords(language);
    const on = onFor(visit, 'new');
    const open = progress.tabs.filter(({ open: found, concerns }) => concerns && found.length > 0);
    return {
      title: w.confirm.title,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.confirm.lead}</Lead>
          {open.length > 0 && (
            <Notice kind="warning" language={language} title={w.confirm.warnings} level={2}>
              <p>{w.confirm.warningsLead}</p>
              <ul>
                {open.flatMap(({ tab, open: found }) =>
                  found.map(({ key, field }) => (
                    <li key={key}>
                      <a href={`${urls.newRegistrationTab(language, tab)}?check#${field}`}>{w.rules[key]}</a>
                    </li>
                  )),
                )}
              </ul>
            </Notice>
          )}
          {progress.tabs
            .filter(({ concerns }) => concerns)
            .map(({ tab }) => (
              <ToldSection
                key={tab}
                tab={tab}
                on={on}
                typed={draft.tabs[tab].typed}
                change={urls.newRegistrationTab(language, tab)}
              />
            ))}
          <Section title={w.confirm.office}>
            <DescriptionList
              items={[
                {
                  label: w.receipt.office,
                  value: progress.ready ? officeNameOf(progress.ready.officeCode, language) : '',
                  ...(language === 'en' ? { lang: 'ja' } : {}),
                },
              ]}
            />
            <p>{w.confirm.officeNote}</p>
          </Section>
          <p>{w.confirm.after}</p>
          <Form
            sheet={sheet}
            submit={w.confirm.submit}
            back={{ href: urls.newRegistration(language), label: w.page.overview }}
          >
            <BasedOn sheet={sheet} version={draft.version} renewed={renewed ?? false} />
          </Form>
        </>
      ),
    };
  },
});
