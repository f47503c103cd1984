import { describe, expect, it } from 'vitest';
import { type ClosedBecause, type Ground, isTold, mayWrite, messageText } from './message.ts';

const open: Ground = {
  side: 'employer',
  viewer: false,
  application: { readable: true, ended: false },
  employerMyPage: true,
  seekerMyPage: true,
  seekerActive: true,
  blocked: false,
  stopped: false,
  replies: true,
};

describe('something can be written', () => {
  it('by both sides while the application lives', () => {
    expect(mayWrite(open)).toEqual({ accepted: true });
    expect(mayWrite({ ...open, side: 'seeker' })).toEqual({ accepted: true });
  });

  it.each<[string, Partial<Ground>, ClosedBecause]>([
    ['by who may only look', { viewer: true }, 'viewer'],
    ['after a cancellation', { application: { readable: false, ended: true } }, 'cancelled'],
    ['after the end', { application: { readable: true, ended: true } }, 'ended'],
    ['to an employer without a My Page', { side: 'seeker', employerMyPage: false }, 'no-my-page'],
    ['to a seeker who left', { seekerMyPage: false }, 'seeker-left'],
    ['by a seeker who is 無効', { side: 'seeker', seekerActive: false }, 'inactive'],
    ['to who has blocked it', { blocked: true }, 'blocked'],
    ['to whom one has blocked oneself', { side: 'seeker', blocked: true }, 'blocked-by-me'],
    ['where the office has stopped it', { stopped: true }, 'stopped'],
    ['where the office wants no answer', { side: 'seeker', replies: false }, 'no-replies'],
  ])('not %s', (_what, change, because) => {
    expect(mayWrite({ ...open, ...change })).toEqual({ refused: because });
  });

  it('to an employer that was stopped: only its own sending is', () => {
    expect(mayWrite({ ...open, side: 'seeker', stopped: true })).toEqual({ accepted: true });
  });

  it('names the lasting reason first', () => {
    const over = { ...open, viewer: false, application: { readable: true, ended: true }, blocked: true, stopped: true };
    expect(mayWrite(over)).toEqual({ refused: 'ended' });
  });
});

it('a message is 1 to so many characters, 𠮷 counted once', () => {
  expect(messageText(' \n ', 10)).toEqual({ refused: 'empty' });
  expect(messageText('𠮷'.repeat(11), 10)).toEqual({ refused: 'too-long' });
  expect(messageText(` ${'𠮷'.repeat(10)}\n`, 10)).toEqual({ accepted: '𠮷'.repeat(10) });
});

it('a mail goes out for the first of everything unread', () => {
  expect([0, 1, 7].map(isTold)).toEqual([true, false, false]);
});
