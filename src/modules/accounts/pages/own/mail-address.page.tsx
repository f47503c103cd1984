import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { page, problems, redirect, type Visit } from '#platform/web/page.ts';
import { confirmSession } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { accountOf } from '../../accounts.ts';
import { askForMail, confirmMail, sendMailKeyAgain, waitingMail } from '../../mail-changes.ts';
import { holdOf } from '../../mail-holds.ts';
import { openingWords } from '../../words/opening/words.ts';
import { ownWords } from '../../words/own/words.ts';

/** メールアドレスの変更: the new address proves itself by a key, the present one is told; nothing changes before. */

const accountIdOf = ({ session }: Visit): string => session.signedIn?.accountId ?? '';
const crumbs = (language: Language, kind: AccountKind) => [
  { href: urls.security(language, kind), label: ownWords(language).security },
];

const askPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: kind,
    anyStage: true,
    confirmed: true,
    languages,
    load: async (visit) => {
      const accountId = accountIdOf(visit);
      const account = await accountOf(visit.act, accountId);
      return (
        account && {
          account,
          waiting: await waitingMail(visit.act, accountId),
          hold: await holdOf(visit.act, accountId),
        }
      );
    },
    form: ({ language }) => {
      const w = ownWords(language).mail;
      const kit = fields(language);
      return {
        mail: kit.mail({ label: w.mail, required: true, autocomplete: 'email' }),
        again: kit.mail({ label: w.again, required: true, autocomplete: 'off' }),
      };
    },
    submit: async (visit, { account }, { mail, again }) => {
      const w = ownWords(visit.language).mail;
      if (mail !== again) return problems({ again: w.differ });
      const decision = await askForMail(visit.act, account.id, mail);
      if ('refused' in decision) return problems({ mail: w.refusal[decision.refused] });
      return redirect(urls.mailAddressKey(visit.language, kind));
    },
    view: ({ language, query }, { account, waiting, hold }, sheet) => {
      const w = ownWords(language).mail;
      return {
        title: w.title,
        breadcrumb: crumbs(language, kind),
        body: (
          <>
            {query.has('done') && (
              <Notice kind="success" language={language}>
                <p>{w.done}</p>
              </Notice>
            )}
            {hold && (
              <Notice kind="warning" language={language}>
                <p>{w.held(formatDayTime(hold.endsAt, language))}</p>
              </Notice>
            )}
            <DescriptionList
              items={[
                { label: w.now, value: account.mail },
                ...(waiting
                  ? [
                      {
                        label: w.waiting,
                        value: waiting.mail,
                        note: <a href={urls.mailAddressKey(language, kind)}>{w.enter}</a>,
                      },
                    ]
                  : []),
              ]}
            />
            <Lead>{w.lead}</Lead>
            <Notice kind="info" language={language}>
              <p>{w.effect}</p>
            </Notice>
            <Form sheet={sheet} submit={w.submit} back={{ href: urls.security(language, kind), label: w.back }}>
              {sheet.ask.mail}
              {sheet.ask.again}
            </Form>
            {kind === 'seeker' && <p>{w.unreachable}</p>}
          </>
        ),
      };
    },
  });

const keyPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: kind,
    anyStage: true,
    confirmed: true,
    languages,
    load: async (visit) =>
      (await waitingMail(visit.act, accountIdOf(visit))) ??
      redirect(urls.security(visit.language, kind, 'mail-address')),
    form: ({ language }) => {
      const w = ownWords(language).mail;
      return {
        key: fields(language).text({
          label: w.key,
          hint: w.keyHint,
          required: true,
          max: 40,
          autocomplete: 'one-time-code',
        }),
      };
    },
    submit: async (visit, _waiting, { key }) => {
      const { act, session, language } = visit;
      const accountId = accountIdOf(visit);
      const decision = await confirmMail(act, { accountId, key, keep: session.publicId ?? accountId });
      // Over or dead: the page itself offers a new key.
      if ('refused' in decision) return problems({ key: ownWords(language).mail.refusal[decision.refused] });
      await confirmSession(visit);
      return redirect(`${urls.security(language, kind, 'mail-address')}?done`);
    },
    view: ({ language, settings, query }, { mail, expiresAt, over }, sheet) => {
      const w = ownWords(language).mail;
      const { password } = openingWords(language);
      const again = (primary: boolean) => (
        <PostButton action={urls.mailAddressKeyAgain(language, kind)} kind={primary ? 'primary' : 'secondary'}>
          {w.sendAgain}
        </PostButton>
      );
      return {
        title: w.keyTitle,
        breadcrumb: [
          ...crumbs(language, kind),
          { href: urls.security(language, kind, 'mail-address'), label: w.title },
        ],
        body: (
          <>
            {query.has('again') && !over && (
              <Notice kind="success" language={language}>
                <p>{w.sentAgain}</p>
              </Notice>
            )}
            {query.has('too-many') && (
              <Notice kind="error" language={language}>
                <p>{w.refusal['too-many']}</p>
              </Notice>
            )}
            {over ? (
              <Notice
                kind={sheet.summary.length > 0 ? 'error' : 'warning'}
                language={language}
                title={password.overTitle}
                actions={again(true)}
              >
                <p>{password[over]}</p>
              </Notice>
            ) : (
              <>
                <Lead>{w.keyLead(mail)}</Lead>
                <Notice kind="info" language={language}>
                  <p>
                    <strong>{w.until(formatDayTime(expiresAt, language))}</strong>
                  </p>
                </Notice>
                <Form sheet={sheet} submit={w.confirm}>
                  {sheet.ask.key}
                </Form>
              </>
            )}
            <Section title={w.missing}>
              <Prose>
                <ul>
                  {w.missingPoints(settings.mailFrom).map((point) => (
                    <li key={point}>{point}</li>
                  ))}
                </ul>
              </Prose>
              {!over && again(false)}
              <p>
                <a href={urls.security(language, kind, 'mail-address')}>{w.other}</a>
              </p>
            </Section>
          </>
        ),
      };
    },
  });

const againPage = <const P extends string>(path: P, kind: AccountKind, languages: readonly Language[]) =>
  page(path, {
    audience: kind,
    anyStage: true,
    confirmed: true,
    languages,
    submit: async (visit) => {
      const { act, language } = visit;
      const decision = await sendMailKeyAgain(act, accountIdOf(visit));
      if ('accepted' in decision) return redirect(`${urls.mailAddressKey(language, kind)}?again`);
      if (decision.refused === 'too-many') return redirect(`${urls.mailAddressKey(language, kind)}?too-many`);
      return redirect(urls.security(language, kind, 'mail-address'));
    },
  });

const all: readonly Language[] = ['ja', 'easy', 'en'];

export const ownMailPages = [
  askPage('/seeker/security/mail-address', 'seeker', all),
  askPage('/employer/security/mail-address', 'employer', all),
  askPage('/staff/security/mail-address', 'staff', ['ja']),
  keyPage('/seeker/security/mail-address/key', 'seeker', all),
  keyPage('/employer/security/mail-address/key', 'employer', all),
  keyPage('/staff/security/mail-address/key', 'staff', ['ja']),
  againPage('/seeker/security/mail-address/key/again', 'seeker', all),
  againPage('/employer/security/mail-address/key/again', 'employer', all),
  againPage('/staff/security/mail-address/key/again', 'staff', ['ja']),
];
