import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type Day, formatDayTime } from '#kernel/time.ts';
import { JobCard } from '#modules/jobs/views/job-card.tsx';
import { type ItemChange, sheetChanges } from '#modules/jobs/views/sheet-changes.ts';
import { sheetSections } from '#modules/jobs/views/sheet-sections.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import type { TagItem } from '#ui/components/tag.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import { daysLeft } from '../saved-job.ts';
import type { KeptJob } from '../saved-jobs.ts';
import { words as ownWords } from '../words/own/words.ts';
import { words } from '../words/words.ts';

/** The form that acts on all chosen jobs stands under the list; the boxes belong to it by its id. */
export const chosenForm = 'chosen-jobs';

export type KeptCardProps = {
  language: Language;
  kept: KeptJob;
  today: Day;
  /** The list as it is shown, where acts lead back to. */
  here: string;
};

/** A job of the seeker's own list: an ended one says so and stays readable as it was kept. */
export function KeptCard({ language, kept, today, here }: KeptCardProps): JSX.Element {
  const w = words(language).card;
  const own = ownWords(language).list;
  const { head } = kept.job;
  const { title } = kept.sheet.work;
  const entry = urls.savedJobEntry(language, head.number);
  return (
    <JobCard
      language={language}
      head={head}
      sheet={kept.sheet}
      today={today}
      {...(kept.ended ? { href: entry } : {})}
      labels={marksOf(kept, today, language)}
      footer={
        <div class="kept">
          <Renewed language={language} kept={kept} />
          <Changes language={language} kept={kept} />
          {kept.note !== undefined && (
            <p class="kept-note">
              <span class="kept-label">{own.note}</span>
              <span class="kept-text">{kept.note}</span>
            </p>
          )}
          <div class="kept-row">
            <label class="search-tick">
              <input type="checkbox" name="job" value={head.number} form={chosenForm} />
              {own.check}
              <span class="visually-hidden">{w.about(title)}</span>
            </label>
            <Link href={entry}>
              {own.entry}
              <span class="visually-hidden">{w.about(title)}</span>
            </Link>
            <PostButton action={here} values={{ act: 'remove', job: head.number }} kind="text" size="small">
              {w.unsave}
              <span class="visually-hidden">{w.about(title)}</span>
            </PostButton>
          </div>
          <p class="kept-since">{words(language).saved.savedAt(formatDayTime(kept.savedAt, language))}</p>
        </div>
      }
    />
  );
}

/** 掲載終了, 紹介保留, 紹介期限日まで あと3日, 保存後に内容が変わりました */
const marksOf = (kept: KeptJob, today: Day, language: Language): TagItem[] => {
  const w = words(language).card;
  const own = ownWords(language).list;
  if (kept.ended) return [{ label: w.ended, tone: 'warning', solid: true }];
  const left = daysLeft(kept.job.head.deadlineOn, today);
  return [
    ...(kept.job.head.state === 'suspended' ? [{ label: own.suspended, tone: 'warning' as const }] : []),
    ...(left === undefined
      ? []
      : [{ label: left === 0 ? own.lastDay : own.daysLeft(String(left)), tone: 'error' as const }]),
    ...(kept.changed ? [{ label: w.changed, tone: 'info' as const }] : []),
  ];
};

/** What the reader would read differently now; an ended job is shown as it was kept. */
export const changesOf = (kept: KeptJob, language: Language): ItemChange[] => {
  const { asSaved, job } = kept;
  if (!asSaved || kept.ended) return [];
  // Number and days are those of the job in both: what changed is its sheet.
  const [was, is] = [asSaved, job.sheet].map((sheet) => sheetSections(sheet, job.head, language));
  return sheetChanges(was ?? [], is ?? [], jobWords(language));
};

/** この求人は更新されました: the way to the job under its new number. */
export function Renewed({ language, kept }: { language: Language; kept: KeptJob }): JSX.Element | null {
  if (kept.renewedTo === undefined) return null;
  const w = ownWords(language).list;
  return (
    <p class="kept-changes">
      {w.renewed} <Link href={urls.job(language, kept.renewedTo)}>{w.renewedTo(kept.renewedTo)}</Link>
    </p>
  );
}

const named = 3;

function Changes({ language, kept }: { language: Language; kept: KeptJob }): JSX.Element | null {
  if (!kept.changed || kept.ended) return null;
  const w = ownWords(language).list;
  const labels = [...new Set(changesOf(kept, language).map(({ label }) => label))];
  if (labels.length === 0) return <p class="kept-changes">{w.changedUnseen}</p>;
  const first = labels.slice(0, named).join(w.and);
  const more = labels.length - named;
  return <p class="kept-changes">{w.changed(more > 0 ? w.more(first, String(more)) : first)}</p>;
}
