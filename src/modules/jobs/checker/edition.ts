/** Of the code of all rules. Written by `npx vitest run test/documents.test.ts -u`, never by hand (decision 139). */
export const edition = 'da1a849189c5320e';
