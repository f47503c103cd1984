import type { JSX } from 'preact';
import { readEstablishmentNumber } from '#kernel/numbers.ts';
import { type Duplicate, duplicatesOf } from '#modules/establishments/duplicates.ts';
import { toldOf } from '#modules/establishments/establishment-change.ts';
import { isInCharge, versionAtCounter } from '#modules/establishments/establishments-at-counter.ts';
import { openMerger } from '#modules/establishments/mergers.ts';
import { registerEstablishment } from '#modules/establishments/registering.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { recordParts } from '../record/record-form.ts';
import { ToldPart } from '../record/told.tsx';
import { staffWords } from '../words/staff.ts';
import { recordWords } from '../words/words.ts';

const w = staffWords.own.provisional;
const { parts } = recordWords('ja');

/** 仮登録の確認: the entry, what may be the same establishment, and the number it gets. */
export const establishmentNumberPage = page('/staff/establishments/:id/number', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params }) => {
    const found = await versionAtCounter(act, params.id);
    if (!found) return undefined;
    const { establishment } = found;
    const away = redirect(urls.staffEstablishment('ja', establishment.id));
    if (establishment.state !== 'provisional' || !isInCharge(actor, establishment)) return away;
    if (await openMerger(act, establishment.id)) return redirect(urls.staffEstablishmentMerge('ja', establishment.id));
    return { ...found, duplicates: await duplicatesOf(act, establishment) };
  },
  form: () => ({
    number: fields('ja').code({
      label: w.number,
      hint: w.numberHint,
      parse: readEstablishmentNumber,
      format: (number) => number,
      example: '1301-123456-7',
    }),
  }),
  initial: (_visit, { establishment }) => {
    const known = readEstablishmentNumber(establishment.record.insuranceNumber ?? '');
    return known ? { number: known } : {};
  },
  submit: async ({ act, params }, _found, { number }, raw) => {
    const decision = await registerEstablishment(act, params.id, { version: basedOn(raw), number });
    if ('accepted' in decision) return redirect(`${urls.staffEstablishment('ja', params.id)}?done=registered`);
    const said = staffWords.refusals[decision.refused];
    return decision.refused === 'number-taken' ? problems({ number: said }) : problems({ form: said });
  },
  view: ({ now }, { establishment, version, duplicates }, sheet) => ({
    title: w.title,
    heading: establishment.name,
    breadcrumb: [{ href: urls.staffEstablishmentChanges('ja'), label: staffWords.queue.title }],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Section title={w.duplicates}>
          {duplicates.length === 0 ? (
            <p>{w.noDuplicates}</p>
          ) : (
            <Duplicates duplicates={duplicates} id={establishment.id} />
          )}
        </Section>
        {recordParts.map((part) => (
          <Section key={part} title={parts[part]}>
            <ToldPart part={part} on={{ language: 'ja', now }} told={toldOf(establishment)} />
          </Section>
        ))}
        <p>{establishment.corporateNumber ? w.corporate.right : w.corporate.none}</p>
        <Form
          sheet={sheet}
          submit={w.submit}
          back={{
            href: urls.staffEstablishmentClosing('ja', establishment.id),
            label: staffWords.closing.provisionalSubmit,
          }}
        >
          <BasedOn sheet={sheet} version={version} />
          {sheet.ask.number}
        </Form>
        <ButtonRow>
          <ButtonLink kind="text" href={urls.staffEstablishment('ja', establishment.id)}>
            {staffWords.own.change}
          </ButtonLink>
        </ButtonRow>
      </>
    ),
  }),
});

function Duplicates({ duplicates, id }: { duplicates: readonly Duplicate[]; id: string }): JSX.Element {
  const q = staffWords.queue;
  return (
    <CardTable
      caption={w.duplicates}
      hideCaption
      rows={duplicates}
      rowKey={({ establishment }) => establishment.id}
      columns={[
        {
          key: 'name',
          head: q.name,
          heading: true,
          cell: ({ establishment: one }) => <a href={urls.staffEstablishment('ja', one.id)}>{one.name}</a>,
        },
        { key: 'number', head: q.number, cell: ({ establishment: { number } }) => number ?? '－' },
        { key: 'address', head: q.address, cell: ({ establishment: { place } }) => place.address ?? '－' },
        {
          key: 'office',
          head: w.office,
          cell: ({ establishment: { officeCode } }) => (officeCode ? officeNameOf(officeCode, 'ja') : '－'),
        },
        { key: 'because', head: w.because, cell: ({ because }) => because.map((one) => w.likeness[one]).join('、') },
        {
          key: 'merge',
          head: staffWords.merge.title,
          hideHead: true,
          cell: ({ establishment: one }) =>
            one.number ? (
              <a href={`${urls.staffEstablishmentMerge('ja', id)}?into=${encodeURIComponent(one.number)}`}>{w.merge}</a>
            ) : (
              ''
            ),
        },
      ]}
    />
  );
}
