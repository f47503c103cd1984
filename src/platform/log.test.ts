import { expect, it } from 'vitest';
import { outlineOf } from './log.ts';

it('keeps what a person typed out of the outline of a fault', () => {
  const fault = Object.assign(new Error('duplicate key: (hanako@example.jp)'), {
    code: '23505',
    constraint: 'accounts_mail',
    detail: 'Key (mail)=(hanako@example.jp) already exists.',
    rejected: ['hanako@example.jp'],
  });
  const outline = outlineOf(fault);
  expect(outline).toMatchObject({ name: 'Error', code: '23505', constraint: 'accounts_mail' });
  expect(JSON.stringify(outline)).not.toContain('hanako');
});
