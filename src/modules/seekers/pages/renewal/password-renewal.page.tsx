import { day, dayOf } from '#kernel/time.ts';
import { keepRequest } from '#modules/accounts/views/opening-progress.ts';
import { RenewalStart, renewalName } from '#modules/accounts/views/renewal.tsx';
import { ownWords } from '#modules/accounts/words/own/words.ts';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { fields } from '#ui/forms/fields.ts';
import { requestSeekerRenewal } from '../../openings.ts';

/** パスワード再登録 of a seeker: address and birth date, as at the opening. What comes next never tells whether they fit. */
export const seekerRenewalPage = page('/seeker/password-renewal', {
  audience: 'anyone',
  portal: 'seeker',
  form: ({ language, now }) => {
    const w = ownWords(language).renewal;
    const kit = fields(language);
    return {
      mail: kit.mail({ label: w.mail, required: true, autocomplete: 'username' }),
      birthDate: kit.date({
        label: w.birthDate,
        required: true,
        autocomplete: 'bday',
        era: true,
        min: day('1900-01-01'),
        max: dayOf(now),
      }),
    };
  },
  submit: async (visit, _data, { mail, birthDate }) => {
    const issued = await requestSeekerRenewal(visit.act, { mail, birthDate });
    await keepRequest(visit, renewalName('seeker'), issued);
    return redirect(urls.passwordRenewal(visit.language, 'seeker', 'password'));
  },
  view: ({ language, settings }, _data, sheet) => ({
    title: ownWords(language).renewal.title,
    noindex: true,
    breadcrumb: [],
    body: (
      <RenewalStart language={language} kind="seeker" sender={settings.mailFrom} sheet={sheet}>
        {sheet.ask.mail}
        {sheet.ask.birthDate}
      </RenewalStart>
    ),
  }),
});
