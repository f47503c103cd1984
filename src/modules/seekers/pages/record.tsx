import type { ComponentChildren } from 'preact';
import { htmlLanguage, type Language } from '#kernel/language.ts';
import { ageOn, dayOf, formatDay, type Instant, wareki } from '#kernel/time.ts';
import { municipality, prefecture } from '#modules/reference/reference.ts';
import { type Description, DescriptionList } from '#ui/components/description-list.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { Registration } from '../registration.ts';
import { words } from '../words/words.ts';
import { wholeAddress } from './address.ts';

type Item = Description | undefined;

/** The registration in its eight tabs, only what was given; texts of the person stay as entered. */
export function RegistrationSections({
  language,
  registration,
  now,
}: {
  language: Language;
  registration: Registration;
  now: Instant;
}) {
  const w = words(language).registration;
  const tabs = sections(language, registration, now);
  return (
    <>
      {w.tabs.map((title, index) => {
        const items = (tabs[index] ?? []).filter((item) => item !== undefined);
        // 障害情報 is no heading on the page of someone it does not concern.
        if (items.length === 0 && index === disabilityTab) return null;
        return (
          <Section key={title} title={title}>
            {items.length > 0 ? <DescriptionList items={items} /> : <p>{w.none}</p>}
          </Section>
        );
      })}
    </>
  );
}

const disabilityTab = 6;

const aside = (language: Language, text: string): string => (language === 'en' ? ` (${text})` : `（${text}）`);

const sections = (language: Language, { person, record }: Registration, now: Instant): Item[][] => {
  const w = words(language).registration;
  const { labels, values } = w;
  const item = (label: string, value: ComponentChildren, lang?: string): Item =>
    value === undefined || value === '' ? undefined : { label, value, ...(lang ? { lang } : {}) };
  const own = (label: string, value: string | undefined): Item =>
    item(label, value, htmlLanguage(language) === 'ja' ? undefined : 'ja');
  const whether = (value: boolean | undefined, yes: string, no: string) =>
    value === undefined ? undefined : value ? yes : no;
  const { basic, sharing, wishes, placeAndPay, education, career, disability, appeal } = record;
  const birth = `${formatDay(person.birthDate, language)}（${wareki(person.birthDate)}、${ageOn(person.birthDate, dayOf(now))}歳）`;
  return [
    [
      own(labels.name, person.name),
      own(labels.nameKana, person.nameKana),
      item(labels.birthDate, language === 'en' ? formatDay(person.birthDate, language) : birth),
      item(labels.sex, person.sex && values.sex[person.sex]),
      own(labels.address, wholeAddress(basic)),
      own(labels.station, basic.station && [basic.station.line, basic.station.name].filter(Boolean).join('　')),
      item(labels.telephone, basic.telephone),
      item(labels.mobile, basic.mobile),
      item(labels.status, basic.status && values.status[basic.status]),
    ],
    [
      item(labels.openToEmployers, sharing.openToEmployers ? values.open : values.closed),
      item(labels.sharedWith, values.sharedWith[sharing.sharedWith]),
    ],
    [
      ...wishes.occupations.map(({ description, yearsOfExperience }, index) =>
        item(
          labels.occupation(String(index + 1)),
          <>
            <span lang="ja">{description}</span>
            {yearsOfExperience ? aside(language, values.years(String(yearsOfExperience))) : ''}
          </>,
        ),
      ),
      item(
        labels.workingTimes,
        wishes.workingTimes.map((one) => values.workingTimes[one]).join(language === 'en' ? ', ' : '、'),
      ),
      item(labels.time, timeRange(wishes.startMinutes, wishes.endMinutes)),
      item(labels.overtime, whether(wishes.overtime, values.possible, values.impossible)),
      item(labels.nightWork, whether(wishes.nightWork, values.possible, values.impossible)),
      item(labels.twoDaysOff, whether(wishes.twoDaysOffAWeek, values.yes, values.no)),
      item(labels.daysAWeek, wishes.daysAWeek && values.days(String(wishes.daysAWeek))),
      item(labels.remote, whether(wishes.remote, values.yes, values.no)),
      own(labels.note, wishes.note),
    ],
    [
      own(labels.places, placeAndPay.places.map(placeName).join('、')),
      item(labels.commute, placeAndPay.commuteMinutes && values.minutes(String(placeAndPay.commuteMinutes))),
      item(labels.byCar, whether(placeAndPay.byCar, values.yes, values.no)),
      item(labels.moving, whether(placeAndPay.moving, values.possible, values.impossible)),
      item(
        labels.pay,
        placeAndPay.pay && values.pay(values.unit[placeAndPay.pay.unit], placeAndPay.pay.yen.toLocaleString('ja-JP')),
      ),
    ],
    [
      own(labels.school, education.last && [education.last.school, education.last.course].filter(Boolean).join('　')),
      own(labels.training, education.training),
      own(labels.licences, education.licences.map(({ name }) => name).join('、')),
      item(labels.carLicence, education.carLicence && values.carLicence[education.carLicence]),
      own(labels.computer, education.computer),
      own(labels.languages, education.languages),
    ],
    [
      ...career.posts.map((post, index) =>
        own(
          labels.post(String(index + 1)),
          [post.employer, post.occupation, period(language, post.from, post.to)].filter(Boolean).join('　'),
        ),
      ),
      own(labels.mainExperience, career.mainExperience),
    ],
    [
      own(labels.certificate, [disability?.certificate, disability?.grade].filter(Boolean).join('　')),
      own(labels.considerations, disability?.considerations),
    ],
    [own(labels.appeal, appeal.appeal), own(labels.message, appeal.message)],
  ];
};

/** 2017年4月～2026年8月; the months are stored as 2017-04. */
const period = (language: Language, from: string | undefined, to: string | undefined): string | undefined => {
  const months = [from, to].map((month) => {
    const [, year, number] = month?.match(/^(\d{4})-(\d{2})$/u) ?? [];
    return year && number && language !== 'en' ? `${year}年${Number(number)}月` : month;
  });
  return from || to ? months.join('～') : undefined;
};

const placeName = ({ prefecture: pref, municipality: muni }: { prefecture: string; municipality?: string }): string =>
  `${prefecture(pref)?.name ?? ''}${muni ? (municipality(muni)?.fullName ?? '') : ''}`;

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const timeRange = (from: number | undefined, to: number | undefined): string | undefined =>
  from === undefined && to === undefined
    ? undefined
    : `${from === undefined ? '' : clock(from)}～${to === undefined ? '' : clock(to)}`;
