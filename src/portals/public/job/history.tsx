import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, dayOf, daysBetween, formatDay } from '#kernel/time.ts';
import type { JobHistory } from '#modules/jobs/job-history.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { type ItemChange, sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { Lines, sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { words } from './words/words.ts';

type HistoryProps = { language: Language; job: ReadableJob; history: JobHistory; today: Day };

/** What became of the job since it was accepted, the newest first: how fresh it is, and whether it is sought again and again. */
export function History({ language, job: { head, sheet }, history, today }: HistoryProps): JSX.Element {
  const w = words(language).history;
  const { confirmedOn, earlier, older } = history;
  const on = (day: Day) => formatDay(day, language);
  const steps = stepsOf(history, language);
  return (
    <Section title={w.title} id="history">
      <ul class="job-history-facts">
        <li>{w.age(String(daysBetween(head.acceptedOn, today) + 1))}</li>
        <li>{w.confirmed(on(confirmedOn))}</li>
        {history.renews && (
          <li>
            {w.renews} <Link href={urls.job(language, history.renews)}>{history.renews}</Link>
          </li>
        )}
        {head.extended && <li>{w.extended(on(head.deadlineOn))}</li>}
        {!sheet.withheld && <li>{earlier.last ? w.again(String(earlier.count), on(earlier.last.on)) : w.first}</li>}
      </ul>
      <ol class="job-history">
        {steps.map(({ version, day, changes }) => (
          <li key={version}>
            <p class="job-history-step">{w.changed(on(day))}</p>
            {changes.length === 0 ? <p>{w.unseen}</p> : <Changes changes={changes} language={language} />}
          </li>
        ))}
        {older > 0 && <li>{w.older(String(older))}</li>}
        <li>
          <p class="job-history-step">{w.accepted(on(head.acceptedOn))}</p>
          {head.version === 1 && <p>{w.never}</p>}
        </li>
      </ol>
    </Section>
  );
}

/** Each version beside the one before it, as far as both are held. */
const stepsOf = ({ versions }: JobHistory, language: Language) => {
  const w = jobWords(language);
  const shown = versions.map((one) => ({ ...one, sections: sheetSections(one.sheet, undefined, language) }));
  return shown.slice(0, -1).map(({ version, at, sections }, index) => ({
    version,
    day: dayOf(at),
    changes: sheetChanges(shown[index + 1]?.sections ?? [], sections, w),
  }));
};

function Changes({ changes, language }: { changes: readonly ItemChange[]; language: Language }): JSX.Element {
  const w = words(language).history;
  const list = jobWords(language).phrases.and;
  return (
    <details class="job-history-changes">
      <summary>{w.items([...new Set(changes.map(({ label }) => label))].join(list))}</summary>
      <dl>
        {changes.map(({ section, label, before, after }) => (
          <div key={`${section} ${label}`}>
            <dt>{label}</dt>
            {[
              { name: w.before, lines: before },
              { name: w.after, lines: after },
            ].map(({ name, lines }) => (
              <dd key={name}>
                <span class="job-history-side">{name}</span>
                {lines.length > 0 ? <Lines lines={lines} language={language} /> : <p>{w.nothing}</p>}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </details>
  );
}
