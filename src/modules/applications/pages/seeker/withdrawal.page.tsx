import type { Language } from '#kernel/language.ts';
import { absent, overtaken, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { ownApplication, withdraw } from '../../applications.ts';
import { type Leaving, leavingOf } from '../../leaving.ts';
import { words } from '../../words/words.ts';

/** What is asked before each of the three ways to give an application up. */
const asking = (language: Language, leaving: Leaving | undefined) => {
  const { withdrawal: w } = words(language);
  if (leaving === 'cancel') return { title: w.title, lead: w.cancelLead, submit: w.submitCancel };
  if (leaving === 'declineOffer') return { title: w.declineTitle, lead: w.declineLead, submit: w.submitDecline };
  return { title: w.title, lead: w.lead, submit: w.submit };
};

const leavings: readonly Leaving[] = ['cancel', 'withdraw', 'declineOffer'];

/** 応募の取消・辞退: asks once more, because it cannot be undone (E8), and does what it asked or asks again. */
export const withdrawalPage = page('/seeker/applications/:id/withdrawal', {
  audience: 'seeker',
  load: async ({ act, params, language }) => {
    const own = await ownApplication(act, params.id);
    if (!own) return undefined;
    return leavingOf(own.application) ? own : redirect(urls.seekerApplication(language, own.application.id));
  },
  form: ({ language }) => {
    const w = words(language).withdrawal;
    return { reason: fields(language).longText({ label: w.reason, hint: w.reasonHint, max: 400, rows: 4 }) };
  },
  submit: async ({ act, language }, { application: { id } }, { reason }, raw) => {
    // A form without its question is taken for the smallest thing it can ask.
    const asked = leavings.find((one) => one === raw.one('asked')) ?? 'cancel';
    const decision = await withdraw(act, id, asked === 'cancel' ? undefined : reason, asked);
    if ('refused' in decision) {
      const now = await ownApplication(act, id);
      if (!now) return absent();
      const { refused, changed } = words(language).withdrawal;
      return overtaken(now, { form: decision.refused === 'changed-meanwhile' ? changed : refused });
    }
    const how = asked === 'cancel' && decision.accepted.state === 'withdrawn' ? 'read' : 'left';
    return redirect(`${urls.seekerApplication(language, id)}?done=${how}`);
  },
  view: ({ language }, { application, sheet: job }, sheet) => {
    const w = words(language);
    const leaving = leavingOf(application);
    const { title, lead, submit } = asking(language, leaving);
    return {
      title,
      breadcrumb: [
        { href: urls.seekerApplications(language), label: w.list.title },
        { href: urls.seekerApplication(language, application.id), label: job.work.title },
      ],
      body: (
        <>
          <Notice kind="warning" language={language}>
            <p>{leaving ? lead : w.withdrawal.refused}</p>
          </Notice>
          {leaving ? (
            <Form
              sheet={sheet}
              kind="danger"
              submit={submit}
              back={{ href: urls.seekerApplication(language, application.id), label: w.withdrawal.back }}
            >
              <input type="hidden" name="asked" value={leaving} />
              {leaving === 'cancel' ? null : sheet.ask.reason}
            </Form>
          ) : (
            <ButtonLink kind="secondary" href={urls.seekerApplication(language, application.id)}>
              {w.withdrawal.back}
            </ButtonLink>
          )}
        </>
      ),
    };
  },
});
