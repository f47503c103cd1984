import { changeAtCounter, changeAtCounterItself, correctChange } from '#modules/establishments/changes-at-counter.ts';
import { type Told, toldOf } from '#modules/establishments/establishment-change.ts';
import { establishmentAtCounter, isInCharge } from '#modules/establishments/establishments-at-counter.ts';
import { answered, overtaken, page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import type { Raw } from '#ui/forms/field.ts';
import type { Screen } from '#ui/forms/kept/questions.tsx';
import { PartQuestions } from '../record/part-view.tsx';
import { outcomeOf, screenOf } from '../record/record-change.ts';
import { isRecordPart, type RecordPart } from '../record/record-form.ts';
import { staffWords } from '../words/staff.ts';
import { recordWords } from '../words/words.ts';

type Data = { part: RecordPart; name: string; standing: Told; screen: Screen; refused?: string };
type Kept = { accepted: true } | { refused: keyof typeof staffWords.refusals };

const w = recordWords('ja');

const submitPart = async (
  { now }: Pick<Visit, 'now'>,
  data: Data,
  raw: Raw,
  keep: (told: { based: Told; told: Told }) => Promise<Kept>,
  done: string,
) => {
  const { part, standing } = data;
  const on = { language: 'ja', now } as const;
  const outcome = await outcomeOf(part, on, standing, raw);
  if ('same' in outcome) return redirect(done);
  if ('show' in outcome) {
    const shown: Data = { ...data, screen: outcome.show };
    if (outcome.status === 'problems') return problems(outcome.show.problems ?? {}, shown);
    return outcome.status === 'conflict' ? overtaken(shown, {}) : answered(shown);
  }
  const decision = await keep({ based: standing, told: outcome.after });
  if ('accepted' in decision) return redirect(done);
  const refused = staffWords.refusals[decision.refused];
  const { typed } = screenOf(part, on, outcome.after);
  return problems({ form: refused }, { ...data, refused, screen: { ...data.screen, typed } });
};

const viewOf = (
  { now }: Pick<Visit, 'now'>,
  { part, name, screen, refused }: Data,
  at: { action: string; back: string; title: string; submit: string },
) => ({
  title: at.title,
  breadcrumb: [{ href: at.back, label: name }],
  body: (
    <>
      {refused && (
        <Notice kind="error" language="ja">
          <p>{refused}</p>
        </Notice>
      )}
      <PartQuestions
        part={part}
        on={{ language: 'ja', now }}
        screen={screen}
        action={at.action}
        submit={at.submit}
        back={
          <ButtonLink kind="secondary" href={at.back}>
            {w.change.back}
          </ButtonLink>
        }
      />
    </>
  ),
});

/** 内容を直す: something in a request, before it is accepted. */
export const establishmentCorrectionPage = page('/staff/establishment-changes/:id/correction/:part', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params, now }): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const { id, part } = params;
    if (!isRecordPart(part) || part === 'contacts') return undefined;
    const found = await changeAtCounter(act, id);
    if (!found) return undefined;
    const { state, taken, asked } = found.change;
    if (state !== 'reviewing' || taken?.by !== actor.accountId)
      return redirect(urls.staffEstablishmentRequest('ja', id));
    const screen = screenOf(part, { language: 'ja', now }, asked);
    return { part, name: found.establishment.name, standing: asked, screen };
  },
  submit: (visit, data, _values, raw) =>
    submitPart(
      visit,
      data,
      raw,
      (told) => correctChange(visit.act, visit.params.id, told),
      urls.staffEstablishmentRequest('ja', visit.params.id),
    ),
  view: (visit, data) =>
    viewOf(visit, data, {
      action: urls.staffEstablishmentRequestPart('ja', visit.params.id, data.part),
      back: urls.staffEstablishmentRequest('ja', visit.params.id),
      title: staffWords.request.correctPart(w.parts[data.part]),
      submit: staffWords.request.correct,
    }),
});

/** 登録内容を直す at the counter, for an employer who asks for it there. */
export const staffEstablishmentPartPage = page('/staff/establishments/:id/change/:part', {
  audience: 'staff',
  role: 'employers-counter',
  load: async ({ act, actor, params, now }): Promise<Data | ReturnType<typeof redirect> | undefined> => {
    const { id, part } = params;
    if (!isRecordPart(part)) return undefined;
    const found = await establishmentAtCounter(act, id);
    if (!found) return undefined;
    if (!isInCharge(actor, found) || found.state === 'closed') return redirect(urls.staffEstablishment('ja', id));
    const standing = toldOf(found);
    return { part, name: found.name, standing, screen: screenOf(part, { language: 'ja', now }, standing) };
  },
  submit: (visit, data, _values, raw) =>
    submitPart(
      visit,
      data,
      raw,
      (told) => changeAtCounterItself(visit.act, visit.params.id, told),
      `${urls.staffEstablishment('ja', visit.params.id)}?done=changed`,
    ),
  view: (visit, data) =>
    viewOf(visit, data, {
      action: urls.staffEstablishmentChangePart('ja', visit.params.id, data.part),
      back: urls.staffEstablishment('ja', visit.params.id),
      title: w.change.partTitle(w.parts[data.part]),
      submit: staffWords.own.change,
    }),
});
