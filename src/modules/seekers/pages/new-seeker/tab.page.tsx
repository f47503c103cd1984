import type { NewSeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { clockTime, type Instant } from '#kernel/time.ts';
import type { Typed } from '#kernel/typed.ts';
import type { Act } from '#platform/act.ts';
import { answered, download, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SaveFields } from '#ui/components/save-fields.tsx';
import {
  conflictsOf,
  mergeIntoDraft,
  mineOf,
  newestBlock,
  pressedInto,
  readSent,
  type Sent,
} from '#ui/forms/kept/editing.ts';
import { Questions, type Screen } from '#ui/forms/kept/questions.tsx';
import { changeTab, ownDraft } from '../../drafts.ts';
import { isTab, type Tab } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
import { withAddress } from '../tabs/address-of.ts';
import { judge, onFor, type Progress, progressOf, tabAfter, tabNumber } from '../tabs/progress.ts';
import { questionWords } from '../tabs/question-words.ts';
import { tabForms } from '../tabs/tab-forms.ts';

type Data = { tab: Tab; screen: Screen; progress: Progress; savedAt: Instant | undefined };

/** One of the eight tabs. Whatever is typed is kept as it is, also what is wrong; it is judged when one goes on. */
export const newRegistrationTabPage = page('/seeker/opening/registration/:tab', {
  audience: 'new-seeker',
  load: async (visit): Promise<Data | undefined> => {
    const { tab } = visit.params;
    if (!isTab(tab)) return undefined;
    const draft = await ownDraft(visit.act);
    const progress = progressOf(draft, onFor(visit, 'new'));
    const { typed, savedAt } = draft.tabs[tab];
    const checked = visit.query.has('check') ? progress.tabs.find((one) => one.tab === tab) : undefined;
    const screen: Screen = {
      typed,
      based: typed,
      ...(checked ? { problems: checked.problems, warnings: checked.open } : {}),
    };
    return { tab, screen, progress, savedAt };
  },
  submit: async (visit, data, _values, raw) => {
    const { act, language } = visit;
    const { tab } = data;
    const form = tabForms[tab];
    const on = onFor(visit, 'new');
    const here = urls.newRegistrationTab(language, tab);
    let sent: Sent | undefined;
    const { result, stored } = await changeTab(act, tab, ({ typed }) => {
      sent = readSent(raw, form, on, typed);
      const merged = mergeIntoDraft(form, on, typed, sent, false);
      return { typed: pressedInto(form, on, merged.typed, sent), result: merged.conflicts };
    });
    if (!sent) throw new Error('changeTab has not asked');
    if (result.length > 0) {
      const screen = {
        typed: { ...stored.typed, ...mineOf(form, on, stored.typed, sent, result) },
        based: stored.typed,
        conflicts: result,
      };
      return overtaken({ ...data, screen }, {});
    }
    const { pressed, seen } = sent;
    if (pressed.act === 'address') return addressFrom(visit, data, stored.typed);
    if (pressed.act === 'save') return redirect(`${here}?saved`);
    if (pressed.act === 'add') return redirect(`${here}${newestBlock(form, on, stored.typed, pressed.part)}`);
    if (pressed.act === 'remove') return redirect(`${here}?saved`);
    const judged = judge(form, on, stored.typed, data.progress.told);
    const screen = { typed: stored.typed, based: stored.typed };
    if (Object.keys(judged.problems).length > 0)
      return problems(judged.problems, { ...data, screen: { ...screen, problems: judged.problems } });
    const open = judged.warnings.filter(({ key }) => !stored.accepted.includes(key));
    // Orange is told once: what this screen has shown already is accepted by going on.
    if (open.some(({ key }) => !seen.includes(key)))
      return answered({ ...data, screen: { ...screen, warnings: open } });
    const accepted = judged.warnings.map(({ key }) => key);
    if (open.length > 0) await changeTab(act, tab, () => ({ accepted, result: undefined }));
    const next = tabAfter(tab, judged.told);
    return redirect(next ? urls.newRegistrationTab(language, next) : urls.newRegistration(language));
  },
  view: (visit, { tab, screen, savedAt }) => {
    const { language, query } = visit;
    const w = tabWords(language);
    const form = tabForms[tab];
    return {
      title: w.page.title(tabNumber(tab), w.names[tab]),
      breadcrumb: [],
      body: (
        <>
          {query.has('saved') && savedAt && (
            <Notice kind="success" language={language}>
              <p>{w.page.savedAt(clockTime(savedAt))}</p>
            </Notice>
          )}
          {tab === 'disability' ? (
            <>
              <Lead>{w.disability.lead}</Lead>
              <Notice kind="info" language={language}>
                <p>{w.disability.purpose}</p>
              </Notice>
            </>
          ) : (
            <Lead>{tab === 'appeal' ? w.only.appeal : w.page.required}</Lead>
          )}
          <SaveFields
            action={urls.newRegistrationTabSaved(language, tab)}
            words={{ saving: w.page.saving, failed: w.page.failed, conflict: w.page.conflictShort }}
          >
            <Questions
              action={urls.newRegistrationTab(language, tab)}
              form={form}
              on={onFor(visit, 'new')}
              screen={screen}
              submit={w.page.next}
              words={questionWords(language, 'warningLead')}
              save={w.page.save}
              secondary={
                <ButtonLink kind="text" href={urls.newRegistration(language)}>
                  {w.page.overview}
                </ButtonLink>
              }
            />
          </SaveFields>
        </>
      ),
    };
  },
});

type Asker = { act: Act<NewSeekerActor>; language: Language };

const addressFrom = async ({ act, language }: Asker, data: Data, typed: Typed) => {
  const filled = await withAddress(typed);
  if (!filled) {
    const found = { postcode: tabWords(language).page.postcodeUnknown };
    return problems(found, { ...data, screen: { typed, based: typed, problems: found } });
  }
  await changeTab(act, data.tab, (stored) => ({ typed: { ...stored.typed, ...filled }, result: undefined }));
  return redirect(`${urls.newRegistrationTab(language, data.tab)}?saved#municipality`);
};

/** Keeps one answer that was just left, in the background; says when it was saved, or what another screen has made of it. */
export const newRegistrationSavedAction = page('/seeker/opening/registration/:tab/saved', {
  audience: 'new-seeker',
  submit: async (visit, _data, _values, raw) => {
    const { act, language, params } = visit;
    const { tab } = params;
    if (!isTab(tab)) return redirect(urls.newRegistration(language));
    const form = tabForms[tab];
    const on = onFor(visit, 'new');
    const { result, stored } = await changeTab(act, tab, ({ typed }) => {
      const merged = mergeIntoDraft(form, on, typed, readSent(raw, form, on, typed), true);
      return { typed: merged.typed, result: merged.conflicts };
    });
    const said = {
      said: tabWords(language).page.savedAt(clockTime(stored.savedAt ?? visit.now)),
      conflicts: conflictsOf(form, on, stored.typed, result),
    };
    const bytes = Buffer.from(JSON.stringify(said));
    return download({ bytes, type: 'application/json; charset=utf-8', fileName: 'saved.json', inline: true });
  },
});
