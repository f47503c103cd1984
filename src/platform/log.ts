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
