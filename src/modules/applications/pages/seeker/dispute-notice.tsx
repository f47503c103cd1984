import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import { Notice } from '#ui/components/notice.tsx';
import type { SeenDispute } from '../../disputes.ts';
import { disputeWords } from '../../words/disputes/words.ts';

/** 労働争議 at the employer: what it changes for this application, which is nothing but the reader's own choice. */
export function DisputeNotice({
  language,
  dispute,
  proposed,
}: {
  language: Language;
  dispute: SeenDispute;
  /** A proposal that is not answered cannot be taken up meanwhile. */
  proposed: boolean;
}): JSX.Element {
  const w = disputeWords(language);
  if (dispute.is === 'ended')
    return (
      <Notice kind="info" language={language} title={w.ended} level={2}>
        <p>{w.endedOn(formatDay(dispute.on, language))}</p>
      </Notice>
    );
  const title = dispute.since ? w.begunSince(formatDay(dispute.since, language)) : w.begun;
  return (
    <Notice kind="warning" language={language} title={title} level={2}>
      <p>{w.law}</p>
      <p>{proposed ? w.proposed : w.sent}</p>
    </Notice>
  );
}
