import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { Steps } from '#ui/components/steps.tsx';
import type { Raw } from '#ui/forms/field.ts';
import { Form } from '#ui/forms/form.tsx';
import { rawOf } from '#ui/forms/raw.ts';
import { Section } from '#ui/layouts/section.tsx';
import { entryDraft, keepEntryDraft, type Typed } from '../../provisional-entries.ts';
import { words } from '../../words/words.ts';
import { stepsOf } from './doors.tsx';
import { entryForm, entryProblem } from './entry-form.ts';

/** Longer than any answer may be, and short enough that a draft stays small. */
const mostKept = 400;

/** Every answer as it was typed, also one that is wrong yet. */
const typedIn = (raw: Raw): Typed =>
  Object.fromEntries(
    Object.keys(entryForm('ja')).flatMap((name) => {
      const text = raw.one(name);
      return text ? [[name, [...text].slice(0, mostKept).join('')]] : [];
    }),
  );

/** 事業所登録（仮登録）: what identifies the establishment. */
export const newEstablishmentPage = page('/employer/opening/establishment', {
  audience: 'new-employer',
  load: async ({ act }) => ({ draft: await entryDraft(act) }),
  form: ({ language }) => entryForm(language),
  typed: (_visit, { draft }) => draft && rawOf(draft),
  submit: async ({ act, language }, _data, answers, raw) => {
    await keepEntryDraft(act, typedIn(raw));
    const problem = await entryProblem(language, answers);
    return problem ? problems(problem) : redirect(urls.newEstablishmentConfirmation(language));
  },
  view: ({ language }, _data, sheet) => {
    const { entry: w } = words(language);
    const { ask } = sheet;
    return {
      title: w.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={stepsOf(language, 'entry').map(({ label }) => ({ label }))} current={4} />
          <Lead>{w.lead}</Lead>
          <p>{w.leadDraft}</p>
          <SaveDraft language={language} action={urls.newEstablishmentDraft(language)}>
            <Form sheet={sheet} submit={w.next}>
              <Section title={w.parts.identity}>
                {ask.name}
                {ask.nameKana}
                {ask.corporateNumber}
              </Section>
              <Section title={w.parts.place}>
                {ask.postcode}
                {ask.prefecture}
                {ask.municipality}
                {ask.address}
                {ask.telephone}
                {ask.fax}
                {ask.website}
              </Section>
              <Section title={w.parts.business}>
                {ask.industry}
                {ask.business}
                {ask.employees}
                {ask.workplace}
                {ask.representativeTitle}
                {ask.representative}
              </Section>
              <Section title={w.parts.contact}>
                {ask.contactSection}
                {ask.contactName}
                {ask.contactKana}
                {ask.contactTelephone}
                {ask.contactMail}
              </Section>
            </Form>
          </SaveDraft>
        </>
      ),
    };
  },
});

/** Keeps what is typed, whatever it is, each time a field is left. */
export const newEstablishmentDraftAction = page('/employer/opening/draft', {
  audience: 'new-employer',
  submit: async ({ act, language }, _data, _values, raw) => {
    await keepEntryDraft(act, typedIn(raw));
    return redirect(urls.newEstablishment(language));
  },
});
