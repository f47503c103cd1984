/** Makes dist when an input changed; whether it had to. */
export function buildIfNeeded(): Promise<boolean>;
