import { readJobNumber } from '#kernel/numbers.ts';
import { dayOf, formatDay } from '#kernel/time.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { staffWords as seekerWords } from '#modules/seekers/words/staff.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { applicationsOfRegistrant } from '../../office-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { staffWords } from '../../words/staff.ts';
import { words } from '../../words/words.ts';

const w = staffWords.registrant;
const c = staffWords.columns;

/** 求人を提案: the referrals of a registrant, and the way to a new one by the job's number (E3, E5). */
export const registrantPage = page('/staff/registrations/:id/referrals', {
  audience: 'staff',
  load: ({ act, params }) => applicationsOfRegistrant(act, params.id),
  form: () => ({
    number: fields('ja').code({
      label: w.number,
      hint: w.numberHint,
      required: true,
      parse: readJobNumber,
      format: (number) => number,
      example: '13010-00012361',
    }),
  }),
  submit: async ({ act }, { registration }, { number }) =>
    (await jobByNumber(act, number))
      ? redirect(urls.staffReferral('ja', registration.id, number))
      : problems({ number: w.unknown }),
  view: (_visit, { registration, listed }, sheet) => ({
    title: w.title,
    heading: `${registration.person.name}　${w.title}`,
    wide: true,
    breadcrumb: [
      { href: urls.staffRegistrations('ja'), label: seekerWords.search.title },
      { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
    ],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Form sheet={sheet} submit={w.submit} back={{ href: urls.jobs('ja'), label: w.search }}>
          {sheet.ask.number}
        </Form>
        <Section title={w.list}>
          {listed.length === 0 ? (
            <p>{w.none}</p>
          ) : (
            <CardTable
              caption={w.list}
              hideCaption
              rows={listed}
              rowKey={({ application }) => application.id}
              columns={[
                {
                  key: 'job',
                  head: c.job,
                  heading: true,
                  cell: ({ application, title }) => <a href={urls.staffApplication('ja', application.id)}>{title}</a>,
                },
                { key: 'establishment', head: c.establishment, cell: ({ establishment }) => establishment },
                {
                  key: 'number',
                  head: c.number,
                  cell: ({ application }) => <span class="no-break">{application.jobNumber}</span>,
                },
                { key: 'route', head: c.route, cell: ({ application }) => words('ja').route[application.route] },
                {
                  key: 'state',
                  head: c.state,
                  cell: ({ application }) => <StateTag language="ja" application={application} />,
                },
                {
                  key: 'appliedAt',
                  head: c.appliedAt,
                  cell: ({ application }) =>
                    application.appliedAt ? (
                      <span class="no-break">{formatDay(dayOf(application.appliedAt), 'ja')}</span>
                    ) : (
                      '－'
                    ),
                },
              ]}
            />
          )}
        </Section>
      </>
    ),
  }),
});
