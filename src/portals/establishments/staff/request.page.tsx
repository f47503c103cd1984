import type { JSX } from 'preact';
import { formatDayTime } from '#kernel/time.ts';
import {
  acceptChange,
  type ChangeAtCounter,
  changeAtCounter,
  refuseChange,
  releaseChange,
  takeChange,
} from '#modules/establishments/changes-at-counter.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonRow } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Difference, differencesOf } from '../record/differences.ts';
import { recordParts } from '../record/record-form.ts';
import { Differences } from '../record/told.tsx';
import { staffWords } from '../words/staff.ts';
import { recordWords } from '../words/words.ts';
import { Seen, seenIn } from './seen.tsx';

const w = staffWords.request;
const queue = `${urls.staffEstablishmentChanges('ja')}?box=changes`;
const crumbs = [{ href: queue, label: staffWords.queue.title }];

/** One change request: what changes, and what the counter makes of it. */
export const establishmentRequestPage = page('/staff/establishment-changes/:id', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, params }) => changeAtCounter(act, params.id),
  form: () => ({}),
  submit: async ({ act, params }, _found, _values, raw) => {
    const decision = await acceptChange(act, params.id, seenIn(raw));
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(`${queue}&done=accepted`);
  },
  view: ({ actor, now }, found, sheet) => {
    const { change, establishment } = found;
    const on = { language: 'ja', now } as const;
    const rows = differencesOf(on, change.before, change.asked);
    const mine = change.state === 'reviewing' && change.taken?.by === actor.accountId;
    return {
      title: w.title,
      heading: establishment.name,
      breadcrumb: crumbs,
      body: (
        <>
          <Standing found={found} mine={mine} />
          <DescriptionList
            items={[
              {
                label: staffWords.queue.number,
                value: <a href={urls.staffEstablishment('ja', establishment.id)}>{establishment.number ?? '－'}</a>,
              },
              { label: w.sentAt, value: change.sentAt ? formatDayTime(change.sentAt, 'ja') : '－' },
              { label: w.note, value: change.note ?? w.none },
            ]}
          />
          <Section title={w.differences}>
            {change.corrected && <p>{w.corrected}</p>}
            {rows.length === 0 ? <p>{w.nothing}</p> : <Differences on={on} rows={rows} caption={w.differences} />}
            <Hints rows={rows} />
          </Section>
          {mine && (
            <>
              <Form
                sheet={sheet}
                submit={w.accept}
                back={{ href: urls.staffEstablishmentRefusal('ja', change.id), label: w.refuse }}
              >
                <Seen sheet={sheet} found={found} />
              </Form>
              <Disclosure summary={w.correct}>
                <ul>
                  {recordParts
                    .filter((part) => part !== 'contacts')
                    .map((part) => (
                      <li key={part}>
                        <a href={urls.staffEstablishmentRequestPart('ja', change.id, part)}>
                          {w.correctPart(recordWords('ja').parts[part])}
                        </a>
                      </li>
                    ))}
                </ul>
              </Disclosure>
              <ButtonRow>
                <PostButton kind="text" action={urls.staffEstablishmentRequestRelease('ja', change.id)}>
                  {w.release}
                </PostButton>
              </ButtonRow>
            </>
          )}
        </>
      ),
    };
  },
});

function Standing({ found: { change }, mine }: { found: ChangeAtCounter; mine: boolean }): JSX.Element | null {
  const { state } = change;
  if (mine) return <Lead>{w.mine}</Lead>;
  if (state === 'accepted' || state === 'refused' || state === 'withdrawn') {
    return (
      <Notice kind="info" language="ja">
        <p>{w.ended[state]}</p>
        {change.reason && <p>{change.reason}</p>}
      </Notice>
    );
  }
  return (
    <Notice kind="info" language="ja">
      <p>{state === 'reviewing' ? w.taken : w.waiting}</p>
      <ButtonRow>
        <PostButton action={urls.staffEstablishmentRequestTaking('ja', change.id)}>
          {state === 'reviewing' ? w.takeOver : w.take}
        </PostButton>
      </ButtonRow>
    </Notice>
  );
}

/** What is to be checked outside of this service, for the items that change. */
function Hints({ rows }: { rows: readonly Difference[] }): JSX.Element | null {
  const names = new Set(rows.map(({ name }) => name));
  const place = ['postcode', 'prefecture', 'municipality', 'address'].some((name) => names.has(name));
  const hints = [
    ...(names.has('name') ? [w.hints.name] : []),
    ...(names.has('corporateNumber') ? [w.hints.corporateNumber] : []),
    ...(place ? [w.hints.place] : []),
    ...(names.has('prMarks') ? [w.hints.prMarks] : []),
  ];
  if (hints.length === 0) return null;
  return (
    <ul>
      {hints.map((hint) => (
        <li key={hint}>{hint}</li>
      ))}
    </ul>
  );
}

const back = (id: string) => redirect(urls.staffEstablishmentRequest('ja', id));

/** 確認を始める, or taken from a colleague. */
export const establishmentRequestTakingAction = page('/staff/establishment-changes/:id/taking', {
  audience: 'staff',
  role: 'employers-counter',
  submit: async ({ act, params }) => {
    const decision = await takeChange(act, params.id, true);
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return back(params.id);
  },
});

export const establishmentRequestReleaseAction = page('/staff/establishment-changes/:id/release', {
  audience: 'staff',
  role: 'employers-counter',
  submit: async ({ act, params }) => {
    const decision = await releaseChange(act, params.id);
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(`${queue}&done=released`);
  },
});

/** 登録しない, with the reason the employer reads. */
export const establishmentRefusalPage = page('/staff/establishment-changes/:id/refusal', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await changeAtCounter(act, params.id);
    if (!found) return undefined;
    const { state, taken } = found.change;
    return state === 'reviewing' && taken?.by === actor.accountId ? found : back(params.id);
  },
  form: () => ({
    reason: fields('ja').longText({ label: w.reason, hint: w.reasonHint, required: true, max: 1000, rows: 5 }),
  }),
  submit: async ({ act, params }, _found, { reason }, raw) => {
    const decision = await refuseChange(act, params.id, { ...seenIn(raw), reason });
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return redirect(`${queue}&done=refused`);
  },
  view: ({ params }, found, sheet) => ({
    title: w.refuseTitle,
    breadcrumb: [...crumbs, { href: urls.staffEstablishmentRequest('ja', params.id), label: found.establishment.name }],
    body: (
      <Form
        sheet={sheet}
        submit={w.refuse}
        back={{ href: urls.staffEstablishmentRequest('ja', params.id), label: w.back }}
      >
        <Seen sheet={sheet} found={found} />
        {sheet.ask.reason}
      </Form>
    ),
  }),
});
