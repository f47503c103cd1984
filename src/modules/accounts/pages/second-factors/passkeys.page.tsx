import { isRefused } from '#kernel/decision.ts';
import type { Language } from '#kernel/language.ts';
import { formatDayTime } from '#kernel/time.ts';
import { absent, type Page, page, problems, redirect } from '#platform/web/page.ts';
import { formToken } from '#platform/web/session.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { CardTable } from '#ui/components/card-table.tsx';
import { Dialog } from '#ui/components/dialog.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form, PostButton } from '#ui/forms/form.tsx';
import { Section } from '#ui/layouts/section.tsx';
import type { AccountKind } from '../../account.ts';
import { accountOf } from '../../accounts.ts';
import {
  type Passkey,
  passkeysOf,
  registerPasskey,
  registrationOptions,
  removePasskey,
  renamePasskey,
} from '../../passkeys.ts';
import { afterAdding } from '../../second-factors/after-adding.ts';
import { languagesOf, NotAtKiosk, securityCrumb } from '../../second-factors/ground.tsx';
import { madePasskeyField } from '../../second-factors/passkey-field.tsx';
import { PasskeyForm } from '../../second-factors/passkey-form.tsx';
import { words } from '../../second-factors/words/words.ts';

/** The passkeys of one's own account: list, add, rename, remove. */

export const passkeyNameField = (language: Language) => {
  const w = words(language).passkeys;
  return fields(language).text({ label: w.name, hint: w.nameHint, required: true, max: 40, width: 'half' });
};

const own = (passkeys: readonly Passkey[], id: string): Passkey | undefined => passkeys.find((one) => one.id === id);

const passkeysPage = <const P extends string>(path: P, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async (visit) => {
      const { act, actor, kiosk } = visit;
      const account = await accountOf(act, actor.accountId);
      const options = account && !kiosk ? await registrationOptions(act, account, formToken(visit)) : undefined;
      return { passkeys: await passkeysOf(act, actor.accountId), options };
    },
    form: ({ language }) => ({ name: passkeyNameField(language), passkey: madePasskeyField(language) }),
    submit: async (visit, _, { name, passkey }) => {
      const { act, actor, language, kiosk } = visit;
      const w = words(language);
      if (kiosk) return problems({ form: w.kiosk });
      const { accountId } = actor;
      const decision = await registerPasskey(act, { accountId, name, session: formToken(visit), answer: passkey });
      if (isRefused(decision)) return problems({ form: w.refusals[decision.refused] });
      return afterAdding(visit, accountId, kind, `${urls.security(language, kind, 'passkeys')}?added`);
    },
    view: (visit, { passkeys, options }, sheet) => {
      const { language, query } = visit;
      const w = words(language).passkeys;
      const done = query.has('added') ? w.added : query.has('renamed') ? w.renamed : query.has('removed') && w.removed;
      return {
        title: w.title,
        breadcrumb: [securityCrumb(language, kind)],
        body: (
          <>
            {done && <Notice kind="success" language={language} title={done} />}
            <Lead>{w.lead}</Lead>
            <Section title={w.list}>
              {passkeys.length === 0 ? (
                <Empty title={w.none}>{w.noneBody}</Empty>
              ) : (
                <CardTable
                  caption={w.list}
                  hideCaption
                  rows={passkeys}
                  rowKey={({ id }) => id}
                  columns={[
                    { key: 'name', head: w.name, heading: true, cell: ({ name }) => name },
                    {
                      key: 'used',
                      head: w.lastUsedAt,
                      cell: ({ lastUsedAt }) => (lastUsedAt ? formatDayTime(lastUsedAt, language) : w.neverUsed),
                    },
                    { key: 'made', head: w.createdAt, cell: ({ createdAt }) => formatDayTime(createdAt, language) },
                    { key: 'place', head: w.place, cell: ({ backedUp }) => (backedUp ? w.backedUp : w.thisDevice) },
                    {
                      key: 'change',
                      head: w.change,
                      hideHead: true,
                      cell: ({ id, name }) => <Link href={urls.passkey(language, kind, id)}>{w.changeOf(name)}</Link>,
                    },
                  ]}
                />
              )}
            </Section>
            <Section title={w.add}>
              {visit.kiosk ? (
                <NotAtKiosk visit={visit} />
              ) : (
                <PasskeyForm visit={visit} sheet={sheet} submit={w.addButton} create={options}>
                  {sheet.ask.name}
                  {sheet.ask.passkey}
                </PasskeyForm>
              )}
            </Section>
          </>
        ),
      };
    },
  });

const passkeyPage = (path: `/${AccountKind}/security/passkeys/:id`, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async ({ act, actor, params }) => own(await passkeysOf(act, actor.accountId), params.id),
    form: ({ language }) => ({ name: passkeyNameField(language) }),
    initial: (_visit, { name }) => ({ name }),
    submit: async ({ act, actor, language }, { id }, { name }) =>
      (await renamePasskey(act, actor.accountId, id, name))
        ? redirect(`${urls.security(language, kind, 'passkeys')}?renamed`)
        : absent(),
    view: ({ language }, { id }, sheet) => {
      const w = words(language).passkeys;
      const list = urls.security(language, kind, 'passkeys');
      return {
        title: w.renameTitle,
        breadcrumb: [securityCrumb(language, kind), { href: list, label: w.title }],
        body: (
          <>
            <Form sheet={sheet} submit={w.renameButton}>
              {sheet.ask.name}
            </Form>
            <ButtonRow>
              <ButtonLink kind="secondary" href={urls.passkeyRemoval(language, kind, id)}>
                {w.removal}
              </ButtonLink>
              <ButtonLink kind="text" href={list}>
                {w.back}
              </ButtonLink>
            </ButtonRow>
          </>
        ),
      };
    },
  });

const removalPage = (path: `/${AccountKind}/security/passkeys/:id/removal`, kind: AccountKind): Page =>
  page(path, {
    audience: kind,
    anyStage: true,
    languages: languagesOf(kind),
    confirmed: true,
    load: async ({ act, actor, params }) => own(await passkeysOf(act, actor.accountId), params.id),
    submit: async ({ act, actor, language }, { id }) => {
      const decision = await removePasskey(act, actor.accountId, id);
      if (!isRefused(decision)) return redirect(`${urls.security(language, kind, 'passkeys')}?removed`);
      return decision.refused === 'absent' ? absent() : problems({ form: words(language).refusals['last-factor'] });
    },
    view: ({ language }, { id, name }, sheet) => {
      const w = words(language).passkeys;
      const list = urls.security(language, kind, 'passkeys');
      return {
        title: w.removalTitle,
        heading: false,
        breadcrumb: [securityCrumb(language, kind), { href: list, label: w.title }],
        body: (
          <Dialog
            kind="danger"
            title={w.removalTitle}
            actions={
              <ButtonRow>
                <PostButton kind="danger" action={urls.passkeyRemoval(language, kind, id)}>
                  {w.removalButton}
                </PostButton>
                <ButtonLink kind="secondary" href={list}>
                  {w.back}
                </ButtonLink>
              </ButtonRow>
            }
          >
            {sheet.problems.form && <Notice kind="error" language={language} title={sheet.problems.form} />}
            <p>{w.removalQuestion(name)}</p>
            <p>{w.removalNote}</p>
          </Dialog>
        ),
      };
    },
  });

export const passkeyPages: readonly Page[] = [
  passkeysPage('/seeker/security/passkeys', 'seeker'),
  passkeysPage('/employer/security/passkeys', 'employer'),
  passkeysPage('/staff/security/passkeys', 'staff'),
  passkeyPage('/seeker/security/passkeys/:id', 'seeker'),
  passkeyPage('/employer/security/passkeys/:id', 'employer'),
  passkeyPage('/staff/security/passkeys/:id', 'staff'),
  removalPage('/seeker/security/passkeys/:id/removal', 'seeker'),
  removalPage('/employer/security/passkeys/:id/removal', 'employer'),
  removalPage('/staff/security/passkeys/:id/removal', 'staff'),
];
