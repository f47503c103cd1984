import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { grouped } from '#ui/forms/typed.ts';
import { words } from '../words/words.ts';

/** One choice of a form: what is sent, and what is read. */
export type Choice = { name: string; value: string; label: string; lang?: string | undefined };

/** What the boxes of a form have in common. */
export type Boxing = {
  language: Language;
  /** What the boxes hold (form-raw.ts). */
  params: URLSearchParams;
  /** How many jobs each choice would find, by `name=value`; undefined where they were not counted. */
  numbers: Readonly<Record<string, number>> | undefined;
};

/**
 * A check box or radio button whose whole line is its label. The number stands in room of its own, which is kept free for
 * the numbers that the element search-counts brings, so that nothing moves when they come. Without classes of its own: forms hold hundreds.
 */
function Box({
  choice: { name, value, label, lang },
  boxing: { language, params, numbers },
  type = 'checkbox',
  id,
}: {
  choice: Choice;
  boxing: Boxing;
  type?: 'checkbox' | 'radio';
  id?: string | undefined;
}): JSX.Element {
  const chosen = params.getAll(name);
  const checked = value === '' ? chosen.every((one) => one === '') : chosen.includes(value);
  const number = numbers?.[`${name}=${value}`];
  return (
    <label lang={language === 'en' ? lang : undefined}>
      <input type={type} id={id} name={name} value={value} checked={checked} />
      {label}
      {number !== undefined && <span class="search-number"> {words(language).form.number(grouped(number))}</span>}
    </label>
  );
}

/** Boxes under one question; a problem is said beside it, and the first box carries the id that the problem leads to. */
export function Boxes({
  legend,
  choices,
  boxing,
  type = 'checkbox',
  problem,
  hint,
  quiet = false,
  many = false,
  first = true,
}: {
  legend: ComponentChildren;
  choices: readonly Choice[];
  boxing: Boxing;
  type?: 'checkbox' | 'radio';
  problem?: string | undefined;
  hint?: string | undefined;
  /** The heading above says the question already. */
  quiet?: boolean;
  /** So many that they stand beside each other. */
  many?: boolean;
  /** Of several groups under one name only the first carries the id. */
  first?: boolean;
}): JSX.Element {
  return (
    <fieldset class={problem === undefined ? 'search-boxes' : 'search-boxes field-invalid'}>
      <legend class={quiet ? 'visually-hidden' : 'field-label'}>{legend}</legend>
      {hint && <p class="field-hint">{hint}</p>}
      {problem !== undefined && <p class="field-problem">{problem}</p>}
      <div class={many ? 'search-many' : undefined}>
        {choices.map((choice, index) => (
          <Box
            key={`${choice.name}=${choice.value}`}
            choice={choice}
            boxing={boxing}
            type={type}
            id={first && index === 0 ? choice.name : undefined}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** One of several or none: 指定しない stands first. */
export const withNone = (language: Language, choices: readonly Choice[]): readonly Choice[] => {
  const [first] = choices;
  return first ? [{ name: first.name, value: '', label: words(language).form.notSet }, ...choices] : [];
};

/** Choices of a closed list under their words. */
export const choicesFrom = <V extends string>(
  name: string,
  values: readonly V[],
  labels: Readonly<Record<V, string>>,
): readonly Choice[] => values.map((value) => ({ name, value, label: labels[value] }));
