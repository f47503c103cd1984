import { describe, expect, it } from 'vitest';
import { entryAddress, siteMapGroups } from '#portals/public/site-map/entries.ts';
import { pages } from './pages.ts';

/** Pages that belong to a procedure: reached from the page before, and meaningless without it. */
/** For machines. */
const feeds = ['/sitemap.xml', '/sitemaps/pages.xml', '/jobs/feed.atom'];
const steps = [
  ...feeds,
  '/opening/mail-address',
  '/opening/online/mail-address',
  '/opening/online/password',
  '/opening/online/done',
  '/opening/password',
  '/opening/done',
  '/employer/opening/mail-address',
  '/employer/opening/password',
  '/employer/my-page/mail-address',
  '/employer/my-page/password',
  '/employer/my-page/done',
  '/invitation/password',
  '/staff/opening',
  '/staff/opening/password',
  '/signed-out',
  '/closed',
  // From the door of each portal: パスワードを忘れたとき.
  ...['seeker', 'employer', 'staff'].flatMap((kind) =>
    ['', '/password', '/done'].map((part) => `/${kind}/password-renewal${part}`),
  ),
  '/alerts',
  '/alerts/sent',
  '/jobs/sheets.pdf',
  // From the paper of a referral letter.
  '/letters/verification',
  ...['seeker', 'employer', 'staff'].flatMap((kind) =>
    ['one-time-password', 'recovery-code', 'passkey'].map((step) => `/${kind}/sign-in/${step}`),
  ),
  '/seeker/sign-in/code',
  '/employer/sign-in/code',
  '/staff/sign-in/second-step',
  '/staff/sign-in/second-step/one-time-password',
];

/** Pages of an office's own computer, and of the phone that signs in there. */
const kiosks = [
  '/kiosk',
  '/kiosk/end',
  '/kiosk/stay',
  '/kiosk/enrolment',
  '/kiosk/print',
  '/kiosk/phone',
  '/kiosk/phone/code',
  '/kiosk/phone/state',
];

/** Pages that belong to a search, and answers for its form that are no pages. */
const searching = ['/jobs/checked', '/jobs/compare', '/jobs/counts', '/jobs/suggestions'];

const listed = siteMapGroups.flatMap(({ entries }) => entries.map((entry) => entryAddress(entry, 'ja')));
const open = pages
  .filter(({ audience, methods, path }) => audience === 'anyone' && methods.includes('GET') && !path.includes(':'))
  .map(({ path }) => path);

describe('the site map', () => {
  it('holds every page that anyone can open by its address', () => {
    expect(open.filter((path) => ![...listed, ...steps, ...kiosks, ...searching].includes(path))).toEqual([]);
  });

  it('leads nowhere that is not a page', () => {
    expect([...listed, ...steps, ...kiosks, ...searching].filter((path) => !open.includes(path))).toEqual([]);
  });

  it('names no page twice', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });
});
