import { describe, expect, it } from 'vitest';
import { save } from './saved-job.ts';

describe('saving a job', () => {
  const given = { active: true, open: true, already: false, saved: 3, limit: 200 };

  it('is possible for an active seeker and an open job', () => {
    expect(save(given)).toEqual({ accepted: 'save' });
  });
  it('is refused while the registration is inactive', () => {
    expect(save({ ...given, active: false })).toEqual({ refused: 'inactive' });
  });
  it('is refused when the job is not open any more', () => {
    expect(save({ ...given, open: false })).toEqual({ refused: 'closed' });
  });
  it('is refused at the limit and not before', () => {
    expect(save({ ...given, saved: 199 })).toEqual({ accepted: 'save' });
    expect(save({ ...given, saved: 200 })).toEqual({ refused: 'limit' });
  });
  it('twice leaves it kept, whatever has changed since', () => {
    expect(save({ ...given, already: true, active: false, open: false, saved: 200 })).toEqual({ accepted: 'kept' });
  });
});
