/** What is said of a rule: `says` holds figures in braces; without it the title says all. */
export type RuleWords = readonly [title: string, why: string, write: string, says?: string];

/** The same rules in another language: one too few or too many is a fault of the types. */
export type InLanguage<Rules> = Readonly<Record<keyof Rules, RuleWords>>;
