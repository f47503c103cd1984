import { readSeekerNumber } from '#kernel/numbers.ts';
import type { Instant } from '#kernel/time.ts';
import { day } from '#kernel/time.ts';
import { answered, page, problems } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import type { Registration } from '../../registration.ts';
import { type Criteria, findRegistrations, mostFound } from '../../registrations.ts';
import { RegistrationTable } from '../../views/registration-table.tsx';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.search;

/** What a registration can be found by. */
const criteriaForm = () => {
  const f = fields('ja');
  return {
    number: f.code({
      label: w.number,
      hint: w.numberHint,
      parse: readSeekerNumber,
      format: (number) => number,
      example: '13010-00012361',
    }),
    name: f.text({ label: w.name, hint: w.nameHint, max: 60, width: 'half' }),
    birthDate: f.date({ label: w.birthDate, era: true, min: day('1900-01-01') }),
    telephone: f.telephone({ label: w.telephone }),
  };
};

/**
 * 求職登録を探す. The criteria are posted, not put into the address: a name or a birth date belongs into no history and
 * no log. The hits are shown on the answer itself.
 */
export const registrationsPage = page('/staff/registrations', {
  audience: 'staff',
  load: (): { found?: Registration[] } => ({}),
  form: () => criteriaForm(),
  submit: async ({ act }, _data, values) => {
    const criteria: Criteria = {
      ...(values.number ? { number: values.number } : {}),
      ...(values.name ? { name: values.name } : {}),
      ...(values.birthDate ? { birthDate: values.birthDate } : {}),
      ...(values.telephone ? { telephone: values.telephone } : {}),
    };
    if (Object.keys(criteria).length === 0) return problems({ form: w.empty });
    return answered({ found: await findRegistrations(act, criteria) });
  },
  view: ({ now }, data, sheet) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {data.found ? <Hits found={data.found} now={now} /> : <Lead>{w.lead}</Lead>}
        {data.found ? (
          <Disclosure summary={w.again} open={data.found.length === 0}>
            <CriteriaQuestions sheet={sheet} />
          </Disclosure>
        ) : (
          <CriteriaQuestions sheet={sheet} />
        )}
      </>
    ),
  }),
});

function CriteriaQuestions({ sheet }: { sheet: Sheet<ReturnType<typeof criteriaForm>> }) {
  return (
    <Form sheet={sheet} submit={w.submit}>
      {sheet.ask.number}
      {sheet.ask.name}
      {sheet.ask.birthDate}
      {sheet.ask.telephone}
    </Form>
  );
}

function Hits({ found, now }: { found: Registration[]; now: Instant }) {
  if (found.length === 0) {
    return (
      <Empty
        title={w.nothing}
        actions={
          <ButtonLink kind="secondary" href={urls.staffNewRegistration('ja')}>
            {w.make}
          </ButtonLink>
        }
      >
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
      <RegistrationTable caption={w.title} rows={shown} now={now} />
    </Section>
  );
}
