/**
 * Whether a text can be the id of a record. Addresses are typed and changed by people: what is no id is absent, and the
 * database is never asked for it.
 */
export const isUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
