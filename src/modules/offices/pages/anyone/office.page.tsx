import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { dayOf, formatDayWithWeekday, type Instant } from '#kernel/time.ts';
import { openDayFrom } from '#modules/reference/calendar.ts';
import type { Office } from '#modules/reference/office.ts';
import { isOpenDay, prefecture, reference } from '#modules/reference/reference.ts';
import { page } from '#platform/web/page.ts';
import { mapSearch, urls } from '#platform/web/urls.ts';
import { type Description, DescriptionList } from '#ui/components/description-list.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { MunicipalityName, officeName, prefectureName } from '../../office-name.tsx';
import { familyOf, jurisdictionOf, nearbyOffices, office } from '../../offices.ts';
import { words } from '../../words/words.ts';

/** One office: what it is called, whom it serves, when it is open, and where the next ones are. */
export const officePage = page('/offices/:office', {
  audience: 'anyone',
  load: ({ params }) => office(params.office),
  view: ({ language, now }, found) => {
    const w = words(language);
    const place = prefecture(found.prefCode);
    return {
      title: officeName(found, language),
      heading: <span lang={found.name ? 'ja' : undefined}>{officeName(found, language)}</span>,
      breadcrumb: [
        { href: urls.offices(language), label: w.list.title },
        ...(place
          ? [{ href: urls.officesOf(language, place.code, 'office'), label: prefectureName(place, language) }]
          : []),
      ],
      body: (
        <>
          {!found.name && (
            <Notice kind="info" language={language}>
              {w.office.unnamedNote}
            </Notice>
          )}
          <DescriptionList items={itemsOf(found, language, now)} />
          <Others of={familyOf(found)} title={w.office.family} language={language} />
          <Others of={nearbyOffices(found)} title={w.office.nearby} note={w.office.nearbyNote} language={language} />
          <p>{w.office.sourceNote}</p>
        </>
      ),
    };
  },
});

const itemsOf = (of: Office, language: Language, now: Instant): Description[] => {
  const w = words(language);
  const place = prefecture(of.prefCode);
  const area = jurisdictionOf(of);
  return [
    ...(of.officialName ? [{ label: w.office.officialName, value: of.officialName, lang: 'ja' }] : []),
    ...(of.kind ? [{ label: w.list.kind, value: w.kind[of.kind] }] : []),
    {
      label: w.office.code,
      value: of.code ?? w.office.codeUnknown,
      ...(of.codeSource === 'derived' ? { note: w.office.codeDerived } : {}),
    },
    ...(place ? [{ label: w.office.prefecture, value: prefectureName(place, language) }] : []),
    ...(of.labourBureau ? [{ label: w.office.labourBureau, value: of.labourBureau, lang: 'ja' }] : []),
    area.length === 0
      ? { label: w.office.jurisdiction, value: w.office.noJurisdiction }
      : {
          label: w.office.jurisdiction,
          note: w.office.jurisdictionNote,
          value: (
            <ul>
              {area.map((one) => (
                <li key={one.code5}>
                  <MunicipalityName of={one} language={language} />
                </li>
              ))}
            </ul>
          ),
        },
    { label: w.office.openDays, value: openDays(language, now), note: w.office.hoursNote },
    ...(of.name
      ? [
          {
            label: w.office.map,
            note: w.office.mapNote,
            value: (
              <Link href={mapSearch(of.officialName ?? of.name)} newTab={language}>
                {w.office.mapLink}
              </Link>
            ),
          },
        ]
      : []),
  ];
};

const openDays = (language: Language, now: Instant): JSX.Element => {
  const { office: w } = words(language);
  const today = dayOf(now);
  const next = formatDayWithWeekday(openDayFrom(reference().holidays, today), language);
  return (
    <>
      <p>{w.openDaysValue}</p>
      <p>{isOpenDay(today) ? w.openToday : w.nextOpenDay(next)}</p>
    </>
  );
};

type OthersProps = { of: readonly Office[]; title: string; note?: string; language: Language };

function Others({ of, title, note, language }: OthersProps): JSX.Element | null {
  if (of.length === 0) return null;
  const items = of.map((one) => ({
    href: urls.office(language, one.id),
    label: <span lang="ja">{officeName(one, language)}</span>,
  }));
  return (
    <Section title={title}>
      {note && <p>{note}</p>}
      <LinkList items={items} />
    </Section>
  );
}
