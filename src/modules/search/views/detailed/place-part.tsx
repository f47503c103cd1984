import type { JSX } from 'preact';
import { municipalitiesOf, prefectures, railwayLines } from '#modules/reference/reference.ts';
import { urls } from '#platform/web/urls.ts';
import { Button } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { abroad } from '../../searches.ts';
import { words } from '../../words/words.ts';
import { Boxes, withNone } from '../box.tsx';
import { municipalityName, prefectureName } from '../describe.ts';
import type { PartProps } from '../detailed-form.tsx';
import { distances, nearbyOf } from '../offered.ts';
import { SuggestBox } from '../suggest-box.tsx';

/** Prefectures, their municipalities and those beside, a distance from a place, railway lines. */
export function PlacePart(props: PartProps): JSX.Element {
  const { language, params, limits, problemOf } = props;
  const w = words(language);
  const chosen = params.getAll('pref');
  const problem = problemOf('place', 'pref', 'city');
  return (
    <>
      {problem !== undefined && <p class="field-problem">{problem}</p>}
      <div class="search-columns">
        {Array.from({ length: Math.min(limits.prefectures, Math.max(3, chosen.length)) }, (_, index) => (
          <PrefectureSelect
            key={index}
            {...props}
            label={index === 0 ? w.form.prefecture : w.form.furtherPrefecture(String(index + 1))}
            chosen={chosen[index]}
            id={index === 0 ? 'place' : `place-${index + 1}`}
          />
        ))}
      </div>
      <p class="search-step">
        <Button kind="secondary" size="small" formAction={urls.jobConditions(language)} name="part" value="place">
          {w.form.choosePlaces}
        </Button>
      </p>
      {chosen
        .filter((code) => municipalitiesOf(code).length > 0)
        .map((code, index) => (
          <Municipalities key={code} {...props} prefecture={code} first={index === 0} />
        ))}
      <Nearby {...props} />
      <Distance {...props} />
      <Railways {...props} />
    </>
  );
}

function PrefectureSelect({
  language,
  label,
  chosen,
  id,
}: PartProps & { label: string; chosen: string | undefined; id: string }): JSX.Element {
  return (
    <div>
      <label class="search-small-label" for={id}>
        {label}
      </label>
      <div class="field-select">
        <select class="field-input" id={id} name="pref">
          <option value="">{words(language).form.notSet}</option>
          {[...prefectures().map(({ code }) => code), abroad].map((code) => (
            <option key={code} value={code} selected={code === chosen}>
              {prefectureName(code, language)}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

function Municipalities({
  language,
  prefecture,
  params,
  boxing,
  first,
}: PartProps & { prefecture: string; first: boolean }): JSX.Element {
  const w = words(language).form;
  const all = municipalitiesOf(prefecture);
  const count = all.filter(({ code5 }) => params.getAll('city').includes(code5)).length;
  const title = w.municipalities(prefectureName(prefecture, language));
  return (
    <Disclosure
      summary={
        <>
          {title}
          {count > 0 && <span class="search-count"> {w.chosen(String(count))}</span>}
        </>
      }
      open={first || count > 0}
    >
      <Boxes
        legend={title}
        quiet
        hint={w.municipalitiesHint}
        choices={all.map(({ code5 }) => ({ name: 'city', value: code5, label: municipalityName(code5, language) }))}
        boxing={boxing}
        many
        first={first}
      />
    </Disclosure>
  );
}

/** 隣の市区町村: where somebody looks for work in one town, the next one may do as well. */
function Nearby({ language, query, boxing }: PartProps): JSX.Element | null {
  const w = words(language).form;
  const near = nearbyOf(query.where);
  if (near.length === 0) return null;
  return (
    <Boxes
      legend={w.neighbours}
      choices={near.map(({ code5, km }) => ({
        name: 'place',
        value: `${code5.slice(0, 2)}.${code5}`,
        label: w.neighbour(municipalityName(code5, language), String(Math.round(km))),
      }))}
      boxing={boxing}
      many
      first={false}
    />
  );
}

/** A circle round a municipality: one of those chosen, or one found by its name. */
function Distance({ language, params, boxing, problemOf, query }: PartProps): JSX.Element {
  const w = words(language);
  const { near, places = [] } = query.where;
  const now = params.get('near');
  const centres = [...new Set([...(now ? [now] : []), ...places.flatMap(({ municipalities }) => municipalities)])].map(
    (value) => ({ name: 'near', value, label: placeName(value) }),
  );
  function placeName(code: string): string {
    const [north = '', east = ''] = code.split(',');
    return /^\d{5}$/.test(code) ? municipalityName(code, language) : w.value.point(north, east);
  }
  const km = String(near?.km ?? 10);
  const offered = [...new Set([...distances, km])].sort((a, b) => Number(a) - Number(b));
  return (
    <Disclosure summary={w.form.near} open={near !== undefined || problemOf('near', 'km') !== undefined}>
      <p class="field-hint">{w.form.nearHint}</p>
      <SuggestBox language={language} kind="near" name="nw" label={w.form.nearPlace} hint={w.suggest.placeHint} />
      <div class="search-added search-boxes">
        {centres.length > 0 && (
          <Boxes
            legend={w.form.nearPlace}
            quiet
            type="radio"
            choices={withNone(language, centres)}
            boxing={boxing}
            problem={problemOf('near')}
          />
        )}
      </div>
      {near && (
        <Boxes
          legend={w.form.distance}
          type="radio"
          choices={offered.map((value) => ({ name: 'km', value, label: w.form.withinKm(value) }))}
          boxing={boxing}
          problem={problemOf('km')}
          many
        />
      )}
    </Disclosure>
  );
}

function Railways({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const w = words(language).form;
  const count = params.getAll('line').length;
  return (
    <Disclosure
      summary={
        <>
          {w.railways}
          {count > 0 && <span class="search-count"> {w.chosen(String(count))}</span>}
        </>
      }
      open={count > 0 || problemOf('line') !== undefined}
    >
      <Boxes
        legend={w.railways}
        quiet
        hint={w.railwaysHint}
        choices={railwayLines().map(({ code, name }) => ({ name: 'line', value: code, label: name, lang: 'ja' }))}
        boxing={boxing}
        problem={problemOf('line')}
        many
      />
    </Disclosure>
  );
}
