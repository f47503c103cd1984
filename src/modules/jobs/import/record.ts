/** One posting of a file: feed field name → text as it stood there. Fields that were not there are absent. */
export type FeedRecord = Readonly<Record<string, string>>;

/** Where a record stood, for the report: the line of a CSV, the count of the record in an XML page. */
export type Located = { readonly line: number; readonly record: FeedRecord };

/** What stands wrong in one record. An `error` refuses the record, a `warning` lets it in without that item. */
export type Finding = {
  readonly level: 'error' | 'warning';
  readonly field: string;
  readonly finding: FindingKind;
  readonly value?: string;
};
export type FindingKind =
  | 'missing'
  | 'not a job number'
  | 'not a day'
  | 'not a number'
  | 'not a known value'
  | 'not a clock time'
  | 'unknown code'
  | 'unknown place'
  | 'unknown field'
  | 'too long'
  | 'too many'
  | 'out of range'
  | 'deadline before acceptance'
  | 'number twice in the file'
  | 'kept as text';
