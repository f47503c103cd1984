import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { steps } from '../../step.ts';
import { stepWords } from '../../words/steps/words.ts';
import { uploadWords } from '../../words/upload/words.ts';
import { type Column, columnsFor } from './columns.ts';
import { exampleCells } from './example.ts';
import { ownEstablishment } from './judging.ts';

/** Every column: whether it is needed, how it is written, what may stand in it, and an example. */
export const orderUploadColumnsPage = page('/employer/orders/upload/columns', {
  audience: 'employer',
  load: async ({ act, now, language }) => {
    const given = { establishment: await ownEstablishment(act), now };
    const columns = columnsFor(given);
    const spoken = new Map(columnsFor(given, language).map((column) => [column.key, column]));
    return { columns, spoken, example: exampleCells(columns, given) };
  },
  view: ({ language }, { columns, spoken, example }) => {
    const w = uploadWords(language);
    const { names } = stepWords(language);
    const parts: { step: Column['step']; title: string }[] = [
      ...steps.map((step, at) => ({ step, title: w.table.step(String(at + 1), names[step]) })),
      { step: 'send', title: w.table.sending },
    ];
    const last = (column: Column): number =>
      Math.max(...columns.flatMap(({ part }) => (part && part.key === column.part?.key ? part.block : [])));
    return {
      title: w.table.title,
      wide: true,
      breadcrumb: [
        { href: urls.employerOrders(language), label: w.orders },
        { href: urls.orderUploads(language), label: w.title },
      ],
      body: (
        <>
          <Lead>{w.table.lead}</Lead>
          <LinkList
            items={[
              { href: urls.orderUploadTemplate(language), label: w.template },
              { href: urls.orderUploadExample(language), label: w.example },
            ]}
          />
          <nav aria-label={w.table.contents}>
            <ul class="order-upload-list">
              {parts.map(({ step, title }) => (
                <li key={step}>
                  <Link href={`#${step}`}>{title}</Link>
                </li>
              ))}
            </ul>
          </nav>
          {parts.map(({ step, title }) => (
            <Section key={step} id={step} title={title}>
              <CardTable
                caption={title}
                hideCaption
                rows={columns.filter((column) => column.step === step && (column.part?.block ?? 1) === 1)}
                rowKey={({ key }) => key}
                columns={[
                  {
                    key: 'heading',
                    head: w.table.heading,
                    heading: true,
                    cell: ({ key, heading }) => (
                      <>
                        <span lang="ja">{heading}</span>
                        {language !== 'ja' && <p class="order-upload-spoken">{spoken.get(key)?.field.label}</p>}
                      </>
                    ),
                  },
                  { key: 'needed', head: w.table.needed, cell: ({ needed }) => w.table.neededIs[needed] },
                  {
                    key: 'how',
                    head: w.table.how,
                    cell: (column) => (
                      <>
                        <How column={column} hint={spoken.get(column.key)?.field.hint} language={language} />
                        {column.part && <p>{w.table.onward(String(last(column)))}</p>}
                      </>
                    ),
                  },
                  {
                    key: 'example',
                    head: w.table.example,
                    cell: ({ key }) => (example[key] ? <span lang="ja">{example[key]}</span> : w.table.noExample),
                  },
                ]}
              />
            </Section>
          ))}
        </>
      ),
    };
  },
});

/** The official values stand open where there are few, and folded away where there are many. */
const fewValues = 8;

function How({
  column: { field },
  hint,
  language,
}: {
  column: Column;
  hint: string | undefined;
  language: Language;
}): JSX.Element {
  const w = uploadWords(language).table;
  const values = field.options?.map(({ label }) => label) ?? [];
  const list = <span lang="ja">{values.join('／')}</span>;
  return (
    <>
      {hint && <p>{hint}</p>}
      {field.max !== undefined && <p>{w.longest(String(field.max))}</p>}
      {field.kind === 'date' && <p>{w.date}</p>}
      {field.meant && <p>{w.code}</p>}
      {values.length > fewValues ? (
        <Disclosure summary={w.values}>{list}</Disclosure>
      ) : (
        values.length > 0 && (
          <p>
            {w.values}: {list}
          </p>
        )
      )}
      {field.kind === 'choices' && <p>{w.several}</p>}
    </>
  );
}
