/** Cookies besides that of the session: those the browser brought, and those the answer leaves with it. */
export type Cookies = {
  readonly brought: ReadonlyMap<string, string>;
  /** By name without its prefix; '' takes one away. */
  readonly left: Map<string, { value: string; seconds: number }>;
};

/** The longest that browsers keep a cookie (RFC 6265bis). */
export const longestDays = 400;

export const readCookies = (request: Request): Cookies => ({
  brought: new Map(
    (request.headers.get('cookie') ?? '').split(';').flatMap((part) => {
      const split = part.indexOf('=');
      return split < 0 ? [] : [[part.slice(0, split).trim(), part.slice(split + 1).trim()] as const];
    }),
  ),
  left: new Map(),
});

/** A __Host- cookie is bound to this host and to https; plain http on a developer's machine cannot carry it everywhere. */
export const cookieName = (name: string, https: boolean): string => (https ? `__Host-${name}` : name);

export const cookieLine = (name: string, value: string, https: boolean, seconds?: number): string => {
  const life = value === '' ? '; Max-Age=0' : seconds === undefined ? '' : `; Max-Age=${seconds}`;
  return `${cookieName(name, https)}=${value}; Path=/; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}${life}`;
};

/** Name of the cookie that makes a device known to an account (この端末を記憶する). */
export const deviceCookie = 'device';
