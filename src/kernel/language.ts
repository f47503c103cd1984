/** The three languages of the site (features.md A5). Japanese stands in addresses without a prefix. */
export const languages = ['ja', 'easy', 'en'] as const;
export type Language = (typeof languages)[number];

/** The value of `<html lang>`: やさしい日本語 is Japanese. */
export const htmlLanguage = (language: Language): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja');

/** Chooses one of three sets of words; Japanese is the type, so a missing sentence does not compile. */
export const inLanguage =
  <W>(sets: Record<Language, W>) =>
  (language: Language): W =>
    sets[language];
