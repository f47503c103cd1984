/** A name of 128 random bits, also the only form that ever becomes part of a path. */
export const isKey = (key: string): boolean => /^[0-9a-f]{32}$/.test(key);
