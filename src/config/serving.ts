import { oneOf, origin, processes, text, whole } from './kinds.ts';

/** What a process does: where it listens, how much it takes, what it works on. */
export const serving = {
  port: whole('PORT', 3000, 0, 65_535, '', 'Port the service listens on; 0 takes a free one.'),
  host: text('HOST', '127.0.0.1', 'Address it listens on; loopback unless a reverse proxy stands elsewhere.'),
  baseUrl: origin(
    'BASE_URL',
    'Address people type, without path; links in mails are made from it. Without it `http://localhost:PORT`. Outside trial it is demanded and must be https, unless it is localhost.',
  ),
  run: processes('RUN', 'web,work', 'What this process does: answer requests, do background work, or both.'),
  trustedProxies: whole(
    'TRUSTED_PROXIES',
    0,
    0,
    10,
    'proxies',
    'Reverse proxies in front whose X-Forwarded-For is believed.',
  ),
  bodyKb: whole('BODY_KB', 256, 16, 10_240, 'kB', 'Largest body of a form without files.'),
  addressCharacters: whole('ADDRESS_CHARACTERS', 8000, 1000, 60_000, 'characters', 'Longest address with its query.'),
  stopSeconds: whole('STOP_SECONDS', 20, 1, 300, 's', 'How long a stop waits for requests and work in flight.'),
  logLevel: oneOf(
    'LOG_LEVEL',
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
    'info',
    'Least level that is logged.',
  ),
  workers: whole(
    'WORKERS',
    4,
    1,
    64,
    'pieces',
    'Pieces of background work of one kind that a process does at the same time.',
  ),
  workPollSeconds: whole('WORK_POLL_SECONDS', 1, 1, 60, 's', 'How often a process asks for background work.'),
};
