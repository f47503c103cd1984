import type { JSX } from 'preact';

/** What of the search a form has no box for stays in it unseen; chips above the list take it away. */
export function Kept({
  params,
  asked,
  offered,
}: {
  params: URLSearchParams;
  /** Names that are typed or chosen in the form. */
  asked: ReadonlySet<string>;
  /** Choices that the form offers, `name=value`. */
  offered: ReadonlySet<string>;
}): JSX.Element {
  return (
    <>
      {[...params]
        .filter(([name, value]) => !asked.has(name) && !offered.has(`${name}=${value}`))
        .map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}
