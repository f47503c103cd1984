import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Establishment } from '../../establishment.ts';
import { establishmentAtCounter, isInCharge, loginOf } from '../../establishments-at-counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.detail;

const lines = ({ record, place, ...one }: Establishment) =>
  [
    { label: w.number, value: one.number ?? staffWords.none },
    { label: w.state, value: staffWords.state[one.state] },
    { label: w.nameKana, value: one.nameKana },
    { label: w.corporateNumber, value: one.corporateNumber },
    { label: w.address, value: [place.postcode && `〒${place.postcode}`, place.address].filter(Boolean).join(' ') },
    { label: w.office, value: one.officeCode && officeNameOf(one.officeCode, 'ja') },
    { label: w.telephone, value: record.telephone },
    { label: w.industry, value: one.industry?.name },
    { label: w.business, value: record.business },
    { label: w.employees, value: record.employees?.total?.toLocaleString('ja-JP') },
    { label: w.representative, value: [record.representativeTitle, record.representative].filter(Boolean).join('　') },
    {
      label: w.contacts,
      value: record.contacts
        ?.map(({ section, name, telephone }) => [section, name, telephone].filter(Boolean).join('　'))
        .join('、'),
    },
  ].map(({ label, value }) => ({ label, value: value || '－' }));

/** One establishment at the counter, and the login of its My Page. */
export const staffEstablishmentPage = page('/staff/establishments/:id', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    return found && { found, login: await loginOf(act, found.id) };
  },
  view: ({ actor, query }, { found, login }) => ({
    title: w.title,
    heading: found.name,
    breadcrumb: [{ href: urls.staffEstablishments('ja'), label: staffWords.search.title }],
    body: (
      <>
        {query.get('done') === 'mail' && (
          <Notice kind="success" language="ja">
            <p>{w.mailSaved}</p>
          </Notice>
        )}
        <Section title={w.myPage}>
          {!isInCharge(actor, found) ? (
            <p>{w.otherOffice(officeNameOf(found.officeCode ?? '', 'ja'))}</p>
          ) : found.number ? (
            <>
              <DescriptionList
                items={[
                  { label: w.mail, value: login?.mail ?? staffWords.none },
                  ...(login ? [{ label: w.myPage, value: login.opened ? w.opened : w.notOpened }] : []),
                ]}
              />
              <ButtonRow>
                {login?.opened ? null : (
                  <ButtonLink href={urls.staffEstablishmentMail('ja', found.id)}>
                    {login ? w.changeMail : w.registerMail}
                  </ButtonLink>
                )}
                {login && !login.opened ? (
                  <ButtonLink kind="secondary" href={urls.staffEstablishmentSlip('ja', found.id)}>
                    {w.slip}
                  </ButtonLink>
                ) : null}
              </ButtonRow>
            </>
          ) : (
            <p>{w.noNumber}</p>
          )}
        </Section>
        <Section title={w.title}>
          <DescriptionList items={lines(found)} />
        </Section>
      </>
    ),
  }),
});
