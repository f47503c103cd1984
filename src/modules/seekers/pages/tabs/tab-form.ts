import type { Language } from '#kernel/language.ts';
import type { Instant } from '#kernel/time.ts';
import type { Fields } from '#ui/forms/field.ts';
import {
  type Asking as KeptAsking,
  type KeptForm,
  type KeptGiven,
  keptForms,
  type Parts,
} from '#ui/forms/kept/kept-form.ts';
import type { Tab } from '../../tab.ts';
import type { Told } from '../../told.ts';
import type { Words } from '../../words/tabs/ja.ts';
import { tabWords } from '../../words/tabs/words.ts';

export { given, unlisted } from '#ui/forms/kept/controls.ts';

/** Who fills the tab in: on the web for the first time, an online or office registrant later, or the counter. */
export type Who = 'new' | 'online' | 'office' | 'counter';
export type On = { language: Language; now: Instant; who: Who; textMost: number; licencesMost: number };
export type Asking = KeptAsking<On, Words>;
type Title = keyof Words['sections'];

/** One of the eight tabs, in every direction: its questions, what was told by them, and how they are asked again. */
export type TabForm = KeptForm<On, Told, Title> & { tab: Tab };

const made = keptForms<On, Words, Title, Told>({ words: tabWords, unselected: ({ page }) => page.unselected });

export const tabForm = <F extends Fields, const P extends Parts<On, Words>>({
  tab,
  ...given
}: KeptGiven<On, Words, Title, Told, F, P> & { tab: Tab }): TabForm => ({ tab, ...made(given) });
