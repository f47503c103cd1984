import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';
import { Icon, type IconName } from './icon.tsx';

export type ButtonKind = 'primary' | 'secondary' | 'danger' | 'text';
export type ButtonSize = 'small' | 'medium' | 'large';

type Look = {
  kind?: ButtonKind;
  size?: ButtonSize;
  icon?: IconName;
  /** Why it cannot be used now: the control is shown disabled with this sentence under it. */
  disabledBecause?: ComponentChildren;
  children: ComponentChildren;
};

type ButtonProps = Look & {
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  /** Id of the form it sends, where it stands outside of it. */
  form?: string;
  formAction?: string;
  /** Sends the form in the other way than it says itself. */
  formMethod?: 'get' | 'post';
  /** Sends the form without the browser's own checks, e.g. a way back. */
  formNoValidate?: boolean;
};

type ButtonLinkProps = Look & { href: string; download?: boolean; rel?: string };

/** A button that does something; one primary button a page. */
export function Button({
  kind = 'primary',
  size = 'medium',
  icon,
  disabledBecause,
  children,
  type = 'submit',
  formNoValidate = false,
  ...rest
}: ButtonProps): JSX.Element {
  const reason = useId();
  const disabled = isGiven(disabledBecause);
  const button = (
    <button
      {...rest}
      type={type}
      class={looks(kind, size)}
      formNoValidate={formNoValidate}
      disabled={disabled}
      {...(disabled ? { 'aria-describedby': reason } : {})}
    >
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </button>
  );
  return disabled ? <Disabled control={button} id={reason} reason={disabledBecause} /> : button;
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink({
  kind = 'primary',
  size = 'medium',
  icon,
  disabledBecause,
  children,
  href,
  ...rest
}: ButtonLinkProps): JSX.Element {
  const reason = useId();
  if (isGiven(disabledBecause)) {
    // A link without a target is how HTML says "a link could be here"; the role keeps it known as one.
    const control = (
      // biome-ignore lint/a11y/useValidAnchor: a disabled link has no target on purpose.
      <a class={looks(kind, size)} role="link" aria-disabled="true" aria-describedby={reason}>
        {icon && <Icon name={icon} />}
        <span>{children}</span>
      </a>
    );
    return <Disabled control={control} id={reason} reason={disabledBecause} />;
  }
  return (
    <a {...rest} href={href} class={looks(kind, size)}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </a>
  );
}

/** Buttons that belong together; the primary one first, under each other on a phone. */
export function ButtonRow({ children }: { children: ComponentChildren }): JSX.Element {
  return <div class="button-row">{children}</div>;
}

const isGiven = (reason: ComponentChildren) =>
  reason !== undefined && reason !== null && reason !== false && reason !== '';

const looks = (kind: ButtonKind, size: ButtonSize) => `button button-${kind} button-${size}`;

function Disabled({ control, id, reason }: { control: JSX.Element; id: string; reason: ComponentChildren }) {
  return (
    <div class="button-disabled">
      {control}
      <p class="button-reason" id={id}>
        {reason}
      </p>
    </div>
  );
}
