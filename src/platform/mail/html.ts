import { htmlLanguage } from '#kernel/language.ts';
import type { Mail } from './mail.ts';

type Written = Pick<Mail, 'language' | 'subject' | 'text' | 'code'>;

/**
 * The HTML part: the words of the text part, nothing more and nothing less, under the subject as a heading. It names no
 * colour, so that dark mode turns it as a whole; it loads nothing from anywhere, so that opening it tells nobody. Styles
 * stand at the elements, because mail programs drop what stands in the head.
 */
export const htmlOf = ({ language, subject, text, code }: Written, baseUrl: string): string => {
  const { portal, title } = partsOf(subject);
  const paragraphs = text
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => `<p style="margin:0 0 1.25em">${written(paragraph, code, baseUrl)}</p>`);
  return [
    `<!doctype html><html lang="${htmlLanguage(language)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">',
    `<title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:0"><div style="${outer}">`,
    portal === '' ? '' : `<p style="margin:0 0 .25em;font-size:.875em">${escaped(portal)}</p>`,
    `<h1 style="${heading}">${escaped(title)}</h1>`,
    ...paragraphs,
    '</div></body></html>',
  ]
    .filter((line) => line !== '')
    .join('\n');
};

const outer =
  'max-width:36em;margin:0 auto;padding:24px 16px;font-family:sans-serif;font-size:16px;line-height:1.75;overflow-wrap:anywhere';
const heading =
  'margin:0 0 1em;padding-bottom:.5em;border-bottom:2px solid;font-size:1.375em;line-height:1.4;font-weight:bold';
/** One touch selects all of it, hyphen and all. */
const large =
  'display:inline-block;margin:.25em 0;padding:.25em .5em;border:1px solid;font-family:monospace;font-size:1.75em;line-height:1.4;letter-spacing:.06em;white-space:nowrap;-webkit-user-select:all;user-select:all';

/** 【求職者マイページ】パスワード登録申込受付通知: the portal above, what it is about as the heading. */
const partsOf = (subject: string): { portal: string; title: string } => {
  const [, portal = '', title = subject] = /^[【[]([^\]】]+)[\]】]\s*(.+)$/su.exec(subject) ?? [];
  return { portal, title };
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

const written = (paragraph: string, code: string | undefined, baseUrl: string): string => {
  const lines = linked(escaped(paragraph), baseUrl).replaceAll('\n', '<br>\n');
  return code ? lines.replaceAll(escaped(code), `<br>\n<strong style="${large}">${escaped(code)}</strong>`) : lines;
};

/** Only addresses of this service become links: what else stands in a mail is not ours to recommend. */
const linked = (html: string, baseUrl: string): string =>
  html.replace(/https?:\/\/[^\s<>、。（）「」]+/g, (address) =>
    address === baseUrl || address.startsWith(`${baseUrl}/`) ? `<a href="${address}">${address}</a>` : address,
  );
