import type { ComponentChildren, VNode } from 'preact';
import {
  type Actor,
  type Audience,
  doorOf,
  type EmployerActor,
  type NewEmployerActor,
  type NewSeekerActor,
  type PageRole,
  type SeekerActor,
  type StaffActor,
} from '#kernel/actor.ts';
import { languages as allLanguages, type Language } from '#kernel/language.ts';
import type { Day, Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import type { Settings } from '#src/config.ts';
import { type Fields, type Problems, type Raw, readFields, type Values, writeFields } from '#ui/forms/field.ts';
import { emptyRaw, rawOf } from '#ui/forms/raw.ts';
import { makeSheet, type Sheet } from '#ui/forms/sheet.ts';
import type { Cookies } from './cookies.ts';
import type { Kiosk } from './kiosk.ts';
import type { Session } from './session.ts';

/** Where a page stands: decides its layout and colour. */
export type PortalName = 'public' | 'seeker' | 'employer' | 'staff' | 'trial';

type ParamNames<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;
type Params<P extends string> = { [Name in ParamNames<P>]: string };

type ActorOf = {
  anyone: Actor;
  trial: Actor;
  seeker: SeekerActor;
  'new-seeker': NewSeekerActor;
  employer: EmployerActor;
  'new-employer': NewEmployerActor;
  staff: StaffActor;
};

/** Who is at the same door without a record yet. */
type Newcomer = { seeker: NewSeekerActor; employer: NewEmployerActor };
type ActorAt<N extends Audience, S extends boolean> = S extends true
  ? ActorOf[N] | Newcomer[Extract<N, keyof Newcomer>]
  : ActorOf[N];

/** One request for a page, as the page sees it. */
export type Visit<A extends Actor = Actor, P = Record<string, string>> = {
  act: Act<A>;
  actor: A;
  now: Instant;
  language: Language;
  params: P;
  query: URLSearchParams;
  session: Session;
  cookies: Cookies;
  /** The office's own computer it comes from. */
  kiosk?: Kiosk;
  /** This answer takes away everything the browser kept of a person; set by `wipeBrowser`. */
  wiped?: boolean;
  settings: Settings;
  /** What the browser calls itself, shortened; for the list of one's own sessions. */
  agent: string;
  /** The browser asks for something to show as a page of its own (Sec-Fetch-Dest), not for a part of one. */
  wholePage?: boolean;
  /** Somebody opens the page: neither a HEAD nor a browser that only fetches ahead. */
  opened: boolean;
  /** Of a request that only reads: how the browser takes the answer (Accept-Encoding), which one it has kept (If-None-Match). */
  takes?: { encodings: string; kept: string };
  /** The path without its language, percent-encoded as it was asked for. */
  path: string;
  /** Who the page is for, and the languages it exists in. */
  audience: Audience;
  languages: readonly Language[];
};

export type Crumb = { href: string; label: string };

/** What a page shows; the portal's layout puts header, navigation and footer round it. */
export type Shown = {
  title: string;
  /** Shown as the one h1; default is the title. `false`: the body brings its own. */
  heading?: ComponentChildren | false;
  body: ComponentChildren;
  breadcrumb?: readonly Crumb[];
  description?: string;
  /** Path (without language) of the page that stands for all variants of this address. */
  canonical?: string;
  noindex?: boolean;
  /** The last day on which search engines may show the page. */
  indexUntil?: Day;
  /** What the page shows, for machines (schema.org): written into the head as JSON-LD, for pages that may be indexed. */
  linkedData?: Readonly<Record<string, unknown>>;
  /** The same content in another form, e.g. the feed of a list; `href` is a path with its language. */
  alternates?: readonly { type: string; href: string; title: string }[];
  /** Wide pages (lists, boards) use the whole width. */
  wide?: boolean;
  /** Leads on by itself after so long, e.g. from the end of a turn to the home of a kiosk. */
  leadsOn?: { seconds: number; to: string };
  /** Asks again by itself where nothing else does: without JavaScript, while a kiosk waits for a phone. */
  asksAgain?: { seconds: number; to: string };
  /** No header or footer in print, e.g. a slip. */
  sheetOfPaper?: boolean;
  status?: number;
};

/** Marks answers other than data; a symbol, so that no record is ever mistaken for one. */
const outcome = Symbol('outcome');
type Outcome<K extends string, V = unknown> = { readonly [outcome]: K; readonly value: V };

export type Absent = Outcome<'absent'>;
type Gone = Outcome<'gone', Shown>;
type Conflict = Outcome<'conflict', Shown>;
export type Redirect = Outcome<'redirect', string>;
/**
 * `inline`: the browser shows it by itself; `noindex`: no search engine shall list it; `sharedSeconds`: it is the same for
 * everybody, and proxies may keep it so long.
 */
export type File = {
  bytes: Uint8Array;
  type: string;
  fileName: string;
  inline?: boolean;
  noindex?: boolean;
  sharedSeconds?: number;
  /** The reader's own browser may keep it so long, nobody between. */
  ownSeconds?: number;
};
export type Download = Outcome<'download', File>;
type Answered<D> = Outcome<'answered', D>;
type ProblemsFound<F> = Outcome<'problems', Problems<F> & { form?: string }> & { readonly over?: unknown };
type Overtaken<D, F> = Outcome<'overtaken', { data: D; found: Problems<F> & { form?: string } }>;

/** The record does not exist for this reader: 404. */
export const absent = (): Absent => ({ [outcome]: 'absent', value: undefined });
/** The record has ended: 410 with an explanation. */
export const gone = (shown: Shown): Gone => ({ [outcome]: 'gone', value: shown });
/** 409 with a page that says what happened. */
export const conflict = (shown: Shown): Conflict => ({ [outcome]: 'conflict', value: shown });
/** 303 to a path of this site. */
export const redirect = (path: string): Redirect => ({ [outcome]: 'redirect', value: path });
/** A file to keep, never shown inside a page of the site. */
export const download = (file: File): Download => ({ [outcome]: 'download', value: file });
/**
 * 200 with the same page over other data and everything typed kept: the answer to a question that belongs into no
 * address, e.g. a search for a person. Nothing was changed, so a repetition does no harm.
 */
export const answered = <D>(data: D): Answered<D> => ({ [outcome]: 'answered', value: data });
/**
 * 422 with everything typed kept; `form` is a problem of the whole form. `over` are the page's data where the refused form
 * has changed them all the same, e.g. by keeping the files that were good.
 */
export const problems = <F>(found: Problems<F> & { form?: string }, over?: unknown): ProblemsFound<F> => ({
  [outcome]: 'problems',
  value: found,
  ...(over === undefined ? {} : { over }),
});

/**
 * 409 with everything typed kept, over the data as they are now: somebody else was first (abuse-cases 32). The view shows
 * both; what the form is based on from here on is the new version.
 */
export const overtaken = <D, F>(data: D, found: Problems<F> & { form?: string }): Overtaken<D, F> => ({
  [outcome]: 'overtaken',
  value: { data, found },
});

type LoadResult<D> = D | Absent | Gone | Redirect | Download | undefined;
type SubmitResult<D, F> =
  | Redirect
  | Download
  | ProblemsFound<F>
  | Absent
  | Gone
  | Conflict
  | Answered<D>
  | Overtaken<D, F>;

type Definition<P extends string, N extends Audience, D, F extends Fields, S extends boolean = false> = {
  audience: N;
  portal?: PortalName;
  languages?: readonly Language[];
  /**
   * A delicate act: only who proved lately to be the owner of the account comes in (REAUTHENTICATION_MINUTES); who did not
   * is asked for the proof first and comes back. A form opened in time may be sent as long as the session lives.
   */
  confirmed?: boolean;
  /** The form makes something new: a repetition with the same key gives the first answer. */
  creates?: boolean;
  /** The form takes so many files of so many bytes each; without it files count into the body of a plain form. */
  files?: (settings: Settings) => { most: number; bytes: number };
  /** Only for those of the audience who hold this role; refused with 403 to the others. */
  role?: PageRole;
  /** It is about the account alone: also for who has opened one and has no registration or establishment yet. */
  anyStage?: S;
  /**
   * The POST may come from anywhere and without a session, e.g. from a mail provider (RFC 8058 one-click): what it may do
   * is proven by its address alone, and the page must do nothing else.
   */
  provenByAddress?: boolean;
  /** It exists at a kiosk only: 404 anywhere else. */
  kioskOnly?: boolean;
  /** At a kiosk it opens before anybody's turn has begun. */
  opensTurn?: boolean;
  load?: (visit: Visit<ActorAt<N, S>, Params<P>>) => Promise<LoadResult<D>> | LoadResult<D>;
  form?: (visit: Visit<ActorAt<N, S>, Params<P>>, data: D) => F;
  initial?: (visit: Visit<ActorAt<N, S>, Params<P>>, data: D) => Partial<Values<F>>;
  /** What was typed here before, exactly as it was typed, a wrong answer too; instead of `initial`. */
  typed?: (visit: Visit<ActorAt<N, S>, Params<P>>, data: D) => Raw | undefined;
  submit?: (
    visit: Visit<ActorAt<N, S>, Params<P>>,
    data: D,
    values: Values<F>,
    raw: Raw,
  ) => Promise<SubmitResult<D, F>> | SubmitResult<D, F>;
  view?: (visit: Visit<ActorAt<N, S>, Params<P>>, data: D, sheet: Sheet<F>) => Shown;
};

/** What answering a request came to; the application turns it into a response. */
export type Answer =
  | { shown: Shown; status: number }
  | { redirect: string }
  | { absent: true }
  | { download: File }
  | { notAllowed: readonly string[] };

/** A page is a value; all pages stand in one list (service.ts). */
export type Page = {
  path: string;
  audience: Audience;
  portal: PortalName;
  languages: readonly Language[];
  methods: readonly ('GET' | 'POST')[];
  creates: boolean;
  confirmed: boolean;
  role: PageRole | undefined;
  anyStage: boolean;
  provenByAddress: boolean;
  kioskOnly: boolean;
  opensTurn: boolean;
  files?: ((settings: Settings) => { most: number; bytes: number }) | undefined;
  answer(visit: Visit, posted: Raw | undefined): Promise<Answer>;
};

const early = (result: unknown): Answer | undefined => {
  if (result === undefined) return { absent: true };
  if (typeof result !== 'object' || result === null || !(outcome in result)) return undefined;
  const found = result as unknown as Absent | Gone | Conflict | Redirect | Download;
  switch (found[outcome]) {
    case 'absent':
      return { absent: true };
    case 'gone':
      return { shown: found.value as Shown, status: 410 };
    case 'conflict':
      return { shown: found.value as Shown, status: 409 };
    case 'redirect':
      return { redirect: found.value as string };
    case 'download':
      return { download: found.value as File };
  }
};

const problemsOf = (result: object): ProblemsFound<Record<string, unknown>> | undefined =>
  outcome in result && result[outcome] === 'problems' ? (result as ProblemsFound<Record<string, unknown>>) : undefined;

const isAnswered = <D>(result: object): result is Answered<D> => outcome in result && result[outcome] === 'answered';

const isOvertaken = <D, F>(result: object): result is Overtaken<D, F> =>
  outcome in result && result[outcome] === 'overtaken';

/**
 * Makes a page. A page with `view` (or a `load` that answers by itself) answers GET; with `submit` it answers POST.
 * Without `load` its data is `{}`; a load that finds nothing is 404, for someone else's record too.
 */
export const page = <
  const P extends string,
  N extends Audience,
  D = object,
  F extends Fields = Record<never, never>,
  S extends boolean = false,
>(
  path: P,
  definition: Definition<P, N, D, F, S>,
): Page => {
  const { audience, load, form, initial, typed, submit, view } = definition;
  const reads = view !== undefined || submit === undefined;
  return {
    path,
    audience,
    portal: definition.portal ?? doorOf(audience) ?? (audience === 'trial' ? 'trial' : 'public'),
    languages: definition.languages ?? (audience === 'staff' ? ['ja'] : allLanguages),
    methods: [...(reads ? (['GET'] as const) : []), ...(submit ? (['POST'] as const) : [])],
    creates: definition.creates ?? false,
    confirmed: definition.confirmed ?? false,
    role: definition.role,
    anyStage: definition.anyStage ?? false,
    provenByAddress: definition.provenByAddress ?? false,
    kioskOnly: definition.kioskOnly ?? false,
    opensTurn: definition.opensTurn ?? false,
    files: definition.files,
    answer: async (anyVisit, posted) => {
      const visit = anyVisit as Visit<ActorAt<N, S>, Params<P>>;
      if (posted && !submit) return { notAllowed: ['GET', 'HEAD'] };
      if (!posted && !reads) return { notAllowed: ['POST'] };
      const loaded = load ? await load(visit) : ({} as D);
      const stop = early(loaded);
      if (stop) return stop;
      const data = loaded as D;
      const fields = form ? form(visit, data) : ({} as F);
      const show = (raw: Raw, found: Problems<F> & { form?: string }, status: number, over: D = data): Answer => {
        if (!view) return { shown: refusedAction(found), status };
        const shown = view(visit, over, makeSheet(fields, raw, found));
        return { shown, status: status === 200 ? (shown.status ?? 200) : status };
      };
      if (!posted || !submit) {
        const prefill = initial ? rawOf(writeFields(fields, initial(visit, data))) : emptyRaw;
        return show(typed?.(visit, data) ?? prefill, {} as Problems<F>, 200);
      }
      const read = readFields(fields, posted);
      if ('problems' in read) return show(posted, read.problems as Problems<F> & { form?: string }, 422);
      const result = await submit(visit, data, read.values, posted);
      const found = problemsOf(result);
      if (found) return show(posted, found.value as Problems<F> & { form?: string }, 422, (found.over ?? data) as D);
      if (isAnswered<D>(result)) return show(posted, {} as Problems<F>, 200, result.value);
      if (isOvertaken<D, F>(result)) return show(posted, result.value.found, 409, result.value.data);
      const answer = early(result);
      if (!answer) throw new Error(`${path}: submit answered with nothing known`);
      return answer;
    },
  };
};

/** An action without a page of its own says its problems on a plain page. */
const refusedAction = (found: Record<string, string | undefined>): Shown => {
  const sentences = Object.values(found).filter((sentence) => sentence !== undefined);
  return { title: sentences[0] ?? '', body: sentences.slice(1).join(' ') };
};

/** The layout of a portal: the whole document round what a page shows. */
export type Layout = (shown: Shown, visit: Visit) => VNode | Promise<VNode>;
