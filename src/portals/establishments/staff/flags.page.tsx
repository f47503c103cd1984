import type { JSX } from 'preact';
import { dayOf, formatDay } from '#kernel/time.ts';
import { establishmentAtCounter, isInCharge } from '#modules/establishments/establishments-at-counter.ts';
import {
  beginDispute,
  beginRefusal,
  endDispute,
  endRefusal,
  type Flags,
  flagsOf,
  standingFlags,
} from '#modules/establishments/flags.ts';
import { type RefusalGround, refusalCauses, refusalGrounds } from '#modules/establishments/refusal-period.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { staffWords } from '../words/staff.ts';
import { StandingFlags } from './establishment.page.tsx';

const w = staffWords.flags;
const crumbs = (id: string, name: string) => [{ href: urls.staffEstablishment('ja', id), label: name }];
const doneAt = (id: string, done: keyof typeof w.done) =>
  redirect(`${urls.staffEstablishmentFlags('ja', id)}?done=${done}`);

/** 争議・不受理期間: what stands, everything that was, and the ways to change it. */
export const establishmentFlagsPage = page('/staff/establishments/:id/flags', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    return found && { found, flags: await flagsOf(act, found.id) };
  },
  view: ({ actor, now, query }, { found, flags }) => {
    const done = query.get('done');
    const said = done && done in w.done ? w.done[done as keyof typeof w.done] : undefined;
    const mine = isInCharge(actor, found);
    const standing = standingFlags(flags, now);
    return {
      title: w.title,
      breadcrumb: crumbs(found.id, found.name),
      body: (
        <>
          {said && (
            <Notice kind="success" language="ja">
              <p>{said}</p>
            </Notice>
          )}
          <Lead>{w.lead}</Lead>
          <StandingFlags flags={standing} dispute={found.dispute} />
          {!mine && <p>{w.otherOffice(officeNameOf(found.officeCode ?? '', 'ja'))}</p>}
          <Section title={w.dispute.title}>
            {!found.dispute && <p>{w.dispute.none}</p>}
            {mine && (
              <ButtonRow>
                <ButtonLink kind="secondary" href={urls.staffEstablishmentDispute('ja', found.id)}>
                  {found.dispute ? w.dispute.end : w.dispute.begin}
                </ButtonLink>
              </ButtonRow>
            )}
            <Disputes flags={flags} />
          </Section>
          <Section title={w.refusal.title}>
            {standing.refusals.length === 0 && <p>{w.refusal.none}</p>}
            {mine && (
              <ButtonRow>
                <ButtonLink kind="secondary" href={urls.staffEstablishmentNewRefusal('ja', found.id)}>
                  {w.refusal.begin}
                </ButtonLink>
              </ButtonRow>
            )}
            <Refusals id={found.id} flags={flags} mine={mine} />
          </Section>
        </>
      ),
    };
  },
});

function Disputes({ flags: { disputes } }: { flags: Flags }): JSX.Element | null {
  if (disputes.length === 0) return null;
  return (
    <CardTable
      caption={`${w.dispute.title}：${w.history}`}
      rows={disputes}
      rowKey={({ id }) => id}
      columns={[
        { key: 'since', head: w.dispute.since, heading: true, cell: ({ since }) => formatDay(since, 'ja') },
        { key: 'reason', head: w.noteShort, cell: ({ reason }) => reason },
        {
          key: 'ended',
          head: w.ended,
          cell: ({ ended }) => (ended ? `${formatDay(ended.on, 'ja')}　${ended.reason}` : w.standing),
        },
      ]}
    />
  );
}

function Refusals({ id, flags: { refusals }, mine }: { id: string; flags: Flags; mine: boolean }): JSX.Element | null {
  if (refusals.length === 0) return null;
  return (
    <CardTable
      caption={`${w.refusal.title}：${w.history}`}
      rows={refusals}
      rowKey={(one) => one.id}
      columns={[
        {
          key: 'period',
          head: w.period,
          heading: true,
          cell: ({ from, until }) => `${formatDay(from, 'ja')}～${formatDay(until, 'ja')}`,
        },
        {
          key: 'ground',
          head: w.groundShort,
          cell: ({ ground, cause, eventOn }) =>
            `${ground}${cause && eventOn ? `（${w.refusal.causeShort[cause]} ${formatDay(eventOn, 'ja')}）` : ''}`,
        },
        { key: 'note', head: w.noteShort, cell: ({ note }) => note },
        {
          key: 'ended',
          head: w.ended,
          cell: ({ id: refusal, ended }) =>
            ended ? (
              `${formatDay(ended.on, 'ja')}　${ended.reason}`
            ) : mine ? (
              <a href={urls.staffEstablishmentRefusalEnd('ja', id, refusal)}>{w.refusal.end}</a>
            ) : (
              '－'
            ),
        },
      ]}
    />
  );
}

/** 争議中にする, or its end. */
export const establishmentDisputePage = page('/staff/establishments/:id/dispute', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found) return undefined;
    return isInCharge(actor, found) ? found : redirect(urls.staffEstablishmentFlags('ja', found.id));
  },
  form: (_visit, { dispute }) => {
    const kit = fields('ja');
    return {
      since: kit.date({ label: w.dispute.since }),
      reason: kit.longText({
        label: dispute ? w.dispute.endReason : w.dispute.reason,
        required: true,
        max: 1000,
        rows: 4,
      }),
    };
  },
  initial: ({ now }, { dispute }) => (dispute ? {} : { since: dayOf(now) }),
  submit: async ({ act, now, params }, { dispute }, { since, reason }) => {
    const decision = dispute
      ? await endDispute(act, params.id, reason)
      : await beginDispute(act, params.id, { since: since ?? dayOf(now), reason });
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return doneAt(params.id, dispute ? 'dispute-ended' : 'dispute-begun');
  },
  view: (_visit, found, sheet) => ({
    title: found.dispute ? w.dispute.end : w.dispute.begin,
    breadcrumb: crumbs(found.id, found.name),
    body: (
      <>
        <Lead>{w.dispute.told}</Lead>
        <Form sheet={sheet} submit={found.dispute ? w.dispute.end : w.dispute.begin} back={backTo(found.id)}>
          {!found.dispute && sheet.ask.since}
          {sheet.ask.reason}
        </Form>
      </>
    ),
  }),
});

const backTo = (id: string) => ({ href: urls.staffEstablishmentFlags('ja', id), label: staffWords.request.back });

/** 不受理期間を登録する: by the rule of ground 3, or with a last day. */
export const establishmentNewRefusalPage = page('/staff/establishments/:id/refusals/new', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found) return undefined;
    return isInCharge(actor, found) ? found : redirect(urls.staffEstablishmentFlags('ja', found.id));
  },
  form: () => {
    const kit = fields('ja');
    return {
      ground: kit.choice({
        label: w.refusal.ground,
        required: true,
        options: refusalGrounds.map((ground) => ({
          value: String(ground) as `${RefusalGround}`,
          label: `${ground} ${w.grounds[ground]}`,
        })),
      }),
      cause: kit.choice({
        label: w.refusal.cause,
        options: refusalCauses.map((value) => ({ value, label: w.refusal.causes[value] })),
      }),
      eventOn: kit.date({ label: w.refusal.eventOn }),
      from: kit.date({ label: w.refusal.from, required: true }),
      until: kit.date({ label: w.refusal.until, hint: w.refusal.untilHint }),
      note: kit.longText({ label: w.refusal.note, required: true, max: 1000, rows: 5 }),
    };
  },
  initial: ({ now }) => ({ from: dayOf(now) }),
  submit: async ({ act, params }, _found, { ground, cause, eventOn, from, until, note }) => {
    const decision = await beginRefusal(act, params.id, {
      ground: Number(ground) as RefusalGround,
      from,
      note,
      ...(until && { until }),
      ...(ground === '3' && cause && { cause }),
      ...(ground === '3' && eventOn && { eventOn }),
    });
    if ('refused' in decision) {
      const said = staffWords.refusals[decision.refused];
      return decision.refused === 'in-future' ? problems({ eventOn: said }) : problems({ until: said });
    }
    return doneAt(params.id, 'refusal-begun');
  },
  view: (_visit, found, sheet) => ({
    title: w.refusal.begin,
    breadcrumb: crumbs(found.id, found.name),
    body: (
      <>
        <Lead>{w.refusal.suggestion}</Lead>
        <Form sheet={sheet} submit={w.refusal.begin} back={backTo(found.id)}>
          {sheet.ask.ground}
          {sheet.ask.cause}
          {sheet.ask.eventOn}
          {sheet.ask.from}
          {sheet.ask.until}
          {sheet.ask.note}
        </Form>
      </>
    ),
  }),
});

/** Ends a period before its last day. */
export const establishmentRefusalEndPage = page('/staff/establishments/:id/refusals/:refusal', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    if (!found || !isInCharge(actor, found)) return undefined;
    const refusal = (await flagsOf(act, found.id)).refusals.find(({ id, ended }) => id === params.refusal && !ended);
    return refusal ? { found, refusal } : absent();
  },
  form: () => ({
    reason: fields('ja').longText({ label: w.refusal.endReason, required: true, max: 1000, rows: 4 }),
  }),
  submit: async ({ act, params }, _data, { reason }) => {
    const decision = await endRefusal(act, params.id, params.refusal, reason);
    if ('refused' in decision) return problems({ form: staffWords.refusals[decision.refused] });
    return doneAt(params.id, 'refusal-ended');
  },
  view: (_visit, { found, refusal }, sheet) => ({
    title: w.refusal.end,
    breadcrumb: crumbs(found.id, found.name),
    body: (
      <>
        <Lead>
          {w.refusal.title}：{formatDay(refusal.from, 'ja')}～{formatDay(refusal.until, 'ja')}
        </Lead>
        <Form sheet={sheet} submit={w.refusal.end} back={backTo(found.id)}>
          {sheet.ask.reason}
        </Form>
      </>
    ),
  }),
});
