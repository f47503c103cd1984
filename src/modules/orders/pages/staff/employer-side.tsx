import type { ComponentChildren, JSX } from 'preact';
import { formatDay, formatDayTime } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { TagList } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { OrderAtCounter } from '../../orders-at-counter.ts';
import type { InquiryCounts } from '../../phrase-decisions.ts';
import type { Relation } from '../../relations.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.order;

type Fact = { label: string; value: ComponentChildren };

/** Who asks: how to reach them now, what is known of them, and what they told the office beside the sheet. */
type SideProps = { data: OrderAtCounter; relation: Relation; asked: InquiryCounts };

export function EmployerSide({ data, relation, asked }: SideProps): JSX.Element {
  return (
    <>
      <Section title={w.employer}>
        <Flags data={data} relation={relation} />
        <Facts facts={[...employerFacts(data, relation), ...askedFacts(data, asked)]} />
      </Section>
      <Section title={w.order}>
        <Facts facts={orderFacts(data)} />
      </Section>
    </>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="order-facts">
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Flags({ data: { establishment }, relation: { standing } }: { data: OrderAtCounter; relation: Relation }) {
  const flags = [
    ...(standing.dispute ? [{ label: w.dispute, tone: 'error' as const }] : []),
    ...(standing.refusedUntil
      ? [{ label: w.refusedUntil(formatDay(standing.refusedUntil, 'ja')), tone: 'error' as const, solid: true }]
      : []),
    ...(establishment.state === 'provisional' ? [{ label: w.notRegistered, tone: 'warning' as const }] : []),
  ];
  return flags.length > 0 ? <TagList items={flags} /> : null;
}

const employerFacts = ({ order, establishment }: OrderAtCounter, relation: Relation): Fact[] => {
  const contact = order.sheet?.selection.contact ?? establishment.record.contacts?.[0];
  const telephone = contact?.telephone ?? establishment.record.telephone;
  const { jobs, since, refusals, standing } = relation;
  return [
    {
      label: w.establishment,
      value: <a href={urls.staffEstablishment('ja', establishment.id)}>{establishment.name}</a>,
    },
    { label: w.number, value: establishment.number ?? w.noNumber },
    ...(telephone
      ? [
          {
            label: w.telephone,
            value: (
              <a class="order-telephone" href={`tel:${telephone.replaceAll(/[^\d+]/g, '')}`}>
                {telephone}
              </a>
            ),
          },
        ]
      : []),
    ...(contact?.name ? [{ label: w.contact, value: [contact.section, contact.name].filter(Boolean).join('　') }] : []),
    { label: w.myPage, value: standing.myPage ? w.hasMyPage : w.noMyPage },
    {
      label: w.relation,
      value: since ? w.relationOf(String(jobs), formatDay(since, 'ja')) : w.relationNone,
    },
    {
      label: w.refusals,
      value:
        refusals > 0 ? (
          <a href={urls.staffRefusals('ja', establishment.id)}>{w.refusalsOf(String(refusals))}</a>
        ) : (
          w.refusalsNone
        ),
    },
  ];
};

/** How often it asked about phrases within a year, and what came of it; nothing where it never did. */
const askedFacts = ({ establishment }: OrderAtCounter, { asked, setAside, toCorrect }: InquiryCounts): Fact[] =>
  asked === 0
    ? []
    : [
        {
          label: w.inquiries,
          value: (
            <a href={urls.staffPhrases('ja', establishment.id)}>
              {w.inquiriesOf(String(asked), String(setAside), String(toCorrect))}
            </a>
          ),
        },
      ];

const orderFacts = ({ order, sendings }: OrderAtCounter): Fact[] => [
  ...(order.sentAt
    ? [
        {
          label: w.sent,
          value: `${formatDayTime(order.sentAt, 'ja')}（${w.sentTimes(String(order.sendings))}）`,
        },
      ]
    : []),
  ...(order.wishedDeadline ? [{ label: w.wishedDeadline, value: formatDay(order.wishedDeadline, 'ja') }] : []),
  ...(order.visit
    ? [
        {
          label: w.visit,
          value: (
            <>
              {order.visit.cameOn
                ? staffWords.queue.visitedOn(formatDay(order.visit.cameOn, 'ja'))
                : staffWords.queue.visitBy(formatDay(order.visit.by, 'ja'))}
              <br />
              <small>{w.visitReason[order.visit.reason]}</small>
            </>
          ),
        },
      ]
    : []),
  ...sendings.flatMap(({ position, note }) =>
    note
      ? [
          {
            label: sendings.length > 1 ? w.noteOf(String(position)) : w.note,
            value: <span class="order-comment-text">{note}</span>,
          },
        ]
      : [],
  ),
];
