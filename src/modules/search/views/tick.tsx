import type { JSX } from 'preact';

/** A check box of a long list: as the kit's, with the language of its label, since names of classes are Japanese. */
export function Tick({
  name,
  value,
  label,
  checked,
  lang,
}: {
  name: string;
  value: string;
  label: string;
  checked: boolean;
  lang?: string | undefined;
}): JSX.Element {
  const id = `${name}-${value}`;
  return (
    <div class="field-option">
      <input class="field-checkbox" type="checkbox" id={id} name={name} value={value} checked={checked} />
      <label class="field-option-label" for={id} lang={lang}>
        {label}
      </label>
    </div>
  );
}
