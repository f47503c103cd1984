import type { JSX } from 'preact';
import qr from 'qrcode';

/** A QR code as one path of an SVG, sharp in print. The address must stand beside it in letters as well. */
export function QrCode({ text, label }: { text: string; label: string }): JSX.Element {
  const { modules } = qr.create(text, { errorCorrectionLevel: 'M' });
  const margin = 4;
  const size = modules.size + 2 * margin;
  let path = '';
  for (let row = 0; row < modules.size; row += 1) {
    for (let column = 0; column < modules.size; column += 1) {
      if (modules.get(row, column)) path += `M${column + margin} ${row + margin}h1v1h-1z`;
    }
  }
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} width="160" height="160">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
