import type { JSX } from 'preact';
import { formatDay } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Hidden, PostButton } from '#ui/forms/form.tsx';
import { isEnded } from '../../order.ts';
import { mostCounted } from '../../orders-at-counter.ts';
import { staffWords } from '../../words/staff.ts';
import { along, type Filter, queueAddress } from './filter.ts';
import type { Next } from './next.ts';
import type { Reviewed } from './reviewed.ts';

const w = staffWords.order;

/** After these the order is out of one's hands. */
const decisions: readonly string[] = ['accepted', 'refused', 'corrected', 'asked'];

type DoneProps = {
  done: string | null;
  filter: Filter;
  next: Next | undefined;
  /** What came of an acceptance. */
  job: { number: string; deadline: string; address: string } | undefined;
  /** Whether the employer has a My Page: without one nobody but the counter tells them. */
  told: boolean;
};

/** What was just done, and first of all the way to the next one in the queue. */
export function DoneNotice({ done, filter, next, job, told }: DoneProps): JSX.Element | null {
  const words = told ? w.done : { ...w.done, ...w.doneUntold };
  const said = done && Object.hasOwn(words, done) ? words[done as keyof typeof words] : undefined;
  if (!done || !said) return null;
  return (
    <Notice
      kind="success"
      language="ja"
      title={said}
      actions={decisions.includes(done) ? <OnToNext filter={filter} next={next} /> : null}
    >
      {job && done === 'accepted' ? (
        <p>
          {`${w.acceptedNumber}　`}
          <a href={job.address}>{job.number}</a>
          {`　　${w.acceptedDeadline}　${job.deadline}`}
        </p>
      ) : null}
    </Notice>
  );
}

function OnToNext({ filter, next }: { filter: Filter; next: Next | undefined }): JSX.Element {
  const waiting = { ...filter, box: 'waiting' as const };
  return (
    <ButtonRow>
      {next?.id ? (
        <ButtonLink href={along(urls.staffOrder('ja', next.id), waiting)}>
          {w.nextOf(next.waiting >= mostCounted ? w.many(String(mostCounted)) : w.some(String(next.waiting)))}
        </ButtonLink>
      ) : (
        <span>{w.noNext}</span>
      )}
      <ButtonLink kind="secondary" href={queueAddress(waiting)}>
        {w.queue}
      </ButtonLink>
    </ButtonRow>
  );
}

/** Who has it in work, and what can be done with it now. A decision takes it in work by itself. */
export function Actions({ data }: { data: Reviewed }): JSX.Element | null {
  const { order, taken, filter } = data;
  if (isEnded(order)) return null;
  if (order.state === 'correction-requested')
    return (
      <Notice kind="info" language="ja" title={w.waitsForAnswer}>
        {order.answerBy && <p>{`${staffWords.queue.answerBy}　${formatDay(order.answerBy, 'ja')}`}</p>}
        {order.atCounter && <a href={urls.staffOrderSteps('ja', order.id)}>{w.correctHere}</a>}
      </Notice>
    );
  return (
    <div class="order-actions">
      <form class="form-button" method="post" action={along(urls.staffOrderTaking('ja', order.id), filter)}>
        <Hidden />
        <ButtonRow>
          <Button name="to" value="acceptance">
            {w.accept}
          </Button>
          <Button kind="secondary" name="to" value="correction">
            {w.correct}
          </Button>
          <Button kind="secondary" name="to" value="refusal">
            {w.refuse}
          </Button>
          {taken?.mine ? null : (
            <Button kind="text" name="to" value="order">
              {taken ? w.takeOver : w.take}
            </Button>
          )}
          <ButtonLink kind="text" href={along(urls.staffOrderVisit('ja', order.id), filter)}>
            {w.visitLink}
          </ButtonLink>
        </ButtonRow>
      </form>
      {taken?.mine && (
        <PostButton action={along(urls.staffOrderRelease('ja', order.id), filter)} kind="text">
          {w.release}
        </PostButton>
      )}
    </div>
  );
}
