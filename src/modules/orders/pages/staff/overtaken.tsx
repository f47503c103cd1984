import type { StaffActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { absent, conflict, type Shown } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { isEnded } from '../../order.ts';
import { orderAtCounter } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { along, queueAddress } from './filter.ts';
import { orderAddress, orderCrumbs, type Reviewed } from './reviewed.ts';

const w = staffWords.overtaken;

/**
 * 409: the employer withdrew or sent again, or a colleague was quicker. Nothing was done; the page says what happened and
 * leads on.
 */
export const overtakenOrder = async (act: Act<StaffActor>, seen: Reviewed) => {
  const now = await orderAtCounter(act, seen.order.id);
  if (!now) return absent();
  const { order, taken } = now;
  const happened =
    order.state === 'withdrawn'
      ? w.withdrawn
      : isEnded(order)
        ? w.ended(staffWords.state[order.state])
        : taken && !taken.mine
          ? w.taken(taken.name)
          : order.sendings > seen.order.sendings
            ? w['sent-again']
            : w.changed;
  return conflict({
    title: w.title,
    breadcrumb: [{ href: queueAddress(seen.filter), label: staffWords.queue.title }],
    body: (
      <>
        <Notice kind="warning" language="ja">
          <p>{happened}</p>
        </Notice>
        <ButtonRow>
          <ButtonLink href={orderAddress(seen)}>{w.see}</ButtonLink>
          <ButtonLink kind="secondary" href={queueAddress(seen.filter)}>
            {w.queue}
          </ButtonLink>
        </ButtonRow>
      </>
    ),
  });
};

/** The page of a decision, opened by somebody who has not the order in work: the way to take it, if it can be taken. */
export const notInHand = (data: Reviewed, to: string): Shown => ({
  title: staffWords.notInHand.title,
  breadcrumb: orderCrumbs(data),
  body: (
    <>
      <Notice kind="info" language="ja">
        <p>{staffWords.notInHand.lead}</p>
      </Notice>
      <ButtonRow>
        {isEnded(data.order) ? null : (
          <PostButton
            kind="primary"
            action={along(urls.staffOrderTaking('ja', data.order.id), data.filter)}
            values={{ to }}
          >
            {staffWords.order.take}
          </PostButton>
        )}
        <ButtonLink kind="secondary" href={orderAddress(data)}>
          {w.see}
        </ButtonLink>
      </ButtonRow>
    </>
  ),
});
