/** Faults a person may meet, each with words in every language. */
export type Trouble =
  | 'forbidden'
  | 'expired-form'
  | 'unreadable'
  | 'absent'
  | 'sent-already'
  | 'not-allowed'
  | 'too-large'
  | 'fault'
  | 'unavailable';

export const statusOf: Record<Trouble, number> = {
  unreadable: 400,
  forbidden: 403,
  'expired-form': 403,
  absent: 404,
  'not-allowed': 405,
  'sent-already': 409,
  'too-large': 413,
  fault: 500,
  unavailable: 503,
};

/** What the driver says itself carries no code; the last two when a rollback finds its connection gone. */
const saidByTheDriver =
  /^(Connection terminated|timeout exceeded when trying to connect|Client (has encountered a connection error|was closed) and is not queryable)/;

/** PostgreSQL is away: connection lost or refused, shutting down, or out of resources (classes 08, 53, 57P). */
export const isDatabaseGone = (fault: unknown): boolean => {
  const code = typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : '';
  if (/^(08|57P|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE'].includes(code)) return true;
  return fault instanceof Error && saidByTheDriver.test(fault.message);
};
