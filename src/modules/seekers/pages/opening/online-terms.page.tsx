import { Privacy, Terms } from '#modules/accounts/documents/documents.tsx';
import { keepAgreed } from '#modules/accounts/views/opening-progress.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { ScrollConsent } from '#ui/components/scroll-consent.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { onlineOpeningName } from '../../online-openings.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { words } from '../../words/words.ts';

/** マイページを開設して求職申込み: both texts, and one agreement to both, as at the other door. */
export const onlineTermsPage = page('/opening/online', {
  audience: 'anyone',
  portal: 'seeker',
  form: ({ language }) => ({ agreement: fields(language).agreement({ label: words(language).opening.terms.agree }) }),
  submit: async (visit) => {
    await keepAgreed(visit, onlineOpeningName);
    return redirect(urls.onlineOpeningMail(visit.language));
  },
  view: ({ language, settings }, _data, sheet) => {
    const { terms } = words(language).opening;
    const w = tabWords(language);
    return {
      title: w.terms.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={w.steps.map((label) => ({ label }))} current={1} />
          <Lead>{w.terms.lead}</Lead>
          <Section title={terms.ways}>
            <DescriptionList
              items={w.terms
                .way(String(settings.authKeyMinutes))
                .map(({ title, body }) => ({ label: title, value: body }))}
            />
            <ul>
              <li>{w.terms.limits}</li>
              <li>{w.terms.students}</li>
              <li>
                {w.terms.otherWay}: <a href={urls.opening(language)}>{w.terms.otherWayLink}</a>
              </li>
            </ul>
          </Section>
          <Section title={terms.confirm}>
            <p>{terms.confirmLead}</p>
            <Form sheet={sheet} submit={terms.next} back={{ href: urls.home(language), label: terms.cancel }}>
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
