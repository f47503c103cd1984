import type { Language } from '#kernel/language.ts';
import { seesEmployer } from '#modules/jobs/disclosure.ts';
import type { Job } from '#modules/jobs/job.ts';
import type { Crumb } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card } from '#ui/components/card.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { words } from '../../words/words.ts';

/** Which job this is about, in a few lines above the form. */
export function JobInBrief({
  language,
  job,
}: {
  language: Language;
  job: Pick<Job, 'number' | 'sheet' | 'disclosure'>;
}) {
  const { list } = words(language);
  const { establishment, work } = job.sheet;
  return (
    <Card title={<span lang="ja">{work.title}</span>} href={urls.job(language, job.number)} tone="accent">
      <DescriptionList
        look="compact"
        items={[
          ...(seesEmployer(job.disclosure, 'seeker')
            ? [{ label: list.establishment, value: establishment.name, lang: 'ja' }]
            : []),
          { label: list.number, value: job.number },
        ]}
      />
    </Card>
  );
}

export const jobCrumbs = (language: Language, job: Pick<Job, 'number' | 'sheet'>): Crumb[] => [
  { href: urls.job(language, job.number), label: job.sheet.work.title },
];
