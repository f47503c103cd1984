import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { municipalitiesOf, prefectures } from '#modules/reference/reference.ts';
import { Button } from '#ui/components/button.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { abroad } from '../searches.ts';
import { words } from '../words/words.ts';
import { municipalityName, prefectureName } from './describe.ts';
import { Tick } from './tick.tsx';

/**
 * Prefectures, then their municipalities: without JavaScript the button 市区町村を選ぶ sends the form back with the
 * municipalities of what is chosen, everything else kept.
 */
export function PlacePicker({
  language,
  params,
  most,
  open,
}: {
  language: Language;
  params: URLSearchParams;
  most: number;
  open: boolean;
}): JSX.Element {
  const w = words(language).form;
  const chosen = params.getAll('pref');
  const further = Math.max(0, most - 1);
  return (
    <fieldset class="field">
      <legend class="field-label">{w.place}</legend>
      <PrefectureSelect language={language} label={w.prefecture} chosen={chosen[0]} index={0} />
      {further > 0 && (
        <Disclosure summary={w.furtherPlaces} open={chosen.length > 1}>
          {Array.from({ length: further }, (_, index) => (
            <PrefectureSelect
              key={index}
              language={language}
              label={w.furtherPrefecture(String(index + 2))}
              chosen={chosen[index + 1]}
              index={index + 1}
            />
          ))}
        </Disclosure>
      )}
      <div class="search-step">
        <Button kind="secondary" size="small" name="choose" value="place">
          {w.choosePlaces}
        </Button>
      </div>
      {chosen
        .filter((code) => code !== abroad)
        .map((code, place) => (
          <Municipalities
            key={code}
            language={language}
            prefecture={code}
            chosen={params.getAll('city')}
            open={open}
            first={place === 0}
          />
        ))}
    </fieldset>
  );
}

function PrefectureSelect({
  language,
  label,
  chosen,
  index,
}: {
  language: Language;
  label: string;
  chosen: string | undefined;
  index: number;
}): JSX.Element {
  const w = words(language).form;
  const id = index === 0 ? 'place' : `place-${index + 1}`;
  const codes = [...prefectures().map(({ code }) => code), abroad];
  return (
    <div class="search-prefecture">
      <label class="search-small-label" for={id}>
        {label}
      </label>
      <div class="field-select">
        <select class="field-input" id={id} name="pref">
          <option value="">{w.notSet}</option>
          {codes.map((code) => (
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
  chosen,
  open,
  first,
}: {
  language: Language;
  prefecture: string;
  chosen: readonly string[];
  open: boolean;
  first: boolean;
}): JSX.Element | null {
  const w = words(language).form;
  const all = municipalitiesOf(prefecture);
  if (all.length === 0) return null;
  const count = all.filter(({ code5 }) => chosen.includes(code5)).length;
  const title = w.municipalities(prefectureName(prefecture, language));
  return (
    <Disclosure
      summary={
        <>
          {title}
          {count > 0 && <span class="search-count"> {w.chosen(String(count))}</span>}
        </>
      }
      open={open || (first && count > 0)}
    >
      <p class="field-hint">{w.municipalitiesHint}</p>
      <fieldset class="search-options">
        <legend class="visually-hidden">{title}</legend>
        {all.map(({ code5 }) => (
          <Tick
            key={code5}
            name="city"
            value={code5}
            label={municipalityName(code5, language)}
            checked={chosen.includes(code5)}
          />
        ))}
      </fieldset>
    </Disclosure>
  );
}
