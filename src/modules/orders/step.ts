/** The eight steps of 求人申込み (F-EM-3), in the order of the real form; they are filled in in any order. */
export const steps = ['kind', 'establishment', 'work', 'pay', 'hours', 'insurance', 'pr', 'selection'] as const;
export type Step = (typeof steps)[number];

export const isStep = (text: string): text is Step => (steps as readonly string[]).includes(text);
