import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { Icon } from '#ui/components/icon.tsx';
import { words } from '#ui/words/words.ts';

type HelpDesk = { telephone?: string; hours?: string; mail?: string };

export type FooterProps = {
  language: Language;
  siteName: string;
  helpDesk?: HelpDesk;
  /** 利用規約, プライバシーポリシー, アクセシビリティ, サイトマップ, データの出典 */
  links: readonly { href: string; label: string }[];
};

/** Where help is, and what the site says about itself. */
export function Footer({ language, siteName, helpDesk, links }: FooterProps): JSX.Element {
  const { frame } = words(language);
  return (
    <footer class="footer">
      <div class="footer-top">
        <a class="footer-top-link" href="#main">
          <Icon name="up" />
          {frame.top}
        </a>
      </div>
      <div class="footer-content">
        {helpDesk && <Help language={language} {...helpDesk} />}
        {links.length > 0 && (
          <nav class="footer-links" aria-label={frame.siteInformation}>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <p class="footer-name">{siteName}</p>
    </footer>
  );
}

function Help({ language, telephone, hours, mail }: HelpDesk & { language: Language }) {
  const { frame } = words(language);
  return (
    <div class="footer-help">
      <p class="footer-help-title">{frame.helpDesk}</p>
      {telephone && (
        <p class="footer-telephone">
          <Icon name="telephone" />
          <span class="visually-hidden">{frame.helpDeskTelephone}: </span>
          <a href={`tel:${telephone.replace(/[^\d+]/g, '')}`}>{telephone}</a>
        </p>
      )}
      {hours && (
        <p>
          {frame.helpDeskHours} <span lang={language === 'en' ? 'ja' : undefined}>{hours}</span>
        </p>
      )}
      {mail && (
        <p>
          {frame.helpDeskMail} <a href={`mailto:${mail}`}>{mail}</a>
        </p>
      )}
    </div>
  );
}
