/** The browser of the tests: CHROMIUM, or the system's. */
export function findChromium(): string | undefined;
/** True when everything the tests need is there, or could be installed. */
export function prepareTools(): boolean;
