import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { sharedValues } from '#modules/jobs/shared-values.ts';
import { companyItems, establishmentItems } from '#modules/jobs/views/employer-lines.ts';
import type { Item } from '#modules/jobs/views/line.ts';
import { Lines } from '#modules/jobs/views/sheet-sections.tsx';
import { words as jobWords } from '#modules/jobs/words/words.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { stepWords } from '../../words/steps/words.ts';

type EstablishmentRecordProps = {
  language: Language;
  establishment: Establishment;
  /** Where an employer asks for a change of the record; staff take it at the counter. */
  changeHref?: string | undefined;
};

/** What every job has from the record of its establishment (F-EM-1): shown in its step, and changed in one place. */
export function EstablishmentRecord({ language, establishment, changeHref }: EstablishmentRecordProps): JSX.Element {
  const j = jobWords(language);
  const { sections, b } = stepWords(language);
  const w = b.record;
  const shared = sharedValues(establishment);
  const marks = shared.header?.prMarks ?? [];
  const items: Item[] = [
    ...establishmentItems({ establishment: { name: establishment.name, ...shared.establishment } }, j),
    { label: w.industry, lines: shared.header?.industry ? [{ text: shared.header.industry.name, own: true }] : [] },
    ...companyItems(shared.company ?? {}, j),
    { label: w.marks, lines: marks.map((text) => ({ text, own: true })) },
  ];
  return (
    <Section title={sections.record}>
      <p>{w.lead}</p>
      <p>{w.everyJob}</p>
      <Disclosure summary={w.open}>
        <DescriptionList
          items={items.map(({ label, lines }) => ({
            label,
            value: lines.length > 0 ? <Lines lines={lines} language={language} /> : w.notGiven,
          }))}
        />
      </Disclosure>
      <p>{changeHref ? <Link href={changeHref}>{w.change}</Link> : w.office}</p>
    </Section>
  );
}
