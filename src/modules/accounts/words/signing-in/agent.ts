import type { Language } from '#kernel/language.ts';
import { agentOf } from '../../agent.ts';
import { signInMailWords } from './words.ts';

/** 「Chrome（Windows）」; names of our own list only, never what a browser claims word by word. */
export const agentText = (text: string, language: Language): string => {
  const words = signInMailWords(language);
  const { browser, system } = agentOf(text);
  return words.agent(browser ?? words.unknownBrowser, system ?? words.unknownSystem);
};
