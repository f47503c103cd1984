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
import { establishmentAtCounter, isInCharge, loginOf } from '../../establishments-at-counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.slip;

/** メールアドレス（控え）: the slip the counter hands to an employer; laid out as the seekers' one. */
export const employerSlipPage = page('/staff/establishments/:id/slip', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found) return undefined;
    const login = await loginOf(act, found.id);
    return login && !login.opened && isInCharge(actor, found)
      ? { found, login }
      : redirect(urls.staffEstablishment('ja', found.id));
  },
  view: ({ actor, now, settings }, { found, login }) => {
    const door = absolute(settings.baseUrl, urls.employerMyPage('ja'));
    return {
      title: w.title,
      sheetOfPaper: true,
      body: (
        <>
          <p>{w.lead}</p>
          <DescriptionList
            items={[
              { label: w.mail, value: <strong>{login.mail}</strong> },
              { label: w.name, value: found.name },
              { label: w.number, value: found.number ?? staffWords.none },
              { label: w.office, value: officeNameOf(actor.officeCode, 'ja') },
              { label: w.registeredOn, value: formatDay(dayOf(now), 'ja') },
            ]}
          />
          <Section title={w.next}>
            <div class="slip-way">
              <Prose>
                <ol>
                  {w.steps(settings.mailFrom, String(settings.authKeyMinutes)).map((step) => (
                    <li key={step}>{step}</li>
                  ))}
                </ol>
              </Prose>
              <div class="slip-door">
                <QrCode text={door} label={w.code} />
                <p class="slip-address">{door}</p>
              </div>
            </div>
          </Section>
          <ScreenOnly>
            <ButtonRow>
              <PrintButton language="ja">{w.print}</PrintButton>
              <ButtonLink kind="secondary" href={urls.staffEstablishment('ja', found.id)}>
                {w.back}
              </ButtonLink>
            </ButtonRow>
          </ScreenOnly>
        </>
      ),
    };
  },
});
