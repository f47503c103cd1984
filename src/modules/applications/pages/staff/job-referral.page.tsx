import { readJobNumber, readSeekerNumber } from '#kernel/numbers.ts';
import { findRegistrations } from '#modules/seekers/registrations.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { placesAtOffice, sayPlaces } from '../../referral-places.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.fromJob;

/** From a job to the seeker who is referred to it; and how many referrals it takes at a time (紹介枠). */
export const jobReferralPage = page('/staff/jobs/:number/referral', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const number = readJobNumber(params.number);
    return number && placesAtOffice(act, number);
  },
  form: (_visit, { places }) => {
    const f = fields('ja');
    return {
      number: f.code({
        label: w.number,
        parse: readSeekerNumber,
        format: (number) => number,
        example: '13010-00012361',
      }),
      most: f.number({ label: w.placesMost, min: 0, max: 1000, unit: '名', hint: String(places.most) }),
    };
  },
  submit: async ({ act }, { job }, { number, most }) => {
    if (most !== undefined) {
      await sayPlaces(act, job.number, most);
      return redirect(`${urls.staffJobReferral('ja', job.number)}?done=places`);
    }
    const [found] = number ? await findRegistrations(act, { number }) : [];
    return found ? redirect(urls.staffReferral('ja', found.id, job.number)) : problems({ number: w.unknown });
  },
  view: ({ query }, { job, places, hired }, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.job('ja', job.number), label: job.sheet.work.title }],
    body: (
      <>
        {query.get('done') === 'places' && (
          <Notice kind="success" language="ja">
            <p>{w.placesDone}</p>
          </Notice>
        )}
        <Lead>{w.lead}</Lead>
        <DescriptionList
          items={[
            { label: staffWords.columns.job, value: `${job.sheet.work.title}（${job.number}）` },
            { label: staffWords.columns.establishment, value: job.sheet.establishment.name },
            { label: w.places, value: staffWords.check.placesOf(String(places.used), String(places.most)) },
            {
              label: w.hired,
              value: staffWords.check.hiredOf(String(hired), String(job.sheet.selection.openings ?? '－')),
            },
          ]}
        />
        <Form
          sheet={sheet}
          submit={w.submit}
          back={{ href: urls.job('ja', job.number), label: staffWords.takeBack.back }}
        >
          {sheet.ask.number}
        </Form>
        <Disclosure summary={w.placesSubmit}>
          <p>{w.placesNote}</p>
          <Form sheet={{ summary: [], files: false }} submit={w.placesSubmit} kind="secondary">
            {sheet.ask.most}
          </Form>
        </Disclosure>
      </>
    ),
  }),
});
