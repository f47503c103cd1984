import { clockTime, type Instant } from '#kernel/time.ts';
import { placeOf } from '#modules/reference/postal-codes.ts';
import { answered, download, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SaveFields } from '#ui/components/save-fields.tsx';
import { goOn, keepOne } from '#ui/forms/kept/going-on.ts';
import { Questions, type Screen } from '#ui/forms/kept/questions.tsx';
import { changeTab, ownDraft } from '../../drafts.ts';
import { isTab, type Tab } from '../../tab.ts';
import { tabWords } from '../../words/tabs/words.ts';
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
    const outcome = await goOn({
      form,
      on,
      raw,
      keep: (change) => changeTab(act, tab, change),
      judge: (typed) => judge(form, on, typed, data.progress.told),
      place: placeOf,
      words: tabWords(language).page,
    });
    if ('conflict' in outcome) return overtaken({ ...data, screen: outcome.conflict }, {});
    if ('problems' in outcome) return problems(outcome.problems.problems ?? {}, { ...data, screen: outcome.problems });
    if ('warnings' in outcome) return answered({ ...data, screen: outcome.warnings });
    if ('opens' in outcome) return redirect(`${here}${outcome.opens}`);
    const next = 'goesOn' in outcome && tabAfter(tab, outcome.goesOn.told);
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

/** Keeps one answer that was just left, in the background; says when it was saved, or what another screen has made of it. */
export const newRegistrationSavedAction = page('/seeker/opening/registration/:tab/saved', {
  audience: 'new-seeker',
  submit: async (visit, _data, _values, raw) => {
    const { act, language, params } = visit;
    const { tab } = params;
    if (!isTab(tab)) return redirect(urls.newRegistration(language));
    const form = tabForms[tab];
    const on = onFor(visit, 'new');
    const kept = await keepOne({ form, on, raw, keep: (change) => changeTab(act, tab, change) });
    if (!kept) return redirect(urls.newRegistration(language));
    const said = {
      said: tabWords(language).page.savedAt(clockTime(kept.savedAt ?? visit.now)),
      conflicts: kept.conflicts,
    };
    const bytes = Buffer.from(JSON.stringify(said));
    return download({ bytes, type: 'application/json; charset=utf-8', fileName: 'saved.json', inline: true });
  },
});
