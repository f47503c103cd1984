import type { JSX } from 'preact';
import type { Decision } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { formatDayTime, isBefore } from '#kernel/time.ts';
import { type Page, type PortalName, page, problems, type Redirect, redirect, type Visit } from '#platform/web/page.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { type Step, Steps } from '#ui/components/steps.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import type { Account } from '../account.ts';
import { type OpeningRequest, requestKeyAgain, type SetPasswordRefusal, type Way } from '../openings.ts';
import { passwordSymbols } from '../password.ts';
import type { Words as OpeningWords } from '../words/opening/ja.ts';
import { openingWords } from '../words/opening/words.ts';
import { words } from '../words/words.ts';
import { keepDead, keepRequest, progressOf } from './opening-progress.ts';

/** A way to a My Page, as its pages share it. */
export type OpeningDoor = {
  /** Of its facts in the session. */
  name: string;
  portal: PortalName;
  languages?: readonly Language[];
  way: Way;
  /** Where it begins, and where a new key is asked for. */
  begin: (language: Language) => string;
  keyAgain: (language: Language) => string;
  /** Shown above the password; those done before can be gone back to. */
  steps: (language: Language) => { steps: readonly Step[]; current: number };
  /** Other words than those of an opening, e.g. for a password that was forgotten. */
  words?: (language: Language) => OpeningWords['password'];
  /** Where somebody goes who has no request, e.g. because another tab has finished; the beginning unless said. */
  elsewhere?: (visit: Visit) => string | undefined;
  /** For who cannot get at the mail at all: shown last. */
  lost?: (visit: Visit) => JSX.Element;
  /** Another sender of keys than the usual one. */
  again?: (visit: Visit, before: string) => Promise<OpeningRequest>;
  finish: (
    visit: Visit,
    given: { request: string; key: string; password: string },
  ) => Promise<Decision<Account, string>>;
  /** What is said to a refusal of this way's own. */
  refusal?: (language: Language, refused: string) => string | undefined;
  /** Where the way leads when the password stands. */
  done: (visit: Visit, account: Account) => Promise<Redirect>;
};

const wordsOf = ({ words: own }: OpeningDoor, language: Language) =>
  (own ?? ((one) => openingWords(one).password))(language);

/** Why the key of the request cannot be used any more, as far as this browser knows. */
const overOf = (visit: Visit, door: OpeningDoor): 'over' | 'dead' | undefined => {
  const { request } = progressOf(visit, door.name);
  if (request?.dead) return 'dead';
  return request && isBefore(request.until, visit.now) ? 'over' : undefined;
};

const allOf = ({ languages, portal }: OpeningDoor) => ({
  audience: 'anyone' as const,
  portal,
  ...(languages ? { languages } : {}),
});

/** パスワード登録: password twice and the key of the mail. Screen and mail print the same clock time of its end. */
export const openingPasswordPage = (path: string, door: OpeningDoor): Page =>
  page(path, {
    ...allOf(door),
    load: (visit) =>
      progressOf(visit, door.name).request ?? redirect(door.elsewhere?.(visit) ?? door.begin(visit.language)),
    form: ({ language }) => {
      const password = wordsOf(door, language);
      const kit = fields(language);
      return {
        password: kit.secret({
          label: password.password,
          hint: words(language).passwordHint(passwordSymbols),
          autocomplete: 'new-password',
        }),
        again: kit.secret({ label: password.again, autocomplete: 'new-password' }),
        key: kit.text({
          label: password.key,
          hint: password.keyHint,
          required: true,
          max: 40,
          autocomplete: 'one-time-code',
        }),
      };
    },
    submit: async (visit, { id }, { password, again, key }) => {
      const w = wordsOf(door, visit.language);
      if (password !== again) return problems({ again: w.differ });
      const decision = await door.finish(visit, { request: id, key, password });
      if ('refused' in decision) {
        const own = door.refusal?.(visit.language, decision.refused);
        if (own) return problems({ form: own });
        const text = words(visit.language).refusals[decision.refused as SetPasswordRefusal];
        if (decision.refused === 'key-dead') await keepDead(visit, door.name);
        return decision.refused.startsWith('password') ? problems({ password: text }) : problems({ key: text });
      }
      return door.done(visit, decision.accepted);
    },
    view: (visit, { until }, sheet) => {
      const { language, settings, query } = visit;
      const password = wordsOf(door, language);
      const over = overOf(visit, door);
      return {
        title: password.title,
        noindex: true,
        breadcrumb: [],
        body: (
          <>
            <Steps language={language} {...door.steps(language)} />
            {query.has('again') && (
              <Notice kind="success" language={language}>
                <p>{password.sentAgain}</p>
              </Notice>
            )}
            {over ? (
              <Notice
                kind={sheet.summary.length > 0 ? 'error' : 'warning'}
                language={language}
                title={password.overTitle}
                actions={
                  <PostButton action={door.keyAgain(language)} kind="primary">
                    {password.fromNew}
                  </PostButton>
                }
              >
                <p>{password[over]}</p>
                <p>{password.fresh}</p>
              </Notice>
            ) : (
              <>
                <Lead>{password.lead}</Lead>
                <Notice kind="info" language={language}>
                  <p>
                    <strong>{password.until(formatDayTime(until, language))}</strong>
                  </p>
                </Notice>
                <Form sheet={sheet} submit={password.submit}>
                  {sheet.ask.key}
                  {sheet.ask.password}
                  {sheet.ask.again}
                </Form>
              </>
            )}
            {over ? (
              <p>
                <a href={door.begin(language)}>{password.restart}</a>
              </p>
            ) : (
              <Section title={password.missing}>
                <Prose>
                  <Prose>
                    <ul>
                      {password.missingPoints(settings.mailFrom).map((point) => (
                        <li key={point}>{point}</li>
                      ))}
                    </ul>
                  </Prose>
                </Prose>
                <PostButton action={door.keyAgain(language)}>{password.sendAgain}</PostButton>
                <p>
                  <a href={door.begin(language)}>{password.restart}</a>
                </p>
              </Section>
            )}
            {door.lost?.(visit)}
          </>
        ),
      };
    },
  });

/** 再送: back to the same page with a new key on its way. */
export const openingKeyAgainPage = (path: string, door: OpeningDoor): Page =>
  page(path, {
    ...allOf(door),
    submit: async (visit) => {
      const before = progressOf(visit, door.name).request;
      if (!before) return redirect(door.begin(visit.language));
      const send = door.again ?? (({ act }: Visit, id: string) => requestKeyAgain(act, id, door.way));
      await keepRequest(visit, door.name, await send(visit, before.id));
      return redirect(`${door.way.page(visit.language)}?again=1`);
    },
  });
