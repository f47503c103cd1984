/** The eight tabs of 求職申込み (system-reference §1.4), in the order of the real form; they are filled in in any order. */
export const tabs = [
  'basic',
  'sharing',
  'wishes',
  'place-and-pay',
  'education',
  'career',
  'disability',
  'appeal',
] as const;
export type Tab = (typeof tabs)[number];

export const isTab = (text: string): text is Tab => (tabs as readonly string[]).includes(text);
