import { type Logger, pino } from 'pino';

export type Log = Logger;

/** Lines of JSON on the error stream. Nothing a person typed, no address, no name belongs in a line. */
export const openLog = (level: string): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ['*.mail', '*.password', '*.key', '*.cookie'],
    },
    pino.destination(2),
  );

/** A fault for the log: name, code and places in the code. Its message may hold what a person typed and stays out. */
export const outlineOf = (fault: unknown): Record<string, unknown> => {
  if (!(fault instanceof Error)) return { name: typeof fault };
  const stack = (fault.stack ?? '')
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
  return {
    name: fault.name,
    code: 'code' in fault ? fault.code : undefined,
    constraint: 'constraint' in fault ? fault.constraint : undefined,
    stack,
  };
};
