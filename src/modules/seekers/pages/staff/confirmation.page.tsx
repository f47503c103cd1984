import { formatDay, wareki } from '#kernel/time.ts';
import { absent, conflict, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { confirm } from '../../confirmations.ts';
import { identityDocuments } from '../../identity-document.ts';
import type { Registration } from '../../registration.ts';
import { reasonWanted, registrationAtCounter } from '../../registrations.ts';
import { staffWords } from '../../words/staff.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { wholeAddress } from '../address.ts';

const w = staffWords.confirmation;

type Data = { registration: Registration; renewed?: true };

const to = (registration: Registration) => urls.staffRegistration('ja', registration.id);

/** 本人確認: an online registration becomes one of the office (B7). What is compared with the papers stands above. */
export const confirmationPage = page('/staff/registrations/:id/confirmation', {
  audience: 'staff',
  load: async ({ act, params }): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const registration = await registrationAtCounter(act, params.id);
    const wanted = registration ? undefined : await reasonWanted(act, params.id);
    if (wanted) return redirect(urls.staffAccessReason('ja', wanted.id));
    if (!registration) return undefined;
    return registration.kind === 'online' ? { registration } : redirect(to(registration));
  },
  form: () => {
    const kinds = staffWords.identity.kinds;
    return {
      document: fields('ja').choice({
        label: staffWords.identity.label,
        hint: staffWords.identity.hint,
        required: true,
        options: identityDocuments.map((value) => ({ value, label: kinds[value] })),
      }),
    };
  },
  submit: async ({ act }, { registration }, { document }, raw) => {
    const decision = await confirm(act, registration.id, { document, version: basedOn(raw) });
    if ('accepted' in decision) return redirect(`${to(registration)}?done=confirmed`);
    if (decision.refused === 'absent') return absent();
    if (decision.refused === 'confirmed-already') return conflict({ title: w.already, body: <p>{w.alreadyBody}</p> });
    const now = await registrationAtCounter(act, registration.id);
    return now ? overtaken({ registration: now, renewed: true as const }, { form: w.changed }) : absent();
  },
  view: (_visit, { registration, renewed }, sheet) => {
    const { person, record } = registration;
    const { fields: f } = tabWords('ja');
    return {
      title: w.title,
      breadcrumb: [
        { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
        { href: to(registration), label: person.name },
      ],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Section title={w.compare}>
            <DescriptionList
              items={[
                { label: f.name, value: person.name },
                { label: f.nameKana, value: person.nameKana },
                { label: f.birthDate, value: `${formatDay(person.birthDate, 'ja')}（${wareki(person.birthDate)}）` },
                { label: staffWords.confirmation.address, value: wholeAddress(record.basic) },
              ]}
            />
            <p>
              <a href={urls.staffRegistrationTab('ja', registration.id, 'basic')}>{w.mend}</a>
            </p>
          </Section>
          <Form sheet={sheet} submit={w.submit} back={{ href: to(registration), label: staffWords.form.cancel }}>
            <BasedOn sheet={sheet} version={registration.version} renewed={renewed ?? false} />
            {sheet.ask.document}
            <p>{w.after}</p>
          </Form>
        </>
      ),
    };
  },
});
