import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { characters } from '#kernel/japanese.ts';

/** Inside an application between seeker and employer, or from an office to a seeker. */
const threadKinds = ['application', 'office'] as const;
export type ThreadKind = (typeof threadKinds)[number];
/** What an office writes about: お知らせ, 求人情報, オンラインハローワーク紹介 (features.md F2). */
const topics = ['notice', 'jobs', 'online-referral'] as const;
export type Topic = (typeof topics)[number];
const sides = ['seeker', 'employer', 'office'] as const;
export type Side = (typeof sides)[number];

/** Why nothing can be written into a talk now. */
export type ClosedBecause =
  | 'viewer'
  | 'cancelled'
  | 'ended'
  | 'no-my-page'
  | 'seeker-left'
  | 'inactive'
  | 'blocked'
  | 'blocked-by-me'
  | 'stopped'
  | 'no-replies';

export type Ground = {
  side: Side;
  /** Somebody who may only look. */
  viewer: boolean;
  /** Of the application, inside of one. */
  application?: { readable: boolean; ended: boolean };
  /** The employer can be written to online. */
  employerMyPage: boolean;
  /** The seeker's My Page is open. */
  seekerMyPage: boolean;
  seekerActive: boolean;
  /** The seeker has blocked this establishment. */
  blocked: boolean;
  /** The office has stopped this establishment's sending. */
  stopped: boolean;
  /** The office wants answers. */
  replies: boolean;
};

/** Whether something can be written now; the first reason that stands is named, the lasting ones first. */
export const mayWrite = (ground: Ground): Decision<true, ClosedBecause> => {
  if (ground.viewer) return refuse('viewer');
  if (ground.application && !ground.application.readable) return refuse('cancelled');
  if (ground.application?.ended) return refuse('ended');
  if (!ground.replies && ground.side === 'seeker') return refuse('no-replies');
  if (!ground.seekerMyPage) return refuse('seeker-left');
  if (ground.application && !ground.employerMyPage) return refuse('no-my-page');
  if (ground.side === 'seeker' && !ground.seekerActive) return refuse('inactive');
  if (ground.blocked) return refuse(ground.side === 'seeker' ? 'blocked-by-me' : 'blocked');
  if (ground.stopped && ground.side === 'employer') return refuse('stopped');
  return accept(true);
};

export type TextRefusal = 'empty' | 'too-long';

/** A message is 1 to so many characters; white space alone is none. */
export const messageText = (typed: string, most: number): Decision<string, TextRefusal> => {
  const text = typed.trim();
  if (text === '') return refuse('empty');
  return characters(text) > most ? refuse('too-long') : accept(text);
};

/** M10 goes out when there is something new and the other side knew of nothing before: once for each unread talk. */
export const isTold = (unreadBefore: number): boolean => unreadBefore === 0;
