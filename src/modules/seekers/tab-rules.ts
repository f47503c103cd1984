import { ageOn, compareDays, type Day, day } from '#kernel/time.ts';
import type { Tab } from './tab.ts';
import type { Told } from './told.ts';

/**
 * What is looked at beyond the single field. `red` must be mended before 求職申込み; `orange` is only asked about: told
 * once, and accepted by pressing 次へ進む a second time (system-reference §1.4). The table is ours; the real one is not
 * public.
 */
type TabRule = {
  key: string;
  tone: 'red' | 'orange';
  tab: Tab;
  /** The field it is told at; a block of a part by its place, e.g. `posts.0.to`. */
  field: string;
  when: (told: Told, today: Day) => boolean;
};

const orange = (tab: Tab, key: string, field: string, when: TabRule['when']): TabRule => ({
  key,
  tone: 'orange',
  tab,
  field,
  when,
});
const red = (tab: Tab, key: string, field: string, when: TabRule['when']): TabRule => ({
  ...orange(tab, key, field, when),
  tone: 'red',
});

const age = ({ person }: Told, today: Day): number | undefined => person.birthDate && ageOn(person.birthDate, today);
const isShown = ({ sharing }: Told): boolean =>
  sharing.openToEmployers === true || (sharing.sharedWith !== undefined && sharing.sharedWith !== 'none');
const given = (text: string | undefined): boolean => text !== undefined && text !== '';

/** Pay outside of this is more likely a slip of the keyboard than a wish. */
const usualPay = { month: [50_000, 2_000_000], hour: [500, 10_000] } as const;

export const mostPosts = 3;
export const mostWishes = 3;

const wishesAndPlaces: readonly TabRule[] = [
  orange('wishes', 'no-occupation', 'occupations.0.description', ({ wishes }) => wishes.occupations.length === 0),
  orange(
    'wishes',
    'hours-half',
    'start',
    ({ wishes }) => (wishes.startMinutes === undefined) !== (wishes.endMinutes === undefined),
  ),
  orange(
    'wishes',
    'hours-backwards',
    'end',
    ({ wishes: { startMinutes: start, endMinutes: end } }) => start !== undefined && end !== undefined && end <= start,
  ),
  orange(
    'wishes',
    'part-time-without-days',
    'daysAWeek',
    ({ wishes }) =>
      wishes.workingTimes.includes('part-time') && wishes.daysAWeek === undefined && wishes.hoursAWeek === undefined,
  ),
  orange('place-and-pay', 'commute-zero', 'commuteMinutes', ({ placeAndPay }) => placeAndPay.commuteMinutes === 0),
  orange(
    'place-and-pay',
    'commute-long',
    'commuteMinutes',
    ({ placeAndPay }) => (placeAndPay.commuteMinutes ?? 0) > 120,
  ),
  red(
    'place-and-pay',
    'pay-without-unit',
    'payUnit',
    ({ placeAndPay: { pay } }) => pay?.yen !== undefined && pay.unit === undefined,
  ),
  orange('place-and-pay', 'pay-unusual', 'pay', ({ placeAndPay: { pay } }) => {
    if (pay?.yen === undefined || pay.unit === undefined) return false;
    const [least, most] = usualPay[pay.unit];
    return pay.yen < least || pay.yen > most;
  }),
];

const past: readonly TabRule[] = [
  orange('education', 'no-school', 'school', ({ education }) => !education.last),
  orange(
    'education',
    'school-not-ended-yet',
    'schoolMonth',
    ({ education: { last } }, today) =>
      last?.ended !== undefined && last.ended !== 'attending' && (last.yearMonth ?? '') > today.toString().slice(0, 7),
  ),
  orange(
    'career',
    'no-career',
    'posts.0.employer',
    ({ career, basic }) => career.posts.length === 0 && basic.status !== 'student',
  ),
  ...Array.from({ length: mostPosts }, (_, at) =>
    red('career', `period-backwards-${at + 1}`, `posts.${at}.to`, ({ career }) => {
      const { from, to } = career.posts[at] ?? {};
      return from !== undefined && to !== undefined && to < from;
    }),
  ),
];

/** In the order of the tabs and their fields. */
export const tabRules: readonly TabRule[] = [
  orange('basic', 'too-young', 'birthDate', (told, today) => (age(told, today) ?? 15) < 15),
  orange('basic', 'too-old', 'birthDate', (told, today) => (age(told, today) ?? 0) > 100),
  orange('basic', 'no-telephone', 'telephone', ({ basic }) => !given(basic.telephone) && !given(basic.mobile)),
  orange('basic', 'no-contact', 'contactByOffice', ({ basic }) => basic.contactByOffice === false),
  orange(
    'basic',
    'no-day-of-leaving',
    'leftOn',
    ({ basic }) => basic.status === 'unemployed' && basic.leftOn === undefined,
  ),
  orange(
    'basic',
    'not-left-yet',
    'leftOn',
    ({ basic }, today) =>
      basic.status === 'unemployed' && basic.leftOn !== undefined && compareDays(day(basic.leftOn), today) > 0,
  ),
  orange(
    'basic',
    'left-and-employed',
    'leftOn',
    ({ basic }, today) =>
      basic.status === 'employed' && basic.leftOn !== undefined && compareDays(day(basic.leftOn), today) < 0,
  ),
  ...wishesAndPlaces,
  ...past,
  orange(
    'disability',
    'certificate-without-grade',
    'grade',
    ({ disability }) => given(disability.certificate) && !given(disability.grade),
  ),
  orange('appeal', 'nobody-reads', 'appeal', (told) => !isShown(told) && given(told.appeal.appeal)),
  orange('appeal', 'nothing-to-read', 'appeal', (told) => isShown(told) && !given(told.appeal.appeal)),
];

type Found = Pick<TabRule, 'key' | 'field'>;

/** What the rules find in a tab. */
export const foundIn = (tab: Tab, told: Told, today: Day): { red: Found[]; orange: Found[] } => {
  const found = tabRules.filter((rule) => rule.tab === tab && rule.when(told, today));
  const of = (tone: TabRule['tone']) =>
    found.filter((rule) => rule.tone === tone).map(({ key, field }) => ({ key, field }));
  return { red: of('red'), orange: of('orange') };
};

/** Whether anybody else would read 自己PR: the tab is for those only (system-reference §1.4). */
export const appealConcerns = (told: Told): boolean => isShown(told);
