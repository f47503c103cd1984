import { formatDay, formatDayTime } from '#kernel/time.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card } from '#ui/components/card.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { consultations, type ListedConsultation } from '../../consultations.ts';
import { registrationAtCounter } from '../../registrations.ts';
import { counterWords } from '../../words/counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = counterWords.consultations;

/** 職業相談の記録 of one person, newest first; what was corrected stays to be read. */
export const consultationsPage = page('/staff/registrations/:id/consultations', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const list = await consultations(act, params.id);
    const registration = list && (await registrationAtCounter(act, params.id));
    return registration && { registration, list };
  },
  view: ({ query }, { registration, list }) => ({
    title: w.title,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        {query.get('done') === 'added' && (
          <Notice kind="success" language="ja">
            <p>
              {w.added}
              {w.extended(formatDay(registration.validUntil, 'ja'))}
            </p>
          </Notice>
        )}
        <Lead>{w.lead}</Lead>
        <ButtonRow>
          <ButtonLink href={urls.staffNewConsultation('ja', registration.id)}>{w.add}</ButtonLink>
        </ButtonRow>
        {list.length === 0 ? (
          <Empty title={w.none}>
            <p>{w.noneHint}</p>
          </Empty>
        ) : (
          list.map((one) => <Entry key={one.id} one={one} />)
        )}
      </>
    ),
  }),
});

function Entry({ one }: { one: ListedConsultation }) {
  const { next } = one;
  return (
    <Card
      title={formatDayTime(one.heldAt, 'ja')}
      labels={
        <>
          {one.corrects && <Tag tone="info">{w.correction}</Tag>}
          {one.correctedBy && <Tag tone="warning">{w.corrected}</Tag>}
        </>
      }
    >
      <DescriptionList
        look="compact"
        items={[
          { label: w.way, value: w.ways[one.way], note: w.heldBy(officeNameOf(one.officeCode, 'ja'), one.staffName) },
          { label: w.content, value: <span class="pre-line">{one.content}</span> },
          ...(next
            ? [
                {
                  label: w.next,
                  value: `${formatDayTime(next.at, 'ja')}　${w.ways[next.way]}`,
                  ...(next.note ? { note: next.note } : {}),
                },
              ]
            : []),
        ]}
      />
      {one.correctedBy ? null : (
        <p>
          <a href={`${urls.staffNewConsultation('ja', one.registrationId)}?corrects=${one.id}`}>{w.correct}</a>
        </p>
      )}
    </Card>
  );
}
