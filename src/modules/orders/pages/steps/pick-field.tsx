import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Button } from '#ui/components/button.tsx';
import type { Asked, Field } from '#ui/forms/field.ts';
import { type Frame, GroupFrame } from '#ui/forms/frame.tsx';
import { names, pressedValue } from '#ui/forms/kept/editing.ts';
import { type Option, OptionLines } from '#ui/forms/option.tsx';
import { words as formWords } from '#ui/forms/words/words.ts';
import { stepWords } from '../../words/steps/words.ts';

type PickQuestion = {
  label: string;
  /** What the button finds: 職業分類1. */
  of: string;
  hint?: string;
  required?: boolean;
  /** Names of the boxes with the word to search by, the first filled one counts; `name` is that of this field. */
  wordsIn: (name: string) => readonly string[];
  /** What a word may mean, best first. */
  found: (word: string) => readonly Option<string>[];
  /** What a value is called; undefined where the list has no such value. */
  labelOf: (value: string) => string | undefined;
  /** The value that a name or a code in a table stands for. */
  meant: (text: string) => string | undefined;
};

/**
 * One of a list too long to be shown, found by a word: what the word may mean is offered by a button of the form, which
 * keeps everything typed and works without scripting. What was chosen before is offered first.
 */
export const pickField = (language: Language, question: PickQuestion): Field<string | undefined> => {
  const w = stepWords(language).a.pick;
  const { label, required = false, labelOf } = question;
  return {
    kind: 'choice',
    label,
    required,
    hint: question.hint,
    meant: (text) => (labelOf(text) === undefined ? question.meant(text) : text),
    read: (raw, name) => {
      const value = raw.one(name) ?? '';
      if (value === '') return required ? { problem: w.missing(label) } : { value: undefined };
      return labelOf(value) === undefined ? { problem: w.unknown(label) } : { value };
    },
    ask: (asked) => <Offered asked={asked} question={question} language={language} />,
    show: (value) => (value === undefined ? formWords(language).nothing : (labelOf(value) ?? value)),
    write: (value, name): Record<string, string> => (value === undefined ? {} : { [name]: value }),
  };
};

type OfferedProps = { asked: Asked; question: PickQuestion; language: Language };

function Offered({ asked: { name, raw, problem }, question, language }: OfferedProps): JSX.Element {
  const w = stepWords(language).a.pick;
  const { label, of, required = false, hint, wordsIn, found, labelOf } = question;
  const chosen = raw.one(name) ?? '';
  const word = wordsIn(name)
    .map((box) => raw.one(box)?.trim() ?? '')
    .find((text) => text !== '');
  const named = labelOf(chosen);
  const hits = (word === undefined ? [] : found(word)).filter(({ value }) => value !== chosen);
  const offered = [...(named === undefined ? [] : [{ value: chosen, label: named }]), ...hits];
  const all = offered.length > 0 ? [...offered, { value: '', label: w.none }] : [];
  const frame: Frame = { name, label, required, hints: [hint], problem, words: formWords(language) };
  return (
    <GroupFrame frame={frame} {...(all.length > 0 ? { role: 'radiogroup' } : {})}>
      {/* Where nothing is offered yet, the error summary leads to the button. */}
      <p class="kept-beside" id={all.length === 0 ? name : undefined} tabIndex={all.length === 0 ? -1 : undefined}>
        <Button kind="secondary" size="small" name={names.pressed} value={pressedValue({ act: 'find', field: name })}>
          {w.search(of)}
        </Button>
      </p>
      {word === undefined && all.length === 0 && <p>{w.noWord}</p>}
      {word !== undefined && hits.length === 0 && named === undefined && <p>{w.nothingFound(word)}</p>}
      {all.length > 0 && <OptionLines type="radio" name={name} options={all} chosen={[chosen]} />}
    </GroupFrame>
  );
}
