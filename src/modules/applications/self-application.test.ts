import { describe, expect, it } from 'vitest';
import { accept, refuse } from '#kernel/decision.ts';
import { apply, consentVersion, maySelfApply, type SelfApplicationGround } from './self-application.ts';

const fine: SelfApplicationGround = { seekerActive: true, living: false, job: accept(true) };
const input = { motive: '経験を生かしたいです。', consentVersion, motiveCharacters: 1000 };

describe('a self-application', () => {
  it('is made by an active seeker who agreed to the notice in force and wrote a motive', () => {
    expect(apply(fine, { ...input, motive: '  経験を生かしたいです。\n' })).toEqual(
      accept({ motive: '経験を生かしたいです。' }),
    );
  });

  it.each([
    'closed',
    'expired',
    'suspended',
    'unconfirmed',
    'disclosure',
    'not-accepting',
    'no-my-page',
    'dispute',
  ] as const)('is refused when the job says %s', (reason) => {
    expect(maySelfApply({ ...fine, job: refuse(reason) })).toEqual(refuse(reason));
  });

  it('is refused for an inactive seeker, and for one who applied already', () => {
    expect(maySelfApply({ ...fine, seekerActive: false })).toEqual(refuse('inactive'));
    expect(maySelfApply({ ...fine, living: true })).toEqual(refuse('applied-already'));
    expect(maySelfApply({ ...fine, living: 'proposed' })).toEqual(refuse('proposed-already'));
  });

  it('needs the consent to the text in force, not to an older one', () => {
    expect(apply(fine, { ...input, consentVersion: undefined })).toEqual(refuse('consent-missing'));
    expect(apply(fine, { ...input, consentVersion: '2020-01' })).toEqual(refuse('consent-missing'));
  });

  it('takes a motive of one character up to the limit, counted as people count', () => {
    expect(apply(fine, { ...input, motive: ' 　\n' })).toEqual(refuse('motive-missing'));
    expect(apply(fine, { ...input, motive: '𠮷'.repeat(1000) })).toHaveProperty('accepted');
    expect(apply(fine, { ...input, motive: '𠮷'.repeat(1001) })).toEqual(refuse('motive-too-long'));
  });
});
