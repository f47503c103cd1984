import { isRefused } from '#kernel/decision.ts';
import { formatDayTime } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { longestName } from '../../kiosk.ts';
import { addKiosk, kiosksAtOffice } from '../../kiosks.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.list;

/** The computers of the own office, and a new seat. */
export const kiosksPage = page('/staff/kiosks', {
  audience: 'staff',
  load: async ({ act }) => ({ kiosks: await kiosksAtOffice(act) }),
  form: () => ({
    name: fields('ja').text({ label: w.name, required: true, hint: w.nameHint, max: longestName, autocomplete: 'off' }),
  }),
  submit: async ({ act }, _, { name }) => {
    const decision = await addKiosk(act, name);
    if (isRefused(decision)) return problems({ name: w.taken });
    return redirect(`${urls.staffKiosk('ja', decision.accepted)}?done=added`);
  },
  view: ({ query }, { kiosks }, sheet) => ({
    title: w.title,
    wide: true,
    breadcrumb: [],
    body: (
      <>
        {query.get('done') === 'removed' && <Notice kind="success" language="ja" title={staffWords.removal.done} />}
        <Lead>{w.lead}</Lead>
        {kiosks.length === 0 ? (
          <Empty title={w.none} />
        ) : (
          <CardTable
            caption={w.title}
            hideCaption
            rows={kiosks}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'name',
                head: w.name,
                heading: true,
                cell: ({ id, name }) => <a href={urls.staffKiosk('ja', id)}>{name}</a>,
              },
              {
                key: 'state',
                head: w.state,
                cell: ({ enrolledAt }) => (enrolledAt ? w.on(formatDayTime(enrolledAt, 'ja')) : w.off),
              },
              {
                key: 'seen',
                head: w.seen,
                cell: ({ lastSeenAt }) => (lastSeenAt ? formatDayTime(lastSeenAt, 'ja') : w.never),
              },
            ]}
          />
        )}
        <Section title={w.add}>
          <Form sheet={sheet} submit={w.submit}>
            {sheet.ask.name}
          </Form>
        </Section>
      </>
    ),
  }),
});
