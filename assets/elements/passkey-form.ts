import { say } from './words.ts';

type Options = {
  challenge: string;
  user?: { id: string };
  excludeCredentials?: { id: string }[];
};

/**
 * Fills the hidden field of a form with what a passkey says, and sends it: for making one (`data-ceremony="create"`) and
 * for showing one. What the browser is asked stands in `data-options`; bytes are base64url there and in the answer. The
 * form itself shows only where passkeys can be used.
 */
class PasskeyForm extends HTMLElement {
  private running: AbortController | undefined;

  connectedCallback(): void {
    const { origin } = this.dataset;
    const form = this.querySelector('form');
    const field = this.querySelector<HTMLInputElement>('input[name="passkey"]');
    if (!form || !field) return;
    const trouble = origin === location.origin ? !window.PublicKeyCredential && 'unsupported' : 'elsewhere';
    say(this, trouble || undefined);
    if (trouble) return;
    for (const hidden of this.querySelectorAll<HTMLElement>('.passkey-form-body')) hidden.hidden = false;
    // Coming back by the browser's button must not send the old answer again.
    field.value = '';
    form.addEventListener('submit', (event) => {
      if (field.value) return;
      event.preventDefault();
      void this.run(form, field, false);
    });
    if (this.dataset.autofill !== undefined) void this.offer(form, field);
  }

  disconnectedCallback(): void {
    this.running?.abort();
  }

  /** Among what the browser offers for the address field, where it can. */
  private async offer(form: HTMLFormElement, field: HTMLInputElement): Promise<void> {
    const can = PublicKeyCredential.isConditionalMediationAvailable;
    if (can && (await can.call(PublicKeyCredential).catch(() => false))) await this.run(form, field, true);
  }

  private async run(form: HTMLFormElement, field: HTMLInputElement, quietly: boolean): Promise<void> {
    this.running?.abort();
    const running = new AbortController();
    this.running = running;
    if (!quietly) say(this, undefined);
    try {
      const credential = await this.ask(quietly, running.signal);
      if (!credential) throw new Error('nothing was chosen');
      field.value = JSON.stringify(written(credential));
      form.submit();
    } catch (fault) {
      if (quietly || running.signal.aborted) return;
      say(this, (fault as Error).name === 'InvalidStateError' ? 'known' : 'cancelled');
    }
  }

  private ask(quietly: boolean, signal: AbortSignal): Promise<Credential | null> {
    const options = JSON.parse(this.dataset.options ?? '{}') as Options;
    const { user, excludeCredentials = [] } = options;
    const publicKey: unknown = {
      ...options,
      challenge: bytes(options.challenge),
      ...(user && { user: { ...user, id: bytes(user.id) } }),
      ...(user && { excludeCredentials: excludeCredentials.map((one) => ({ ...one, id: bytes(one.id) })) }),
    };
    if (this.dataset.ceremony === 'create') {
      return navigator.credentials.create({ publicKey: publicKey as PublicKeyCredentialCreationOptions, signal });
    }
    return navigator.credentials.get({
      publicKey: publicKey as PublicKeyCredentialRequestOptions,
      signal,
      ...(quietly && { mediation: 'conditional' }),
    });
  }
}

/** As the standard's toJSON, which phones of 2024 do not have yet. */
const written = (credential: Credential): unknown => {
  const { id, rawId, type, response } = credential as PublicKeyCredential;
  const parts = response as AuthenticatorAttestationResponse & AuthenticatorAssertionResponse;
  const names = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'] as const;
  const given = names.filter((name) => parts[name]).map((name) => [name, text(parts[name] as ArrayBuffer)]);
  return {
    id,
    rawId: text(rawId),
    type,
    response: {
      ...Object.fromEntries(given),
      ...(parts.getTransports && { transports: parts.getTransports() }),
    },
  };
};

const bytes = (base64url: string): Uint8Array =>
  Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), (letter) => letter.charCodeAt(0));

const text = (buffer: ArrayBuffer): string =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

customElements.define('passkey-form', PasskeyForm);
