import { dayOf, formatDay } from '#kernel/time.ts';
import { establishmentAtCounter } from '#modules/establishments/establishments-at-counter.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { inquiriesOfEmployer } from '../../phrase-decisions.ts';
import { staffWords } from '../../words/staff.ts';
import { InquiryFacts } from './inquiries.tsx';

const w = staffWords.inquiries;

/** 表現の確認の記録 of an establishment, of every office. */
export const phrasesPage = page('/staff/establishments/:id/phrases', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    const asked = found && (await inquiriesOfEmployer(act, found.id));
    return asked && { found, asked };
  },
  view: (_visit, { found, asked }) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffEstablishment('ja', found.id), label: found.name }],
    body: (
      <>
        <Lead>{w.lead(found.name)}</Lead>
        {asked.length === 0 && <Empty title={w.none} />}
        {asked.map(({ inquiry, orderId, title, officeCode, state, at, isOwn }) => (
          <Section key={inquiry.id} title={`${formatDay(dayOf(at), 'ja')}　${title}`}>
            <p>
              {officeCode && officeNameOf(officeCode, 'ja')}　{staffWords.state[state]}
            </p>
            <InquiryFacts inquiry={inquiry} />
            {isOwn && <a href={urls.staffOrder('ja', orderId)}>{w.order}</a>}
          </Section>
        ))}
      </>
    ),
  }),
});
