import type { JSX } from 'preact';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Card, CardGrid } from '#ui/components/card.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Copyable } from '#ui/components/copyable.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Heading } from '#ui/components/heading.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { TagList } from '#ui/components/tag.tsx';
import { Example, type Exampled, nowhere } from './example.tsx';
import { words } from './words/words.ts';

const job = {
  title: '医療事務（受付・会計）',
  establishment: '医療法人社団　あおば会　あおばクリニック',
  place: '東京都千代田区',
  wage: '月額 215,000円〜248,000円',
  hours: '(1) 8時45分〜17時45分　(2) 8時45分〜13時00分',
  holidays: '日曜日、祝日、木曜日午後　年間休日 122日',
  number: '13010-00012345',
};

export function CardExamples({ language }: Exampled): JSX.Element {
  const w = words(language);
  return (
    <Example id="card" title={w.card.title}>
      <CardGrid>
        <Card level={3} title={w.card.plain} href={nowhere('card')}>
          <p>{w.card.body}</p>
        </Card>
        <Card level={3} title={w.card.accent} tone="accent">
          <p>{w.card.body}</p>
        </Card>
        <Card level={3} title={w.card.soft} tone="soft">
          <p>{w.card.body}</p>
        </Card>
      </CardGrid>
      <Card
        level={3}
        title={<span lang="ja">{job.title}</span>}
        href={nowhere('card')}
        labels={
          <TagList
            items={[
              { label: w.tag.labels[0], tone: 'accent', solid: true },
              { label: w.chip.labels[1] },
              { label: w.tag.labels[1] },
              { label: w.card.selfApplication, tone: 'success' },
            ]}
          />
        }
        footer={
          <ButtonRow>
            <ButtonLink href={nowhere('card')}>{w.card.more}</ButtonLink>
            <Button type="button" kind="secondary" icon="star">
              {w.card.save}
            </Button>
          </ButtonRow>
        }
      >
        <p lang="ja">{job.establishment}</p>
        <DescriptionList
          look="compact"
          items={[
            { label: w.description.wage, value: job.wage, strong: true, lang: 'ja' },
            { label: w.card.place, value: job.place, lang: 'ja' },
            { label: w.description.hours, value: job.hours, lang: 'ja' },
            { label: w.description.holidays, value: job.holidays, lang: 'ja' },
          ]}
        />
      </Card>
    </Example>
  );
}

const applications = [
  { number: '13010-00012345', job: job.title, establishment: 'あおばクリニック', day: '2026-11-18', wage: '215,000' },
  {
    number: '13010-00020481',
    job: '調剤薬局事務',
    establishment: '株式会社みなと薬局',
    day: '2026-11-12',
    wage: '198,500',
  },
  {
    number: '27020-00331207',
    job: '総務・経理事務員',
    establishment: '大和精工株式会社',
    day: '2026-10-30',
    wage: '1,204,000',
  },
];

export function TableExamples({ language }: Exampled): JSX.Element {
  const w = words(language).table;
  return (
    <Example id="table" title={w.title}>
      <CardTable
        caption={w.caption}
        rows={applications}
        rowKey={(row) => row.number}
        columns={[
          { key: 'job', head: w.job, heading: true, cell: (row) => <span lang="ja">{row.job}</span> },
          { key: 'establishment', head: w.establishment, cell: (row) => <span lang="ja">{row.establishment}</span> },
          { key: 'applied', head: w.applied, cell: (row) => row.day },
          { key: 'wage', head: w.wage, numeric: true, cell: (row) => row.wage },
          { key: 'state', head: w.state, cell: (row) => w.states[applications.indexOf(row)] },
          {
            key: 'action',
            head: w.action,
            hideHead: true,
            cell: () => (
              <ButtonLink href={nowhere('table')} kind="secondary" size="small">
                {w.show}
              </ButtonLink>
            ),
          },
        ]}
      />
    </Example>
  );
}

export function DescriptionExamples({ language }: Exampled): JSX.Element {
  const w = words(language).description;
  const items = [
    { label: w.wage, value: job.wage, note: w.wageNote, lang: 'ja' },
    { label: w.hours, value: job.hours, lang: 'ja' },
    { label: w.holidays, value: job.holidays, lang: 'ja' },
  ];
  return (
    <Example id="description" title={w.title}>
      <DescriptionList items={items} />
      <Heading level={3}>{w.compact}</Heading>
      <DescriptionList look="compact" items={items} />
    </Example>
  );
}

export function SummaryExamples({ language }: Exampled): JSX.Element {
  const w = words(language).summary;
  const change = nowhere('summary');
  return (
    <Example id="summary" title={w.title}>
      <SummaryList
        language={language}
        items={[
          { label: w.name, value: '佐藤　花子' },
          { label: w.mail, value: 'hanako.sato.very-long-address-of-a-person@mail.example.jp', change },
          { label: w.motive, value: <span lang="ja">{motive}</span>, change },
          { label: w.wish, value: undefined, change },
        ]}
      />
    </Example>
  );
}

const motive =
  '前の職場では、内科の受付と会計を5年間担当しました。\n患者さんの話をよく聞くことを大切にしています。貴院の地域に根ざした診療に共感し、応募します。';

export function CopyExamples({ language }: Exampled): JSX.Element {
  return (
    <Example id="copy" title={words(language).copy.title}>
      <p>
        <Copyable language={language} text={job.number} />
      </p>
      <PrintButton language={language} />
    </Example>
  );
}
