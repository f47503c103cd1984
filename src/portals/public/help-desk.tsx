import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import type { Settings } from '#src/config.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import { words } from '#ui/words/words.ts';

/** ヘルプデスク: telephone, hours and mail address, from the settings of the installation. */
export function HelpDesk({ language, settings }: { language: Language; settings: Settings }): JSX.Element {
  const { frame } = words(language);
  const { helpdeskPhone, helpdeskHours, helpdeskMail } = settings;
  return (
    <DescriptionList
      items={[
        {
          label: frame.helpDeskTelephone,
          value: <a href={`tel:${helpdeskPhone.replace(/[^\d+]/g, '')}`}>{helpdeskPhone}</a>,
          strong: true,
        },
        { label: frame.helpDeskHours, value: helpdeskHours, ...(language === 'en' ? { lang: 'ja' } : {}) },
        { label: frame.helpDeskMail, value: <a href={`mailto:${helpdeskMail}`}>{helpdeskMail}</a> },
      ]}
    />
  );
}
