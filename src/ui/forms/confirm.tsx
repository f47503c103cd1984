import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { SummaryList } from '#ui/components/summary-list.tsx';
import { FormContext } from './context.ts';
import type { Fields, Values } from './field.ts';

type ConfirmProps<F extends Fields> = {
  fields: F;
  values: Partial<Values<F>>;
  /** The address where an answer is changed; undefined where it cannot be. */
  change?: (name: keyof F & string) => string | undefined;
};

/** 確認画面: every question with its answer as it will be kept. Secrets are left out altogether. */
export function Confirm<F extends Fields>({ fields, values, change }: ConfirmProps<F>): JSX.Element {
  const { language } = useContext(FormContext);
  const items = Object.entries(fields)
    .filter(([, field]) => !field.secret)
    .map(([name, field]) => {
      const href = change?.(name);
      return {
        label: field.label,
        value: field.show(values[name as keyof F]),
        ...(href === undefined ? {} : { change: href }),
      };
    });
  return <SummaryList language={language} items={items} />;
}

/** The answers once more as hidden inputs, so that the page after the confirmation reads and judges them anew. */
export function Carried<F extends Fields>({ fields, values }: { fields: F; values: Partial<Values<F>> }): JSX.Element {
  const inputs = Object.entries(fields).flatMap(([name, field]) => {
    const value = values[name as keyof F];
    const written = value === undefined ? {} : field.write(value, name);
    return Object.entries(written).flatMap(([control, texts]) => [texts].flat().map((text) => ({ control, text })));
  });
  return (
    <>
      {inputs.map(({ control, text }) => (
        <input key={`${control} ${text}`} type="hidden" name={control} value={text} />
      ))}
    </>
  );
}
