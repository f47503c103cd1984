import type { JSX } from 'preact';
import type { Decision } from '#kernel/decision.ts';
import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import type { JobHead, SelfApplicationRefusal } from '#modules/jobs/job.ts';
import { officeNameOf } from '#modules/offices/office-name.tsx';
import { office } from '#modules/offices/offices.ts';
import { urls } from '#platform/web/urls.ts';
import { Link } from '#ui/components/link.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { words } from './words/words.ts';

type WaysProps = { language: Language; head: JobHead; answer: Decision<true, SelfApplicationRefusal> };

/**
 * The three ways to apply and what each means for benefits and subsidies (system-reference §4.1). Whether somebody is
 * entitled is for the counter to say (R-02b): nothing is reckoned here.
 */
export function Ways({ language, head, answer }: WaysProps): JSX.Element {
  const w = words(language).ways;
  const self = isRefused(answer) ? { label: w.unavailable } : { label: w.available, tone: 'success' as const };
  const ways = [
    { ...w.counter, label: w.ask },
    { ...w.online, label: w.ask },
    { ...w.self, ...self },
  ];
  return (
    <Section title={w.title} id="ways">
      <p>{w.lead}</p>
      <ul class="job-ways">
        {ways.map(({ title, how, benefits, record, label, ...way }) => (
          <li key={title} class="job-way">
            <h3 class="job-way-title">{title}</h3>
            <p>
              <Tag tone={'tone' in way ? 'success' : 'plain'}>{label}</Tag>
            </p>
            <p>{how}</p>
            <p>{benefits}</p>
            <p>{record}</p>
          </li>
        ))}
      </ul>
      <p>
        {office(head.officeCode) ? (
          <Link href={urls.office(language, head.officeCode)}>{w.office(officeNameOf(head.officeCode, language))}</Link>
        ) : (
          w.office(officeNameOf(head.officeCode, language))
        )}
        <br />
        <Link href={urls.offices(language)}>{w.offices}</Link>
      </p>
    </Section>
  );
}
