import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { Actor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { type Day, formatDay } from '#kernel/time.ts';
import type { ReadableJob } from '#modules/jobs/jobs.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Link } from '#ui/components/link.tsx';
import type { TagItem } from '#ui/components/tag.tsx';
import { csrfName, FormContext } from '#ui/forms/context.ts';
import { Hidden } from '#ui/forms/form.tsx';
import { establishmentOf, hiding } from '../hidden-establishment.ts';
import type { JobQuery } from '../query.ts';
import { isNewSince } from '../seen-job.ts';
import type { OwnMarks } from '../seen-jobs.ts';
import { words as ownWords } from '../words/own/words.ts';
import { words } from '../words/words.ts';
import { DeviceMarks } from './device-marks.tsx';
import { addressOf } from './list-address.ts';

/** The list as it is asked: what its address says. */
type Listed = { readonly query: JobQuery; readonly grouped: boolean };
type OwnProps = Listed & { language: Language; own: OwnMarks };

/** The form that the buttons of all cards share, so that a list of a hundred does not carry it a hundred times. */
export const ownForm = 'own';

function OwnForm({ language, query, grouped }: Listed & { language: Language }): JSX.Element {
  return (
    <form id={ownForm} method="post" action={urls.hiding(language)}>
      <Hidden />
      <input type="hidden" name="next" value={addressOf(language, query, grouped)} />
    </form>
  );
}

/** 閲覧済み (with what changed since), 前回から新しい. */
const ownMarksOf =
  (language: Language, { seen, before }: OwnMarks) =>
  ({ head }: ReadableJob): readonly TagItem[] => {
    const w = ownWords(language).seen;
    const version = seen.get(head.id);
    if (version !== undefined) return [{ label: version < head.version ? w.changed : w.mark }];
    return isNewSince(before, head, false) ? [{ label: w.isNew, tone: 'info' }] : [];
  };

/** この事業所の求人を隠す, only where the reader may know the establishment. */
function Hide({ language, job }: { language: Language; job: ReadableJob }): JSX.Element | null {
  const establishment = establishmentOf(job.sheet);
  if (!establishment) return null;
  return (
    <Button kind="text" size="small" form={ownForm} name="job" value={job.head.number}>
      {ownWords(language).hiding.hide}
      <span class="visually-hidden">{words(language).card.about(job.sheet.work.title)}</span>
    </Button>
  );
}

/** How many establishments this list leaves out and where to show them again; the jobs since the last visit. */
function OwnTools({ language, own, query, grouped }: OwnProps): JSX.Element | null {
  const w = ownWords(language);
  const hides = hiding(query.where, own.hidden) !== query.where;
  const { before } = own;
  const since = before && !query.where.since && !query.where.numbers ? before : undefined;
  if (!hides && !since) return null;
  return (
    <div class="own-tools">
      {since && (
        <p>
          <Link
            href={addressOf(
              language,
              { ...query, page: 1, where: { ...query.where, since: since.toString() } },
              grouped,
            )}
          >
            {w.seen.since(formatDay(since, language))}
          </Link>
        </p>
      )}
      {hides && (
        <p>
          {w.hiding.line(String(own.hidden.length))}{' '}
          <Link href={urls.hiddenEstablishments(language)}>{w.hiding.manage}</Link>
        </p>
      )}
    </div>
  );
}

/** What can be done with the checked jobs besides showing them. */
function ForChecked({ language, actor }: { language: Language; actor: Actor['kind'] }): JSX.Element {
  const w = ownWords(language).checked;
  return (
    <>
      <Button kind="secondary" formAction={urls.compareCheckedJobs(language)}>
        {w.compare}
      </Button>
      {actor === 'seeker' && <SaveChecked language={language} />}
    </>
  );
}

/**
 * The form of the boxes is a GET; the secret that a change needs is the value of the button that changes, so it stands in no
 * address. Whoever reads the secret makes the page one person's, so only this button does (decision 118).
 */
function SaveChecked({ language }: { language: Language }): JSX.Element {
  const { csrf } = useContext(FormContext);
  return (
    <Button kind="secondary" formAction={urls.savedJobs(language)} formMethod="post" name={csrfName} value={csrf}>
      {ownWords(language).checked.save}
    </Button>
  );
}

/** What a list of results shows besides the jobs for its reader: a seeker's marks and acts; `tools` stand before them. */
export const ownSlots = (
  language: Language,
  actor: Actor['kind'],
  { own, ...list }: Listed & { readonly own: OwnMarks | undefined },
  tools?: ComponentChildren,
) => ({
  forChecked: <ForChecked language={language} actor={actor} />,
  tools: (
    <>
      {tools}
      {own && <OwnTools language={language} own={own} {...list} />}
    </>
  ),
  ...(own
    ? {
        marks: ownMarksOf(language, own),
        actions: (job: ReadableJob) => <Hide language={language} job={job} />,
      }
    : {}),
});

/** Round the list of results: for seekers the form of the cards' buttons, for visitors the marks that stay on the device. */
export function OwnList({
  language,
  actor,
  today,
  own,
  list: { query, grouped },
  children,
}: {
  language: Language;
  actor: Actor['kind'];
  today: Day;
  own: OwnMarks | undefined;
  list: Listed;
  children: ComponentChildren;
}): JSX.Element {
  if (actor === 'visitor')
    return (
      <DeviceMarks language={language} today={today}>
        {children}
      </DeviceMarks>
    );
  return (
    <>
      {children}
      {own && <OwnForm language={language} query={query} grouped={grouped} />}
    </>
  );
}
