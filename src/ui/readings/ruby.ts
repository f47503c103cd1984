import { withoutReadings } from './readings.ts';

const annotation = /\ufff9([^\ufffa\ufffb]*)\ufffa([^\ufffb]*)\ufffb/gu;

/** Elements whose content is text only: a <ruby> inside would be shown as letters. */
const plain = /^<(title|option|textarea|script|style)\b/i;

/** Turns annotations of a finished page into <ruby>; in attributes and text-only elements only the base stays. */
export const withRuby = (html: string): string => {
  if (!html.includes('\ufff9')) return html;
  let inside: string | undefined;
  return html.replace(/<(?:[^>"]|"[^"]*")*>|[^<]+/gu, (piece) => {
    if (piece.startsWith('<')) {
      if (inside && piece.toLowerCase().startsWith(`</${inside}`)) inside = undefined;
      else if (!inside) inside = plain.exec(piece)?.[1]?.toLowerCase();
      return withoutReadings(piece);
    }
    return inside
      ? withoutReadings(piece)
      : piece.replace(annotation, '<ruby>$1<rp>（</rp><rt>$2</rt><rp>）</rp></ruby>');
  });
};
