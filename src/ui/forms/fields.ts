import type { Language } from '#kernel/language.ts';
import { type AgreementQuestion, agreementField } from './agreement.tsx';
import { type ChoiceQuestion, choiceField } from './choice.tsx';
import { type ChoicesQuestion, choicesField } from './choices.tsx';
import { type DateQuestion, dateField } from './date.tsx';
import { type FileQuestion, fileField } from './file.tsx';
import { type FilesQuestion, filesField } from './files.tsx';
import { type KanaQuestion, kanaField } from './kana.tsx';
import type { Question } from './line.tsx';
import { type LongTextQuestion, longTextField } from './long-text.tsx';
import { type MailQuestion, mailField } from './mail.tsx';
import { type MoneyQuestion, moneyField, type NumberQuestion, numberField } from './number.tsx';
import { postalField } from './postal.tsx';
import { type SecretQuestion, secretField } from './secret.tsx';
import { type TelephoneQuestion, telephoneField } from './telephone.tsx';
import { type CodeQuestion, codeField, type TextQuestion, textField } from './text.tsx';
import { timeField } from './time.tsx';
import { type YesNoQuestion, yesNoField } from './yes-no.tsx';

/**
 * The kit: every kind of question, asked and told off in one language. A field is optional and answers `undefined`
 * unless it says `required: true`; `choices` answers an empty list; `secret` and `agreement` are always required.
 */
export const fields = (language: Language) => ({
  text: <R extends boolean = false>(question: TextQuestion<R>) => textField(language, question),
  code: <T, R extends boolean = false>(question: CodeQuestion<T, R>) => codeField(language, question),
  longText: <R extends boolean = false>(question: LongTextQuestion<R>) => longTextField(language, question),
  choice: <const V extends string, R extends boolean = false>(question: ChoiceQuestion<V, R>) =>
    choiceField(language, question),
  choices: <const V extends string>(question: ChoicesQuestion<V>) => choicesField(language, question),
  yesNo: <R extends boolean = false>(question: YesNoQuestion<R>) => yesNoField(language, question),
  date: <R extends boolean = false>(question: DateQuestion<R>) => dateField(language, question),
  time: <R extends boolean = false>(question: Question<R>) => timeField(language, question),
  postal: <R extends boolean = false>(question: Question<R>) => postalField(language, question),
  telephone: <R extends boolean = false>(question: TelephoneQuestion<R>) => telephoneField(language, question),
  mail: <R extends boolean = false>(question: MailQuestion<R>) => mailField(language, question),
  kana: <R extends boolean = false>(question: KanaQuestion<R>) => kanaField(language, question),
  number: <R extends boolean = false>(question: NumberQuestion<R>) => numberField(language, question),
  money: <R extends boolean = false>(question: MoneyQuestion<R>) => moneyField(language, question),
  file: <R extends boolean = false>(question: FileQuestion<R>) => fileField(language, question),
  files: (question: FilesQuestion) => filesField(language, question),
  secret: (question: SecretQuestion) => secretField(language, question),
  agreement: (question: AgreementQuestion) => agreementField(language, question),
});
