import { Privacy, Terms } from '#modules/accounts/documents/documents.tsx';
import { keepAgreed } from '#modules/accounts/views/opening-progress.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { ScrollConsent } from '#ui/components/scroll-consent.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { openingName } from '../../openings.ts';
import { words } from '../../words/words.ts';

/** ③ 求職者マイページ利用規約確認: both texts, and one agreement to both (leaflet of 2022). */
export const termsPage = page('/opening', {
  audience: 'anyone',
  portal: 'seeker',
  form: ({ language }) => ({ agreement: fields(language).agreement({ label: words(language).opening.terms.agree }) }),
  submit: async (visit) => {
    await keepAgreed(visit, openingName);
    return redirect(urls.openingMail(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { steps, terms } = words(language).opening;
    return {
      title: terms.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={steps.map((label) => ({ label }))} current={1} />
          <Lead>{terms.lead}</Lead>
          <Section title={terms.ways}>
            <DescriptionList
              items={terms
                .way(String(settings.authKeyMinutes))
                .map(({ title, body }) => ({ label: title, value: body }))}
            />
          </Section>
          <Section title={terms.confirm}>
            <p>{terms.confirmLead}</p>
            <Form
              sheet={sheet}
              submit={terms.next}
              secondary={
                <ButtonLink kind="secondary" href={urls.home(language)}>
                  {terms.cancel}
                </ButtonLink>
              }
            >
              <ScrollConsent
                language={language}
                level={3}
                texts={[
                  { id: 'privacy', title: terms.privacy, body: <Privacy language={language} level={4} /> },
                  { id: 'terms', title: terms.termsOfUse, body: <Terms language={language} level={4} /> },
                ]}
              >
                {sheet.ask.agreement}
              </ScrollConsent>
            </Form>
          </Section>
        </>
      ),
    };
  },
});
