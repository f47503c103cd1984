import type { JSX } from 'preact';

/** One answer to choose: the value that travels, what is read, and what more there is to know about it. */
export type Option<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly hint?: string | undefined;
};

type LinesProps = {
  type: 'radio' | 'checkbox';
  /** Of the question; the controls' ids are made of it. */
  name: string;
  options: readonly Option<string>[];
  chosen: readonly string[];
  invalid?: boolean;
};

type LineProps = Pick<LinesProps, 'type' | 'name'> & {
  index: number;
  option: Option<string>;
  checked: boolean;
  invalid: boolean;
};

/** The first control has the id of the question itself, so that the error summary leads there. */
const optionId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

/** As many full-width letters as stand beside each other on a phone with two or three answers. */
const shortLabel = 7;
const annotations = /\ufff9|\ufffa[^\ufffb]*\ufffb/gu;

/** In letters of full width; what stands over a word as its reading takes no room. */
const widthOf = (label: string): number =>
  [...label.replace(annotations, '')].reduce(
    (sum, letter) => sum + ((letter.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1),
    0,
  );

/** The answers to a question: short ones (あり, なし) stand in a row, so that a long form stays short. */
export function OptionLines({ type, name, options, chosen, invalid = false }: LinesProps): JSX.Element {
  const row = options.every(({ label, hint }) => hint === undefined && widthOf(label) <= shortLabel);
  return (
    <div class={row ? 'field-options field-options-row' : 'field-options'}>
      {options.map((option, index) => (
        <OptionLine
          key={option.value}
          type={type}
          name={name}
          index={index}
          option={option}
          checked={chosen.includes(option.value)}
          invalid={invalid}
        />
      ))}
    </div>
  );
}

/** One radio button or check box; the whole line is its label, which is a large target for a thumb. */
function OptionLine({ type, name, index, option, checked, invalid }: LineProps): JSX.Element {
  const id = optionId(name, index);
  return (
    <div class="field-option">
      <input
        class={`field-${type}`}
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        aria-describedby={option.hint === undefined ? undefined : `${id}-about`}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label class="field-option-label" for={id}>
        {option.label}
      </label>
      {option.hint !== undefined && (
        <p class="field-option-hint" id={`${id}-about`}>
          {option.hint}
        </p>
      )}
    </div>
  );
}
