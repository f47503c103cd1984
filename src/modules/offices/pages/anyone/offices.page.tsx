import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Office } from '#modules/reference/office.ts';
import type { Municipality, Prefecture } from '#modules/reference/place.ts';
import { municipalitiesOf, prefecture, prefectures } from '#modules/reference/reference.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { MunicipalityName, officeName, prefectureName } from '../../office-name.tsx';
import { jurisdictionOf, officeForPostalCode, offices, officesFor } from '../../offices.ts';
import { words } from '../../words/words.ts';

type Chosen = { prefecture: Prefecture; by: 'office' | 'municipality' };

/** 全国ハローワーク所在地: the office in charge by postal code, and the offices or municipalities of a prefecture. */
export const officesPage = page('/offices', {
  audience: 'anyone',
  load: ({ query }) => {
    const code = query.get('prefecture');
    if (code === null) return { chosen: undefined };
    const found = prefecture(code);
    if (!found) return absent();
    const by = query.get('by') === 'municipality' ? ('municipality' as const) : ('office' as const);
    return { chosen: { prefecture: found, by } };
  },
  form: ({ language }) => {
    const { list } = words(language);
    return { zip: fields(language).postal({ label: list.postalCode, hint: list.postalCodeHint, required: true }) };
  },
  submit: async ({ language }, _, { zip }) => {
    const found = await officeForPostalCode(zip);
    return found
      ? redirect(urls.office(language, found.id))
      : problems({ zip: words(language).list.unknownPostalCode });
  },
  view: ({ language }, { chosen }, sheet) => {
    const { list } = words(language);
    return {
      title: chosen ? list.titleOf(prefectureName(chosen.prefecture, language)) : list.title,
      breadcrumb: chosen ? [{ href: urls.offices(language), label: list.title }] : [],
      description: list.lead,
      wide: true,
      body: (
        <>
          {chosen ? <OfPrefecture chosen={chosen} language={language} /> : <Lead>{list.lead}</Lead>}
          <Section title={list.byPostalCode}>
            <Form sheet={sheet} submit={list.find}>
              {sheet.ask.zip}
            </Form>
          </Section>
          <Section title={chosen ? list.otherPrefecture : list.byPrefecture}>
            <Prefectures language={language} />
          </Section>
        </>
      ),
    };
  },
});

function OfPrefecture({ chosen, language }: { chosen: Chosen; language: Language }): JSX.Element {
  const { list } = words(language);
  const { code } = chosen.prefecture;
  const tab = (by: Chosen['by'], label: string) => ({
    label,
    href: urls.officesOf(language, code, by),
    current: chosen.by === by,
  });
  return (
    <>
      <Tabs label={list.tabs} tabs={[tab('office', list.tabOffices), tab('municipality', list.tabMunicipalities)]} />
      {chosen.by === 'office' ? (
        <OfficeTable of={offices(code)} language={language} />
      ) : (
        <MunicipalityTable of={municipalitiesOf(code)} language={language} />
      )}
    </>
  );
}

function OfficeTable({ of, language }: { of: readonly Office[]; language: Language }): JSX.Element {
  const { list, kind } = words(language);
  return (
    <CardTable
      caption={list.tabOffices}
      hideCaption
      rows={of}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: list.office, heading: true, cell: (one) => <OfficeLink of={one} language={language} /> },
        { key: 'kind', head: list.kind, cell: (one) => one.kind && kind[one.kind] },
        { key: 'area', head: list.jurisdiction, cell: (one) => <Area of={jurisdictionOf(one)} language={language} /> },
      ]}
    />
  );
}

function MunicipalityTable({ of, language }: { of: readonly Municipality[]; language: Language }): JSX.Element {
  const { list } = words(language);
  return (
    <CardTable
      caption={list.tabMunicipalities}
      hideCaption
      rows={of}
      rowKey={({ code5 }) => code5}
      columns={[
        {
          key: 'name',
          head: list.municipality,
          heading: true,
          cell: (one) => <MunicipalityName of={one} language={language} />,
        },
        {
          key: 'office',
          head: list.inCharge,
          cell: (one) =>
            separated(
              officesFor(one.code5).map((found) => <OfficeLink key={found.id} of={found} language={language} />),
              language,
            ) ?? list.noneInCharge,
        },
      ]}
    />
  );
}

function OfficeLink({ of, language }: { of: Office; language: Language }): JSX.Element {
  return (
    <Link href={urls.office(language, of.id)} lang="ja">
      {officeName(of, language)}
    </Link>
  );
}

function Area({ of, language }: { of: readonly Municipality[]; language: Language }): JSX.Element {
  return (
    <>
      {separated(
        of.map((one) => <MunicipalityName key={one.code5} of={one} language={language} />),
        language,
      )}
    </>
  );
}

/** With the comma of the language between; nothing for nothing. */
const separated = (parts: readonly JSX.Element[], language: Language) =>
  parts.length === 0
    ? undefined
    : parts.flatMap((part, index) => (index === 0 ? [part] : [language === 'en' ? ', ' : '、', part]));

function Prefectures({ language }: { language: Language }): JSX.Element {
  return (
    <ul class="prefecture-list">
      {prefectures().map((one) => (
        <li key={one.code}>
          <Link href={urls.officesOf(language, one.code, 'office')}>{prefectureName(one, language)}</Link>
        </li>
      ))}
    </ul>
  );
}
