import { whole } from './kinds.ts';

/** ハローワーク内のパソコン. */
export const kiosks = {
  kioskIdleMinutes: whole('KIOSK_IDLE_MINUTES', 5, 1, 60, 'minutes', "The same at an office's kiosk."),
  kioskWarnSeconds: whole(
    'KIOSK_WARN_SECONDS',
    60,
    20,
    300,
    's',
    'So long before the end a kiosk counts down; the figure is ours.',
  ),
  kioskEnrolmentMinutes: whole(
    'KIOSK_ENROLMENT_MINUTES',
    10,
    1,
    60,
    'minutes',
    'Life of the code by which staff make a browser a kiosk.',
  ),
  kioskEnrolmentTries: whole(
    'KIOSK_ENROLMENT_TRIES',
    5,
    1,
    20,
    'tries',
    'Wrong entries after which such a code is dead.',
  ),
  kioskEnrolmentsNetworkHour: whole(
    'KIOSK_ENROLMENTS_NETWORK_HOUR',
    120,
    1,
    10_000,
    'per hour',
    'Such codes typed from one network; an office stands behind one address.',
  ),
  kioskPhoneMinutes: whole(
    'KIOSK_PHONE_MINUTES',
    3,
    1,
    10,
    'minutes',
    "Life of the code that one's own phone reads from a kiosk to sign in there.",
  ),
  kioskPhoneTriesHour: whole(
    'KIOSK_PHONE_TRIES_HOUR',
    30,
    1,
    1000,
    'per hour',
    'Such codes that one account can read.',
  ),
};
