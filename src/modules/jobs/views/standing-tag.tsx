import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import { TagList, type TagTone } from '#ui/components/tag.tsx';
import type { JobHead } from '../job.ts';
import { type LifeHead, type Standing, standingOf } from '../life.ts';
import { lifeWords } from '../words/life/words.ts';

const tones: Record<Standing, TagTone> = {
  open: 'success',
  held: 'info',
  unconfirmed: 'warning',
  hidden: 'warning',
  suspended: 'info',
  filled: 'plain',
  expired: 'plain',
  withdrawn: 'plain',
};

type StandingTagProps = {
  language: Language;
  job: LifeHead & Pick<JobHead, 'disclosure'>;
  now: Instant;
  markDays: number;
};

/** Where a job stands for its employer and its office, and beside it 公開中 or 非公開 (F-EM-12). */
export function StandingTag({ language, job, now, markDays }: StandingTagProps): JSX.Element {
  const w = lifeWords(language);
  const standing = standingOf(job, now, markDays);
  const shown = job.disclosure !== 4 && (standing === 'open' || standing === 'unconfirmed');
  return (
    <TagList
      items={[
        { label: w.standing[standing], tone: tones[standing] },
        { label: shown ? w.shown : w.notShown, tone: shown ? 'success' : 'plain' },
      ]}
    />
  );
}
