import type { JSX } from 'preact';
import type { Seen as SeenVersions } from '#modules/establishments/changes-at-counter.ts';
import type { Raw } from '#ui/forms/field.ts';

type Props = {
  sheet: { readonly raw: Raw };
  found: { version: number; change: { version: number } };
};

const name = 'seen';

/** Of which request and which record the counter decides: carried unseen, kept when the form comes back. */
export function Seen({ sheet, found }: Props): JSX.Element {
  return <input type="hidden" name={name} value={sheet.raw.one(name) ?? `${found.change.version} ${found.version}`} />;
}

export const seenIn = (raw: Raw): SeenVersions => {
  const [, version, establishmentVersion] = /^(\d{1,9}) (\d{1,9})$/.exec(raw.one(name) ?? '') ?? [];
  return { version: Number(version ?? 0), establishmentVersion: Number(establishmentVersion ?? 0) };
};
