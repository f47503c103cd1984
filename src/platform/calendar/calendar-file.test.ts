import { expect, it } from 'vitest';
import { instant } from '#kernel/time.ts';
import { calendarFile } from './calendar-file.ts';

const appointment = {
  id: '01a1f677',
  version: 2,
  cancelled: false,
  start: instant('2026-11-26T14:30:00+09:00'),
  end: instant('2026-11-26T15:00:00+09:00'),
  changedAt: instant('2026-11-20T10:00:00+09:00'),
  summary: '面接：ひかり会; "本社"',
  description: '方法：対面\n履歴書',
  place: '千代田区飯田橋９丁目１番, 本社受付',
  address: 'https://mypage.example/seeker/applications/1/interview',
};

it('a calendar file holds its time in UTC and escapes what people write', () => {
  const lines = calendarFile(appointment).replaceAll('\r\n ', '').split('\r\n');
  expect(lines).toEqual(
    expect.arrayContaining([
      'BEGIN:VCALENDAR',
      'METHOD:PUBLISH',
      'UID:01a1f677@mypage.example',
      'SEQUENCE:2',
      'STATUS:CONFIRMED',
      'DTSTART:20261126T053000Z',
      'DTEND:20261126T060000Z',
      'SUMMARY:面接：ひかり会\\; "本社"',
      'LOCATION:千代田区飯田橋９丁目１番\\, 本社受付',
      'DESCRIPTION:方法：対面\\n履歴書',
    ]),
  );
});

it('a later version takes it away again', () => {
  const file = calendarFile({ ...appointment, version: 3, cancelled: true });
  expect(file).toContain('METHOD:CANCEL');
  expect(file).toContain('SEQUENCE:3');
  expect(file).toContain('STATUS:CANCELLED');
});
