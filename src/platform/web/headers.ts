/** Headers of every answer, errors too. The policy knows no inline style or script and needs no JavaScript. */
export const securityHeaders = (https: boolean): Record<string, string> => ({
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  ...(https ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains' } : {}),
});

/** At a shared computer the way back must not show what somebody saw who has left (abuse-cases 7). */
export const personal = 'no-store';
/**
 * The same for everybody: the browser keeps it for the way back, which then needs no network, and asks again otherwise. No
 * proxy keeps it, since a job may be gone the next second.
 */
export const everybodys = 'private, no-cache';
export const immutable = 'public, max-age=31536000, immutable';
