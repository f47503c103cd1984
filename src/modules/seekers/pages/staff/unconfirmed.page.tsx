import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { unconfirmed } from '../../confirmations.ts';
import { RegistrationTable } from '../../views/registration-table.tsx';
import { staffWords } from '../../words/staff.ts';

const w = staffWords.unconfirmed;

/** Online registrations of the own office that nobody has confirmed yet, the oldest first. */
export const unconfirmedPage = page('/staff/registrations/unconfirmed', {
  audience: 'staff',
  load: async ({ act }) => ({ found: await unconfirmed(act) }),
  view: ({ now }, { found }) => ({
    title: w.title,
    wide: true,
    breadcrumb: [{ href: urls.staffRegistrations('ja'), label: staffWords.search.title }],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        {found.length > 0 ? (
          <RegistrationTable caption={w.title} rows={found} now={now} />
        ) : (
          <Empty title={w.none}>
            <p>{w.noneBody}</p>
          </Empty>
        )}
      </>
    ),
  }),
});
