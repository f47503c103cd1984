import { compareDays, dayOf, formatDay } from '#kernel/time.ts';
import type { Finding } from '#modules/jobs/checker/finding.ts';
import { isPublished, publicFrom, referralDeadline } from '#modules/jobs/job.ts';
import { jobById } from '#modules/jobs/jobs.ts';
import { wordingOf } from '#modules/jobs/set-aside.ts';
import { ChangesTable } from '#modules/jobs/views/changes-table.tsx';
import { Findings } from '#modules/jobs/views/findings.tsx';
import { words } from '#modules/jobs/words/words.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { type Inquiry, livingInquiries, unsettled } from '../../inquiry.ts';
import { awaitsVisit } from '../../order.ts';
import { acceptOrder } from '../../order-decisions.ts';
import { findingKey, mayOverride } from '../../overriding.ts';
import { relationTo } from '../../relations.ts';
import { ownFindings } from '../../sheet.ts';
import { staffWords } from '../../words/staff.ts';
import { along } from './filter.ts';
import { findingLine } from './findings.tsx';
import { InquiryFacts } from './inquiries.tsx';
import { notInHand, overtakenOrder } from './overtaken.tsx';
import { isInHand, orderAddress, orderCrumbs, type Reviewed, reviewed } from './reviewed.ts';
import { readSheet } from './sheet.tsx';

const w = staffWords.acceptance;
const ja = words('ja');

/** What stands against the acceptance, and what has to be looked at for it. */
type Judged = { orange: Finding[]; phrases: Finding[]; stopping: Finding[] };

const judged = (findings: readonly Finding[]): Judged => ({
  orange: findings.filter(({ tone }) => tone === 'orange'),
  phrases: findings.filter(mayOverride),
  stopping: findings.filter((one) => one.tone === 'red' && !mayOverride(one)),
});

/** The names of the questions about single phrases: why each is no problem. */
const reasonOf = (index: number): `reason${number}` => `reason${index}`;

/** 受理: what the order becomes, what is asked of the person who decides, and one button. */
export const orderAcceptancePage = page('/staff/orders/:id/acceptance', {
  audience: 'staff',
  role: 'employers-counter',
  creates: true,
  load: async ({ act, now, params, query }) => {
    const data = await reviewed(act, params.id, query);
    if (!data) return undefined;
    const { order } = data;
    const job = order.kind === 'change' && order.jobId ? await jobById(act, order.jobId) : undefined;
    const own = ownFindings(data.sheet, job, dayOf(now));
    const living = livingInquiries(data.inquiries, own, wordingOf(data.sheet));
    return {
      ...data,
      job,
      ...judged(own.filter((one) => !living.has(findingKey(one)))),
      setAside: [...living.values()].filter(({ decided }) => decided?.outcome === 'set-aside'),
      undecided: unsettled(living),
      relation: await relationTo(act, order.establishmentId),
    };
  },
  form: (_visit, { orange, phrases }) => {
    const f = fields('ja');
    return {
      looked: f.choices({
        label: w.looked,
        options: orange.map((one) => ({ value: findingKey(one), label: findingLine(one) })),
      }),
      ...Object.fromEntries(
        phrases.map((one, index) => [
          reasonOf(index),
          f.text({ label: w.reason(one.phrase?.text ?? ''), hint: w.reasonHint, max: 200, autocomplete: 'off' }),
        ]),
      ),
    };
  },
  submit: async ({ act, params }, data, values, raw) => {
    const { orange, phrases } = data;
    if (values.looked.length < orange.length) return problems({ looked: w.lookedMissing });
    const reasons = phrases.map((one, index) => ({
      finding: findingKey(one),
      reason: (values as Record<string, unknown>)[reasonOf(index)],
    }));
    const missing = reasons.findIndex(({ reason }) => typeof reason !== 'string');
    if (missing >= 0) return problems({ [reasonOf(missing)]: w.reasonMissing });
    const overrides = reasons.map(({ finding, reason }) => ({ finding, reason: String(reason) }));
    const decision = await acceptOrder(act, params.id, { version: basedOn(raw), overrides });
    if ('accepted' in decision) return redirect(orderAddress(data, { done: 'accepted' }));
    const { refused } = decision;
    if (refused === 'absent') return absent();
    return Object.hasOwn(w.refused, refused)
      ? problems({ form: w.refused[refused as keyof typeof w.refused] })
      : overtakenOrder(act, data);
  },
  view: ({ now }, data, sheet) => {
    if (!isInHand(data)) return notInHand(data, 'acceptance');
    const { order, orange, phrases, stopping } = data;
    const hindrance = hindranceOf(data);
    const isChange = order.kind === 'change';
    const back = (
      <ButtonLink kind="secondary" href={orderAddress(data)}>
        {w.back}
      </ButtonLink>
    );
    return {
      title: isChange ? w.titleChange : w.title,
      breadcrumb: orderCrumbs(data),
      body: (
        <>
          <Lead>{isChange ? w.leadChange : w.lead}</Lead>
          <div class="order-summary">
            <DescriptionList items={isChange ? changeItems(data) : jobItems(data, dayOf(now))} />
          </div>
          {isChange && (
            <Section title={w.changes}>
              <ChangesTable language="ja" changes={readSheet(data.sheet, data.job?.sheet).changes} />
            </Section>
          )}
          {stopping.length > 0 && (
            <Section title={w.red}>
              <p>{w.redLead}</p>
              <Findings findings={stopping} language="ja" sheet={data.sheet} level={3} />
            </Section>
          )}
          {data.setAside.length > 0 && (
            <Section title={w.setAside}>
              {data.setAside.map((one) => (
                <InquiryFacts key={one.id} inquiry={one} />
              ))}
            </Section>
          )}
          {hindrance}
          {stopping.length > 0 || hindrance ? (
            <p>{back}</p>
          ) : (
            <Form sheet={sheet} submit={isChange ? w.submitChange : w.submit} secondary={back}>
              <BasedOn sheet={sheet} version={order.version} />
              {phrases.length > 0 && (
                <Section title={w.override}>
                  <p>{w.overrideLead}</p>
                  {phrases.map((one, index) => (
                    <div key={findingKey(one)}>
                      <Findings findings={[one]} language="ja" sheet={data.sheet} level={3} />
                      {sheet.ask[reasonOf(index) as keyof typeof sheet.ask]}
                    </div>
                  ))}
                </Section>
              )}
              {orange.length > 0 && (
                <Section title={w.orange}>
                  <p>{w.orangeLead}</p>
                  <Findings findings={orange} language="ja" sheet={data.sheet} level={3} />
                  {sheet.ask.looked}
                </Section>
              )}
            </Form>
          )}
        </>
      ),
    };
  },
});

type Asked = Reviewed & {
  undecided: readonly Inquiry[];
  relation: Awaited<ReturnType<typeof relationTo>>;
};

/** What has to be done first, whatever the sheet says. */
const hindranceOf = (data: Asked) => {
  const { order, establishment, filter, relation, undecided } = data;
  if (undecided.length > 0)
    return (
      <Notice
        kind="warning"
        language="ja"
        title={w.cannot}
        actions={<ButtonLink href={`${orderAddress(data)}#phrases`}>{w.phrasesLink}</ButtonLink>}
      >
        <p>{w.phrasesFirst(undecided.map(({ phrase }) => `「${phrase}」`).join(''))}</p>
      </Notice>
    );
  if (awaitsVisit(order))
    return (
      <Notice
        kind="warning"
        language="ja"
        title={w.cannot}
        actions={
          <ButtonLink href={along(urls.staffOrderVisit('ja', order.id), filter)}>{staffWords.visit.note}</ButtonLink>
        }
      >
        <p>{w.visitFirst}</p>
      </Notice>
    );
  if (establishment.state === 'provisional')
    return (
      <Notice
        kind="warning"
        language="ja"
        title={w.cannot}
        actions={<ButtonLink href={urls.staffEstablishment('ja', establishment.id)}>{w.registerLink}</ButtonLink>}
      >
        <p>{w.notRegistered}</p>
      </Notice>
    );
  if (relation.standing.refusedUntil && order.kind !== 'change')
    return (
      <Notice kind="error" language="ja" title={w.cannot}>
        <p>{w.refusedPeriod(formatDay(relation.standing.refusedUntil, 'ja'))}</p>
      </Notice>
    );
  return null;
};

/** When readers see the job: at once, from a day on (§4.9), or never. */
const publicationNote = (sheet: Reviewed['sheet'], today: ReturnType<typeof dayOf>): string => {
  if (!isPublished(sheet.header)) return w.publicationNone;
  const from = publicFrom(today, sheet);
  if (compareDays(from, today) <= 0) return w.publicationNote;
  return from.year === 9999 ? w.publicationSchools : w.publicationFrom(formatDay(from, 'ja'));
};

const jobItems = ({ order, sheet, establishment }: Reviewed, today: ReturnType<typeof dayOf>) => {
  const { header } = sheet;
  const about = {
    kind: header.kind,
    ...(sheet.graduates?.graduationYear ? { graduationYear: sheet.graduates.graduationYear } : {}),
  };
  const [latest, deadline] = [referralDeadline(today, about), referralDeadline(today, about, order.wishedDeadline)];
  const rule = !deadline.equals(latest)
    ? w.deadlineWished
    : header.kind === 'graduates'
      ? w.deadlineGraduates
      : w.deadlineRule;
  return [
    { label: w.jobTitle, value: order.title, strong: true },
    { label: w.establishment, value: sheet.establishment.name || establishment.name },
    { label: w.number, value: w.numberNew(order.officeCode ?? '') },
    { label: w.office, value: officeNameOf(order.officeCode ?? '', 'ja') },
    { label: w.acceptedOn, value: formatDay(today, 'ja') },
    { label: w.deadline, value: formatDay(deadline, 'ja'), note: rule, strong: true },
    { label: w.openings, value: sheet.selection.openings ? w.openingsOf(String(sheet.selection.openings)) : '－' },
    {
      label: w.publication,
      value: ja.values.disclosure[header.disclosure],
      note: publicationNote(sheet, today),
    },
    { label: w.selfApplication, value: header.selfApplication ? ja.phrases.possible : ja.phrases.impossible },
    {
      label: w.dataProvision,
      value: header.dataProvision ? ja.values.dataProvision[header.dataProvision] : '－',
    },
  ];
};

const changeItems = ({ order, establishment, job }: Reviewed & { job: Awaited<ReturnType<typeof jobById>> }) => [
  { label: w.jobTitle, value: order.title, strong: true },
  { label: w.establishment, value: establishment.name },
  { label: w.number, value: job?.number ?? '－', note: w.numberOfChange },
  { label: w.deadline, value: job ? formatDay(job.deadlineOn, 'ja') : '－', note: w.deadlineStays },
];
