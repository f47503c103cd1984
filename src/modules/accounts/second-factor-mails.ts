import { formatDayTime, type Instant } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import type { Account } from './account.ts';
import { notify } from './mails.ts';
import { mailWords } from './second-factors/words/words.ts';

/** What an owner hears of, so that whoever puts a key of his own into an account is seen (abuse-cases 54). */
type SecondFactorNews =
  | 'passkeyAdded'
  | 'passkeyRemoved'
  | 'oneTimePasswordAdded'
  | 'oneTimePasswordRemoved'
  | 'recoveryCodesRenewed'
  | 'secondFactorsReset';

export const sendSecondFactorMail = (act: Act, account: Account, news: SecondFactorNews): Promise<void> =>
  notify(act, account, (_, portal) => {
    const { mails } = mailWords(account.language);
    return {
      key: `${news} ${act.chance.id()}`,
      subject: mails.subject,
      body: mails[news](portal, formatDayTime(act.now, account.language)),
    };
  });

/** Says how many are left, since without them a lost telephone means a way to the counter. */
export const sendRecoveryCodeUsedMail = (act: Act, account: Account, left: number): Promise<void> =>
  notify(act, account, (_, portal) => {
    const { mails } = mailWords(account.language);
    return {
      key: `recovery-code ${act.chance.id()}`,
      subject: mails.recoveryCodeUsedSubject,
      body: mails.recoveryCodeUsed(portal, formatDayTime(act.now, account.language), String(left)),
    };
  });

/** Somebody has the right password and guesses codes: the owner must hear of it (abuse-cases 5, 6). */
export const sendSecondStepPausedMail = (act: Act, account: Account, until: Instant): Promise<void> =>
  notify(act, account, (_, portal) => {
    const { mails } = mailWords(account.language);
    return {
      key: `second-step ${account.id} ${until}`,
      subject: mails.pausedSubject,
      body: mails.paused(portal, formatDayTime(until, account.language)),
    };
  });
