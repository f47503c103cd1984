/** Conditions an office may select its seekers by. Age and sex are none of them (職業安定法3条; decision 136). */
export type Selection = {
  /** Stands in what somebody wrote as the occupation wished for. */
  word?: string | undefined;
  /** A prefecture (2 digits) or municipality (5) among the places wished for. */
  place?: string | undefined;
  workingTime?: 'full-time' | 'part-time' | 'seasonal' | undefined;
  /** 求職有効期限 on this day (YYYY-MM-DD) or before. */
  validUntil?: string | undefined;
};
