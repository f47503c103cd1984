import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Office } from '#modules/reference/office.ts';
import type { Municipality, Prefecture } from '#modules/reference/place.ts';
import { office } from './offices.ts';
import { words } from './words/words.ts';

/** The name of an office as a text; names are Japanese in every language, as no English ones are known. */
export const officeName = (office: Office, language: Language): string =>
  office.name ?? words(language).office.unnamed(office.id);

/** The name of the office with this code; the code itself where it is not in the table. */
export const officeNameOf = (code: string, language: Language): string => {
  const found = office(code);
  return found ? officeName(found, language) : code;
};

/** A prefecture as the reader's language writes it. */
export const prefectureName = (prefecture: Prefecture, language: Language): string =>
  language === 'en' ? prefecture.nameEn : prefecture.name;

/** A municipality: in English its English name, where one is known, and the Japanese one people see on signs. */
export function MunicipalityName({ of, language }: { of: Municipality; language: Language }): JSX.Element {
  if (language !== 'en') return <>{of.fullName}</>;
  return (
    <>
      {of.nameEn && `${of.nameEn} `}
      <span lang="ja">{of.nameEn ? `（${of.fullName}）` : of.fullName}</span>
    </>
  );
}
