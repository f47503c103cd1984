import { atOnce } from '#modules/establishments/establishment-change.ts';
import { answered, given, recordForm } from './record-form.ts';

/** 担当者, as many as stand on the official form and some more. */
const mostContacts = 5;

/** 担当者・連絡先: true at once. */
export const contactsForm = recordForm({
  parts: {
    contacts: {
      most: () => mostContacts,
      title: (w, number) => w.blocks.contact(number),
      fields: ({ kit, w }) => ({
        section: kit.text({ label: w.fields.contactSection, max: 40, width: 'half' }),
        name: kit.text({ label: w.fields.contactName, max: 60, width: 'half' }),
        nameKana: kit.kana({ label: w.fields.contactKana, max: 60 }),
        telephone: kit.telephone({ label: w.fields.contactTelephone, hint: w.hints.contactTelephone }),
        extension: kit.text({ label: w.fields.contactExtension, max: 10, width: 'short' }),
        fax: kit.telephone({ label: w.fields.contactFax }),
        mail: kit.mail({ label: w.fields.contactMail, hint: w.hints.contactMail }),
      }),
    },
  },
  places: [
    { title: 'reach', names: ['telephone', 'fax', 'mail'] },
    { title: 'contacts', part: 'contacts' },
  ],
  fields: ({ kit, w }) => ({
    telephone: kit.telephone({ label: w.fields.telephone, required: true }),
    fax: kit.telephone({ label: w.fields.fax }),
    mail: kit.mail({ label: w.fields.mail }),
  }),
  told: (values, { contacts }, before) => ({
    record: answered(before, given({ ...values, contacts: contacts.map((one) => given(one)) }), atOnce),
  }),
  check: (_values, { contacts }, { w }) =>
    Object.fromEntries(
      contacts.flatMap(({ name }, at) => (name === undefined ? [[`contacts.${at}.name`, w.problems.contactName]] : [])),
    ),
  asked: ({ record }) => ({
    blocks: { contacts: (record.contacts ?? []).map((one) => given(one)) },
    values: given({ telephone: record.telephone, fax: record.fax, mail: record.mail }),
  }),
});
