import { addMonths, type Day } from '#kernel/time.ts';

/** 不受理事由: the number of 職業安定法5条の6第1項. */
export const refusalGrounds = [1, 2, 3, 4, 5, 6] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** What ground 3 rests on: violations that were corrected (是正), or that went to the prosecutor (送検). */
export const refusalCauses = ['corrected', 'prosecuted'] as const;
export type RefusalCause = (typeof refusalCauses)[number];

/**
 * How long the office accepts nothing on ground 3 (職業安定法施行令1条, system-reference §4.2): six months after the
 * correction; after 送検 about a year, for us twelve months. The day itself does not count (民法140条).
 */
const monthsRefused: Readonly<Record<RefusalCause, number>> = { corrected: 6, prosecuted: 12 };

/** The last day of 不受理期間 by the rule. */
export const refusedUntil = (cause: RefusalCause, eventOn: Day): Day => addMonths(eventOn, monthsRefused[cause]);
