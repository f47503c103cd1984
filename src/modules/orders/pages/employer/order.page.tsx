import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { day, formatDay, formatDayTime } from '#kernel/time.ts';
import type { Job } from '#modules/jobs/job.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { isLost, isWritten, type Order, type OrderEvent, orderLife, type RefusalGround } from '../../order.ts';
import { type OwnOrder, ownOrder } from '../../orders.ts';
import { isToAnswer } from '../../views/to-answer.tsx';
import { stateTone, waitsFor } from '../../views/waits.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import { words } from '../../words/words.ts';
import { employerDesk, readerOf, written } from '../steps/desk.ts';
import { Inquiries } from '../steps/inquiries.tsx';
import { Overview } from '../steps/overview.tsx';
import { progressOf } from '../steps/progress.ts';

/** One 求人申込み: its eight steps while it is written, afterwards what became of it. */
export const employerOrderPage = page('/employer/orders/:id', {
  audience: 'employer',
  load: async ({ act, params }) => {
    const own = await ownOrder(act, params.id);
    if (!own) return undefined;
    const { order } = own;
    const writable = isWritten(order) && !order.atCounter ? await written(act, own) : undefined;
    const job = order.jobId ? await jobById(act, order.jobId) : undefined;
    return { own, writable, job };
  },
  view: (visit, { own, writable, job }) => {
    const { act, actor, language } = visit;
    const w = employerWords(language);
    const { order } = own;
    const desk = employerDesk(act);
    const lang = order.title && language === 'en' ? 'ja' : undefined;
    return {
      title: order.title || stepWords(language).untitled,
      heading: <span lang={lang}>{order.title || stepWords(language).untitled}</span>,
      wide: writable !== undefined,
      breadcrumb: [{ href: urls.employerOrders(language), label: w.list.title }],
      body: (
        <>
          <p>
            <Tag tone={stateTone(order.state)}>{words(language).states[order.state]}</Tag>{' '}
            <Tag>{words(language).kinds[order.kind]}</Tag>
          </p>
          {writable ? (
            <Overview
              language={language}
              desk={desk}
              written={writable}
              progress={progressOf(writable, readerOf(desk, visit))}
              correction={requestOf(own)}
            />
          ) : (
            <Sent language={language} own={own} job={job} mayWithdraw={actor.role !== 'viewer'} />
          )}
          {(order.sendings > 0 || !writable) && <History language={language} events={own.events} />}
          {writable && order.state !== 'draft' && actor.role !== 'viewer' && (
            <p>
              <a href={urls.employerOrderWithdrawal(language, order.id)}>{w.order.withdraw}</a>
            </p>
          )}
        </>
      ),
    };
  },
});

/** What was said with the last correction request. */
const requestOf = ({ events }: OwnOrder): string | undefined => {
  const text = events.find(({ action }) => action === 'requestCorrection')?.detail.text;
  return typeof text === 'string' ? text : undefined;
};

type SentProps = { language: Language; own: OwnOrder; job: Job | undefined; mayWithdraw: boolean };

/** What was sent, what is waited for, and how it ended. */
function Sent({ language, own, job, mayWithdraw }: SentProps): JSX.Element {
  const w = employerWords(language).order;
  const { order, refusal } = own;
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <>
      <Visit language={language} order={order} />
      {order.atCounter && (
        <Notice kind="info" language={language}>
          <p>{w.paper}</p>
        </Notice>
      )}
      {refusal && (
        <Section title={w.refusal}>
          <DescriptionList
            items={[
              { label: w.ground, value: w.grounds[refusal.ground as RefusalGround] },
              { label: w.explanation, value: refusal.explanation, ...(lang ? { lang } : {}) },
            ]}
          />
        </Section>
      )}
      <DescriptionList
        items={[
          // Who has to come, or was refused, reads it above.
          ...(isToAnswer(order) || refusal ? [] : [{ label: w.waits, value: waitsFor(order, language) }]),
          ...(order.sentAt ? [{ label: w.sentAt, value: formatDayTime(order.sentAt, language) }] : []),
          ...(order.sendings > 1 ? [{ label: w.sending, value: w.times(String(order.sendings)) }] : []),
          ...(order.wishedDeadline ? [{ label: w.wished, value: formatDay(order.wishedDeadline, language) }] : []),
          ...(order.note ? [{ label: w.note, value: order.note, ...(lang ? { lang } : {}) }] : []),
          ...(job ? [{ label: w.job, value: <a href={urls.employerJob(language, job.number)}>{job.number}</a> }] : []),
        ]}
      />
      <Inquiries language={language} inquiries={own.inquiries} />
      <ButtonRow>
        {order.sheet && !order.atCounter && (
          <ButtonLink kind="secondary" href={urls.employerOrderLook(language, order.id)}>
            {w.look}
          </ButtonLink>
        )}
        {mayWithdraw && order.sheet && isLost(order) && (
          <PostButton kind="primary" action={urls.newEmployerOrder(language)} values={{ order: order.id }}>
            {w.again}
          </PostButton>
        )}
        {mayWithdraw && orderLife.allows(order.state, 'withdraw') && order.state !== 'draft' && (
          <ButtonLink kind="text" href={urls.employerOrderWithdrawal(language, order.id)}>
            {w.withdraw}
          </ButtonLink>
        )}
      </ButtonRow>
    </>
  );
}

function Visit({ language, order }: { language: Language; order: Order }): JSX.Element | null {
  const w = employerWords(language).order.visit;
  const { visit } = order;
  if (!visit || orderLife.ends.includes(order.state)) return null;
  if (visit.cameOn) return <p>{w.came(formatDay(visit.cameOn, language))}</p>;
  return (
    <Notice kind="warning" language={language} title={w.title} level={2}>
      <p>{w.by(formatDay(visit.by, language))}</p>
      <p>{w.reasons[visit.reason]}</p>
    </Notice>
  );
}

function History({ language, events }: { language: Language; events: readonly OrderEvent[] }): JSX.Element {
  const w = employerWords(language).order;
  const said: Readonly<Record<string, string>> = w.events;
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <Section title={w.history}>
      <CardTable
        caption={w.history}
        hideCaption
        rows={events.map((event, at) => ({ ...event, at, on: event.at }))}
        rowKey={({ at }) => String(at)}
        columns={[
          { key: 'at', head: w.columns.at, cell: ({ on }) => formatDayTime(on, language) },
          {
            key: 'what',
            head: w.columns.what,
            cell: ({ action, detail }) => (
              <>
                {said[action] ?? w.other}
                {typeof detail.answerBy === 'string' && `（${formatDay(day(detail.answerBy), language)}）`}
                {typeof detail.by === 'string' && `（${formatDay(day(detail.by), language)}）`}
                {typeof detail.number === 'string' && `（${detail.number}）`}
                {typeof detail.text === 'string' && (
                  <p class="pre-line" lang={lang}>
                    {detail.text}
                  </p>
                )}
              </>
            ),
          },
        ]}
      />
    </Section>
  );
}
