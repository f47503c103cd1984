import type { JSX } from 'preact';
import type { Fields, Problems, Raw } from './field.ts';

/** One line of the error summary: the problem and the control it leads to. */
export type SummaryLine = { href: string; text: string };

/** The form as a view sees it: a control ready for each field, and what is wrong with what was typed. */
export type Sheet<F extends Fields = Fields> = {
  readonly fields: F;
  readonly ask: { readonly [K in keyof F]: JSX.Element };
  readonly problems: Problems<F> & { form?: string };
  readonly summary: readonly SummaryLine[];
  readonly raw: Raw;
  /** A file is asked for, so the form must be sent as multipart. */
  readonly files: boolean;
};

/**
 * Makes the sheet of a page. `problems.form` speaks about the form as a whole and leads to its first control – unless
 * one of its questions is called so (賃金形態).
 */
export function makeSheet<F extends Fields>(
  fields: F,
  raw: Raw,
  problems: Problems<F> & { form?: string } = {},
): Sheet<F> {
  const told: Record<string, string | undefined> = problems;
  const names = Object.keys(fields);
  const ask = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.ask({ name, raw, problem: told[name] })]),
  ) as { [K in keyof F]: JSX.Element };
  return {
    fields,
    ask,
    problems,
    summary: [
      ...(problems.form === undefined || names.includes('form') ? [] : [wholeForm(problems.form, names[0])]),
      ...lines(fields, raw, told),
    ],
    raw,
    files: Object.values(fields).some((field) => field.kind === 'file' || field.kind === 'files'),
  };
}

function wholeForm(text: string, first: string | undefined): SummaryLine {
  return { href: `#${first ?? 'main'}`, text };
}

/** In the order of the page, whatever order the problems were found in (WCAG 2.2 SC 3.3.1). */
function lines(fields: Fields, raw: Raw, problems: Record<string, string | undefined>): SummaryLine[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const text = problems[name];
    return text === undefined ? [] : [{ href: `#${field.focus?.(raw, name) ?? name}`, text }];
  });
}
