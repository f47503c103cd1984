import type { JSX } from 'preact';
import qr from 'qrcode';

const margin = 4;

/** The dark squares as one path of an SVG, with the quiet border that readers need. */
const drawn = (text: string): { size: number; path: string } => {
  const { modules } = qr.create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + margin} ${row + margin}h1v1h-1z`;
    }
  }
  return { size: modules.size + 2 * margin, path };
};

/** A QR code as one path of an SVG, sharp in print. The address must stand beside it in letters as well. */
export function QrCode({ text, label }: { text: string; label: string }): JSX.Element {
  const { size, path } = drawn(text);
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="160" height="160">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}

/** The same as a picture of its own, for files. */
export const qrSvg = (text: string): string => {
  const { size, path } = drawn(text);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="#000"/></svg>`;
};
