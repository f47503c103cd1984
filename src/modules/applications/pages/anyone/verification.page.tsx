import { formatDay } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { foldedLetterCode, verifiedLetter } from '../../referral-letters.ts';
import { words } from '../../words/words.ts';

/** 紹介状の確認: the code typed from the paper. */
export const verificationDoorPage = page('/letters/verification', {
  audience: 'anyone',
  form: ({ language }) => {
    const { verification } = words(language).referral;
    return {
      code: fields(language).text({ label: verification.code, hint: verification.codeHint, required: true, max: 40 }),
    };
  },
  submit: ({ language }, _data, { code }) =>
    redirect(urls.letterVerification(language, foldedLetterCode(code).slice(0, 40))),
  view: ({ language }, _data, sheet) => {
    const { verification } = words(language).referral;
    return {
      title: verification.title,
      noindex: true,
      body: (
        <>
          <Lead>{verification.lead}</Lead>
          <Form sheet={sheet} submit={verification.submit}>
            {sheet.ask.code}
          </Form>
        </>
      ),
    };
  },
});

/** Whether a letter is genuine and stands: its number, day and office, nothing of a person. */
export const verificationPage = page('/letters/verification/:code', {
  audience: 'anyone',
  load: async ({ act, params }) => ({ found: await verifiedLetter(act, params.code) }),
  view: ({ language }, { found }) => {
    const { referral } = words(language);
    const { verification } = referral;
    const again = (
      <ButtonLink kind="secondary" href={urls.letterVerificationDoor(language)}>
        {verification.again}
      </ButtonLink>
    );
    const about = { title: verification.title, noindex: true };
    if (found === 'limited' || found === undefined) {
      return {
        ...about,
        status: found === 'limited' ? 429 : 404,
        body: (
          <>
            <Notice kind="warning" language={language}>
              <p>{found === 'limited' ? verification.limited : verification.unknown}</p>
            </Notice>
            {again}
          </>
        ),
      };
    }
    return {
      ...about,
      body: (
        <>
          <Notice kind={found.stands ? 'success' : 'warning'} language={language}>
            <p>{found.stands ? verification.validNote : verification.cancelledNote}</p>
          </Notice>
          <DescriptionList
            items={[
              { label: verification.state, value: found.stands ? verification.valid : verification.cancelled },
              { label: referral.letterNumber, value: found.number },
              { label: referral.referredOn, value: formatDay(found.referredOn, language) },
              { label: referral.office, value: officeNameOf(found.officeCode, language), lang: 'ja' },
            ]}
          />
          {again}
        </>
      ),
    };
  },
});
