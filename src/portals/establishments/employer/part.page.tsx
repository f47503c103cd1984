import { type Told, toldOf } from '#modules/establishments/establishment-change.ts';
import { changeContacts, keepChange, ownRecord } from '#modules/establishments/establishment-changes.ts';
import { answered, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import { PartQuestions } from '../record/part-view.tsx';
import { outcomeOf, screenOf } from '../record/record-change.ts';
import { isRecordPart, type RecordPart } from '../record/record-form.ts';
import { recordWords } from '../words/words.ts';

type Data = { part: RecordPart; standing: Told; provisional: boolean; screen: Screen; refused?: string };

/** One part of the record: into the draft, or true at once for contacts and for an entry nobody has confirmed yet. */
export const employerEstablishmentPartPage = page('/employer/establishment/change/:part', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act, params, language, now }): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const { part } = params;
    if (!isRecordPart(part)) return undefined;
    const own = await ownRecord(act);
    if (!own) return undefined;
    const { establishment, change } = own;
    const waits = change !== undefined && change.state !== 'draft' && part !== 'contacts';
    if (waits || establishment.state === 'closed') return redirect(urls.employerEstablishment(language));
    const standing = change && part !== 'contacts' ? change.asked : toldOf(establishment);
    const provisional = establishment.state === 'provisional';
    return { part, standing, provisional, screen: screenOf(part, { language, now }, standing) };
  },
  submit: async ({ act, language, now }, data, _values, raw) => {
    const { part, standing } = data;
    const atOnce = part === 'contacts' || data.provisional;
    const back =
      part === 'contacts' ? urls.employerEstablishment(language) : urls.employerEstablishmentChange(language);
    const outcome = await outcomeOf(part, { language, now }, standing, raw);
    if ('same' in outcome) return redirect(back);
    if ('show' in outcome) {
      const shown: Data = { ...data, screen: outcome.show };
      if (outcome.status === 'problems') return problems(outcome.show.problems ?? {}, shown);
      return outcome.status === 'conflict' ? overtaken(shown, {}) : answered(shown);
    }
    const told = { based: standing, told: outcome.after };
    const decision = part === 'contacts' ? await changeContacts(act, told) : await keepChange(act, told);
    if ('refused' in decision) {
      const form = recordWords(language).refusals[decision.refused];
      const typed = screenOf(part, { language, now }, outcome.after).typed;
      return problems({ form }, { ...data, screen: { ...data.screen, typed }, refused: form });
    }
    const done = part === 'contacts' ? 'contacts' : 'kept';
    return redirect(atOnce ? `${urls.employerEstablishment(language)}?done=${done}` : back);
  },
  view: ({ language, now }, { part, provisional, screen, refused }) => {
    const { change: w, own, parts } = recordWords(language);
    const back =
      part === 'contacts' ? urls.employerEstablishment(language) : urls.employerEstablishmentChange(language);
    return {
      title: w.partTitle(parts[part]),
      breadcrumb: [{ href: urls.employerEstablishment(language), label: own.title }],
      body: (
        <>
          {refused && (
            <Notice kind="error" language={language}>
              <p>{refused}</p>
            </Notice>
          )}
          <PartQuestions
            part={part}
            on={{ language, now }}
            screen={screen}
            action={urls.employerEstablishmentPart(language, part)}
            submit={part === 'contacts' || provisional ? w.submitAtOnce : w.submitPart}
            back={
              <ButtonLink kind="secondary" href={back}>
                {w.back}
              </ButtonLink>
            }
          />
        </>
      ),
    };
  },
});
