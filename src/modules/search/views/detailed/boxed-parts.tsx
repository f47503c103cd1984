import type { JSX } from 'preact';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import * as lists from '../../conditions.ts';
import { words } from '../../words/words.ts';
import { Boxes, type Choice, choicesFrom, withNone } from '../box.tsx';
import type { PartProps } from '../detailed-form.tsx';

const one = (name: string, label: string): readonly Choice[] => [{ name, value: '1', label }];

export function BasicPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const { form, condition, value } = words(language);
  const f = fields(language);
  const types = choicesFrom('as', lists.employmentTypes, value.employmentTypes);
  return (
    <div class="search-columns">
      <Boxes
        legend={condition.kind}
        type="radio"
        choices={withNone(language, choicesFrom('kind', lists.jobKinds, value.kinds))}
        boxing={boxing}
        problem={problemOf('kind')}
      />
      <Boxes
        legend={form.times}
        choices={choicesFrom('time', lists.workingTimes, value.times)}
        boxing={boxing}
        problem={problemOf('time')}
      />
      <Boxes legend={form.employment} choices={types} boxing={boxing} problem={problemOf('as')} />
      <Boxes
        legend={form.arrived}
        type="radio"
        choices={withNone(language, choicesFrom('new', lists.arrivals, value.arrived))}
        boxing={boxing}
        problem={problemOf('new')}
      />
      <div>
        {f
          .number({ label: condition.age, hint: form.ageHint, max: 99, unit: form.ageUnit })
          .ask({ name: 'age', raw: rawOf(params), problem: problemOf('age') })}
        <Boxes
          legend={condition.ageLimit}
          type="radio"
          choices={withNone(language, choicesFrom('agelimit', ['open', 'limited'], value.ageLimit))}
          boxing={boxing}
          problem={problemOf('agelimit')}
        />
      </div>
    </div>
  );
}

export function HoursPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const { form, condition, value } = words(language);
  const f = fields(language);
  const raw = rawOf(params);
  return (
    <div class="search-columns">
      <div>
        {f
          .text({ label: form.from, hint: form.timeHint, max: 10, width: 'short' })
          .ask({ name: 'from', raw, problem: problemOf('from') })}
        {f
          .text({ label: form.to, hint: form.timeHint, max: 10, width: 'short' })
          .ask({ name: 'to', raw, problem: problemOf('to') })}
      </div>
      <Boxes
        legend={form.hoursExcept}
        choices={choicesFrom('hoursnot', lists.hourSystems, value.hoursExcept)}
        boxing={boxing}
        problem={problemOf('hoursnot')}
      />
      <Boxes
        legend={condition.overtime}
        type="radio"
        choices={withNone(language, choicesFrom('overtime', ['some', 'none'], value.overtime))}
        boxing={boxing}
        problem={problemOf('overtime')}
      />
      {f
        .number({ label: form.overtimeAtMost, max: 99, unit: form.hoursUnit })
        .ask({ name: 'overmax', raw, problem: problemOf('overmax') })}
    </div>
  );
}

export function HolidaysPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const { form, condition, value } = words(language);
  return (
    <div class="search-columns">
      <Boxes
        legend={condition.holidays}
        hint={form.holidaysHint}
        choices={choicesFrom('off', lists.holidays, value.holidays)}
        boxing={boxing}
        problem={problemOf('off')}
      />
      <div>
        <Boxes
          legend={condition.weekends}
          type="radio"
          choices={withNone(language, choicesFrom('twodays', ['every', 'other'], value.weekends))}
          boxing={boxing}
          problem={problemOf('twodays')}
        />
        {fields(language)
          .number({ label: form.annualHolidays, max: 366, unit: form.daysUnit })
          .ask({ name: 'holidays', raw: rawOf(params), problem: problemOf('holidays') })}
      </div>
    </div>
  );
}

const ages = ['60', '61', '62', '63', '64', '65', '66', '67', '68', '69', '70'];

export function TermsPart({ language, boxing, problemOf }: PartProps): JSX.Element {
  const { condition, value } = words(language);
  const retirement = [
    ...choicesFrom('retire', ['no', 'yes'], value.retirement),
    ...ages.map((age) => ({ name: 'retire', value: age, label: value.ageOrMore(age) })),
  ];
  return (
    <div class="search-columns">
      <Boxes
        legend={condition.dispatch}
        choices={choicesFrom('via', lists.dispatches, value.dispatch)}
        boxing={boxing}
        problem={problemOf('via')}
      />
      <div>
        <Boxes
          legend={condition.renewals}
          choices={[...one('renew', condition.renewable), ...choicesFrom('renewal', lists.renewals, value.renewals)]}
          boxing={boxing}
          problem={problemOf('renew', 'renewal')}
        />
      </div>
      <Boxes
        legend={condition.retirement}
        type="radio"
        choices={withNone(language, retirement)}
        boxing={boxing}
        problem={problemOf('retire')}
      />
    </div>
  );
}

export function BenefitsPart({ language, boxing, problemOf }: PartProps): JSX.Element {
  const { condition, value } = words(language);
  return (
    <div class="search-columns">
      <Boxes
        legend={condition.insurances}
        choices={choicesFrom('ins', lists.insurances, value.insurances)}
        boxing={boxing}
        problem={problemOf('ins')}
      />
      <Boxes
        legend={condition.housing}
        choices={choicesFrom('home', lists.housings, value.housing)}
        boxing={boxing}
        problem={problemOf('home')}
      />
      <Boxes
        legend={condition.childcare}
        choices={one('childcare', condition.childcare)}
        boxing={boxing}
        quiet
        problem={problemOf('childcare')}
      />
    </div>
  );
}

/** Marks by their official names; others can come by a link and stay ticked. */
const marks = ['くるみん', 'プラチナくるみん', 'えるぼし', 'プラチナえるぼし', 'ユースエール', 'もにす'];

export function FeaturesPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const { condition, value } = words(language);
  const offered = [...new Set([...marks, ...params.getAll('mark')])];
  return (
    <div class="search-columns">
      <Boxes
        legend={condition.features}
        choices={choicesFrom('with', lists.features, value.features)}
        boxing={boxing}
        problem={problemOf('with')}
      />
      <Boxes
        legend={condition.selfApplication}
        choices={one('self', condition.selfApplication)}
        boxing={boxing}
        quiet
        problem={problemOf('self')}
      />
      <Boxes
        legend={condition.marks}
        choices={offered.map((mark) => ({ name: 'mark', value: mark, label: mark, lang: 'ja' }))}
        boxing={boxing}
        problem={problemOf('mark')}
      />
    </div>
  );
}
