import { whole } from './kinds.ts';

/** 求職登録. */
export const seekers = {
  selfReactivationDays: whole(
    'SELF_REACTIVATION_DAYS',
    31,
    1,
    366,
    'days',
    'How long after its end somebody switches the own registration on again; afterwards a counter does. The official time is not known: ours.',
  ),
  registrationDraftDays: whole(
    'REGISTRATION_DRAFT_DAYS',
    90,
    1,
    3650,
    'days',
    'How long the eight tabs of a registration on the web are kept after the last word was typed (ours).',
  ),
  registrationTextCharacters: whole(
    'REGISTRATION_TEXT_CHARACTERS',
    600,
    100,
    10_000,
    'characters',
    'Longest free text of a registration, e.g. 自己PR (ours).',
  ),
  registrationLicences: whole(
    'REGISTRATION_LICENCES',
    10,
    1,
    50,
    'pieces',
    'Licences (免許・資格) a registration can hold (ours).',
  ),
};
