import { foldWidth } from '#kernel/japanese.ts';
import type { Language } from '#kernel/language.ts';
import type { Answer, Field } from './field.ts';
import { lineField, type Question } from './line.tsx';
import { grouped, lengthOf } from './typed.ts';
import type { Words } from './words/ja.ts';
import { words as inWords } from './words/words.ts';

export type MailQuestion<R extends boolean> = Question<R> & { autocomplete?: string };

/** 半角英数字100文字以内 (the leaflet's screen 「メールアドレスの入力」). */
const longestMail = 100;

/** A mail address, half-width, its domain in lower case. The part before the @ is kept: its case may matter. */
export function mailField<R extends boolean>(language: Language, question: MailQuestion<R>): Field<Answer<string, R>> {
  const { label, autocomplete = 'email' } = question;
  return lineField<string, R>(language, question, {
    kind: 'mail',
    hint: inWords(language).mailHint,
    control: { type: 'email', autocomplete, literal: true },
    read: (text, words) => {
      const address = foldWidth(text);
      const problem = problemOf(address, label, words);
      return problem === undefined ? { value: lowerDomain(address) } : { problem };
    },
    write: (value) => value,
  });
}

/**
 * Looser than RFC 5321 where people really have such addresses (`a..b.@docomo.ne.jp`: carriers once gave such out), stricter
 * where a typing slip is likely; that the address works is proved by the mail sent to it.
 */
function problemOf(address: string, label: string, words: Words): string | undefined {
  if (/\s/u.test(address)) return words.mailSpace(label);
  const at = address.indexOf('@');
  if (at < 1 || at !== address.lastIndexOf('@')) return words.mailAt(label);
  const strange = /[^A-Za-z0-9@.!#$%&'*+/=?^_`{|}~-]/u.exec(address);
  if (strange) return words.forbidden(label, strange[0]);
  if (address.length > longestMail) return words.tooLong(label, grouped(longestMail), lengthOf(address));
  const domain = address.slice(at + 1);
  return /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/iu.test(domain)
    ? undefined
    : words.mailDomain(label);
}

function lowerDomain(address: string): string {
  const at = address.indexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}
