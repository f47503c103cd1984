import { readEstablishmentNumber } from '#kernel/numbers.ts';
import { answered, page, problems } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Establishment } from '../../establishment.ts';
import { findAtCounter, mostFound } from '../../establishments-at-counter.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.search;

const criteriaForm = () => {
  const f = fields('ja');
  return {
    number: f.code({
      label: w.number,
      hint: w.numberHint,
      parse: readEstablishmentNumber,
      format: (number) => number,
      example: '1301-123456-7',
    }),
    name: f.text({ label: w.name, hint: w.nameHint, max: 100, width: 'half', autocomplete: 'off' }),
    telephone: f.telephone({ label: w.telephone, autocomplete: 'off' }),
  };
};

/** 事業所を探す. The criteria are posted, not put into the address, as with people. */
export const establishmentsPage = page('/staff/establishments', {
  audience: 'staff',
  role: 'employers-counter',
  load: (): { found?: Establishment[] } => ({}),
  form: () => criteriaForm(),
  submit: async ({ act }, _data, { number, name, telephone }) => {
    const criteria = { ...(number ? { number } : {}), ...(name ? { name } : {}), ...(telephone ? { telephone } : {}) };
    if (Object.keys(criteria).length === 0) return problems({ form: w.empty });
    return answered({ found: await findAtCounter(act, criteria) });
  },
  view: (_visit, data, sheet) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {data.found ? <Hits found={data.found} /> : <Lead>{w.lead}</Lead>}
        {data.found ? (
          <Disclosure summary={w.again} open={data.found.length === 0}>
            <Questions sheet={sheet} />
          </Disclosure>
        ) : (
          <Questions sheet={sheet} />
        )}
      </>
    ),
  }),
});

function Questions({ sheet }: { sheet: Sheet<ReturnType<typeof criteriaForm>> }) {
  return (
    <Form sheet={sheet} submit={w.submit}>
      {sheet.ask.number}
      {sheet.ask.name}
      {sheet.ask.telephone}
    </Form>
  );
}

function Hits({ found }: { found: Establishment[] }) {
  const columns = staffWords.columns;
  if (found.length === 0) {
    return (
      <Empty title={w.nothing}>
        <p>{w.nothingHint}</p>
      </Empty>
    );
  }
  const shown = found.slice(0, mostFound);
  return (
    <Section title={w.found(String(shown.length))}>
      {found.length > mostFound && (
        <Notice kind="warning" language="ja">
          <p>{w.tooMany(String(mostFound))}</p>
        </Notice>
      )}
      <CardTable
        caption={w.title}
        hideCaption
        rows={shown}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            head: columns.name,
            heading: true,
            cell: ({ id, name }) => <a href={urls.staffEstablishment('ja', id)}>{name}</a>,
          },
          { key: 'number', head: columns.number, whole: true, cell: ({ number }) => number ?? staffWords.none },
          { key: 'address', head: columns.address, cell: ({ place }) => place.address ?? '－' },
          { key: 'state', head: columns.state, whole: true, cell: ({ state }) => staffWords.state[state] },
        ]}
      />
    </Section>
  );
}
