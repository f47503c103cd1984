import { describe, expect, it } from 'vitest';
import type { Actor } from '#kernel/actor.ts';
import { admission } from './guard.ts';

const newSeeker: Actor = { kind: 'new-seeker', accountId: 'a' };
const seeker: Actor = { kind: 'seeker', accountId: 'a', registrationId: 'r' };
const newEmployer: Actor = { kind: 'new-employer', accountId: 'a' };

describe('the door', () => {
  it('leads somebody without a registration from the pages of seekers to the start, and a seeker back', () => {
    expect(admission('seeker', newSeeker, false)).toBe('elsewhere');
    expect(admission('new-seeker', seeker, false)).toBe('elsewhere');
    expect(admission('new-seeker', newSeeker, false)).toBe('admitted');
  });

  it('leads nobody from one portal into another', () => {
    expect(admission('employer', newSeeker, false)).toBe('forbidden');
    expect(admission('new-employer', newSeeker, false)).toBe('forbidden');
    expect(admission('seeker', newEmployer, false)).toBe('forbidden');
    expect(admission('staff', newEmployer, false)).toBe('forbidden');
  });

  it('asks a visitor to sign in', () => {
    expect(admission('new-seeker', { kind: 'visitor' }, false)).toBe('sign-in');
  });
});

it('lets who has an account alone into the pages of the account, at the own door', () => {
  const anyStage = { anyStage: true };
  expect(admission('seeker', { kind: 'new-seeker', accountId: 'a' }, false, anyStage)).toBe('admitted');
  expect(admission('employer', { kind: 'new-employer', accountId: 'a' }, false, anyStage)).toBe('admitted');
  expect(admission('employer', { kind: 'new-seeker', accountId: 'a' }, false, anyStage)).toBe('forbidden');
  expect(admission('seeker', { kind: 'visitor' }, false, anyStage)).toBe('sign-in');
});
