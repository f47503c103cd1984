import { isRefused } from '#kernel/decision.ts';
import { formatDayTime } from '#kernel/time.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import { foldedCode } from '../../mailed-code.ts';
import { sendCode, tryCode } from '../../mailed-codes.ts';
import { completeSignIn, type PendingSignIn, pendingSignIn } from '../../sign-ins.ts';
import { signInWords } from '../../words/signing-in/words.ts';

type Kind = 'seeker' | 'employer';

/** Who waits at this door; without one everything begins again there. */
const waitingAt = async (visit: Visit, kind: Kind): Promise<PendingSignIn | undefined> => {
  const pending = await pendingSignIn(visit);
  return pending?.account.kind === kind ? pending : undefined;
};

/** ワンタイムパスワード入力: the six digits of the mail. Screen and mail print the same clock time of its end. */
const codePage = <const P extends string>(path: P, kind: Kind) =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    load: async (visit) => (await waitingAt(visit, kind)) ?? redirect(signInDoor(visit.language, kind)),
    form: ({ language, settings, kiosk }) => {
      const w = signInWords(language).code;
      const f = fields(language);
      const code = f.code({
        label: w.label,
        required: true,
        parse: foldedCode,
        format: (digits) => digits,
        example: '123456',
        width: 'short',
        digits: true,
        autocomplete: 'one-time-code',
      });
      // At a computer of an office nothing is remembered, and nobody is asked.
      const remember = f.choices({
        label: w.rememberLabel,
        hint: w.rememberHint,
        options: kiosk ? [] : [{ value: 'yes', label: w.remember(String(settings.deviceDays)) }],
      });
      return { code, remember };
    },
    submit: async (visit, pending, { code, remember }) => {
      const decision = await tryCode(visit.act, pending, code);
      if (isRefused(decision)) return problems({ code: signInWords(visit.language).refusals[decision.refused] });
      return completeSignIn(visit, pending.account, { method: 'code', remember: remember.includes('yes') });
    },
    view: ({ language, settings, query, kiosk }, { codeExpiresAt }, sheet) => {
      const { code: w, refusals } = signInWords(language);
      const again = query.get('again');
      return {
        title: w.title,
        noindex: true,
        body: (
          <>
            {again === 'sent' && (
              <Notice kind="success" language={language}>
                <p>{w.sentAgain}</p>
              </Notice>
            )}
            {again === 'refused' && (
              <Notice kind="warning" language={language}>
                <p>{refusals['codes-too-many']}</p>
              </Notice>
            )}
            <Lead>{w.lead}</Lead>
            <Notice kind="info" language={language}>
              <p>
                <strong>{codeExpiresAt ? w.until(formatDayTime(codeExpiresAt, language)) : w.noneSent}</strong>
              </p>
            </Notice>
            <Form sheet={sheet} submit={w.submit}>
              {sheet.ask.code}
              {kiosk ? null : sheet.ask.remember}
            </Form>
            <Section title={w.missing}>
              <Prose>
                <ul>
                  {w.missingPoints(settings.mailFrom).map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </Prose>
              <PostButton action={urls.signInCodeAgain(language, kind)}>{w.sendAgain}</PostButton>
              <p>
                <a href={signInDoor(language, kind)}>{w.restart}</a>
              </p>
            </Section>
          </>
        ),
      };
    },
  });

/** 再送: back to the same page with a new code on its way; the one before is void. */
const codeAgainPage = <const P extends string>(path: P, kind: Kind) =>
  page(path, {
    audience: 'anyone',
    portal: kind,
    submit: async (visit) => {
      const pending = await waitingAt(visit, kind);
      if (!pending) return redirect(signInDoor(visit.language, kind));
      const said = isRefused(await sendCode(visit.act, pending)) ? 'refused' : 'sent';
      return redirect(`${urls.signInStep(visit.language, kind, 'code')}?again=${said}`);
    },
  });

export const codePages = [
  codePage('/seeker/sign-in/code', 'seeker'),
  codePage('/employer/sign-in/code', 'employer'),
  codeAgainPage('/seeker/sign-in/code/again', 'seeker'),
  codeAgainPage('/employer/sign-in/code/again', 'employer'),
];
