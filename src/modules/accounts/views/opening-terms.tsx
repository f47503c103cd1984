import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Page, type PortalName, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { ScrollConsent } from '#ui/components/scroll-consent.tsx';
import { type Step, Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { Privacy } from '../documents/documents.tsx';
import { keepAgreed } from './opening-progress.ts';

type OpeningTerms = {
  /** Of the way in the session. */
  name: string;
  portal: PortalName;
  next: (language: Language) => string;
  Terms: (props: { language: Language; level: 4 }) => JSX.Element;
  words: (
    language: Language,
    minutes: string,
  ) => {
    title: string;
    lead: string;
    /** Who should take another way, and where that is. */
    before?: ComponentChildren;
    steps: readonly Step[];
    ways: string;
    way: readonly { title: string; body: string }[];
    confirm: string;
    confirmLead: string;
    privacy: string;
    termsOfUse: string;
    agree: string;
    next: string;
    cancel: string;
  };
};

/** 利用規約確認: what comes, both texts, and one agreement to both (leaflet of 2022). */
export const openingTermsPage = (path: string, { name, portal, next, Terms, words }: OpeningTerms): Page =>
  page(path, {
    audience: 'anyone',
    portal,
    form: ({ language }) => ({ agreement: fields(language).agreement({ label: words(language, '').agree }) }),
    submit: async (visit) => {
      await keepAgreed(visit, name);
      return redirect(next(visit.language));
    },
    view: ({ language, settings }, _data, sheet) => {
      const w = words(language, String(settings.authKeyMinutes));
      return {
        title: w.title,
        breadcrumb: [],
        body: (
          <>
            <Steps language={language} steps={w.steps} current={1} />
            <Lead>{w.lead}</Lead>
            {w.before}
            <Section title={w.ways}>
              <DescriptionList items={w.way.map(({ title, body }) => ({ label: title, value: body }))} />
            </Section>
            <Section title={w.confirm}>
              <p>{w.confirmLead}</p>
              <Form sheet={sheet} submit={w.next} back={{ href: urls.home(language), label: w.cancel }}>
                <ScrollConsent
                  language={language}
                  level={3}
                  texts={[
                    { id: 'privacy', title: w.privacy, body: <Privacy language={language} level={4} /> },
                    { id: 'terms', title: w.termsOfUse, body: <Terms language={language} level={4} /> },
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
