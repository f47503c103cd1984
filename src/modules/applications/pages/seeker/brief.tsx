import type { Language } from '#kernel/language.ts';
import type { JobNumber } from '#kernel/numbers.ts';
import type { VisibleSheet } from '#modules/jobs/disclosure.ts';
import type { Crumb } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Card } from '#ui/components/card.tsx';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { words } from '../../words/words.ts';

type Brief = { job: { readonly number: JobNumber }; sheet: VisibleSheet };

/** Which job this is about, in a few lines above the form; as far as the disclosure lets the seeker know it. */
export function JobInBrief({ language, job, sheet }: Brief & { language: Language }) {
  const { list } = words(language);
  const { establishment, work } = sheet;
  return (
    <Card title={<span lang="ja">{work.title}</span>} href={urls.job(language, job.number)} tone="accent">
      <DescriptionList
        look="compact"
        items={[
          ...(establishment.name ? [{ label: list.establishment, value: establishment.name, lang: 'ja' }] : []),
          { label: list.number, value: job.number },
        ]}
      />
    </Card>
  );
}

export const jobCrumbs = (language: Language, { job, sheet }: Brief): Crumb[] => [
  { href: urls.job(language, job.number), label: sheet.work.title },
];
