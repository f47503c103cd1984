import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { ComponentChildren, JSX } from 'preact';
import type { Visit } from '#platform/web/page.ts';
import { formToken } from '#platform/web/session.ts';
import { ownPath, urls } from '#platform/web/urls.ts';
import type { ButtonKind } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Form, type FormProps } from '#ui/forms/form.tsx';
import type { AccountKind } from '../account.ts';
import { relyingParty, signInOptions } from '../passkeys.ts';
import { words } from './words/words.ts';

type Sheet = FormProps['sheet'];

const noSheet: Sheet = { summary: [], files: false };

type PasskeyFormProps = {
  visit: Visit;
  submit: ComponentChildren;
  sheet?: Sheet;
  action?: string;
  kind?: ButtonKind;
  /** For making a passkey what is to be made; without it one is to be shown. */
  create?: PublicKeyCredentialCreationOptionsJSON | undefined;
  /** The browser may offer a passkey among the addresses it knows for a field of the page. */
  autofill?: boolean;
  children?: ComponentChildren;
};

/**
 * A form that a passkey fills. Without JavaScript, and where the address of the service can have no passkeys, a sentence
 * stands in its place that says so; the page says beside it what else one can do.
 */
export function PasskeyForm(props: PasskeyFormProps): JSX.Element {
  const { visit, submit, sheet = noSheet, action, kind = 'primary', create, autofill = false, children } = props;
  const { language, settings } = visit;
  const w = words(language).device;
  const party = relyingParty(settings);
  if (!party) {
    return (
      <Notice kind="info" language={language}>
        <p>{w.noDomain(settings.baseUrl)}</p>
      </Notice>
    );
  }
  const options = create ?? signInOptions(visit.act, formToken(visit));
  const told = (word: string, sentence: string, hidden = true) => (
    <div data-word={word} hidden={hidden}>
      <Notice kind="info" language={language}>
        <p>{sentence}</p>
      </Notice>
    </div>
  );
  return (
    <passkey-form
      class="passkey-form"
      data-ceremony={create ? 'create' : 'get'}
      data-options={JSON.stringify(options)}
      data-origin={party.origin}
      {...(autofill ? { 'data-autofill': '' } : {})}
    >
      {told('script', w.needsScript, false)}
      {told('unsupported', w.unsupported)}
      {told('elsewhere', w.elsewhere(party.origin))}
      <div role="status">
        {told('cancelled', w.cancelled)}
        {told('known', w.known)}
      </div>
      <div class="passkey-form-body" hidden>
        <Form sheet={sheet} submit={submit} kind={kind} {...(action ? { action } : {})}>
          {children ?? <input type="hidden" name="passkey" value="" />}
        </Form>
      </div>
    </passkey-form>
  );
}

/** パスキーでログイン: the way in without address and password, for the door of a kind. */
export function PasskeySignIn({ visit, kind }: { visit: Visit; kind: AccountKind }): JSX.Element {
  const { language, query } = visit;
  const w = words(language).signIn;
  const next = ownPath(query.get('next'));
  const action = urls.signInStep(language, kind, 'passkey') + (next ? `?next=${encodeURIComponent(next)}` : '');
  return (
    <>
      <p>{w.lead}</p>
      <PasskeyForm visit={visit} submit={w.button} kind="secondary" action={action} autofill />
    </>
  );
}
