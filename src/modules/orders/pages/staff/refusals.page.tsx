import { formatDay } from '#kernel/time.ts';
import { establishmentAtCounter } from '#modules/establishments/establishments-at-counter.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { refusalsOf } from '../../relations.ts';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.refusals;

/** 不受理の記録 of an establishment, of every office. */
export const refusalsPage = page('/staff/establishments/:id/refusals', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, params }) => {
    const found = await establishmentAtCounter(act, params.id);
    const refusals = found && (await refusalsOf(act, found.id));
    return refusals && { found, refusals };
  },
  view: (_visit, { found, refusals }) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffEstablishment('ja', found.id), label: found.name }],
    body: (
      <>
        <Lead>{w.lead(found.name)}</Lead>
        {refusals.length === 0 && <Empty title={w.none} />}
        {refusals.map(({ orderId, title, ground, on, officeCode, explanation, inside }) => (
          <Section key={orderId} title={`${formatDay(on, 'ja')}　${title}`}>
            <dl class="order-facts">
              {[
                { label: w.ground, value: staffWords.refusal.grounds[ground].label },
                { label: w.office, value: officeNameOf(officeCode, 'ja') },
                { label: w.explanation, value: explanation },
                { label: w.evidence, value: inside?.evidence },
                { label: w.memo, value: inside?.memo },
              ].map(({ label, value }) =>
                value ? (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd class="order-comment-text">{value}</dd>
                  </div>
                ) : null,
              )}
            </dl>
            {inside && <a href={urls.staffOrder('ja', orderId)}>{w.order}</a>}
          </Section>
        ))}
      </>
    ),
  }),
});
