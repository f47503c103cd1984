import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Confirm } from '#ui/forms/confirm.tsx';
import { readFields } from '#ui/forms/field.ts';
import { Form } from '#ui/forms/form.tsx';
import { rawOf } from '#ui/forms/raw.ts';
import { enterEstablishment, entryDraft } from '../../provisional-entries.ts';
import { words } from '../../words/words.ts';
import { stepsOf } from './doors.tsx';
import { entered, entryForm, entryProblem } from './entry-form.ts';

/** 確認画面: the answers as they are kept, and the office that will check them. */
export const newEstablishmentConfirmationPage = page('/employer/opening/confirmation', {
  audience: 'new-employer',
  creates: true,
  load: async ({ act, language }) => {
    const back = redirect(urls.newEstablishment(language));
    const draft = await entryDraft(act);
    const read = readFields(entryForm(language), rawOf(draft ?? {}));
    if ('problems' in read || (await entryProblem(language, read.values))) return back;
    const establishment = entered(read.values);
    return establishment ? { answers: read.values, establishment } : back;
  },
  submit: async ({ act, language }, { establishment }) => {
    await enterEstablishment(act, establishment);
    return redirect(urls.employerHome(language));
  },
  view: ({ language }, { answers, establishment }, sheet) => {
    const { entry: w } = words(language);
    const back = urls.newEstablishment(language);
    return {
      title: w.confirm.title,
      breadcrumb: [],
      body: (
        <>
          <Steps language={language} steps={stepsOf(language, 'entry').map(({ label }) => ({ label }))} current={4} />
          <Lead>{w.confirm.lead}</Lead>
          <Confirm fields={entryForm(language)} values={answers} change={(name) => `${back}#${name}`} />
          <DescriptionList
            items={[
              {
                label: w.confirm.office,
                value: establishment.officeCode
                  ? officeNameOf(establishment.officeCode, language)
                  : w.confirm.officeUnknown,
              },
            ]}
          />
          <Form sheet={sheet} submit={w.confirm.submit} back={{ href: back, label: w.confirm.back }} />
        </>
      ),
    };
  },
});
