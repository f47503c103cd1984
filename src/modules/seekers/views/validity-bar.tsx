import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay, type Instant } from '#kernel/time.ts';
import { urls } from '#platform/web/urls.ts';
import { Icon } from '#ui/components/icon.tsx';
import { Link } from '#ui/components/link.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { Registration } from '../registration.ts';
import { validityNotice } from '../validity.ts';
import { words } from '../words/words.ts';

type ValidityBarProps = { language: Language; registration: Registration; now: Instant; aloneDays: number };

/** On every page of the person: the last day comes near, or the registration is inactive and how it goes on. */
export function ValidityBar({ language, registration, now, aloneDays }: ValidityBarProps): JSX.Element | null {
  const w = words(language).validity;
  const notice = validityNotice(registration, now, aloneDays);
  if (!notice) return null;
  const text =
    notice.kind === 'inactive'
      ? w.inactiveBecause[notice.reason]
      : notice.days > 0
        ? w.soon(String(notice.days), formatDay(notice.lastDay, language))
        : w.today;
  return (
    <div class="validity-bar">
      <p class="validity-bar-text">
        <Icon name="warning" />
        <span>{text}</span>
      </p>
      <div class="validity-bar-ways">
        {notice.kind === 'inactive' && notice.alone ? (
          <PostButton action={urls.seekerValidityOn(language)} size="small">
            {w.switchOn}
          </PostButton>
        ) : null}
        <Link href={urls.seekerValidity(language)}>{w.more}</Link>
      </div>
    </div>
  );
}
