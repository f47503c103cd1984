import type { JSX } from 'preact';
import { dayOf, formatDay, formatDayTime } from '#kernel/time.ts';
import { ChangesTable } from '#modules/jobs/views/changes-table.tsx';
import { itemOf } from '#modules/jobs/views/sheet-items.ts';
import { words } from '#modules/jobs/words/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Comment, OrderEvent } from '../../order.ts';
import type { OrderAtCounter } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { CommentList } from './comments.tsx';
import type { Filter } from './filter.ts';
import { anchorOf, missingItems, type ReadSheet } from './sheet.tsx';

const w = staffWords.order;
const i = staffWords.inquiry;

/** Where on this long page what stands: the sections of the sheet by their official names. */
export function Places({ data, read }: { data: OrderAtCounter; read: ReadSheet }): JSX.Element {
  const { findings, comments, before, inquiries } = data;
  const asked = inquiries.filter(({ decided }) => decided?.outcome !== 'dropped').length;
  const places = [
    ...(asked > 0 ? [{ href: '#phrases', label: staffWords.inquiry.title(String(asked)) }] : []),
    { href: '#findings', label: `${w.findingsTitle}（${findings.length}）` },
    { href: '#comments', label: `${w.commentsTitle}（${comments.length}）` },
    ...(before ? [{ href: '#changes', label: `${w.changesTitle[before.is]}（${read.changes.length}）` }] : []),
    ...read.sections.map(({ key, title }) => ({ href: `#section-${key}`, label: title })),
    { href: '#history', label: w.history },
  ];
  return (
    <nav class="order-places" aria-label={w.places}>
      <ul class="order-places-list">
        {places.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What differs from the sheet it is compared with; open as long as it can be taken in at a glance. */
export function Compared({ before, read: { changes } }: { before: OrderAtCounter['before']; read: ReadSheet }) {
  if (!before) return null;
  return (
    <Section title={w.changesTitle[before.is]} id="changes">
      <Disclosure summary={w.changesCount(String(changes.length))} open={changes.length <= 20}>
        <ChangesTable
          language="ja"
          changes={changes}
          hrefOf={({ section, label }) => {
            const item = itemOf(section, label, words('ja'));
            return item && `#${anchorOf(item)}`;
          }}
        />
      </Disclosure>
    </Section>
  );
}

type CommentsProps = {
  comments: readonly Comment[];
  address: string | undefined;
  form: JSX.Element | undefined;
  removal: (comment: Comment) => string | undefined;
};

/** All comments in one place, and one about the order as a whole. */
export function Comments({ comments, address, form, removal }: CommentsProps): JSX.Element {
  return (
    <Section title={w.commentsTitle} id="comments">
      {comments.length > 0 ? (
        <CommentList comments={comments} hrefOf={(item) => `#${anchorOf(item)}`} removal={removal} />
      ) : (
        <p>{address ? w.commentsNone : w.commentsNever}</p>
      )}
      {form ?? (address ? <a href={address}>{staffWords.comment.addWhole}</a> : null)}
    </Section>
  );
}

/** A way to comment on what the employer has not told: it has no line in the sheet. */
export function Missing({ read, id, filter }: { read: ReadSheet; id: string; filter: Filter }): JSX.Element {
  const { kind, order } = filter;
  return (
    <Disclosure summary={w.missing}>
      <form class="form" method="get" action={`${urls.staffOrder('ja', id)}#text`}>
        {kind && <input type="hidden" name="kind" value={kind} />}
        {order === 'risk' && <input type="hidden" name="order" value={order} />}
        <div class="field">
          <label class="field-label" for="missing-item">
            {w.missingItem}
          </label>
          <div class="field-select">
            <select class="field-input" id="missing-item" name="item">
              {missingItems(read).map(({ item, label }) => (
                <option key={item} value={item}>
                  {label}
                </option>
              ))}
            </select>
          </div>
        </div>
        <Button kind="secondary">{w.missingGo}</Button>
      </form>
    </Disclosure>
  );
}

/** Everything that happened to it, the newest first. */
export function History({ events, names }: { events: readonly OrderEvent[]; names: ReadonlyMap<string, string> }) {
  return (
    <Section title={w.history} id="history">
      <ol class="order-history">
        {events.map((event, index) => (
          <li key={index} class="order-history-step">
            <span class="order-history-time">{formatDayTime(event.at, 'ja')}</span>
            {`　${w.events[event.action] ?? event.action}（${whoDid(event, names)}）`}
            <Phrases detail={event.detail} />
            {typeof event.detail.text === 'string' && <p class="order-comment-text">{event.detail.text}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** Which phrases an event was about: asked, decided, or set aside at the acceptance. */
function Phrases({ detail }: { detail: OrderEvent['detail'] }): JSX.Element | null {
  const { phrase, outcome, asked, overrides } = detail;
  const said = [
    ...(typeof phrase === 'string' && isOutcome(outcome) ? [w.decidedPhrase(phrase, i.outcomes[outcome])] : []),
    ...(Array.isArray(asked) ? asked.map((one) => w.askedPhrase(String(one?.phrase ?? ''))) : []),
    ...(Array.isArray(overrides) ? overrides.map((one) => overrideLine(one)) : []),
  ];
  return said.length > 0 ? <p class="order-comment-text">{said.join('\n')}</p> : null;
}

const isOutcome = (outcome: unknown): outcome is keyof typeof i.outcomes =>
  typeof outcome === 'string' && Object.hasOwn(i.outcomes, outcome);

const overrideLine = ({ finding, reason }: { finding?: unknown; reason?: unknown }): string => {
  const phrase = String(finding ?? '').split(':')[2] ?? '';
  return w.overridden(decodeURIComponent(phrase), String(reason ?? ''));
};

const whoDid = ({ actor, by, officeCode }: OrderEvent, names: ReadonlyMap<string, string>): string =>
  actor === 'staff'
    ? [officeCode && officeNameOf(officeCode, 'ja'), by && names.get(by)].filter(Boolean).join('　') || w.actor.staff
    : w.actor[actor];

/** How it ended; a refusal with everything the office wrote down. */
export function Outcome({ data, memo }: { data: OrderAtCounter; memo: JSX.Element | null }): JSX.Element | null {
  const { order, refusal } = data;
  if (!refusal)
    return order.endedAt ? (
      <Notice
        kind="info"
        language="ja"
        title={`${formatDay(dayOf(order.endedAt), 'ja')}　${staffWords.state[order.state]}`}
      />
    ) : null;
  const r = staffWords.refusal;
  return (
    <Section title={w.refusal} id="refusal">
      <dl class="order-facts">
        <dt>{r.ground}</dt>
        <dd>{r.grounds[refusal.ground].label}</dd>
        <dt>{r.explanation}</dt>
        <dd class="order-comment-text">{refusal.explanation}</dd>
        <dt>{r.evidence}</dt>
        <dd class="order-comment-text">{refusal.evidence}</dd>
        {refusal.memo && (
          <>
            <dt>{w.memo}</dt>
            <dd class="order-comment-text">{refusal.memo}</dd>
          </>
        )}
      </dl>
      {memo}
    </Section>
  );
}
