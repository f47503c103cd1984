import type { StaffActor } from '#kernel/actor.ts';
import { clockTime, formatDay } from '#kernel/time.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { sheetItems } from '#modules/jobs/views/sheet-items.ts';
import { words } from '#modules/jobs/words/words.ts';
import type { Act } from '#platform/act.ts';
import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Columns, Section } from '#ui/layouts/section.tsx';
import { type Comment, isEnded } from '../../order.ts';
import { commentOn, removeComment } from '../../order-decisions.ts';
import { takeOrder } from '../../orders-at-counter.ts';
import { inquiriesInAYear } from '../../phrase-decisions.ts';
import { relationTo, staffOfOrder } from '../../relations.ts';
import { risksOf } from '../../weighing.ts';
import { staffWords } from '../../words/staff.ts';
import { orderWritten } from '../../writing-at-counter.ts';
import { Actions, DoneNotice } from './actions.tsx';
import { CommentForm, nameOfItem, wholeItem } from './comments.tsx';
import { EmployerSide } from './employer-side.tsx';
import { along, queueAddress } from './filter.ts';
import { Checked } from './findings.tsx';
import { AskedAbout } from './inquiries.tsx';
import { inquiryMark, riskMark } from './marks.tsx';
import { nextOrder } from './next.ts';
import { overtakenOrder } from './overtaken.tsx';
import { Comments, Compared, History, Missing, Outcome, Places } from './parts.tsx';
import { orderAddress, reviewed } from './reviewed.ts';
import { anchorOf, isShown, ReviewedSheet, readSheet } from './sheet.tsx';

const w = staffWords.order;

const commentItems = new Set([wholeItem, ...sheetItems(words('ja')).map(({ item }) => item)]);

/** The item in the address that a comment is written to. */
const writtenItem = (query: URLSearchParams): string | undefined => {
  const item = query.get('item');
  return item !== null && commentItems.has(item) ? item : undefined;
};

const placeOf = (item: string): string => (item === wholeItem ? 'comments' : anchorOf(item));

const loadOrder = async (act: Act<StaffActor>, id: string, query: URLSearchParams) => {
  const data = await reviewed(act, id, query);
  if (!data) return undefined;
  const { order } = data;
  const job = order.state === 'accepted' && order.jobId ? await jobById(act, order.jobId) : undefined;
  return {
    ...data,
    job,
    read: readSheet(data.sheet, data.before?.sheet),
    relation: await relationTo(act, order.establishmentId),
    askedBefore: await inquiriesInAYear(act, order.establishmentId),
    names: await staffOfOrder(act, data),
    risks:
      order.risk > 0 && !isEnded(order)
        ? await risksOf(act, order, {
            employer: data.establishment,
            sheet: data.sheet,
            findings: data.findings,
            open: order.inquiries,
          })
        : [],
    next: query.has('done') ? await nextOrder(act, data.filter, order.id) : undefined,
  };
};

/** 求人申込みの確認: everything that is needed to decide, on one page. */
export const staffOrderPage = page('/staff/orders/:id', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params, query }) =>
    (await loadOrder(act, params.id, query)) ??
    // What staff are still writing from paper has no sheet yet.
    ((await orderWritten(act, params.id)) ? redirect(urls.staffOrderSteps('ja', params.id)) : absent()),
  form: ({ query }) => ({
    text: fields('ja').longText({
      label: staffWords.comment.labelOf(nameOfItem(writtenItem(query) ?? wholeItem)),
      hint: staffWords.comment.hint,
      required: true,
      max: 1_000,
      rows: 4,
    }),
  }),
  submit: async ({ act, params, query }, data, { text }) => {
    const item = writtenItem(query);
    if (item === undefined) return absent();
    // Whoever writes has it in work.
    const taken = data.taken?.mine ? undefined : await takeOrder(act, params.id);
    const decision = taken && 'refused' in taken ? taken : await commentOn(act, params.id, { item, text });
    if ('accepted' in decision) return redirect(`${orderAddress(data, { done: 'commented' })}#${placeOf(item)}`);
    if (decision.refused === 'absent') return absent();
    if (decision.refused === 'text-missing') return problems({ text: staffWords.comment.hint });
    const now = await loadOrder(act, params.id, query);
    if (!now) return absent();
    return isEnded(now.order) || !now.taken
      ? overtakenOrder(act, data)
      : overtaken(now, { text: staffWords.comment.taken(now.taken.name) });
  },
  view: ({ query }, data, sheet) => {
    const { order, filter, read, findings, comments } = data;
    const isOpen = !isEnded(order) && order.state !== 'correction-requested';
    const item = isOpen ? writtenItem(query) : undefined;
    const form = <CommentForm sheet={sheet} back={orderAddress(data)} />;
    const commentAt = (one: string): string => `${orderAddress(data, { item: one })}#text`;
    const removal = ({ id, requestedAt }: Comment): string | undefined =>
      isOpen && !requestedAt ? along(urls.staffOrderComment('ja', order.id, id), filter) : undefined;
    return {
      title: order.title,
      wide: true,
      breadcrumb: [{ href: queueAddress(filter), label: staffWords.queue.title }],
      body: (
        <>
          <DoneNotice
            done={query.get('done')}
            filter={filter}
            next={data.next}
            job={jobOf(data)}
            told={data.relation.standing.myPage}
          />
          <Marks data={data} />
          {isOpen ? (
            <div class="order-bar">
              <Actions data={data} />
            </div>
          ) : (
            <Actions data={data} />
          )}
          <Outcome
            data={data}
            memo={
              <ButtonLink kind="secondary" href={along(urls.staffOrderMemo('ja', order.id), filter)}>
                {w.memo}
              </ButtonLink>
            }
          />
          <Places data={data} read={read} />
          <Columns sideAt="right" side={<EmployerSide data={data} relation={data.relation} asked={data.askedBefore} />}>
            <AskedAbout
              orderId={order.id}
              inquiries={data.inquiries}
              sheetHref={(one) => (isShown(read, one) ? `#${anchorOf(one)}` : undefined)}
              filter={filter}
              isOpen={isOpen}
            />
            <Checked
              findings={findings}
              sheet={data.sheet}
              hrefOf={(one) => (isShown(read, one) ? `#${anchorOf(one)}` : undefined)}
            />
            <Comments
              comments={comments}
              address={isOpen ? commentAt(wholeItem) : undefined}
              form={item === wholeItem ? form : undefined}
              removal={removal}
            />
            <Compared before={data.before} read={read} />
            <Section title={w.sheetTitle} id="sheet">
              {isOpen && <Missing read={read} id={order.id} filter={filter} />}
              {item !== undefined && item !== wholeItem && !isShown(read, item) && form}
              <div class="order-sheet">
                <ReviewedSheet
                  read={read}
                  findings={findings}
                  comments={comments}
                  writing={item === undefined ? undefined : { item, form }}
                  commentAt={isOpen ? commentAt : undefined}
                  removal={removal}
                />
              </div>
            </Section>
            {isOpen && (
              <Section title={w.decide}>
                <Actions data={data} />
              </Section>
            )}
            <History events={data.events} names={data.names} />
          </Columns>
        </>
      ),
    };
  },
});

type Loaded = NonNullable<Awaited<ReturnType<typeof loadOrder>>>;

/** What it is, who has it in work, and why it wants to be looked at. */
function Marks({ data: { order, taken, risks } }: { data: Loaded }) {
  const isOpen = !isEnded(order) && order.state !== 'correction-requested';
  return (
    <div class="order-marks">
      <TagList
        items={[
          { label: staffWords.kind[order.kind], tone: 'info' },
          { label: staffWords.state[order.state], tone: 'accent', solid: true },
          ...(order.sendings > 1 ? [{ label: staffWords.queue.sentAgain(String(order.sendings - 1)) }] : []),
          ...(order.atCounter ? [{ label: staffWords.queue.withoutMyPage }] : []),
          ...inquiryMark(order.inquiries),
          ...riskMark(order.risk),
        ]}
      />
      {risks.length > 0 && (
        <span class="order-risks">
          {`${staffWords.risksLabel}：${risks.map((risk) => staffWords.risks[risk]).join('、')}`}
        </span>
      )}
      {isOpen && (
        <p class={taken?.mine ? 'order-taken order-taken-own' : 'order-taken'}>
          {taken ? (taken.mine ? w.takenByYou : w.takenBy)(clockTime(taken.since), taken.name) : w.free}
        </p>
      )}
    </div>
  );
}

const jobOf = ({ job }: Loaded) =>
  job && { number: job.number, deadline: formatDay(job.deadlineOn, 'ja'), address: urls.job('ja', job.number) };

/** Takes back what the employer has not been told. */
export const commentRemovalPage = page('/staff/orders/:id/comments/:comment/removal', {
  audience: 'staff',
  role: 'employers-counter',
  load: ({ act, params, query }) => reviewed(act, params.id, query),
  submit: async ({ act, params }, data) => {
    const decision = await removeComment(act, params.id, params.comment);
    if ('accepted' in decision) return redirect(`${orderAddress(data, { done: 'removed' })}#comments`);
    return decision.refused === 'absent' ? absent() : overtakenOrder(act, data);
  },
});
