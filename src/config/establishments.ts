import { whole } from './kinds.ts';

/** 事業所, the people who act for one, and their pictures. */
export const establishments = {
  establishmentImages: whole('ESTABLISHMENT_IMAGES', 10, 0, 100, 'pictures', 'Pictures of an establishment (F-EM-6).'),
  establishmentImageMb: whole(
    'ESTABLISHMENT_IMAGE_MB',
    2,
    1,
    50,
    'MB',
    'Largest picture of an establishment (F-EM-6).',
  ),
  employerAccounts: whole(
    'EMPLOYER_ACCOUNTS',
    10,
    0,
    1000,
    'accounts',
    'Accounts of an establishment beside its first.',
  ),
  employerInvitationHours: whole(
    'EMPLOYER_INVITATION_HOURS',
    72,
    1,
    720,
    'hours',
    'How long somebody who was asked to act for an establishment can accept; ours.',
  ),
  employerInvitationsDay: whole(
    'EMPLOYER_INVITATIONS_DAY',
    30,
    1,
    1000,
    'per day',
    'Mails that ask people to act for one establishment; ours.',
  ),
};
