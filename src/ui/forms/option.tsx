import type { JSX } from 'preact';

/** One answer to choose: the value that travels, what is read, and what more there is to know about it. */
export type Option<V extends string> = {
  readonly value: V;
  readonly label: string;
  readonly hint?: string | undefined;
};

type OptionProps = {
  type: 'radio' | 'checkbox';
  /** Of the question; the control's id is made of it. */
  name: string;
  index: number;
  option: Option<string>;
  checked: boolean;
  invalid?: boolean;
};

/** The first control has the id of the question itself, so that the error summary leads there. */
const optionId = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);

/** One radio button or check box; the whole line is its label, which is a large target for a thumb. */
export function OptionLine({ type, name, index, option, checked, invalid = false }: OptionProps): JSX.Element {
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
