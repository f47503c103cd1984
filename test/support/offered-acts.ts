import type {
  Application,
  ApplicationAction,
  ApplicationState,
  Party,
  Route,
} from '#modules/applications/application.ts';
import { stepBy } from '#modules/applications/application.ts';
import type { Visitor } from './visitor.ts';

/** Where each action of an application's life is offered and taken over HTTP, for the test that compares it with the table. */

/** An application as it was put into the database. */
export type Standing = Pick<Application, 'route' | 'state'> & {
  id: string;
  version: number;
  jobNumber: string;
  registrationId: string;
  /** The employer has read it. */
  opened: boolean;
  /** Recorded and not published. */
  recorded: 'hired' | 'rejected' | undefined;
};

export type Surface = {
  /** The page of the application that leads there, and what has to stand on it. */
  on(one: Standing): string;
  link(one: Standing): string;
  /** The page that asks, with the form; what is chosen in it where the form takes several actions. */
  at(one: Standing): string;
  choice?: string;
  body: Readonly<Record<string, string>>;
  /** What the same press does there: two actions may share one answer of a form. */
  means?(one: Standing): ApplicationAction;
  /** What the rules ask for besides the table. */
  guard?(one: Standing): boolean;
  /** Where nothing is prepared, the same page begins another application of the two. */
  begins?: true;
};
/** An action without an address of this party's, and why. */
type Nowhere = { because: string };

type Desk = Exclude<Party, 'system'>;
type Offered = Partial<Record<ApplicationAction, (route: Route) => Surface | Nowhere>>;

const today = { 'startedOn-year': '2026', 'startedOn-month': '11', 'startedOn-day': '20' };

const own = (one: Standing) => `/seeker/applications/${one.id}`;
const received = (one: Standing) => `/employer/applications/${one.id}`;
const held = (one: Standing) => `/staff/applications/${one.id}`;
const referral = (one: Standing) => `/staff/registrations/${one.registrationId}/referrals/${one.jobNumber}`;
const selfApplication = (one: Standing) => `/jobs/${one.jobNumber}/self-application`;

const below = (
  base: (one: Standing) => string,
  page: string,
  body: Surface['body'] = {},
  more: Partial<Surface> = {},
): Surface => ({ on: base, link: (one) => base(one) + page, at: (one) => base(one) + page, body, ...more });

const first = (one: Standing, party: Party, actions: readonly ApplicationAction[], otherwise: ApplicationAction) =>
  actions.find((action) => stepBy(party, one, action)) ?? otherwise;

/** 取消 before the first reading; read in the meantime it is a withdrawal, and no more than that. */
const unread = (one: Standing) => !one.opened && stepBy('seeker', one, 'cancel') !== undefined;
const leaving = (asked: 'cancel' | 'withdraw' | 'declineOffer', more: Partial<Surface>): Surface =>
  below(own, '/withdrawal', { asked }, { choice: `input[name=asked][value=${asked}]`, ...more });

const result = (kind: string, body: Surface['body'] = {}, more: Partial<Surface> = {}): Surface =>
  below(
    held,
    '/outcome',
    { kind, source: 'telephone', ...body },
    { choice: `input[name=kind][value=${kind}]`, ...more },
  );
const withdrawn = (action: ApplicationAction) =>
  result('withdrawn', {}, { means: (one) => first(one, 'staff', ['withdraw', 'declineOffer'], action) });

/** 「応募者へ通知する」 is one button: what it does is what was recorded. */
const published = (action: 'offer' | 'reject'): Surface =>
  below(
    received,
    '/publication',
    {},
    {
      guard: (one) => one.recorded !== undefined,
      means: ({ recorded }) => (recorded ? (recorded === 'hired' ? 'offer' : 'reject') : action),
    },
  );

/** 選考結果の登録 moves nothing yet; whoever may decide may record. */
export const recording: Surface = below(
  received,
  '/outcome',
  { kind: 'hired' },
  { choice: 'input[name=kind][value=hired]' },
);

const call = {
  'on-year': '2026',
  'on-month': '11',
  'on-day': '20',
  time: '9:30',
  spokeWith: '人事　係',
  result: 'not-acceptable',
};

export const offeredActs: Record<Desk, Offered> = {
  seeker: {
    read: () => ({ because: 'opening the page of the proposal is the reading' }),
    apply: (route) =>
      route === 'self-application'
        ? {
            on: (one) => `${selfApplication(one)}/motive`,
            link: (one) => `${selfApplication(one)}/draft/removal`,
            at: (one) => `${selfApplication(one)}/confirm`,
            body: {},
          }
        : { ...below(own, '/motive'), at: (one) => `${own(one)}/confirm` },
    declineProposal: () => below(own, '/refusal'),
    cancel: () => leaving('cancel', { guard: unread, means: (one) => (unread(one) ? 'cancel' : 'withdraw') }),
    withdraw: () => leaving('withdraw', { guard: (one) => !unread(one) }),
    declineOffer: () => leaving('declineOffer', {}),
    acceptOffer: () => below(own, '/acceptance'),
    confirmHiring: () => below(own, '/hiring', today),
  },
  employer: {
    setStage: () => below(received, '', { stage: 'final' }, { choice: 'input[name=stage][value=final]' }),
    offer: () => published('offer'),
    reject: () => published('reject'),
    reportUnreachable: () => below(received, '/unreachable'),
  },
  staff: {
    propose: () => ({ ...below(referral, '/proposal'), on: held, at: (one) => `${referral(one)}/proposal/confirm` }),
    takeBack: () => below(held, '/take-back', { reason: '求人が充足しました。' }),
    refer: () => ({ ...below(referral, '/counter'), on: held, at: (one) => `${referral(one)}/counter/confirm` }),
    endInquiry: () => ({ ...below(referral, '/counter', call), on: held, begins: true }),
    setStage: () => result('later', { 'on-year': '2026', 'on-month': '12', 'on-day': '1' }),
    offer: () => result('hired', { tell: 'now' }),
    reject: () => result('rejected', { tell: 'now' }),
    withdraw: () => withdrawn('withdraw'),
    declineOffer: () => withdrawn('declineOffer'),
    reportUnreachable: () => result('unreachable'),
    closeUnanswered: () => result('unanswered'),
    acceptOffer: () => ({ because: 'the office records 就職 itself; an acceptance before it is the seeker’s own' }),
    confirmHiring: () => below(held, '/hiring', today),
  },
};

/** Where the action leads if this party presses for it now, or undefined where it has to stay as it is. */
export const ledTo = (party: Desk, one: Standing, action: ApplicationAction, surface: Surface) => {
  const meant = surface.means?.(one) ?? action;
  const guarded = meant !== action || (surface.guard?.(one) ?? true);
  return guarded ? stepBy(party, one, meant) : undefined;
};

/** Whether the action itself, under its own name, is to be offered. */
export const isToBeOffered = (
  party: Desk,
  one: Standing,
  action: ApplicationAction,
  surface: Surface,
): ApplicationState | undefined =>
  (surface.means?.(one) ?? action) === action ? ledTo(party, one, action, surface) : undefined;

const pathOf = (visitor: Visitor) => visitor.path.split('?')[0];

/** A page as it stood when it was opened; the visitor goes on. */
export type Opened = { path: string | undefined; document: Document; status: number; text: string };
export const opened = async (visitor: Visitor, path: string): Promise<Opened> => {
  await visitor.open(path);
  return { path: pathOf(visitor), document: visitor.document, status: visitor.status, text: visitor.text };
};

/** The way from the application to the act: the link or button, and at its end the form with its answer; a button is offered as what it does. */
export const isOffered = async (
  open: (path: string) => Promise<Opened>,
  one: Standing,
  surface: Surface,
  action?: ApplicationAction,
) => {
  if (action && (surface.means?.(one) ?? action) !== action) return false;
  const from = await open(surface.on(one));
  const link = surface.link(one);
  const leads = [...from.document.querySelectorAll('main a, main form')].some((element) =>
    [element.getAttribute('href'), element.getAttribute('action')].includes(link),
  );
  if (link !== surface.on(one) && !(leads && from.path === surface.on(one))) return false;
  const asking = await open(surface.at(one));
  if (asking.path !== surface.at(one)) return false;
  const form = asking.document.querySelector('main form.form[method=post]');
  return form !== null && (surface.choice === undefined || form.querySelector(surface.choice) !== null);
};
