import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay, type Instant } from '#kernel/time.ts';
import { changedItems } from '#modules/jobs/changed-items.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import type { SheetItem } from '#modules/jobs/sheet-draft.ts';
import { ChangesTable } from '#modules/jobs/views/changes-table.tsx';
import { Findings } from '#modules/jobs/views/findings.tsx';
import { sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import type { Act } from '#platform/act.ts';
import { overtaken, problems, redirect, type Shown } from '#platform/web/page.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Disclosure as Folded } from '#ui/components/disclosure.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { BasedOn, basedOn } from '#ui/forms/based-on.tsx';
import type { Raw, Values } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { ShownBefore, shownBefore } from '#ui/forms/shown-before.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { takesEffectAtOnce } from '../../change.ts';
import type { Order } from '../../order.ts';
import { visitForeseen } from '../../orders.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import { concerning } from './concerning.ts';
import { type Desk, readerOf, readWritten } from './desk.ts';
import { AskAboutPhrases, AskedBefore, asked, inquiryFields, reasonsIn } from './inquiries.tsx';
import { placeOfItem } from './item-place.ts';
import { maySend, type Progress, progressOf, stepNumber, type Written } from './progress.ts';
import { deadlineProblem, latestDeadline, wishFields } from './wishes.ts';

/** 申込み: what is sent, what it means, and what comes afterwards. */

type Here = { language: Language; now: Instant };
type SendData = {
  written: Written;
  progress: Progress;
  visit: Order['visit'];
  /** Longest reason why a phrase is meant otherwise. */
  characters: number;
  /** It is shown as somebody else has made it meanwhile. */
  renewed?: boolean;
};

export const sendData = async (desk: Desk, act: Act, here: Here, id: string) => {
  const found = await desk.read(id);
  if (!found) return undefined;
  const written = desk.writes ? await readWritten(desk, id) : undefined;
  if (!written) return redirect(desk.urls.order(here.language, id));
  const progress = progressOf(written, readerOf(desk, here));
  const { sheet } = progress;
  const data: SendData = {
    written,
    progress,
    visit: sheet && (await visitForeseen(act, written.order, sheet)),
    characters: act.settings.orderInquiryCharacters,
  };
  return data;
};

/** Orange that nobody has accepted at its step is accepted here. */
const open = ({ steps }: Progress) => steps.flatMap(({ orange }) => orange);

export const sendForm = ({ language, now }: Here, data: SendData) => {
  const { written, progress, characters } = data;
  const kit = fields(language);
  const w = employerWords(language).send;
  const wishes = wishFields(language, latestDeadline(progress.sheet, now));
  return {
    ...concerning(written.order.kind !== 'change', { wishedDeadline: wishes.wishedDeadline }),
    note: wishes.note,
    ...concerning(open(progress).length > 0, { agree: kit.agreement({ label: w.agree }) }),
    ...inquiryFields(language, asked(data), characters),
  };
};
type SendFields = ReturnType<typeof sendForm>;

export const sendInitial = ({ written }: SendData): Partial<Values<SendFields>> => {
  const { note, wishedDeadline } = written.order;
  return { ...(note && { note }), ...(wishedDeadline && { wishedDeadline }) };
};

export const submitSend = async (
  desk: Desk,
  act: Act,
  here: Here,
  data: SendData,
  values: Partial<Values<SendFields>>,
  raw: Raw,
) => {
  const { note, wishedDeadline } = values;
  const { language, now } = here;
  const { order } = data.written;
  const w = employerWords(language).send;
  const { sheet } = data.progress;
  if (!sheet || !maySend(data.progress)) return problems<SendFields>({ form: w.refused.red });
  const latest = latestDeadline(sheet, now);
  const late = deadlineProblem(wishedDeadline, { latest, now, language });
  if (late) return problems<SendFields>({ wishedDeadline: late });
  const decision = await desk.send(order.id, {
    version: basedOn(raw),
    sheet,
    seen: shownBefore(raw),
    reasons: reasonsIn(values, asked(data)),
    note,
    wishedDeadline,
  });
  if ('accepted' in decision) return redirect(desk.urls.done(language, order.id));
  const { refused } = decision;
  const text = isRefusal(w.refused, refused) ? w.refused[refused] : w.refused.red;
  const again = await sendData(desk, act, here, order.id);
  if (!again || !('written' in again)) return redirect(desk.urls.order(language, order.id));
  return refused === 'changed-meanwhile' || refused === 'unseen'
    ? overtaken<SendData, SendFields>({ ...again, renewed: true }, { form: text })
    : problems<SendFields>({ form: text }, again);
};

const isRefusal = <T extends object>(words: T, refused: string): refused is keyof T & string =>
  Object.hasOwn(words, refused);

export const sendShown = (desk: Desk, { language }: Here, data: SendData, sheet: Sheet<SendFields>): Shown => {
  const w = employerWords(language).send;
  const { written, progress, renewed } = data;
  const { order } = written;
  const { urls } = desk;
  const back = (
    <ButtonLink kind="text" href={urls.order(language, order.id)}>
      {w.back}
    </ButtonLink>
  );
  const ready = maySend(progress);
  const asking = asked(data);
  const hrefOf = itemHref(desk, language, order.id);
  return {
    title: w.title,
    breadcrumb: [
      { href: urls.list(language), label: stepWords(language).lists[desk.who] },
      { href: urls.order(language, order.id), label: order.title || stepWords(language).untitled },
    ],
    body: (
      <>
        <Section title={w.findings}>
          <Summary desk={desk} language={language} data={data} />
        </Section>
        <AskedBefore language={language} written={written} progress={progress} />
        {order.kind === 'change' && <Changes language={language} data={data} />}
        {progress.sheet && order.kind !== 'change' && <Disclosure language={language} sheet={progress.sheet} />}
        {ready ? (
          <>
            {order.kind !== 'change' && desk.who === 'employer' && <After language={language} data={data} />}
            <Form
              sheet={sheet}
              submit={order.kind === 'change' ? w.submitChange : w.submit}
              secondary={
                <>
                  <ButtonLink kind="secondary" href={urls.look(language, order.id)}>
                    {w.look}
                  </ButtonLink>
                  {back}
                </>
              }
            >
              <BasedOn sheet={sheet} version={order.version} renewed={renewed ?? false} />
              <AskAboutPhrases
                language={language}
                findings={asking}
                draft={progress.draft}
                hrefOf={hrefOf}
                ask={(name) => (sheet.ask as Readonly<Record<string, JSX.Element>>)[name]}
              />
              <ShownBefore keys={open(progress).map(({ key }) => key)} />
              {sheet.ask.agree}
              {sheet.ask.wishedDeadline}
              {sheet.ask.note}
            </Form>
          </>
        ) : (
          <ButtonRow>{back}</ButtonRow>
        )}
      </>
    ),
  };
};

const itemHref =
  (desk: Desk, language: Language, id: string) =>
  (item: SheetItem): string =>
    `${desk.urls.step(language, id, placeOfItem(item).step)}?check`;

type PartProps = { language: Language; data: SendData };

/** What still stops it, what asks to be looked at, what is advised. */
function Summary({ desk, language, data }: PartProps & { desk: Desk }): JSX.Element {
  const w = employerWords(language).send;
  const { names, numbered, red: redCount } = stepWords(language);
  const { steps } = data.progress;
  const { id } = data.written.order;
  const red = steps.filter((one) => one.red > 0);
  const orange = open(data.progress).map(({ finding }) => finding);
  const grey = data.progress.findings.filter(({ tone }) => tone === 'grey');
  const hrefOf = itemHref(desk, language, id);
  // What can be asked about is shown below, where it is asked.
  const stops = !maySend(data.progress);
  const asking = asked(data).length > 0;
  const asks = steps.some(({ red: all, stopping }) => all > stopping);
  return (
    <>
      {!stops && orange.length === 0 && !asking && (
        <Notice kind="success" language={language}>
          <p>{w.none}</p>
        </Notice>
      )}
      {asking && (
        <Notice kind="warning" language={language}>
          <p>{employerWords(language).inquiry.below}</p>
        </Notice>
      )}
      {stops && red.length > 0 && (
        <Notice kind="error" language={language}>
          <p>{w.red}</p>
          <ul>
            {red.map((one) => (
              <li key={one.step}>
                <a href={`${desk.urls.step(language, id, one.step)}?check`}>
                  {numbered(stepNumber(one.step), names[one.step])}
                </a>
                {`（${redCount(String(one.red))}）`}
              </li>
            ))}
          </ul>
          {asks && <p>{employerWords(language).inquiry.later}</p>}
        </Notice>
      )}
      {orange.length > 0 && (
        <>
          {!stops && <p>{w.orange}</p>}
          <Findings language={language} findings={orange} sheet={data.progress.draft} hrefOf={hrefOf} level={3} />
        </>
      )}
      {grey.length > 0 && (
        <Folded summary={w.advice}>
          <Findings language={language} findings={grey} sheet={data.progress.draft} hrefOf={hrefOf} level={3} />
        </Folded>
      )}
    </>
  );
}

/** 変更申込み: before and after, and whether anybody looks at it first. */
function Changes({ language, data }: PartProps): JSX.Element | null {
  const w = employerWords(language).send;
  const { written, progress } = data;
  const { sheet, findings } = progress;
  if (!written.job || !sheet) return null;
  const before = written.job.sheet;
  const items = changedItems(before, sheet);
  const j = jobWords(language);
  const changes = sheetChanges(
    sheetSections(before, undefined, language),
    sheetSections(sheet, undefined, language),
    j,
  );
  return (
    <Section title={w.changes}>
      {items.length === 0 ? (
        <p>{w.noChanges}</p>
      ) : (
        <>
          <ChangesTable language={language} changes={changes} />
          <p>{takesEffectAtOnce(items, before, sheet, findings) ? w.atOnce : w.looked}</p>
        </>
      )}
    </Section>
  );
}

function Disclosure({ language, sheet }: { language: Language; sheet: JobSheet }): JSX.Element {
  const w = employerWords(language).send;
  const { disclosure, selfApplication } = sheet.header;
  return (
    <Section title={w.disclosure}>
      <p>{w.disclosures[disclosure]}</p>
      <p>{selfApplication ? w.selfApplication : w.noSelfApplication}</p>
    </Section>
  );
}

function After({ language, data }: PartProps): JSX.Element {
  const w = employerWords(language);
  const { visit, written } = data;
  const provisional = written.establishment.state === 'provisional';
  return (
    <Section title={w.send.after}>
      <p>{w.send.office}</p>
      {visit ? (
        <Notice kind="info" language={language}>
          <p>{w.send.visit(formatDay(visit.by, language))}</p>
          <p>{w.order.visit.reasons[visit.reason]}</p>
        </Notice>
      ) : (
        <p>{w.send.noVisit}</p>
      )}
      {provisional && <p>{w.order.establishmentProvisional}</p>}
    </Section>
  );
}
