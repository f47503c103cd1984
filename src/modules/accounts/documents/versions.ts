/**
 * Versions of the privacy policy and the terms of use. A consent keeps the version that was read; a new text gets a new
 * version, so that what somebody agreed to can always be told.
 */
export const documentVersions = { privacy: '2026-11', terms: '2026-11', employerTerms: '2026-11' };
