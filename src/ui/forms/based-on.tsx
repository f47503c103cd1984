import type { JSX } from 'preact';
import type { Raw } from './field.ts';

const name = 'version';

/**
 * Which version of a record the form is based on, carried unseen. A form that comes back with problems keeps the one it
 * began with; only when the newest was shown beside it (`renewed`) does it go on from there.
 */
export function BasedOn({
  sheet,
  version,
  renewed = false,
}: {
  sheet: { readonly raw: Raw };
  version: number;
  renewed?: boolean;
}): JSX.Element {
  const kept = renewed ? undefined : sheet.raw.one(name);
  return <input type="hidden" name={name} value={kept ?? version} />;
}

/** The version a posted form is based on; none is as good as an old one. */
export const basedOn = (raw: Raw): number => {
  const text = raw.one(name) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
};
