import { dayFromText, formatDay, formatDayTime } from '#kernel/time.ts';
import { municipalitiesOf, municipality, prefecture } from '#modules/reference/reference.ts';
import type { Selection } from '#modules/seekers/selection.ts';
import { absent, conflict, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import {
  confirmMailing,
  draftMailing,
  type Mailing,
  mailing,
  mailings,
  shownRecipients,
  stopMailing,
} from '../../mailings.ts';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';
import { numbersIn, refusedField, textForm } from './compose-form.ts';

const w = staffWords.mailing;
const ja = words('ja');
const f = fields('ja');
const workingTimes = ['full-time', 'part-time', 'seasonal'] as const;

/** Messages of the own office to many, and the way to a new one. */
export const mailingsPage = page('/staff/mailings', {
  audience: 'staff',
  load: async ({ act }) => ({ all: await mailings(act) }),
  view: ({ query }, { all }) => ({
    title: w.list,
    wide: true,
    breadcrumb: [{ href: urls.staffMessages('ja'), label: staffWords.inbox.title }],
    body: (
      <>
        {query.has('thrown-away') && <Notice kind="success" language="ja" title={w.thrownAway} />}
        <Lead>{w.lead}</Lead>
        <ButtonRow>
          <ButtonLink href={urls.staffNewMailing('ja')}>{w.write}</ButtonLink>
        </ButtonRow>
        {all.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <CardTable
            caption={w.list}
            hideCaption
            rows={all}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'subject',
                head: staffWords.compose.subject,
                heading: true,
                cell: ({ id, subject }) => <a href={urls.staffMailing('ja', id)}>{subject}</a>,
              },
              { key: 'topic', head: staffWords.compose.topic, cell: ({ topic }) => ja.topic[topic] },
              { key: 'state', head: w.state, cell: ({ state }) => w.states[state] },
              { key: 'at', head: w.at, cell: ({ createdAt }) => formatDayTime(createdAt, 'ja') },
            ]}
          />
        )}
      </>
    ),
  }),
});

/** Whom and what: the conditions, and the text. Nothing is sent from here. */
export const newMailingPage = page('/staff/mailings/new', {
  audience: 'staff',
  creates: true,
  form: ({ settings, actor }) => {
    const pref = actor.officeCode.slice(0, 2);
    return {
      word: f.text({ label: w.word, hint: w.wordHint, max: 30 }),
      place: f.choice({
        label: w.place,
        as: 'list',
        unselected: w.anywhere,
        options: [
          { value: pref, label: w.wholePrefecture(prefecture(pref)?.name ?? pref) },
          ...municipalitiesOf(pref).map(({ code5, name }) => ({ value: code5, label: name })),
        ],
      }),
      workingTime: f.choice({
        label: w.workingTime,
        as: 'list',
        unselected: w.anyTime,
        options: workingTimes.map((value) => ({ value, label: w.workingTimes[value] })),
      }),
      validUntil: f.date({ label: w.validUntil, hint: w.validUntilHint }),
      ...textForm(settings),
    };
  },
  initial: () => ({ topic: 'notice' as const, replies: 'yes' as const }),
  submit: async ({ act }, _data, values) => {
    const { word, place, workingTime, validUntil, topic, subject, body, jobs, replies } = values;
    const jobNumbers = topic === 'jobs' ? numbersIn(jobs) : [];
    const selection: Selection = { word, place, workingTime, validUntil: validUntil?.toString() };
    const decision = await draftMailing(
      act,
      { topic, subject, body, jobNumbers, replies: replies === 'yes' },
      selection,
    );
    if ('accepted' in decision) return redirect(urls.staffMailing('ja', decision.accepted.id));
    return problems({ [refusedField[decision.refused]]: staffWords.refusal[decision.refused] });
  },
  view: (_visit, _data, sheet) => ({
    title: w.write,
    breadcrumb: [
      { href: urls.staffMessages('ja'), label: staffWords.inbox.title },
      { href: urls.staffMailings('ja'), label: w.list },
    ],
    body: (
      <Form sheet={sheet} submit={w.preview} back={{ href: urls.staffMailings('ja'), label: staffWords.compose.back }}>
        <Section title={w.whom}>
          <p>{w.whomLead}</p>
          {sheet.ask.word}
          {sheet.ask.place}
          {sheet.ask.workingTime}
          {sheet.ask.validUntil}
          <p>{w.noAge}</p>
        </Section>
        <Section title={w.what}>
          {sheet.ask.topic}
          {sheet.ask.subject}
          {sheet.ask.body}
          {sheet.ask.jobs}
          {sheet.ask.replies}
        </Section>
      </Form>
    ),
  }),
});

/** The preview of a draft with the one button that sends it; afterwards how far it is. */
export const mailingPage = page('/staff/mailings/:id', {
  audience: 'staff',
  load: ({ act, params }) => mailing(act, params.id),
  submit: async ({ act, params }, _data, _values, raw) => {
    const decision = await confirmMailing(act, params.id, Number(raw.one('count') ?? -1));
    if ('accepted' in decision) return redirect(`${urls.staffMailing('ja', params.id)}?confirmed`);
    if (decision.refused === 'absent') return absent();
    return conflict({
      title: w.write,
      body: (
        <>
          <Notice kind="warning" language="ja">
            <p>{w.refusal[decision.refused]}</p>
          </Notice>
          <ButtonLink href={urls.staffMailing('ja', params.id)}>{w.again}</ButtonLink>
        </>
      ),
    });
  },
  view: ({ query, settings }, { mailing: one, count, some, progress }, sheet) => {
    const draft = one.state === 'draft';
    const tooMany = count > settings.mailingPeople;
    return {
      title: one.subject,
      breadcrumb: [
        { href: urls.staffMessages('ja'), label: staffWords.inbox.title },
        { href: urls.staffMailings('ja'), label: w.list },
      ],
      body: (
        <>
          {query.has('confirmed') && <Notice kind="success" language="ja" title={w.confirmed} />}
          <DescriptionList
            items={[
              { label: w.state, value: w.states[one.state] },
              { label: w.whom, value: conditionsOf(one) },
              ...(draft
                ? [{ label: w.count, value: w.people(String(count)), strong: true }]
                : [
                    {
                      label: w.progress,
                      value: w.sent(String(progress.sent), String(progress.waiting), String(progress.skipped)),
                      strong: true,
                    },
                  ]),
              { label: staffWords.compose.topic, value: ja.topic[one.topic] },
              { label: staffWords.compose.body, value: <span class="pre-line">{one.body}</span> },
              ...(one.jobNumbers.length > 0
                ? [{ label: staffWords.compose.jobs, value: one.jobNumbers.join('、') }]
                : []),
              {
                label: staffWords.talk.replies,
                value: one.replies ? staffWords.talk.repliesYes : staffWords.talk.repliesNo,
              },
            ]}
          />
          {draft && some.length > 0 && (
            <Section title={w.who}>
              <p>{count > shownRecipients ? w.firstOnly(String(shownRecipients)) : w.audited}</p>
              <CardTable
                caption={w.who}
                hideCaption
                rows={some}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'name', head: w.name, heading: true, cell: ({ name }) => name },
                  { key: 'number', head: w.number, cell: ({ number }) => number },
                ]}
              />
            </Section>
          )}
          {draft && (count === 0 || tooMany) && (
            <Notice kind="warning" language="ja">
              <p>{w.refusal[count === 0 ? 'nobody' : 'too-many']}</p>
            </Notice>
          )}
          {draft && count > 0 && !tooMany && (
            <Form sheet={sheet} submit={w.send(String(count))}>
              <input type="hidden" name="count" value={count} />
            </Form>
          )}
          <ButtonRow>
            {draft || one.state === 'sending' ? (
              <PostButton action={urls.staffMailingStop('ja', one.id)}>{draft ? w.throwAway : w.stop}</PostButton>
            ) : null}
            <ButtonLink kind="text" href={urls.staffMailings('ja')}>
              {w.back}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});

const conditionsOf = ({ selection }: Mailing): string => {
  const { word, place, workingTime, validUntil } = selection;
  const until = validUntil ? dayFromText(validUntil) : undefined;
  const said = [
    w.always,
    ...(word ? [w.withWord(word)] : []),
    ...(place ? [w.withPlace(municipality(place)?.name ?? prefecture(place)?.name ?? place)] : []),
    ...(workingTime ? [w.workingTimes[workingTime]] : []),
    ...(until ? [w.withUntil(formatDay(until, 'ja'))] : []),
  ];
  return said.join('、');
};

/** Throws a draft away, or stops what is being sent. */
export const mailingStopAction = page('/staff/mailings/:id/stop', {
  audience: 'staff',
  submit: async ({ act, params }) => {
    const done = await stopMailing(act, params.id);
    if (!done) return absent();
    return redirect(
      done === 'thrown-away' ? `${urls.staffMailings('ja')}?thrown-away` : urls.staffMailing('ja', params.id),
    );
  },
});
