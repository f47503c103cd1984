import type { Raw, UploadedFile } from './field.ts';

type Entry = string | UploadedFile;

type RawSource = FormData | URLSearchParams | Readonly<Record<string, Entry | readonly Entry[] | undefined>>;

/** One reader over everything answers arrive in: a body, a query, a draft, a prefill. */
export function rawOf(source: RawSource): Raw {
  const entries = entriesOf(source);
  const texts = (name: string) => (entries.get(name) ?? []).filter((entry) => typeof entry === 'string');
  // A file control left empty arrives as a nameless file of no bytes.
  const files = (name: string) =>
    (entries.get(name) ?? []).filter(
      (entry) => typeof entry !== 'string' && (entry.name !== '' || entry.size > 0),
    ) as UploadedFile[];
  return {
    one: (name) => texts(name)[0],
    all: (name) => texts(name),
    file: (name) => files(name)[0],
    files,
    has: (name) => entries.has(name),
  };
}

/** Nothing was typed: the form as it opens. */
export const emptyRaw: Raw = rawOf({});

function entriesOf(source: RawSource): Map<string, Entry[]> {
  const entries = new Map<string, Entry[]>();
  const put = (name: string, entry: Entry) => {
    const before = entries.get(name);
    if (before) before.push(entry);
    else entries.set(name, [entry]);
  };
  if (source instanceof URLSearchParams || source instanceof FormData) {
    source.forEach((entry: Entry, name: string) => {
      put(name, entry);
    });
    return entries;
  }
  for (const [name, value] of Object.entries(source)) {
    if (Array.isArray(value)) for (const entry of value) put(name, entry);
    else if (value !== undefined) put(name, value as Entry);
  }
  return entries;
}
