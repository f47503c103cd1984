import type {
  AppealTab,
  BasicTab,
  CareerTab,
  DisabilityTab,
  EducationTab,
  Person,
  PlaceAndPayTab,
  RegistrationRecord,
  SharingTab,
  WishesTab,
} from './registration.ts';

/** What the eight tabs say so far: a registration in which anything may still be missing. */
export type Told = {
  person: Partial<Person>;
  basic: BasicTab;
  sharing: Partial<SharingTab>;
  wishes: WishesTab;
  placeAndPay: Omit<PlaceAndPayTab, 'pay'> & { pay?: { unit?: 'month' | 'hour'; yen?: number } };
  education: EducationTab;
  career: CareerTab;
  disability: DisabilityTab;
  appeal: AppealTab;
};

export const nothingTold: Told = {
  person: {},
  basic: {},
  sharing: {},
  wishes: { occupations: [], workingTimes: [] },
  placeAndPay: { places: [] },
  education: { licences: [] },
  career: { posts: [] },
  disability: {},
  appeal: {},
};

/** A registration as its tabs tell it. */
export const toldBy = ({ person, record }: { person: Person; record: RegistrationRecord }): Told => ({
  ...record,
  person,
  disability: record.disability ?? {},
});

/**
 * The registration that was told; undefined while something is missing without which there is none. The fields ask for
 * it as well, so a person is told before; this is the last word.
 */
export const registrationTold = (told: Told): { person: Person; record: RegistrationRecord } | undefined => {
  const { person, sharing, disability, placeAndPay } = told;
  const { name, nameKana, birthDate, sex } = person;
  const { pay, ...place } = placeAndPay;
  if (!name || !nameKana || !birthDate) return undefined;
  return {
    person: { name, nameKana, birthDate, ...(sex ? { sex } : {}) },
    record: {
      basic: told.basic,
      // 公開しない, 提供しない unless the person says otherwise (職業安定法5条の5).
      sharing: {
        ...sharing,
        openToEmployers: sharing.openToEmployers ?? false,
        sharedWith: sharing.sharedWith ?? 'none',
      },
      wishes: told.wishes,
      placeAndPay: {
        ...place,
        ...(pay?.unit && pay.yen !== undefined ? { pay: { unit: pay.unit, yen: pay.yen } } : {}),
      },
      education: told.education,
      career: told.career,
      ...(Object.keys(disability).length > 0 ? { disability } : {}),
      appeal: told.appeal,
    },
  };
};
