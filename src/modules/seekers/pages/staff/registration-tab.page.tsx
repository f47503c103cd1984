import { absent, answered, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import type { Registration } from '../../registration.ts';
import { changeRegistration, reasonWanted, registrationAtCounter } from '../../registrations.ts';
import { isTab, type Tab } from '../../tab.ts';
import { staffWords } from '../../words/staff.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { withAddress } from '../tabs/address-of.ts';
import { addressAsked, outcomeOf, screenOf, withTyped } from '../tabs/change.ts';
import { ChangeTab } from '../tabs/change-view.tsx';
import { onFor } from '../tabs/progress.ts';

type Data = { tab: Tab; registration: Registration; screen: Screen };

/**
 * Changes a tab of a registration at the counter. Of two members of staff – or one and the person – who change the same
 * answer, the second is shown both (abuse-cases 32); different answers both stand.
 */
export const staffRegistrationTabPage = page('/staff/registrations/:id/change/:tab', {
  audience: 'staff',
  load: async (visit): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const { id, tab } = visit.params;
    if (!isTab(tab)) return undefined;
    const registration = await registrationAtCounter(visit.act, id, tab);
    const wanted = registration ? undefined : await reasonWanted(visit.act, id);
    if (wanted) return redirect(urls.staffAccessReason('ja', wanted.id));
    return registration && { tab, registration, screen: screenOf(tab, onFor(visit, 'counter'), registration) };
  },
  submit: async (visit, data, _values, raw) => {
    const { act } = visit;
    const { tab } = data;
    const on = onFor(visit, 'counter');
    let { registration } = data;
    const done = (how: string) => redirect(`${urls.staffRegistration('ja', registration.id)}?done=${how}`);
    const asked = addressAsked(tab, on, registration, raw);
    if (asked) {
      const filled = await withAddress(asked.mine);
      if (filled) return answered({ ...data, screen: withTyped(asked, filled) });
      const found = { postcode: tabWords('ja').page.postcodeUnknown };
      return problems(found, { ...data, screen: { ...withTyped(asked, asked.mine), problems: found } });
    }
    for (;;) {
      const outcome = outcomeOf(tab, on, registration, raw);
      if ('same' in outcome) return done('same');
      if ('show' in outcome) {
        const shown: Data = { tab, registration, screen: outcome.show };
        if (outcome.status === 'problems') return problems(outcome.show.problems ?? {}, shown);
        return outcome.status === 'conflict' ? overtaken(shown, {}) : answered(shown);
      }
      const decision = await changeRegistration(act, registration.id, registration.version, outcome.after);
      if ('accepted' in decision) return done('changed');
      const now = decision.refused === 'absent' ? undefined : await registrationAtCounter(act, registration.id, tab);
      if (!now) return absent();
      registration = now;
    }
  },
  view: (visit, { tab, registration, screen }) => {
    const w = tabWords('ja');
    return {
      title: w.own.pageTitle(w.names[tab]),
      breadcrumb: [
        { href: urls.staffRegistrations('ja'), label: staffWords.search.title },
        { href: urls.staffRegistration('ja', registration.id), label: registration.person.name },
      ],
      body: (
        <ChangeTab
          tab={tab}
          on={onFor(visit, 'counter')}
          registration={registration}
          screen={screen}
          action={urls.staffRegistrationTab('ja', registration.id, tab)}
          back={
            <ButtonLink kind="secondary" href={urls.staffRegistration('ja', registration.id)}>
              {staffWords.form.cancel}
            </ButtonLink>
          }
        />
      ),
    };
  },
});
