import { createContext } from 'preact';
import type { Language } from '#kernel/language.ts';

/** What every form of a page carries besides its questions; the layout provides it. */
type FormSurroundings = {
  /** The secret of the session: a form without it is refused. */
  csrf: string;
  language: Language;
  /** New for every page shown: pressing twice creates once. */
  idempotencyKey: string;
};

export const FormContext = createContext<FormSurroundings>({ csrf: '', language: 'ja', idempotencyKey: '' });

/** Names of the hidden inputs of every form; no field may be called so. */
export const csrfName = '_csrf';
export const keyName = '_key';
