import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import type { ApplicantList } from '../../applicants.ts';
import { routes } from '../../application.ts';
import { attentions, type ReceivedFilter, receivedOrders, receivedQuery } from '../../received-filter.ts';
import { applicantsWords } from '../../words/applicants/words.ts';
import { words } from '../../words/words.ts';

type Props = {
  language: Language;
  filter: ReceivedFilter;
  counts: ApplicantList['counts'];
  jobs: ApplicantList['jobs'];
};

/** What waits, with its numbers, and the choice of job, route and order: links and a GET, so a list can be bookmarked. */
export function ApplicantFilter({ language, filter, counts, jobs }: Props): JSX.Element {
  const w = applicantsWords(language);
  const here = urls.employerApplications(language);
  const waiting = attentions.filter((one) => counts[one] > 0);
  const narrowed = filter.attention ?? filter.job ?? filter.route;
  return (
    <div class="applicant-filter">
      {waiting.length > 0 && filter.show === 'open' && (
        <nav class="applicant-waiting" aria-label={w.waiting}>
          <ul>
            {waiting.map((one) => (
              <li key={one}>
                <a
                  href={here + receivedQuery({ ...filter, attention: one })}
                  aria-current={filter.attention === one ? 'true' : undefined}
                >
                  {w.countOf(w.attention[one], String(counts[one]))}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <form class="applicant-choices" method="get" action={here}>
        {filter.show !== 'open' && <input type="hidden" name="show" value={filter.show} />}
        {filter.attention && <input type="hidden" name="attention" value={filter.attention} />}
        <Select
          name="job"
          label={w.job}
          options={[
            { value: '', label: w.allJobs, selected: !filter.job },
            ...jobs.map(({ number, title, open }) => ({
              value: number,
              label: w.jobOption(number, title, String(open)),
              selected: filter.job === number,
            })),
          ]}
        />
        <Select
          name="route"
          label={w.route}
          options={[
            { value: '', label: w.allRoutes, selected: !filter.route },
            ...routes.map((route) => ({
              value: route,
              label: words(language).route[route],
              selected: filter.route === route,
            })),
          ]}
        />
        <Select
          name="order"
          label={w.order}
          options={receivedOrders.map((order) => ({
            value: order,
            label: w.orders[order],
            selected: filter.order === order,
          }))}
        />
        <Button kind="secondary" size="small">
          {w.apply}
        </Button>
      </form>
      {narrowed && (
        <p>
          <a href={here + receivedQuery({ ...filter, attention: undefined, job: undefined, route: undefined })}>
            {w.clear}
          </a>
        </p>
      )}
    </div>
  );
}

type Option = { value: string; label: string; selected: boolean };

function Select({ name, label, options }: { name: string; label: string; options: readonly Option[] }): JSX.Element {
  return (
    <label class="applicant-choice">
      <span>{label}</span>
      <span class="field-select">
        <select class="field-input" name={name}>
          {options.map(({ value, label: text, selected }) => (
            <option key={value} value={value} selected={selected}>
              {text}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
