import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { finishOpening } from '../../openings.ts';
import { continueWithKey } from '../../sign-ins.ts';
import { memberOpeningName, memberWay, requestMemberOpening } from '../../staff-openings.ts';
import { type OpeningDoor, openingKeyAgainPage, openingPasswordPage } from '../../views/opening-password.tsx';
import { keepRequest } from '../../views/opening-progress.ts';
import { memberWords } from '../../words/members.ts';

const w = memberWords.opening;

/** First sign-in of a member of staff: the address, the key, the password – and then the second factor. */
export const staffOpeningPage = page('/staff/opening', {
  audience: 'anyone',
  portal: 'staff',
  languages: ['ja'],
  form: () => ({ mail: fields('ja').mail({ label: w.mail, required: true, autocomplete: 'username' }) }),
  submit: async (visit, _data, { mail }) => {
    await keepRequest(visit, memberOpeningName, await requestMemberOpening(visit.act, mail));
    return redirect(urls.staffOpeningPassword('ja'));
  },
  view: (_visit, _data, sheet) => ({
    title: w.title,
    noindex: true,
    breadcrumb: [],
    body: (
      <>
        <Steps language="ja" steps={w.steps.map((label) => ({ label }))} current={1} />
        <Lead>{w.lead}</Lead>
        <Form sheet={sheet} submit={w.next}>
          {sheet.ask.mail}
        </Form>
        <p>{w.after}</p>
        <p>{w.lost}</p>
      </>
    ),
  }),
});

const door: OpeningDoor = {
  name: memberOpeningName,
  portal: 'staff',
  languages: ['ja'],
  way: memberWay,
  begin: urls.staffOpening,
  keyAgain: urls.staffOpeningKey,
  steps: () => ({
    steps: w.steps.map((label, index) => ({ label, ...(index === 0 ? { href: urls.staffOpening('ja') } : {}) })),
    current: 2,
  }),
  lost: () => <p>{w.lost}</p>,
  finish: ({ act }, given) => finishOpening(act, given, []),
  done: continueWithKey,
};

export const staffOpeningPasswordPage = openingPasswordPage('/staff/opening/password', door);
export const staffOpeningKeyAgainAction = openingKeyAgainPage('/staff/opening/key', door);
