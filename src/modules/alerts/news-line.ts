/** What became of a job that a seeker keeps (M18). */
const savedNews = ['changed', 'closing', 'stopped', 'resumed', 'filled', 'withdrawn', 'renewed'] as const;
export type SavedNews = (typeof savedNews)[number];

/** How the job stands when the mail is written. */
export type StandingNow = 'open' | 'suspended' | 'filled' | 'withdrawn' | 'expired';

/**
 * What a mail says of one job: the news of the days since the last mail, as far as they are still so. Who ended does not
 * also change, and what was stopped and taken up again before the morning was never stopped for the reader.
 */
export const toldOf = (news: readonly SavedNews[], now: StandingNow): SavedNews[] => {
  const told = new Set(news);
  const renewed: SavedNews[] = told.has('renewed') ? ['renewed'] : [];
  if (now === 'filled' || now === 'withdrawn') return told.has(now) ? [now, ...renewed] : renewed;
  if (now === 'expired') return renewed;
  const changed: SavedNews[] = told.has('changed') ? ['changed'] : [];
  if (now === 'suspended') return [...(told.has('stopped') ? (['stopped'] as const) : []), ...changed, ...renewed];
  return [
    ...(told.has('resumed') && !told.has('stopped') ? (['resumed'] as const) : []),
    ...(told.has('closing') ? (['closing'] as const) : []),
    ...changed,
    ...renewed,
  ];
};
