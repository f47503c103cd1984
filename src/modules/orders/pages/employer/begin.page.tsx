import type { JSX } from 'preact';
import type { EmployerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { establishment } from '#modules/establishments/establishments.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { jobByNumber, ownJobs } from '#modules/jobs/jobs.ts';
import { renewalDays } from '#modules/jobs/life.ts';
import type { Act } from '#platform/act.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Pagination, pageAsked } from '#ui/components/pagination.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { isLost, type OrderKind } from '../../order.ts';
import { beginOrder, mayRenew, ownOrder } from '../../orders.ts';
import { employerWords } from '../../words/employer/words.ts';
import { fromJob, fromNothing } from '../steps/beginning.ts';

const pageSize = 20;
const kinds: readonly OrderKind[] = ['new', 'renewal', 'change'];
const kindOf = (text: string | undefined | null): OrderKind => kinds.find((one) => one === text) ?? 'new';

type One = { kind: OrderKind; job: Job };
type Jobs = { number: number; total: number; jobs: Job[] };
type Data = { one: One } | { jobs: Jobs };

/** A job of one's own; another establishment's looks absent. */
const ownJob = async (act: Act<EmployerActor>, typed: string | undefined): Promise<Job | undefined> => {
  const number = readJobNumber(typed ?? '');
  const job = number && (await jobByNumber(act, number));
  return job && job.establishmentId === act.actor.establishmentId ? job : undefined;
};

/** What was sent with an order that came to nothing: nobody types it a second time. */
const endedSheet = async (act: Act<EmployerActor>, id: string): Promise<JobSheet | undefined> => {
  const order = (await ownOrder(act, id))?.order;
  return order && isLost(order) ? order.sheet : undefined;
};

/** 求人を申し込む: from nothing, copied, renewed – or the change of an open job, from where its page leads here. */
export const beginOrderPage = page('/employer/orders/new', {
  audience: 'employer',
  creates: true,
  load: async ({ act, query }): Promise<Data | ReturnType<typeof absent>> => {
    const from = query.get('from');
    if (from) {
      const job = await ownJob(act, from);
      return job ? { one: { kind: kindOf(query.get('kind')), job } } : absent();
    }
    const number = pageAsked(query);
    return { jobs: { number, ...(await ownJobs(act, number, pageSize)) } };
  },
  submit: async ({ act, actor, language, now }, _data, _values, raw) => {
    const { refused } = employerWords(language).begin;
    const kind = kindOf(raw.one('kind'));
    const works = await establishment(act, actor.establishmentId);
    if (!works) throw new Error(`establishment ${actor.establishmentId} does not exist`);
    const reader = { language, now, who: 'employer' as const };
    const ended = raw.one('order');
    if (ended) {
      const sheet = await endedSheet(act, ended);
      if (!sheet) return problems({ form: refused.absent });
      const again = await beginOrder(act, { kind: 'new', ...fromJob(sheet, works, { ...reader, kind: 'new' }) });
      if ('refused' in again) return problems({ form: refused[again.refused] });
      return redirect(urls.employerOrder(language, again.accepted.id));
    }
    const from = raw.one('from');
    const job = from ? await ownJob(act, from) : undefined;
    if ((from || kind !== 'new') && !job) return problems({ form: refused.absent });
    const begun = job ? fromJob(job.sheet, works, { ...reader, kind }) : fromNothing(works, reader);
    const decision = await beginOrder(act, { kind, ...(job && { from: job.number }), ...begun });
    if ('refused' in decision) return problems({ form: refused[decision.refused] });
    return redirect(urls.employerOrder(language, decision.accepted.id));
  },
  view: ({ act, actor, language }, data, sheet) => {
    const w = employerWords(language).begin;
    const { form: problem } = sheet.problems;
    const mayWrite = actor.role !== 'viewer';
    return {
      title: 'one' in data ? w.one[wayOf(data.one)].title : w.title,
      wide: !('one' in data),
      breadcrumb: [{ href: urls.employerOrders(language), label: employerWords(language).list.title }],
      body: (
        <>
          {problem && (
            <Notice kind="error" language={language}>
              <p>{problem}</p>
            </Notice>
          )}
          {!mayWrite && <p>{w.viewer}</p>}
          {'one' in data ? (
            <FromOne language={language} {...data.one} mayWrite={mayWrite} />
          ) : (
            mayWrite && <Ways language={language} act={act} {...data.jobs} />
          )}
        </>
      ),
    };
  },
});

const wayOf = ({ kind }: Pick<One, 'kind'>): 'copy' | 'renewal' | 'change' => (kind === 'new' ? 'copy' : kind);

function FromOne({ language, kind, job, mayWrite }: One & { language: Language; mayWrite: boolean }): JSX.Element {
  const w = employerWords(language).begin;
  const lang = language === 'en' ? { lang: 'ja' } : {};
  return (
    <>
      <Lead>{w.one[wayOf({ kind })].text}</Lead>
      <DescriptionList
        items={[
          { label: w.jobColumns.title, value: job.sheet.work.title, ...lang },
          { label: w.jobColumns.number, value: job.number },
          { label: w.jobColumns.deadline, value: formatDay(job.deadlineOn, language) },
        ]}
      />
      <ButtonRow>
        {mayWrite && (
          <PostButton kind="primary" action={urls.newEmployerOrder(language)} values={{ kind, from: job.number }}>
            {w.button[wayOf({ kind })]}
          </PostButton>
        )}
        <ButtonLink kind="text" href={urls.newEmployerOrder(language)}>
          {w.back}
        </ButtonLink>
      </ButtonRow>
    </>
  );
}

function Ways({ language, act, number, total, jobs }: Jobs & { language: Language; act: Act }): JSX.Element {
  const w = employerWords(language).begin;
  const here = urls.newEmployerOrder(language);
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <>
      <Lead>{w.lead}</Lead>
      <p>{w.hint}</p>
      <Section title={w.fromNothing}>
        <p>{w.fromNothingText}</p>
        <PostButton kind="primary" action={here} values={{ kind: 'new' }}>
          {w.fromNothingButton}
        </PostButton>
      </Section>
      <Section title={w.copy}>
        <p>{w.copyText}</p>
        <p>{w.renewalText(String(renewalDays))}</p>
        {jobs.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <CardTable
            caption={w.copy}
            hideCaption
            rows={jobs}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                head: w.jobColumns.title,
                heading: true,
                cell: ({ sheet }) => <span lang={lang}>{sheet.work.title}</span>,
              },
              { key: 'number', head: w.jobColumns.number, cell: (job) => job.number },
              {
                key: 'deadline',
                head: w.jobColumns.deadline,
                cell: ({ deadlineOn }) => formatDay(deadlineOn, language),
              },
              {
                key: 'copy',
                head: w.jobColumns.copy,
                hideHead: true,
                cell: (job) => (
                  <ButtonRow>
                    <PostButton size="small" action={here} values={{ kind: 'new', from: job.number }}>
                      <span aria-hidden="true">{w.copyButton}</span>
                      <span class="visually-hidden">{w.copyOf(job.sheet.work.title)}</span>
                    </PostButton>
                    {mayRenew(act, job) && (
                      <PostButton size="small" action={here} values={{ kind: 'renewal', from: job.number }}>
                        <span aria-hidden="true">{w.renewButton}</span>
                        <span class="visually-hidden">{w.renewOf(job.sheet.work.title)}</span>
                      </PostButton>
                    )}
                  </ButtonRow>
                ),
              },
            ]}
          />
        )}
        <Pagination
          language={language}
          page={number}
          pages={Math.max(1, Math.ceil(total / pageSize))}
          href={(to) => `${here}?page=${to}`}
        />
      </Section>
    </>
  );
}
