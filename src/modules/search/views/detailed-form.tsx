import type { ComponentChildren, JSX } from 'preact';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { codecsOf } from '../address.ts';
import type { ConditionKey } from '../conditions.ts';
import { type JobQuery, keysOf } from '../query.ts';
import { knownCodes } from '../searches.ts';
import { words } from '../words/words.ts';
import type { Boxing } from './box.tsx';
import { Counted, SubmitBar } from './counted.tsx';
import { BasicPart, BenefitsPart, FeaturesPart, HolidaysPart, HoursPart, TermsPart } from './detailed/boxed-parts.tsx';
import { EmployerPart, PersonPart } from './detailed/listed-parts.tsx';
import { PlacePart } from './detailed/place-part.tsx';
import { WorkPart } from './detailed/work-part.tsx';
import { PayPart, type SearchFormProps, WordsPart } from './easy-form.tsx';
import { Kept } from './kept.tsx';

type DetailedFormProps = SearchFormProps & {
  query: JobQuery;
  numbers: Readonly<Record<string, number>> | undefined;
  /** The part that the reader came for. */
  part: string | undefined;
};

export type PartProps = DetailedFormProps & { boxing: Boxing; problemOf: (...names: string[]) => string | undefined };

type Part = {
  key: keyof ReturnType<typeof words>['form']['groups'];
  /** The conditions that are asked in it. */
  holds: readonly ConditionKey[];
  view: (props: PartProps) => JSX.Element;
};

/** Every condition of §3.1–3.2 stands in one of these; a test holds that none is left out. */
export const parts: readonly Part[] = [
  { key: 'place', holds: ['places', 'near', 'railways'], view: PlacePart },
  { key: 'work', holds: ['occupations', 'classes'], view: WorkPart },
  { key: 'basic', holds: ['kind', 'times', 'employmentTypes', 'arrived', 'age', 'ageLimit'], view: BasicPart },
  { key: 'words', holds: ['words', 'without'], view: AllOfWords },
  { key: 'pay', holds: ['wage', 'bonus'], view: BonusAndPay },
  { key: 'hours', holds: ['hours', 'hoursExcept', 'overtime', 'overtimeAtMost'], view: HoursPart },
  { key: 'holidays', holds: ['holidays', 'weekends', 'annualHolidays'], view: HolidaysPart },
  { key: 'terms', holds: ['dispatch', 'renewable', 'renewals', 'retirement'], view: TermsPart },
  { key: 'benefits', holds: ['insurances', 'housing', 'childcare'], view: BenefitsPart },
  {
    key: 'person',
    holds: ['educationOpen', 'experienceOpen', 'licenceOpen', 'licences', 'driving'],
    view: PersonPart,
  },
  { key: 'employer', holds: ['establishmentName', 'employees', 'industries'], view: EmployerPart },
  { key: 'features', holds: ['features', 'marks', 'selfApplication'], view: FeaturesPart },
];

/** Conditions that other screens set: numbers have a form of their own, the rest comes by links. */
export const askedElsewhere: readonly ConditionKey[] = ['numbers', 'establishment', 'hiddenEstablishments', 'since'];

/** 詳しい条件: every condition of the real form in foldable parts; those that hold something are open. */
export function DetailedForm(props: DetailedFormProps): JSX.Element {
  const { language, params, told, limits, query, part, total, numbers } = props;
  const w = words(language);
  const boxing: Boxing = { language, params, numbers };
  const problemOf = (...names: string[]) => told.find(({ field }) => names.includes(field))?.text;
  const codecs = codecsOf(knownCodes, limits);
  const namesOf = ({ holds }: Part): string[] => holds.flatMap((key) => codecs[key].names);
  const asked = new Set([...parts.flatMap(namesOf), 'no', 'est']);
  const set = (one: Part): number => keysOf(query.where).filter((key) => one.holds.includes(key)).length;
  const open = (one: Part): boolean =>
    part === undefined
      ? ['place', 'work', 'basic'].includes(one.key) || set(one) > 0 || problemOf(...namesOf(one)) !== undefined
      : one.key === part || problemOf(...namesOf(one)) !== undefined;
  return (
    <Counted language={language} form="detailed">
      <form class="search-form search-detailed" method="get" action={urls.jobs(language)}>
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true">
          {w.form.search}
        </button>
        <Kept params={params} asked={asked} offered={new Set()} />
        {parts.map((one) => (
          <section key={one.key} class="search-group" id={`part-${one.key}`}>
            <Disclosure summary={<Title label={w.form.groups[one.key]} count={set(one)} {...props} />} open={open(one)}>
              <one.view {...props} boxing={boxing} problemOf={problemOf} />
            </Disclosure>
          </section>
        ))}
        <SubmitBar language={language} total={total} />
        <p class="search-step">
          <Link href={urls.jobConditions(language)}>{w.form.clear}</Link>
        </p>
      </form>
    </Counted>
  );
}

function Title({ label, count, language }: { label: string; count: number } & DetailedFormProps): ComponentChildren {
  return (
    <h2 class="search-group-title">
      {label}
      {count > 0 && <span class="search-count"> {words(language).form.set(String(count))}</span>}
    </h2>
  );
}

function AllOfWords(props: PartProps): JSX.Element {
  return <WordsPart {...props} whole />;
}

function BonusAndPay(props: PartProps): JSX.Element {
  return <PayPart {...props} bonus />;
}
