import type { ComponentChildren, JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Steps } from '#ui/components/steps.tsx';
import { Form, type FormProps } from '#ui/forms/form.tsx';
import type { AccountKind } from '../account.ts';
import { ownWords } from '../words/own/words.ts';
import { LostAddress } from './lost-address.tsx';

/** The name of the way in the session; each door has its own. */
export const renewalName = (kind: AccountKind): string => `renewal-${kind}`;

export const renewalSteps = (language: Language, kind: AccountKind, current: number) => ({
  steps: ownWords(language).renewal.steps.map((label, index) => ({
    label,
    ...(index === 0 && current === 2 ? { href: urls.passwordRenewal(language, kind) } : {}),
  })),
  current,
});

type Props = {
  language: Language;
  kind: AccountKind;
  sender: string;
  sheet: FormProps['sheet'];
  children: ComponentChildren;
};

/** The first page of パスワード再登録, whoever it is for: what it asks stands inside. */
export function RenewalStart({ language, kind, sender, sheet, children }: Props): JSX.Element {
  const w = ownWords(language).renewal;
  return (
    <>
      <Steps language={language} {...renewalSteps(language, kind, 1)} />
      <Lead>{kind === 'seeker' ? w.leadSeeker : w.lead}</Lead>
      <Notice kind="info" language={language}>
        <p>{w.sender(sender)}</p>
      </Notice>
      <Form sheet={sheet} submit={w.next} back={{ href: urls.signIn(language, kind), label: w.cancel }}>
        {children}
      </Form>
      <LostAddress language={language} kind={kind} />
    </>
  );
}
