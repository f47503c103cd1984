import type { JSX } from 'preact';
import { industries, licence } from '#modules/reference/reference.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { fields } from '#ui/forms/fields.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { drivings, employeeCounts } from '../../conditions.ts';
import { mostNameCharacters } from '../../typed-codecs.ts';
import { words } from '../../words/words.ts';
import { Boxes, type Choice, choicesFrom, withNone } from '../box.tsx';
import type { PartProps } from '../detailed-form.tsx';
import { SuggestBox } from '../suggest-box.tsx';

export function EmployerPart({ language, params, limits, boxing, problemOf }: PartProps): JSX.Element {
  const { form, condition, value } = words(language);
  const counts = employeeCounts.map((count) => ({
    name: 'staff',
    value: String(count),
    label: value.peopleOrMore(String(count)),
  }));
  const chosen = params.getAll('ind').length;
  return (
    <>
      <div class="search-columns">
        <div>
          {fields(language)
            .text({ label: form.name, max: mostNameCharacters })
            .ask({ name: 'name', raw: rawOf(params), problem: problemOf('name') })}
          <Boxes
            legend={condition.establishmentName}
            quiet
            choices={[{ name: 'noname', value: '1', label: form.nameExcept }]}
            boxing={boxing}
            problem={problemOf('noname')}
          />
        </div>
        <Boxes
          legend={condition.employees}
          type="radio"
          choices={withNone(language, counts)}
          boxing={boxing}
          problem={problemOf('staff')}
        />
      </div>
      <Disclosure
        summary={
          <>
            {condition.industries}
            {chosen > 0 && <span class="search-count"> {form.chosen(String(chosen))}</span>}
          </>
        }
        open={chosen > 0 || problemOf('ind') !== undefined}
      >
        <div class="search-columns">
          {divisions().map(({ name, choices }, index) => (
            <Boxes
              key={name}
              legend={<span lang="ja">{name}</span>}
              hint={index === 0 ? form.industriesHint(String(limits.industries)) : undefined}
              choices={choices}
              boxing={boxing}
              problem={index === 0 ? problemOf('ind') : undefined}
              first={index === 0}
            />
          ))}
        </div>
      </Disclosure>
    </>
  );
}

/** 大分類 of 産業分類 with their 中分類, which the condition takes. */
const divisions = (): { name: string; choices: readonly Choice[] }[] => {
  const all = industries();
  return all
    .filter(({ level }) => level === '大')
    .map(({ code, name }) => ({
      name,
      choices: all
        .filter(({ level, dai }) => level === '中' && dai === code)
        .map((one) => ({ name: 'ind', value: one.code, label: one.name, lang: 'ja' })),
    }))
    .filter(({ choices }) => choices.length > 0);
};

export function PersonPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const { form, condition, value } = words(language);
  const open = [
    { name: 'noedu', value: '1', label: condition.educationOpen },
    { name: 'noexp', value: '1', label: condition.experienceOpen },
    { name: 'nolic', value: '1', label: condition.licenceOpen },
  ];
  const chosen = [...new Set(params.getAll('lic').map((code) => code.replace('not.', '')))].flatMap((code) => {
    const name = licence(code)?.name ?? code;
    return [
      { name: 'lic', value: code, label: name },
      { name: 'lic', value: `not.${code}`, label: form.licenceExcept(name) },
    ];
  });
  return (
    <div class="search-columns">
      <Boxes
        legend={form.groups.person}
        quiet
        choices={open}
        boxing={boxing}
        problem={problemOf('noedu', 'noexp', 'nolic')}
      />
      <Boxes
        legend={condition.driving}
        choices={choicesFrom('drive', drivings, value.driving)}
        boxing={boxing}
        problem={problemOf('drive')}
      />
      <fieldset class="search-boxes">
        <legend class="field-label">{condition.licences}</legend>
        <SuggestBox language={language} kind="licence" name="lw" label={form.licenceFind} hint={form.licenceFindHint} />
        <div class="search-added search-boxes">
          {chosen.length > 0 && (
            <Boxes legend={condition.licences} quiet choices={chosen} boxing={boxing} problem={problemOf('lic')} />
          )}
        </div>
      </fieldset>
    </div>
  );
}
