import { absent, conflict, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { reportCharacters, reportReasons } from '../../message-report.ts';
import { reportTalk, setBlock } from '../../message-reports.ts';
import { talk } from '../../talks.ts';
import { words } from '../../words/words.ts';

/** Stops messages of the talk's establishment, or starts them again; either can be taken back at once. */
export const blockAction = page('/seeker/messages/:id/block', {
  audience: 'seeker',
  submit: async ({ act, language, params }, _data, _values, raw) => {
    const known = await setBlock(act, params.id, raw.one('blocked') === 'yes');
    return known ? redirect(`${urls.seekerTalk(language, params.id)}?changed`) : absent();
  },
});

/** Tells the office about the messages of an establishment. */
export const reportPage = page('/seeker/messages/:id/report', {
  audience: 'seeker',
  load: async ({ act, params }) => {
    const one = await talk(act, params.id);
    return one?.ends && { one };
  },
  form: ({ language }) => {
    const w = words(language).report;
    const f = fields(language);
    return {
      reason: f.choice({
        label: w.reason,
        required: true,
        as: 'radios',
        options: reportReasons.map((value) => ({ value, label: w.reasons[value] })),
      }),
      note: f.longText({ label: w.note, max: reportCharacters, rows: 5 }),
    };
  },
  submit: async ({ act, language, params }, _data, { reason, note }) => {
    const w = words(language).report;
    const back = urls.seekerTalk(language, params.id);
    const decision = await reportTalk(act, params.id, { reason, note });
    if ('accepted' in decision) return redirect(`${back}?reported`);
    if (decision.refused === 'absent') return absent();
    if (decision.refused === 'nothing-to-report') return problems({ form: w.nothing });
    return conflict({
      title: w.title,
      body: (
        <>
          <p>{w.already}</p>
          <p>
            <ButtonLink href={back}>{words(language).talk.title}</ButtonLink>
          </p>
        </>
      ),
    });
  },
  view: ({ language, params }, { one }, sheet) => {
    const { report: w, inbox, talk: t } = words(language);
    const back = urls.seekerTalk(language, params.id);
    return {
      title: w.title,
      breadcrumb: [
        { href: urls.seekerMessages(language), label: inbox.title },
        { href: back, label: t.withOther(one.other ?? inbox.unnamed) },
      ],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Form sheet={sheet} submit={w.submit} back={{ href: back, label: w.back }}>
            {sheet.ask.reason}
            {sheet.ask.note}
          </Form>
        </>
      ),
    };
  },
});
