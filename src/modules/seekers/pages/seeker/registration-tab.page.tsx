import { answered, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import { isActive, type Registration } from '../../registration.ts';
import { changeOwnRegistration, viewOwnRegistration } from '../../seekers.ts';
import { isTab, type Tab } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { withAddress } from '../tabs/address-of.ts';
import { addressAsked, outcomeOf, screenOf, withTyped } from '../tabs/change.ts';
import { ChangeTab } from '../tabs/change-view.tsx';
import { onFor } from '../tabs/progress.ts';

type Data = { tab: Tab; registration: Registration; screen: Screen };

/** 求職者情報の変更: the same eight tabs as at 求職申込み (F-SK-11). */
export const registrationTabPage = page('/seeker/registration/:tab', {
  audience: 'seeker',
  load: async (visit): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const { tab } = visit.params;
    if (!isTab(tab)) return undefined;
    const registration = await viewOwnRegistration(visit.act, tab);
    // Frozen and readable: the page of the registration says why.
    if (!isActive(registration, visit.now)) return redirect(`${urls.seekerRegistration(visit.language)}?inactive`);
    return { tab, registration, screen: screenOf(tab, onFor(visit, registration.kind), registration) };
  },
  submit: async (visit, data, _values, raw) => {
    const { act, language } = visit;
    const { tab } = data;
    const done = (how: string) => redirect(`${urls.seekerRegistration(language)}?${how}=${tab}`);
    let { registration } = data;
    const on = onFor(visit, registration.kind);
    const asked = addressAsked(tab, on, registration, raw);
    if (asked) {
      const filled = await withAddress(asked.mine);
      if (filled) return answered({ ...data, screen: withTyped(asked, filled) });
      const found = { postcode: tabWords(language).page.postcodeUnknown };
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
      const decision = await changeOwnRegistration(act, registration.version, outcome.after);
      if ('accepted' in decision) return done('done');
      if (decision.refused !== 'changed-meanwhile') return done(decision.refused);
      // Somebody at the counter was a moment faster: looked at again with what stands now.
      registration = await viewOwnRegistration(act, tab);
    }
  },
  view: (visit, { tab, registration, screen }) => {
    const { language } = visit;
    const w = tabWords(language);
    return {
      title: w.own.pageTitle(w.names[tab]),
      breadcrumb: [{ href: urls.seekerRegistration(language), label: w.own.title }],
      body: (
        <ChangeTab
          tab={tab}
          on={onFor(visit, registration.kind)}
          registration={registration}
          screen={screen}
          action={urls.seekerRegistrationTab(language, tab)}
          back={
            <ButtonLink kind="secondary" href={urls.seekerRegistration(language)}>
              {w.own.back}
            </ButtonLink>
          }
        />
      ),
    };
  },
});
