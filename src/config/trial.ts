import { moment, whole, yesNo } from './kinds.ts';

/** The trial mode and its made-up people. */
export const trial = {
  trial: yesNo(
    'TRIAL',
    undefined,
    'Demo: made-up people and jobs, mails kept under DATA_DIR/mail and shown at /dev/mail. Without it: true when none of DATABASE_URL, SMTP_URL and an https BASE_URL is set, else false.',
  ),
  demoJobs: whole(
    'DEMO_JOBS',
    20_000,
    0,
    2_000_000,
    'jobs',
    'Made-up jobs that the trial mode loads into an empty database.',
  ),
  clock: moment(
    'CLOCK',
    "The service's clock starts here and runs on; for tests, refused outside trial. Without it the system's clock.",
  ),
};
