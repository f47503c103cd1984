import { toldOf } from '#modules/establishments/establishment-change.ts';
import { ownRecord, reviseChange, sendChange, withdrawChange } from '#modules/establishments/establishment-changes.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { differencesOf } from '../record/differences.ts';
import { recordParts } from '../record/record-form.ts';
import { Differences } from '../record/told.tsx';
import { recordWords } from '../words/words.ts';

/** 事業所情報の変更: its parts, what has been written so far, and the button that sends it. */
export const employerEstablishmentChangePage = page('/employer/establishment/change', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, language }) => {
    const own = await ownRecord(act);
    if (!own) return undefined;
    const under = own.change && own.change.state !== 'draft';
    return under || own.establishment.state === 'closed' ? redirect(urls.employerEstablishment(language)) : own;
  },
  form: ({ language }) => {
    const { change: w } = recordWords(language);
    const kit = fields(language);
    return {
      note: kit.longText({ label: w.note, hint: w.noteHint, max: 1000, rows: 4 }),
    };
  },
  initial: (_visit, { change }) => (change?.note === undefined ? {} : { note: change.note }),
  submit: async ({ act, language }, _own, { note }, raw) => {
    const decision = await sendChange(act, { version: basedOn(raw), note });
    if ('refused' in decision) return problems({ form: recordWords(language).refusals[decision.refused] });
    return redirect(`${urls.employerEstablishment(language)}?done=sent`);
  },
  view: ({ language, now }, { establishment, change }, sheet) => {
    const { change: w, own, parts } = recordWords(language);
    const on = { language, now };
    const rows = change ? differencesOf(on, toldOf(establishment), change.asked) : [];
    const provisional = establishment.state === 'provisional';
    return {
      title: w.title,
      breadcrumb: [{ href: urls.employerEstablishment(language), label: own.title }],
      body: (
        <>
          <Lead>{provisional ? w.provisionalLead : w.lead}</Lead>
          <CardTable
            caption={w.title}
            hideCaption
            rows={recordParts}
            rowKey={(part) => part}
            columns={[
              {
                key: 'part',
                head: w.item,
                heading: true,
                cell: (part) => <a href={urls.employerEstablishmentPart(language, part)}>{parts[part]}</a>,
              },
              {
                key: 'when',
                head: w.when,
                cell: (part) => (provisional || part === 'contacts' ? w.atOnce : w.byOffice),
              },
              {
                key: 'changed',
                head: w.state,
                cell: (part) =>
                  rows.some((row) => row.part === part) ? <Tag tone="warning">{w.changed}</Tag> : w.unchanged,
              },
            ]}
          />
          {!provisional && (
            <Section title={w.draft}>
              {rows.length === 0 ? (
                <p>{w.empty}</p>
              ) : (
                <>
                  <Differences on={on} rows={rows} caption={w.draft} />
                  <p>{w.consequence}</p>
                  <Form
                    sheet={sheet}
                    submit={w.send}
                    back={{ href: urls.employerEstablishmentWithdrawal(language), label: own.discard }}
                  >
                    <BasedOn sheet={sheet} version={change?.version ?? 0} />
                    {sheet.ask.note}
                  </Form>
                </>
              )}
            </Section>
          )}
        </>
      ),
    };
  },
});

/** Takes a request back to write on. */
export const employerEstablishmentRevisionAction = page('/employer/establishment/revision', {
  audience: 'employer',
  role: 'recruiter',
  submit: async ({ act, language }) => {
    const decision = await reviseChange(act);
    if ('refused' in decision) return problems({ form: recordWords(language).refusals[decision.refused] });
    return redirect(urls.employerEstablishmentChange(language));
  },
});

/** Asked first: what was written is lost. */
export const employerEstablishmentWithdrawalPage = page('/employer/establishment/withdrawal', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, language }) => {
    const own = await ownRecord(act);
    return own?.change && own.change.state !== 'reviewing' ? own : redirect(urls.employerEstablishment(language));
  },
  form: () => ({}),
  submit: async ({ act, language }) => {
    const decision = await withdrawChange(act);
    if ('refused' in decision) return problems({ form: recordWords(language).refusals[decision.refused] });
    return redirect(`${urls.employerEstablishment(language)}?done=withdrawn`);
  },
  view: ({ language }, _own, sheet) => {
    const { withdrawal: w, own } = recordWords(language);
    return {
      title: w.title,
      breadcrumb: [{ href: urls.employerEstablishment(language), label: own.title }],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Form sheet={sheet} submit={w.submit} back={{ href: urls.employerEstablishment(language), label: w.back }} />
        </>
      ),
    };
  },
});
