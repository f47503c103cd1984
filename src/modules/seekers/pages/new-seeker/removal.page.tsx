import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Form } from '#ui/forms/form.tsx';
import { dropDraft } from '../../drafts.ts';
import { tabWords } from '../../words/tabs/words.ts';

/** Asks before everything typed is thrown away. */
export const newRegistrationRemovalPage = page('/seeker/opening/registration/removal', {
  audience: 'new-seeker',
  submit: async ({ act, language }) => {
    await dropDraft(act);
    return redirect(`${urls.newRegistration(language)}?dropped`);
  },
  view: ({ language }, _data, sheet) => {
    const w = tabWords(language).start;
    return {
      title: w.dropTitle,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.dropLead}</Lead>
          <Form
            sheet={sheet}
            submit={w.dropYes}
            kind="danger"
            back={{ href: urls.newRegistration(language), label: w.dropNo }}
          />
        </>
      ),
    };
  },
});
