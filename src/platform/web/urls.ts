import type { Actor, Door } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';

/** The only file that writes addresses. Japanese has no prefix; the other languages stand in front of the path. */
export const inLanguagePath = (language: Language, path: string): string => {
  if (language === 'ja') return path;
  return path === '/' ? `/${language}` : `/${language}${path}`;
};

const to =
  (path: string) =>
  (language: Language): string =>
    inLanguagePath(language, path);

const under =
  (before: string, after = '') =>
  (language: Language, part: string): string =>
    inLanguagePath(language, `${before}/${encodeURIComponent(part)}${after}`);

export type SecurityPart = 'passkeys' | 'one-time-password' | 'recovery-codes' | 'password' | 'mail-address';
type SignInStep = 'code' | 'second-step' | 'one-time-password' | 'recovery-code' | 'passkey';

/** Something inside of a record: `/seeker/messages/1/files/2`. */
const inside =
  (before: string, between: string, after = '') =>
  (language: Language, part: string, within: string): string =>
    inLanguagePath(language, `${before}/${encodeURIComponent(part)}${between}/${encodeURIComponent(within)}${after}`);

export const urls = {
  // public
  home: to('/'),
  about: to('/about'),
  accessibility: to('/accessibility'),
  credits: to('/credits'),
  employers: to('/employers'),
  employerRules: to('/employers/rules'),
  help: to('/help'),
  offices: to('/offices'),
  office: under('/offices'),
  /** The offices of a prefecture, listed by office or by municipality. */
  officesOf: (language: Language, prefCode: string, by: 'office' | 'municipality'): string =>
    inLanguagePath(language, `/offices?prefecture=${prefCode}${by === 'municipality' ? '&by=municipality' : ''}`),
  privacy: to('/privacy'),
  siteMap: to('/site-map'),
  siteMapIndex: to('/sitemap.xml'),
  siteMapOfPages: to('/sitemaps/pages.xml'),
  /** The jobs accepted on a day, as 2026-11-20; parts count from 1. */
  siteMapOfDay: (language: Language, day: string, part: number): string =>
    inLanguagePath(language, `/sitemaps/jobs/${day}/${part}`),
  terms: to('/terms'),
  /** Whether a referral letter (紹介状) is genuine; the code stands on it. */
  letterVerification: under('/letters/verification'),
  letterVerificationDoor: to('/letters/verification'),
  signOut: to('/sign-out'),
  signedOut: to('/signed-out'),
  closed: to('/closed'),
  // signing in, the same for every kind of account
  signIn: (language: Language, kind: Door): string => inLanguagePath(language, `/${kind}/sign-in`),
  signInStep: (language: Language, kind: Door, step: SignInStep): string =>
    inLanguagePath(language, `/${kind}/sign-in/${step}`),
  signInCodeAgain: (language: Language, kind: Door): string => inLanguagePath(language, `/${kind}/sign-in/code/again`),
  /** ログインとセキュリティ, and the pages it leads to. */
  security: (language: Language, kind: Door, part?: SecurityPart): string =>
    inLanguagePath(language, part ? `/${kind}/security/${part}` : `/${kind}/security`),
  passkey: (language: Language, kind: Door, id: string): string =>
    inLanguagePath(language, `/${kind}/security/passkeys/${encodeURIComponent(id)}`),
  passkeyRemoval: (language: Language, kind: Door, id: string): string =>
    inLanguagePath(language, `/${kind}/security/passkeys/${encodeURIComponent(id)}/removal`),
  oneTimePasswordRemoval: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/one-time-password/removal`),
  recoveryCodesKept: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/recovery-codes/kept`),
  /** Staff set up their second step on the way in. */
  enrolmentOfApp: to('/staff/sign-in/second-step/one-time-password'),
  confirmByPasskey: (language: Language, kind: Door): string => inLanguagePath(language, `/${kind}/confirm/passkey`),
  mailedCodeSwitch: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/mailed-code`),
  deviceRemoval: (language: Language, kind: Door, id: string): string =>
    inLanguagePath(language, `/${kind}/security/devices/${encodeURIComponent(id)}/removal`),
  sessionEnd: (language: Language, kind: Door, id: string): string =>
    inLanguagePath(language, `/${kind}/security/sessions/${encodeURIComponent(id)}/end`),
  otherSessionsEnd: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/sessions/end-others`),
  /** The key of another address, and the action that sends a new one. */
  mailAddressKey: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/mail-address/key`),
  mailAddressKeyAgain: (language: Language, kind: Door): string =>
    inLanguagePath(language, `/${kind}/security/mail-address/key/again`),
  /** 退会 */
  closing: (language: Language, kind: Door): string => inLanguagePath(language, `/${kind}/closing`),
  /** A copy of one's own data. */
  dataExport: (language: Language, kind: Door): string => inLanguagePath(language, `/${kind}/export`),
  dataExportFile: (language: Language, kind: Door, form: 'html' | 'json'): string =>
    inLanguagePath(language, `/${kind}/export/data.${form}`),
  /** パスワード再登録: asking for the key, its page, the action that sends another one, and the end. */
  passwordRenewal: (
    language: Language,
    kind: 'seeker' | 'employer' | 'staff',
    part?: 'password' | 'key' | 'done',
  ): string => inLanguagePath(language, `/${kind}/password-renewal${part ? `/${part}` : ''}`),
  // opening a My Page
  opening: to('/opening'),
  openingMail: to('/opening/mail-address'),
  onlineOpening: to('/opening/online'),
  onlineOpeningMail: to('/opening/online/mail-address'),
  onlineOpeningPassword: to('/opening/online/password'),
  onlineOpeningKeyAgain: to('/opening/online/key'),
  onlineOpeningDone: to('/opening/online/done'),
  openingPassword: to('/opening/password'),
  openingDone: to('/opening/done'),
  openingKeyAgain: to('/opening/key'),
  // an employer's My Page: by oneself (事業所登録・求人申込み), and for an establishment an office knows
  employerOpening: to('/employer/opening'),
  employerOpeningMail: to('/employer/opening/mail-address'),
  employerOpeningPassword: to('/employer/opening/password'),
  employerOpeningKey: to('/employer/opening/key'),
  employerMyPage: to('/employer/my-page'),
  employerMyPageMail: to('/employer/my-page/mail-address'),
  employerMyPagePassword: to('/employer/my-page/password'),
  employerMyPageKey: to('/employer/my-page/key'),
  employerMyPageDone: to('/employer/my-page/done'),
  invitation: under('/invitation'),
  invitationPassword: to('/invitation/password'),
  invitationKey: to('/invitation/key'),
  // jobs
  jobs: to('/jobs'),
  /** The list for a query string that search/address.ts wrote. */
  jobsFor: (language: Language, query: string): string => inLanguagePath(language, query ? `/jobs?${query}` : '/jobs'),
  /** The feed of a list; takes the same query string. */
  jobFeedFor: (language: Language, query: string): string =>
    inLanguagePath(language, query ? `/jobs/feed.atom?${query}` : '/jobs/feed.atom'),
  job: under('/jobs'),
  jobImage: (language: Language, number: string, image: string, size: 'full' | 'small'): string =>
    inLanguagePath(language, `/jobs/${number}/images/${image}/${size}`),
  /** 詳しい条件 */
  jobConditions: to('/jobs/conditions'),
  jobCounts: to('/jobs/counts'),
  jobSuggest: to('/jobs/suggest'),
  jobSuggestFor: (language: Language, query: string): string => inLanguagePath(language, `/jobs/suggest?${query}`),
  jobSuggestions: to('/jobs/suggestions'),
  checkedJobs: to('/jobs/checked'),
  jobSheets: (language: Language, numbers: readonly string[]): string =>
    inLanguagePath(language, `/jobs/sheets.pdf?numbers=${numbers.join(',')}`),
  jobSheet: under('/jobs', '/sheet.pdf'),
  jobReport: under('/jobs', '/report'),
  jobReportReceived: under('/jobs', '/report/received'),
  /** Several side by side; `from` is the query string of the list they were checked in. */
  compareJobs: (language: Language, numbers: readonly string[], from = ''): string =>
    inLanguagePath(
      language,
      `/jobs/compare?numbers=${numbers.join(',')}${from ? `&from=${encodeURIComponent(from)}` : ''}`,
    ),
  compareCheckedJobs: to('/jobs/compare'),
  hiding: to('/jobs/hiding'),
  referralRequest: under('/jobs', '/referral-request'),
  referralRequestRemoval: under('/jobs', '/referral-request/removal'),
  savedJob: under('/jobs', '/saved-job'),
  savedJobRemoval: under('/jobs', '/saved-job/removal'),
  selfApplication: under('/jobs', '/self-application'),
  selfApplicationMotive: under('/jobs', '/self-application/motive'),
  selfApplicationDraft: under('/jobs', '/self-application/draft'),
  selfApplicationDraftRemoval: under('/jobs', '/self-application/draft/removal'),
  selfApplicationConfirm: under('/jobs', '/self-application/confirm'),
  // alerts
  /** 条件の保存・新着のお知らせ; takes the query string of a list. */
  alerts: to('/alerts'),
  alertsFor: (language: Language, query: string): string => inLanguagePath(language, `/alerts?${query}`),
  /** The same, for jobs like this one. */
  alertsLike: (language: Language, number: string): string =>
    inLanguagePath(language, `/alerts?like=${encodeURIComponent(number)}`),
  alertSent: to('/alerts/sent'),
  alertConfirmation: under('/alerts/confirmation'),
  alertManagement: under('/alerts/management'),
  alertEnd: under('/alerts/end'),
  alertWanted: under('/alerts/wanted'),
  savedNews: to('/seeker/saved-jobs/mails'),
  savedNewsEnd: under('/alerts/saved-jobs/end'),
  // seeker
  seekerSignIn: to('/seeker/sign-in'),
  seekerHome: to('/seeker'),
  /** The eight tabs of somebody who opened a My Page on the web and has no registration yet. */
  newRegistration: to('/seeker/opening/registration'),
  kioskSignIn: to('/seeker/kiosk-sign-in'),
  kioskSignInOf: under('/seeker/kiosk-sign-in'),
  kioskSignInRefusal: under('/seeker/kiosk-sign-in', '/refusal'),
  seekerInterview: under('/seeker/applications', '/interview'),
  seekerInterviewEnd: under('/seeker/applications', '/interview/end'),
  seekerInterviewFile: under('/seeker/applications', '/interview.ics'),
  seekerValidity: to('/seeker/validity'),
  seekerValidityOff: to('/seeker/validity/off'),
  seekerValidityOn: to('/seeker/validity/on'),
  newRegistrationTab: under('/seeker/opening/registration'),
  newRegistrationTabSaved: under('/seeker/opening/registration', '/saved'),
  newRegistrationConfirm: to('/seeker/opening/registration/confirm'),
  newRegistrationRemoval: to('/seeker/opening/registration/removal'),
  seekerRegistration: to('/seeker/registration'),
  seekerRegistrationTab: under('/seeker/registration'),
  registrationReceipt: to('/seeker/registration/receipt'),
  savedJobs: to('/seeker/saved-jobs'),
  savedJobsFor: (language: Language, query: string): string =>
    inLanguagePath(language, query ? `/seeker/saved-jobs?${query}` : '/seeker/saved-jobs'),
  savedJobsFile: to('/seeker/saved-jobs.csv'),
  compareSavedJobs: (language: Language, numbers: readonly string[]): string =>
    inLanguagePath(language, `/seeker/saved-jobs/compare?numbers=${numbers.join(',')}`),
  savedJobEntry: under('/seeker/saved-jobs'),
  savedJobNoted: under('/seeker/saved-jobs', '?noted'),
  /** Asks before a job with a note is taken off the list; `next` is where the question came from. */
  savedJobRemovalQuestion: (language: Language, number: string, next = ''): string =>
    inLanguagePath(language, `/seeker/saved-jobs/${number}?removal&next=${encodeURIComponent(next)}`),
  hiddenEstablishments: to('/seeker/hidden-establishments'),
  savedConditions: to('/seeker/conditions'),
  /** この条件を保存する; takes the query string of a list. */
  newCondition: (language: Language, query: string): string =>
    inLanguagePath(language, `/seeker/conditions/new?${query}`),
  savedCondition: under('/seeker/conditions'),
  savedConditionRun: under('/seeker/conditions', '/run'),
  savedConditionPlace: under('/seeker/conditions', '/place'),
  savedConditionRemoval: under('/seeker/conditions', '/removal'),
  seekerApplications: to('/seeker/applications'),
  seekerApplication: under('/seeker/applications'),
  seekerApplicationReceipt: under('/seeker/applications', '/receipt'),
  seekerDocument: inside('/seeker/applications', '/documents'),
  seekerDocumentRemoval: inside('/seeker/applications', '/documents', '/removal'),
  employerDocument: inside('/employer/applications', '/documents'),
  seekerMessages: to('/seeker/messages'),
  seekerTalk: under('/seeker/messages'),
  seekerTalkBlock: under('/seeker/messages', '/block'),
  seekerTalkReport: under('/seeker/messages', '/report'),
  seekerTalkDraft: under('/seeker/messages', '/draft'),
  seekerTalkFile: inside('/seeker/messages', '/files'),
  seekerTalkFileRemoval: inside('/seeker/messages', '/files', '/removal'),
  seekerAcceptance: under('/seeker/applications', '/acceptance'),
  seekerHiring: under('/seeker/applications', '/hiring'),
  seekerLetter: under('/seeker/applications', '/letter.pdf'),
  /** An offered referral: the motive, its saving as it is typed, 応募 and 応募しない. */
  seekerProposalMotive: under('/seeker/applications', '/motive'),
  seekerProposalDraft: under('/seeker/applications', '/motive/draft'),
  seekerProposalConfirm: under('/seeker/applications', '/confirm'),
  seekerProposalRefusal: under('/seeker/applications', '/refusal'),
  seekerWithdrawal: under('/seeker/applications', '/withdrawal'),
  // kiosk
  /** 「仕事をお探しの方へのサービスのご案内」 */
  kiosk: to('/kiosk'),
  kioskGo: under('/kiosk/go'),
  kioskEnd: to('/kiosk/end'),
  kioskEnrolment: to('/kiosk/enrolment'),
  kioskPhone: to('/kiosk/phone'),
  kioskPhoneCode: to('/kiosk/phone/code'),
  /** The same, asked for by the browser itself while it waits. */
  kioskPhoneWaiting: to('/kiosk/phone/code?waiting'),
  kioskPhoneState: to('/kiosk/phone/state?waiting'),
  kioskPrint: to('/kiosk/print'),
  kioskStay: to('/kiosk/stay'),
  // employer
  employerSignIn: to('/employer/sign-in'),
  employerHome: to('/employer'),
  /** 事業所登録（仮登録） of somebody who opened a My Page on the web. */
  newEstablishment: to('/employer/opening/establishment'),
  employerInterview: under('/employer/applications', '/interview'),
  employerInterviewEnd: under('/employer/applications', '/interview/end'),
  employerInterviewFile: under('/employer/applications', '/interview.ics'),
  employerTogether: to('/employer/applications/together'),
  employerFilling: under('/employer/jobs', '/filling'),
  employerApplications: to('/employer/applications'),
  employerApplication: under('/employer/applications'),
  employerLetter: under('/employer/applications', '/letter.pdf'),
  employerMessages: to('/employer/messages'),
  employerTalk: under('/employer/messages'),
  employerTemplates: to('/employer/message-templates'),
  employerTemplate: under('/employer/message-templates'),
  employerTemplateRemoval: under('/employer/message-templates', '/removal'),
  employerTalkDraft: under('/employer/messages', '/draft'),
  employerTalkFile: inside('/employer/messages', '/files'),
  employerTalkFileRemoval: inside('/employer/messages', '/files', '/removal'),
  employerUnreachable: under('/employer/applications', '/unreachable'),
  employerOutcome: under('/employer/applications', '/outcome'),
  employerPublication: under('/employer/applications', '/publication'),
  employerOrders: to('/employer/orders'),
  // many jobs in one file
  orderUploads: to('/employer/orders/upload'),
  orderUploadColumns: to('/employer/orders/upload/columns'),
  orderUploadTemplate: to('/employer/orders/upload/template.csv'),
  orderUploadExample: to('/employer/orders/upload/example.csv'),
  orderUpload: under('/employer/orders/upload'),
  orderUploadReport: under('/employer/orders/upload', '/report.csv'),
  orderUploadDrafts: under('/employer/orders/upload', '/drafts'),
  orderUploadSending: under('/employer/orders/upload', '/sending'),
  employerJobs: to('/employer/jobs'),
  employerJob: under('/employer/jobs'),
  employerJobSuspension: under('/employer/jobs', '/suspension'),
  employerJobResumption: under('/employer/jobs', '/resumption'),
  employerJobExtension: under('/employer/jobs', '/extension'),
  employerJobEnd: under('/employer/jobs', '/end'),
  employerJobOpen: under('/employer/jobs', '/still-open'),
  employerStillOpen: to('/employer/still-open'),
  /** A new 求人申込み, begun from nothing or from a job. */
  newEmployerOrder: (
    language: Language,
    begun: { kind?: 'new' | 'renewal' | 'change'; from?: string } = {},
  ): string => {
    const query = new URLSearchParams(begun).toString();
    return inLanguagePath(language, `/employer/orders/new${query ? `?${query}` : ''}`);
  },
  employerOrder: under('/employer/orders'),
  employerOrderStep: inside('/employer/orders', '/steps'),
  employerOrderStepSaved: inside('/employer/orders', '/steps', '/saved'),
  employerOrderLook: under('/employer/orders', '/look'),
  employerOrderSheet: under('/employer/orders', '/sheet.pdf'),
  employerOrderSend: under('/employer/orders', '/send'),
  employerOrderDone: under('/employer/orders', '/done'),
  employerOrderWithdrawal: under('/employer/orders', '/withdrawal'),
  employerOrderDiscard: under('/employer/orders', '/discard'),
  newEstablishmentDraft: to('/employer/opening/draft'),
  newEstablishmentConfirmation: to('/employer/opening/confirmation'),
  employerTerms: to('/terms/employers'),
  employerEstablishment: to('/employer/establishment'),
  employerEstablishmentChange: to('/employer/establishment/change'),
  employerEstablishmentPart: under('/employer/establishment/change'),
  employerEstablishmentRevision: to('/employer/establishment/revision'),
  employerEstablishmentWithdrawal: to('/employer/establishment/withdrawal'),
  employerImages: to('/employer/images'),
  employerImage: under('/employer/images'),
  employerImageFile: under('/employer/images', '/file'),
  employerImageMove: inside('/employer/images', '/move'),
  employerImageRemoval: under('/employer/images', '/removal'),
  employerUsers: to('/employer/users'),
  employerUser: under('/employer/users'),
  employerUserRemoval: under('/employer/users', '/removal'),
  employerHandOver: under('/employer/users', '/hand-over'),
  employerInvitation: to('/employer/invitations/new'),
  employerInvitationAgain: under('/employer/invitations', '/again'),
  employerInvitationRevocation: under('/employer/invitations', '/revocation'),
  // staff
  staffSignIn: to('/staff/sign-in'),
  staffHome: to('/staff'),
  staffOpening: to('/staff/opening'),
  staffOpeningPassword: to('/staff/opening/password'),
  staffOpeningKey: to('/staff/opening/key'),
  staffKiosks: to('/staff/kiosks'),
  staffKiosk: under('/staff/kiosks'),
  staffKioskCode: under('/staff/kiosks', '/code'),
  staffKioskRemoval: under('/staff/kiosks', '/removal'),
  staffEstablishments: to('/staff/establishments'),
  staffEstablishment: under('/staff/establishments'),
  // 求人申込書 on paper, written down at the counter
  staffNewOrder: under('/staff/establishments', '/orders/new'),
  staffOrderSteps: under('/staff/orders', '/steps'),
  staffOrderStep: inside('/staff/orders', '/steps'),
  staffOrderStepSaved: inside('/staff/orders', '/steps', '/saved'),
  staffOrderLook: under('/staff/orders', '/look'),
  staffOrderSheet: under('/staff/orders', '/sheet.pdf'),
  staffOrderSend: under('/staff/orders', '/send'),
  staffOrderDiscard: under('/staff/orders', '/discard'),
  staffEstablishmentMail: under('/staff/establishments', '/mail-address'),
  staffEstablishmentSlip: under('/staff/establishments', '/slip'),
  staffEstablishmentNumber: under('/staff/establishments', '/number'),
  staffEstablishmentChangePart: inside('/staff/establishments', '/change'),
  staffEstablishmentClosing: under('/staff/establishments', '/closing'),
  staffEstablishmentFlags: under('/staff/establishments', '/flags'),
  staffEstablishmentDispute: under('/staff/establishments', '/dispute'),
  staffEstablishmentNewRefusal: under('/staff/establishments', '/refusals/new'),
  staffEstablishmentRefusalEnd: inside('/staff/establishments', '/refusals'),
  staffEstablishmentMerge: under('/staff/establishments', '/merge'),
  staffMergerConfirmation: inside('/staff/establishments', '/mergers', '/confirmation'),
  staffMergerDecline: inside('/staff/establishments', '/mergers', '/decline'),
  staffEstablishmentChanges: to('/staff/establishment-changes'),
  staffEstablishmentRequest: under('/staff/establishment-changes'),
  staffEstablishmentRequestPart: inside('/staff/establishment-changes', '/correction'),
  staffEstablishmentRefusal: under('/staff/establishment-changes', '/refusal'),
  staffEstablishmentRequestTaking: under('/staff/establishment-changes', '/taking'),
  staffEstablishmentRequestRelease: under('/staff/establishment-changes', '/release'),
  staffImages: to('/staff/images'),
  staffImage: under('/staff/images'),
  staffImageFile: inside('/staff/images', '/file'),
  staffImageAcceptance: under('/staff/images', '/acceptance'),
  staffMembers: to('/staff/members'),
  staffNewMember: to('/staff/members/new'),
  staffMember: under('/staff/members'),
  staffMemberRemoval: under('/staff/members', '/removal'),
  staffMemberFactors: under('/staff/members', '/second-factors'),
  /** 求人受理; takes the query string of its filter. */
  staffOrders: (language: Language, query = ''): string =>
    inLanguagePath(language, query ? `/staff/orders?${query}` : '/staff/orders'),
  staffOrder: under('/staff/orders'),
  staffOrderTaking: under('/staff/orders', '/taking'),
  staffOrderRelease: under('/staff/orders', '/release'),
  staffOrderCorrection: under('/staff/orders', '/correction'),
  staffOrderAcceptance: under('/staff/orders', '/acceptance'),
  staffOrderRefusal: under('/staff/orders', '/refusal'),
  staffOrderMemo: under('/staff/orders', '/refusal/memo'),
  staffOrderVisit: under('/staff/orders', '/visit'),
  staffOrderComment: inside('/staff/orders', '/comments', '/removal'),
  staffOrderPhrase: inside('/staff/orders', '/phrases'),
  /** What an establishment asked about phrases. */
  staffPhrases: under('/staff/establishments', '/phrases'),
  /** What was refused of an establishment. */
  staffRefusals: under('/staff/establishments', '/refusals'),
  staffJobFindings: to('/staff/job-findings'),
  staffJobReports: to('/staff/job-reports'),
  staffJobReport: under('/staff/job-reports'),
  staffReferrals: under('/staff/registrations', '/referrals'),
  staffReferral: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}`),
  staffProposal: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}/proposal`),
  staffProposalConfirm: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}/proposal/confirm`),
  staffProposalRemoval: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}/proposal/removal`),
  staffCounterReferral: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}/counter`),
  staffCounterConfirm: (language: Language, registration: string, number: string): string =>
    inLanguagePath(language, `/staff/registrations/${registration}/referrals/${number}/counter/confirm`),
  staffJob: under('/staff/jobs'),
  staffJobSuspension: under('/staff/jobs', '/suspension'),
  staffJobResumption: under('/staff/jobs', '/resumption'),
  staffJobExtension: under('/staff/jobs', '/extension'),
  staffJobEnd: under('/staff/jobs', '/end'),
  staffJobFilling: under('/staff/jobs', '/filling'),
  staffJobOpen: under('/staff/jobs', '/still-open'),
  staffStillOpen: to('/staff/still-open'),
  /** From a job: whom to refer to it. */
  staffJobReferral: under('/staff/jobs', '/referral'),
  staffOfficeReferrals: to('/staff/referrals'),
  staffResults: to('/staff/results'),
  staffReferralRequests: to('/staff/referral-requests'),
  staffReferralRequest: under('/staff/referral-requests'),
  staffApplication: under('/staff/applications'),
  staffApplicationTakeBack: under('/staff/applications', '/take-back'),
  staffApplicationOutcome: under('/staff/applications', '/outcome'),
  staffApplicationCorrection: under('/staff/applications', '/correction'),
  staffApplicationHiring: under('/staff/applications', '/hiring'),
  staffLetter: under('/staff/applications', '/letter.pdf'),
  staffRegistrations: to('/staff/registrations'),
  staffNewRegistration: to('/staff/registrations/new'),
  staffRegistration: under('/staff/registrations'),
  staffConsultations: under('/staff/registrations', '/consultations'),
  staffNewConsultation: under('/staff/registrations', '/consultations/new'),
  staffAccessReason: under('/staff/registrations', '/reason'),
  staffSeekerMessages: under('/staff/registrations', '/messages'),
  staffNewMessage: under('/staff/registrations', '/messages/new'),
  staffMessages: to('/staff/messages'),
  staffTalk: under('/staff/messages'),
  staffMailings: to('/staff/mailings'),
  staffNewMailing: to('/staff/mailings/new'),
  staffMailing: under('/staff/mailings'),
  staffMailingStop: under('/staff/mailings', '/stop'),
  staffTemplates: to('/staff/message-templates'),
  staffTemplate: under('/staff/message-templates'),
  staffTemplateRemoval: under('/staff/message-templates', '/removal'),
  staffMessageReports: to('/staff/message-reports'),
  staffMessageReport: under('/staff/message-reports'),
  staffStopLifting: under('/staff/message-reports', '/lifting'),
  staffTalkDraft: under('/staff/messages', '/draft'),
  staffTalkFile: inside('/staff/messages', '/files'),
  staffTalkFileRemoval: inside('/staff/messages', '/files', '/removal'),
  staffRegistrationTab: (language: Language, id: string, tab: string): string =>
    inLanguagePath(language, `/staff/registrations/${encodeURIComponent(id)}/change/${tab}`),
  staffConfirmation: under('/staff/registrations', '/confirmation'),
  staffUnconfirmed: to('/staff/registrations/unconfirmed'),
  staffMailAddress: under('/staff/registrations', '/mail-address'),
  staffLockLifting: under('/staff/registrations', '/lock-lifting'),
  staffMailConfirmation: under('/staff/registrations', '/mail-address/confirmation'),
  staffSecondFactors: under('/staff/registrations', '/second-factors'),
  staffSlip: under('/staff/registrations', '/slip'),
  staffAudit: under('/staff/registrations', '/views'),
  // trial
  codes: to('/dev/codes'),
  components: to('/dev/components'),
  mails: to('/dev/mail'),
  mail: under('/dev/mail'),
} as const;

/** The absolute form of a path, for mails and feeds; links never come from the Host header. */
export const absolute = (baseUrl: string, path: string): string => new URL(path, baseUrl).toString();

/** A search by name on OpenStreetMap, for places whose exact position we do not know. */
export const mapSearch = (name: string): string =>
  `https://www.openstreetmap.org/search?query=${encodeURIComponent(name)}`;

/** The exact place on OpenStreetMap. */
export const mapAt = ({ lat, lng }: { lat: number; lng: number }): string =>
  `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=17/${lat}/${lng}`;

/** The exact place on 地理院地図, the map of the Geospatial Information Authority of Japan. */
export const gsiMap = ({ lat, lng }: { lat: number; lng: number }): string =>
  `https://maps.gsi.go.jp/#17/${lat}/${lng}/`;

/** Where somebody of this kind begins: the home of a portal, or what is to be done before there is one. */
export const startPage = (language: Language, kind: Actor['kind']): string =>
  (kind === 'visitor' || kind === 'system' ? urls.home : starts[kind])(language);

const starts = {
  seeker: urls.seekerHome,
  'new-seeker': urls.newRegistration,
  employer: urls.employerHome,
  'new-employer': urls.newEstablishment,
  staff: urls.staffHome,
};

/** The sign-in door of a portal, coming back to `next` afterwards. */
export const signInDoor = (language: Language, kind: Door, next?: string): string => {
  const door = { seeker: urls.seekerSignIn, employer: urls.employerSignIn, staff: urls.staffSignIn }[kind](language);
  return next ? `${door}?next=${encodeURIComponent(next)}` : door;
};

/** Where somebody whose address is registered already sets the first password. */
export const openingDoor = (language: Language, kind: Door): string =>
  ({ seeker: urls.opening, employer: urls.employerMyPage, staff: urls.staffOpening })[kind](language);

/** Where the owner of an account proves once more to be the owner, coming back to `next` afterwards. */
export const confirmDoor = (language: Language, kind: Door, next?: string): string => {
  const door = inLanguagePath(language, `/${kind}/confirm`);
  return next ? `${door}?next=${encodeURIComponent(next)}` : door;
};

/** Only own paths: a full address or a path of another host never leads anywhere (no open redirect). */
export const ownPath = (next: string | null | undefined): string | undefined => {
  if (!next || !/^\/(?![/\\])[\w\-./?=&%:+~,]*$/.test(next)) return undefined;
  return next.startsWith('/sign-out') ? undefined : next;
};
