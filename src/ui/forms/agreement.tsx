import type { Language } from '#kernel/language.ts';
import type { Field } from './field.ts';
import { type Frame, Guidance } from './frame.tsx';
import { words as inWords } from './words/words.ts';

export type AgreementQuestion = { label: string; hint?: string };

/** One box that must be ticked to go on; never ticked beforehand (consent is given, not taken). */
export function agreementField(language: Language, question: AgreementQuestion): Field<true> {
  const words = inWords(language);
  const { label, hint } = question;
  return {
    kind: 'agreement',
    label,
    required: true,
    read: (raw, name) => {
      const typed = raw.all(name);
      return typed.length === 1 && typed[0] === 'yes' ? { value: true } : { problem: words.missingAgreement(label) };
    },
    ask: ({ name, raw, problem }) => {
      const frame: Frame = { name, label, required: true, hints: [hint], problem, words };
      const described = [hint && `${name}-hint`, problem && `${name}-problem`].filter(Boolean).join(' ');
      return (
        <div class={problem === undefined ? 'field' : 'field field-invalid'}>
          <Guidance frame={frame} />
          <div class="field-option">
            <input
              class="field-checkbox"
              type="checkbox"
              id={name}
              name={name}
              value="yes"
              checked={raw.one(name) === 'yes'}
              aria-describedby={described || undefined}
              aria-invalid={problem === undefined ? undefined : 'true'}
            />
            <label class="field-option-label" for={name}>
              {label} <span class="field-required">{words.required}</span>
            </label>
          </div>
        </div>
      );
    },
    show: () => words.yes,
    write: (_value, name) => ({ [name]: 'yes' }),
  };
}
