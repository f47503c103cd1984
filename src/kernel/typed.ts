/** What stands in the controls of a form, exactly as it was typed: name of the control → its texts. */
export type Typed = Readonly<Record<string, readonly string[]>>;
