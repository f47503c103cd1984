import { dayOf, formatDay } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { absolute, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { QrCode } from '#ui/components/qr-code.tsx';
import { ScreenOnly } from '#ui/components/visibility.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import { loginOf } from '../../login-addresses.ts';
import { registrationAtCounter } from '../../registrations.ts';
import { words } from '../../words/words.ts';

/** メールアドレス（控え）: the slip the counter hands over, in the seeker's language (B1, leaflet of 2022). */
export const slipPage = page('/staff/registrations/:id/slip', {
  audience: 'staff',
  languages: ['ja', 'easy', 'en'],
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    if (!registration) return undefined;
    const login = await loginOf(act, registration);
    if (!login) return redirect(urls.staffMailAddress('ja', registration.id));
    return { registration, login };
  },
  view: ({ language, now, settings }, { registration, login }) => {
    const { slip } = words(language);
    const door = absolute(settings.baseUrl, urls.opening(language));
    return {
      title: slip.title,
      sheetOfPaper: true,
      body: (
        <>
          <p>{slip.lead}</p>
          <DescriptionList
            items={[
              { label: slip.mail, value: <strong>{login.mail}</strong> },
              { label: slip.name, value: registration.person.name, lang: 'ja' },
              { label: slip.number, value: registration.number },
              { label: slip.office, value: officeNameOf(registration.officeCode, language), lang: 'ja' },
              { label: slip.registeredOn, value: formatDay(dayOf(now), language) },
            ]}
          />
          <Section title={slip.next}>
            <div class="slip-way">
              <Prose>
                <ol>
                  {slip.steps(slip.door, settings.mailFrom, String(settings.authKeyMinutes)).map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </Prose>
              <div class="slip-door">
                <QrCode text={door} label={slip.code} />
                <p class="slip-address">{door}</p>
              </div>
            </div>
          </Section>
          <p>
            <strong>{slip.kiosk}</strong>
          </p>
          <p>{slip.forgotten}</p>
          <ScreenOnly>
            <ButtonRow>
              <PrintButton language={language}>{slip.print}</PrintButton>
              <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registration.id)}>
                {slip.back}
              </ButtonLink>
            </ButtonRow>
          </ScreenOnly>
        </>
      ),
    };
  },
});
