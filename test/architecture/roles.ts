/** Modules in their order: one imports only those to its left. */
export const moduleOrder = [
  'reference',
  'offices',
  'accounts',
  'establishments',
  'seekers',
  'kiosks',
  'jobs',
  'orders',
  'search',
  'alerts',
  'applications',
  'messages',
] as const;

/** The front doors of each module: acts and reads, the only files with a database that others import. */
const doors: Record<string, readonly string[]> = {
  // The shipped files are read by the demo too, which makes its material of them.
  // Names of municipalities are looked up in the snapshot that the door holds.
  reference: ['reference', 'municipality-name', 'postal-codes', 'data-folder'],
  offices: ['offices', 'serials'],
  accounts: [
    'own-data',
    'accounts',
    'staff-members',
    'second-factors',
    'sign-ins',
    'passkeys',
    'one-time-passwords',
    'recovery-codes',
    'shown-codes',
    'take-over',
    'closings',
    'known-devices',
    'mailed-codes',
    'password-sign-in',
    'mail-changes',
    'mail-holds',
    'passwords',
    'openings',
    'staff-openings',
    'office-members',
  ],
  establishments: [
    'establishments',
    'openings',
    'provisional-entries',
    'employer-users',
    'invitations',
    'establishments-at-counter',
    'merging-images',
    'establishment-changes',
    'changes-at-counter',
    'registering',
    'duplicates',
    'mergers',
    'flags',
    'images',
    'images-at-counter',
    'published-images',
    'departures',
    'own-data',
  ],
  seekers: [
    'seekers',
    'registrations',
    'openings',
    'validities',
    'login-addresses',
    'consultations',
    'departures',
    'own-data',
    'online-openings',
    'drafts',
    'confirmations',
    'selections',
  ],
  kiosks: ['kiosks', 'phone-sign-ins'],
  jobs: [
    'jobs',
    'copies',
    'checking',
    'job-findings',
    'job-life',
    'own-jobs',
    'still-open',
    'deadlines',
    'job-history',
    'job-reports',
    'published',
    'renewals',
    'acceptances',
  ],
  orders: [
    'orders',
    'orders-at-counter',
    'order-decisions',
    'phrase-decisions',
    'writing-at-counter',
    'relations',
    'uploads',
    // Acts that both sides share, and what the night ends.
    'writings',
    'sendings',
    'weighing',
    'decisions',
    'deciding',
    'held',
    'endings',
    'following',
    // Not a rule of its own: it puts rules of jobs together, for pages and acts alike.
    'sheet',
  ],
  search: [
    'departures',
    'own-data',
    'searches',
    'suggestions',
    'saved-jobs',
    'seen-jobs',
    'hidden-establishments',
    'stored-searches',
    'job-index',
    'index-feed',
    'names',
  ],
  alerts: ['saved-conditions', 'saved-news', 'subscriptions', 'mornings', 'stored-address', 'departures', 'own-data'],
  applications: [
    'applicants',
    'application-documents',
    'applications',
    'departures',
    'own-data',
    'ends',
    'counter-referrals',
    'corrections',
    'disputes',
    'follow-up',
    'held',
    'hirings',
    'interviews',
    'office-applications',
    'proposal-answers',
    'proposals',
    'received-applications',
    'referral-grounds',
    'referral-letters',
    'referral-places',
    'referral-requests',
    'self-applications',
  ],
  messages: [
    'talks',
    'held-talk',
    'message-drafts',
    'message-reports',
    'message-templates',
    'office-messages',
    'inboxes',
    'arrivals',
    'forgetting',
    'mailings',
    'own-data',
  ],
};

/** Behind the doors, beside store.ts: what works on the database or the disk for its own module only. */
const inner: Record<string, readonly string[]> = {
  establishments: ['change-rows', 'image-rows', 'invitation-rows', 'record-rows'],
  accounts: ['key-hash', 'passkey-challenge', 'sign-in-rows', 'typed-codes'],
  alerts: ['condition-rows', 'finding-rows', 'saved-news-rows', 'tokens'],
  applications: ['history', 'interview-rows', 'received-rows', 'referral-rows', 'request-rows'],
  messages: [
    'draft-rows',
    'forgetting-rows',
    'inbox-rows',
    'mailing-rows',
    'report-rows',
    'standing-rows',
    'thread-rows',
  ],
  jobs: [
    'acceptance-rows',
    'copy-rows',
    'finding-rows',
    'history-rows',
    'event-rows',
    'own-job-rows',
    'question-rows',
    'deadline-rows',
    'kept-sheets',
    'renewal-rows',
    'report-rows',
    'set-aside-rows',
  ],
  kiosks: ['phone-rows', 'kiosk-hash'],
  orders: [
    'due-rows',
    'following-rows',
    'history',
    'inquiry-rows',
    'queue-rows',
    'relation-rows',
    'review-rows',
    'step-rows',
    'upload-rows',
  ],
  reference: ['difference', 'foreign-keys', 'loading', 'named-elsewhere', 'replacement', 'table-file', 'undoable'],
  seekers: ['access-rows', 'consultation-rows', 'draft-rows', 'selection-rows'],
  search: [
    'saved-undo',
    'seen-rows',
    'hidden-rows',
    'postgres-conditions',
    'postgres-search',
    'postgres-text',
    'postgres-orders',
    'index-documents',
    'index-choices',
    'index-counts',
    'index-after',
    'index-waiting',
    'index-questions',
    'index-search',
    'index-filling',
    'index-nodes',
    'index-verification',
    'answering',
  ],
};

export type Role =
  | 'kernel'
  | 'config'
  | 'composition'
  | 'jobindex'
  | 'ui'
  | 'platform'
  | 'platform-web'
  | 'rule'
  | 'door'
  | 'inner'
  | 'store'
  | 'page'
  | 'view'
  | 'words'
  | 'mails'
  | 'reactions'
  | 'work'
  | 'command'
  | 'contract'
  | 'portal'
  | 'demo'
  | 'element';

const composition = ['main', 'start', 'service', 'pages', 'routes', 'work', 'queue', 'reactions', 'threads'];

/** What a file is there for, told by its path; undefined where no rule speaks about it. */
export const roleOf = (path: string): Role | undefined => {
  const [top, second = '', third = '', ...rest] = path.split('/');
  if (top === 'assets') return second === 'elements' ? 'element' : undefined;
  if (top !== 'src') return undefined;
  if (third === '' && second.endsWith('.ts')) {
    const name = second.slice(0, -3);
    if (name === 'config') return 'config';
    return composition.includes(name) ? 'composition' : undefined;
  }
  switch (second) {
    // The table of settings, a file for each subject.
    case 'config':
      return rest.length === 0 ? 'config' : undefined;
    case 'kernel':
      return rest.length === 0 ? 'kernel' : undefined;
    case 'jobindex':
      return 'jobindex';
    case 'ui':
      return 'ui';
    case 'platform':
      return third === 'web' ? 'platform-web' : 'platform';
    case 'portals':
      return 'portal';
    case 'demo':
      return 'demo';
    case 'modules':
      return roleInModule(third, rest);
  }
  return undefined;
};

const folders: Record<string, Role> = {
  pages: 'page',
  views: 'view',
  documents: 'view',
  'second-factors': 'view',
  words: 'words',
  import: 'command',
  // The rules of the checker: one table in several files.
  checker: 'rule',
  tables: 'inner',
  contract: 'contract',
};
const names: Record<string, Role> = {
  store: 'store',
  pages: 'page',
  mails: 'mails',
  'second-factor-mails': 'mails',
  'own-mails': 'mails',
  'member-mails': 'mails',
  'staff-command': 'command',
  'sign-in-mails': 'mails',
  work: 'work',
  reactions: 'reactions',
  'import-command': 'command',
  'verify-search': 'command',
};

const roleInModule = (module: string, rest: readonly string[]): Role | undefined => {
  if (!moduleOrder.some((known) => known === module)) return undefined;
  const [first = ''] = rest;
  if (rest.length > 1) return rest.slice(0, -1).includes('words') ? 'words' : folders[first];
  const name = first.replace(/\.tsx?$/, '');
  if (names[name]) return names[name];
  if (doors[module]?.includes(name)) return 'door';
  if (inner[module]?.includes(name)) return 'inner';
  return first.endsWith('.tsx') ? 'view' : 'rule';
};

export const moduleOf = (path: string): string | undefined => /^src\/modules\/([^/]+)\//.exec(path)?.[1];
