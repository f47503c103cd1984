import { isUuid } from '#kernel/ids.ts';
import { registrationAtCounter } from '#modules/seekers/registrations.ts';
import { receiveFiles } from '#platform/files/files.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { filesProblem } from '#ui/forms/files.tsx';
import { Form } from '#ui/forms/form.tsx';
import { officeMessage } from '../../office-messages.ts';
import { staffWords } from '../../words/staff.ts';
import { talkFiles } from '../talk-form.tsx';
import { composeForm, filesQuestion, numbersIn, refusedField } from './compose-form.ts';

const w = staffWords.compose;

/** お知らせ or 求人情報 to one seeker. オンラインハローワーク紹介 is sent from the referral itself, with its deadline. */
export const newMessagePage = page('/staff/registrations/:id/messages/new', {
  audience: 'staff',
  files: talkFiles,
  load: async ({ act, params }) => {
    const registration = await registrationAtCounter(act, params.id);
    return registration && { registration };
  },
  form: ({ settings }) => composeForm(settings),
  initial: () => ({ topic: 'notice' as const, replies: 'yes' as const }),
  submit: async ({ act, actor, settings }, { registration }, values, raw) => {
    const { files, topic, subject, body, jobs, replies } = values;
    const some = files.slice(0, settings.attachments);
    const received = await receiveFiles(act, some);
    const over = files.slice(some.length).map(({ name }) => ({ name, because: 'too-many' as const }));
    const problem = filesProblem('ja', filesQuestion(settings), [...received.refused, ...over], 0);
    if (problem) return problems({ files: `${problem}。${w.chooseAgain}` });
    const key = raw.one('message');
    const decision = await officeMessage(act, {
      id: key !== undefined && isUuid(key) ? key : act.chance.id(),
      registrationId: registration.id,
      officeCode: actor.officeCode,
      topic,
      subject,
      body,
      jobNumbers: topic === 'jobs' ? numbersIn(jobs) : [],
      replies: replies === 'yes',
      files: received.files,
    });
    if ('accepted' in decision) return redirect(`${urls.staffTalk('ja', decision.accepted.id)}?sent`);
    if (decision.refused === 'absent') return absent();
    return problems({ [refusedField[decision.refused]]: staffWords.refusal[decision.refused] });
  },
  view: ({ act }, { registration }, sheet) => ({
    title: w.title,
    breadcrumb: [
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
      { href: urls.staffSeekerMessages('ja', registration.id), label: staffWords.inbox.title },
    ],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <DescriptionList
          look="compact"
          items={[{ label: staffWords.seeker.to, value: `${registration.person.name}（${registration.number}）` }]}
        />
        <Form
          sheet={sheet}
          submit={w.send}
          back={{ href: urls.staffSeekerMessages('ja', registration.id), label: w.back }}
        >
          <input type="hidden" name="message" value={sheet.raw.one('message') ?? act.chance.id()} />
          {sheet.ask.topic}
          <p>{w.proposalNote}</p>
          {sheet.ask.subject}
          {sheet.ask.body}
          {sheet.ask.jobs}
          {sheet.ask.replies}
          {sheet.ask.files}
        </Form>
      </>
    ),
  }),
});
