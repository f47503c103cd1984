import { formatDay } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { ownRegistration } from '../../seekers.ts';
import { tabWords } from '../../words/tabs/words.ts';

/** 求職申込みの受付: the 求職番号 and what it opens (F-SK-14). Stays where it is, for whoever looks for the number later. */
export const registrationReceiptPage = page('/seeker/registration/receipt', {
  audience: 'seeker',
  load: async ({ act }) => ({ registration: await ownRegistration(act) }),
  view: ({ language }, { registration }) => {
    const w = tabWords(language).receipt;
    const office = officeNameOf(registration.officeCode, language);
    const japanese = language === 'en' ? { lang: 'ja' } : {};
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <DescriptionList
            items={[
              { label: w.number, value: registration.number },
              { label: w.kind, value: w.kinds[registration.kind] },
              { label: w.office, value: office, ...japanese },
              { label: w.appliedOn, value: formatDay(registration.appliedOn, language) },
              { label: w.until, value: formatDay(registration.validUntil, language) },
            ]}
          />
          <Section title={w.now}>
            <ul>
              {w.nowPoints.map((point) => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          </Section>
          {registration.kind === 'online' && (
            <Section title={w.later}>
              <ul>
                {w.laterPoints.map((point) => (
                  <li key={point}>{point}</li>
                ))}
              </ul>
              <p>{w.laterNote(office)}</p>
            </Section>
          )}
          <ButtonRow>
            <ButtonLink href={urls.seekerHome(language)}>{w.home}</ButtonLink>
            <ButtonLink kind="secondary" href={urls.jobs(language)}>
              {w.jobs}
            </ButtonLink>
            <PrintButton language={language} />
          </ButtonRow>
        </>
      ),
    };
  },
});
