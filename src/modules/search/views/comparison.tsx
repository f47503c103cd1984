import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Lines } from '#modules/jobs/views/sheet-sections.tsx';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PrintButton } from '#ui/components/print-button.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { withoutReadings } from '#ui/readings/readings.ts';
import { words } from '../words/own/words.ts';
import { words as searchWords } from '../words/words.ts';
import { type Compared, type ComparedGroup, comparedGroups } from './comparison-rows.ts';

/** Jobs stand side by side up to this many: more would be too narrow to read. */
export const mostCompared = 4;

type ComparisonProps = {
  language: Language;
  jobs: readonly Compared[];
  /** Numbers that were asked and cannot stand here. */
  missing: readonly string[];
  /** How many more were chosen than fit. */
  left: number;
  /** The same comparison of other jobs. */
  address: (numbers: readonly string[]) => string;
  /** Where the title of a job leads to. */
  open: (job: Compared) => string;
};

/** Jobs side by side, one row for each item, those that differ marked in words; on a phone each item is a small list. */
export function Comparison({ language, jobs, missing, left, address, open }: ComparisonProps): JSX.Element {
  const w = words(language).compare;
  const groups = comparedGroups(jobs, language);
  const differing = groups.flatMap(({ rows }) => rows).filter(({ differs }) => differs).length;
  return (
    <>
      {left > 0 && (
        <Notice kind="info" language={language}>
          <p>{w.tooMany(String(left))}</p>
        </Notice>
      )}
      {missing.length > 0 && <Missing language={language} numbers={missing} />}
      {jobs.length > 1 && <p>{differing === 0 ? w.same : w.differing(String(differing))}</p>}
      {jobs.length === 1 && <p>{w.one}</p>}
      <div class="search-tools">
        <PrintButton language={language} />
      </div>
      <table class={`compare compare-${jobs.length}`}>
        <caption class="visually-hidden">{w.caption}</caption>
        <thead>
          <tr>
            <td class="compare-corner" />
            {jobs.map((job, index) => (
              <th key={job.head.id} scope="col">
                <Head language={language} job={job} letter={letterOf(index)} open={open} />
                {jobs.length > 1 && (
                  <p class="compare-drop">
                    <Link href={address(jobs.filter((one) => one !== job).map(({ head }) => head.number))}>
                      {w.drop}
                      <span class="visually-hidden">{w.about(job.sheet.work.title)}</span>
                    </Link>
                  </p>
                )}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <Group key={group.key} language={language} jobs={jobs} group={group} />
        ))}
      </table>
    </>
  );
}

export function Missing({ language, numbers }: { language: Language; numbers: readonly string[] }): JSX.Element {
  const w = words(language).compare;
  return (
    <Notice kind="warning" language={language} title={w.missing}>
      <p>{w.missingHint(numbers.join(', '))}</p>
    </Notice>
  );
}

const letterOf = (index: number): string => 'ABCD'[index] ?? '';

function Head({
  language,
  job,
  letter,
  open,
}: {
  language: Language;
  job: Compared;
  letter: string;
  open: ComparisonProps['open'];
}): JSX.Element {
  const { sheet } = job;
  const lang = language === 'en' ? 'ja' : undefined;
  return (
    <>
      <span class="compare-letter">{letter}</span>
      <a class="link compare-title" href={open(job)} lang={lang}>
        {sheet.work.title}
      </a>
      <span class="compare-employer" lang={sheet.withheld ? undefined : lang}>
        {sheet.withheld ? words(language).compare.withheld : sheet.establishment.name}
      </span>
      {job.ended && (
        <Tag tone="warning" solid>
          {searchWords(language).card.ended}
        </Tag>
      )}
    </>
  );
}

function Group({
  language,
  jobs,
  group,
}: {
  language: Language;
  jobs: readonly Compared[];
  group: ComparedGroup;
}): JSX.Element {
  const w = words(language).compare;
  return (
    <tbody>
      <tr class="compare-group">
        <th scope="rowgroup" colSpan={jobs.length + 1}>
          {group.title}
        </th>
      </tr>
      {group.rows.map(({ label, cells, differs }) => (
        <tr key={label} class={differs ? 'compare-differs' : undefined}>
          <th scope="row">
            {label}
            {differs && <span class="compare-mark">{w.differs}</span>}
          </th>
          {cells.map((lines, index) => {
            const job = jobs[index];
            const title = withoutReadings(job?.sheet.work.title ?? '');
            return (
              <td key={job?.head.id} data-label={`${letterOf(index)} ${title}`}>
                <div>
                  {lines.length > 0 ? (
                    <Lines lines={lines.map(({ maps: _, ...line }) => line)} language={language} />
                  ) : (
                    <p class="compare-nothing">{w.notGiven}</p>
                  )}
                </div>
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

/** Ways back under a comparison. */
export const backOf = (language: Language, from: string): string =>
  urls.jobsFor(language, new URLSearchParams(from).toString());
