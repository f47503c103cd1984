import { address, mailAddress, text } from './kinds.ts';

/** The name of the service, its help desk and its mail server. */
export const mail = {
  siteName: text('SITE_NAME', 'お仕事マイページ（試行版）', 'Name of the service in titles, header and mails.'),
  helpdeskPhone: text('HELPDESK_PHONE', '00-0000-0000', 'Telephone of the help desk.'),
  helpdeskHours: text('HELPDESK_HOURS', '平日 9:30～18:00', 'When the help desk answers.'),
  helpdeskMail: mailAddress('HELPDESK_MAIL', 'helpdesk@mypage.example', 'Mail address of the help desk.'),
  smtpUrl: address('SMTP_URL', ['smtp', 'smtps'], {
    meaning:
      'Mail server, like smtp://user:password@mail.example:587. Demanded outside trial; refused in trial, which sends nothing.',
    secret: true,
  }),
  mailFrom: mailAddress('MAIL_FROM', 'system@mypage.example', 'Sender of all mails; nobody reads answers.'),
  mailFromName: text('MAIL_FROM_NAME', 'お仕事マイページ（試行版）', 'Name beside the sender.'),
};
