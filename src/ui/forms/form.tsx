import type { ComponentChildren, JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { Button, type ButtonKind, ButtonLink, ButtonRow, type ButtonSize } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { csrfName, FormContext, keyName } from './context.ts';
import type { SummaryLine } from './sheet.ts';

export type FormProps = {
  /** The sheet of the page; only what is wrong and whether files are sent matters here. */
  sheet: { readonly summary: readonly SummaryLine[]; readonly files: boolean };
  /** Where the form goes; the page itself unless said. */
  action?: string;
  /** The words of the one primary button. */
  submit: ComponentChildren;
  kind?: ButtonKind;
  /** The way back without sending, beside the primary button. */
  back?: { href: string; label: string };
  /** Beside the primary button: a second act. */
  secondary?: ComponentChildren;
  id?: string;
  children?: ComponentChildren;
};

/** A form: what is wrong on top, the questions, one primary button. The server judges, so the browser does not. */
export function Form({
  sheet,
  action,
  submit,
  kind = 'primary',
  back,
  secondary,
  id,
  children,
}: FormProps): JSX.Element {
  const { language } = useContext(FormContext);
  return (
    <>
      <ErrorSummary language={language} problems={sheet.summary} />
      <form
        class="form"
        id={id}
        method="post"
        action={action}
        enctype={sheet.files ? 'multipart/form-data' : undefined}
        noValidate
      >
        <Hidden />
        {children}
        <ButtonRow>
          <Button kind={kind}>{submit}</Button>
          {back && (
            <ButtonLink kind="secondary" href={back.href}>
              {back.label}
            </ButtonLink>
          )}
          {secondary}
        </ButtonRow>
      </form>
    </>
  );
}

type PostButtonProps = {
  action: string;
  kind?: ButtonKind;
  size?: ButtonSize;
  /** What the act is about, where the address does not say it. */
  values?: Readonly<Record<string, string>>;
  disabledBecause?: ComponentChildren;
  children: ComponentChildren;
};

/** A button that changes something: a form of its own, since links only lead somewhere. */
export function PostButton({
  action,
  kind = 'secondary',
  size = 'medium',
  values = {},
  disabledBecause,
  children,
}: PostButtonProps): JSX.Element {
  return (
    <form class="form-button" method="post" action={action}>
      <Hidden />
      {Object.entries(values).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind} size={size} disabledBecause={disabledBecause}>
        {children}
      </Button>
    </form>
  );
}

/** What every form carries unseen: the secret against forged requests and the key against pressing twice. */
export function Hidden(): JSX.Element {
  const { csrf, idempotencyKey } = useContext(FormContext);
  return (
    <>
      <input type="hidden" name={csrfName} value={csrf} />
      <input type="hidden" name={keyName} value={idempotencyKey} />
    </>
  );
}
