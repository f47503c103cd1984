import type { JSX } from 'preact';
import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { dayOf, type Instant } from '#kernel/time.ts';
import { type VisibleSheet, visibleSheet } from '#modules/jobs/disclosure.ts';
import { draftLetter } from '#modules/jobs/documents/job-sheet-letter.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { SheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { WageParts } from '#modules/jobs/views/wage-parts.tsx';
import { WeekPicture } from '#modules/jobs/views/week-picture.tsx';
import type { Act } from '#platform/act.ts';
import { printLetter } from '#platform/letters/letters.ts';
import { hitFromNetwork } from '#platform/limits/limits.ts';
import { download, redirect, type Shown } from '#platform/web/page.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { isWritten } from '../../order.ts';
import { employerWords } from '../../words/employer/words.ts';
import { stepWords } from '../../words/steps/words.ts';
import { type Desk, readerOf } from './desk.ts';
import { type Progress, progressOf, stepNumber, type Written } from './progress.ts';
import { stepLink } from './step-table.tsx';

/** How an order will look to those who read it: in a list, on its page, on paper. */

type Here = { language: Language; now: Instant };
type LookData = { written: Written; sheet: JobSheet | undefined; progress: Progress | undefined };

/** What is written now; of what was sent, the sheet as the office has it. */
export const lookData = async (desk: Desk, here: Here, id: string): Promise<LookData | undefined> => {
  const written = await desk.read(id);
  if (!written) return undefined;
  const progress = isWritten(written.order) ? progressOf(written, readerOf(desk, here)) : undefined;
  return { written, progress, sheet: progress ? progress.sheet : written.order.sheet };
};

/** As anybody reads it, and where nobody may, as the offices do. */
const asRead = (sheet: JobSheet): { visible: VisibleSheet; hidden: boolean } => {
  const visible = visibleSheet(sheet, sheet.header.disclosure, 'public');
  return visible ? { visible, hidden: false } : { visible: sheet, hidden: true };
};

/** The first 90 characters of the description: what is read of a job before it is opened. */
const openingLength = 90;
const openingOf = (text: string): string => {
  const letters = [...text.replace(/\s+/gu, ' ')];
  return letters.length > openingLength ? `${letters.slice(0, openingLength).join('')}…` : letters.join('');
};

export const lookShown = (desk: Desk, { language, now }: Here, data: LookData): Shown => {
  const w = employerWords(language).look;
  const { order } = data.written;
  const back = (
    <ButtonRow>
      {data.sheet && (
        <ButtonLink kind="secondary" href={desk.urls.sheet(language, order.id)}>
          {w.sheet}
        </ButtonLink>
      )}
      <ButtonLink kind="text" href={desk.urls.order(language, order.id)}>
        {w.back}
      </ButtonLink>
    </ButtonRow>
  );
  return {
    title: w.title,
    wide: true,
    breadcrumb: [
      { href: desk.urls.list(language), label: stepWords(language).lists[desk.who] },
      { href: desk.urls.order(language, order.id), label: order.title || stepWords(language).untitled },
    ],
    body: data.sheet ? (
      <>
        <Lead>{w.lead}</Lead>
        {back}
        <Look language={language} now={now} sheet={data.sheet} />
        {back}
      </>
    ) : (
      <>
        <NotYet desk={desk} language={language} data={data} />
        {back}
      </>
    ),
  };
};

function Look({ language, now, sheet }: Here & { sheet: JobSheet }): JSX.Element {
  const w = employerWords(language).look;
  const { visible, hidden } = asRead(sheet);
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <>
      {hidden && (
        <Notice kind="info" language={language}>
          <p>{w.hidden}</p>
        </Notice>
      )}
      <Section title={w.card}>
        <JobCard
          language={language}
          sheet={visible}
          today={dayOf(now)}
          level={3}
          labels={[{ label: w.today, tone: 'info' }]}
        />
        <Section title={w.opening} level={3}>
          <p>{w.openingText}</p>
          <blockquote class="kept-block" lang={lang}>
            {openingOf(visible.work.description)}
          </blockquote>
        </Section>
      </Section>
      <Section title={w.page}>
        <SheetSections
          language={language}
          sheet={visible}
          level={3}
          explained
          before={{
            pay: <WageParts language={language} sheet={visible} />,
            hours: <WeekPicture language={language} hours={visible.hours} />,
          }}
        />
      </Section>
    </>
  );
}

function NotYet({ desk, language, data }: { desk: Desk; language: Language; data: LookData }): JSX.Element {
  const { names, numbered } = stepWords(language);
  const steps = data.progress?.steps.filter(({ red }) => red > 0) ?? [];
  return (
    <Notice kind="info" language={language}>
      <p>{employerWords(language).look.notYet}</p>
      <ul>
        {steps.map((one) => (
          <li key={one.step}>
            <a href={stepLink(desk, language, data.written.order.id, one)}>
              {numbered(stepNumber(one.step), names[one.step])}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** 求人票 as PDF, marked as a sample. Counts like the public ones: printing costs. */
export const sheetFile = async (desk: Desk, act: Act, here: Here, id: string) => {
  const data = await lookData(desk, here, id);
  if (!data) return undefined;
  if (!data.sheet) return redirect(desk.urls.look(here.language, id));
  const limit = { most: act.settings.sheetsNetworkMinute, seconds: 60, weight: 1 };
  if (!(await hitFromNetwork(act, 'sheet', limit)).allowed) return { busy: id };
  const printed = await printLetter(draftLetter(asRead(data.sheet).visible, act.settings));
  if (isRefused(printed)) return { busy: id };
  return download({
    bytes: printed.accepted,
    type: 'application/pdf',
    fileName: '求人票_見本.pdf',
    inline: true,
    noindex: true,
  });
};

/** 503: it may be tried again. */
export const busyShown = (desk: Desk, language: Language, { busy }: { busy: string }): Shown => {
  const w = employerWords(language).look;
  return {
    title: w.title,
    status: 503,
    noindex: true,
    body: (
      <>
        <p>{w.busy}</p>
        <ButtonRow>
          <ButtonLink href={desk.urls.look(language, busy)}>{w.title}</ButtonLink>
        </ButtonRow>
      </>
    ),
  };
};
