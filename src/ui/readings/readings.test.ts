import { describe, expect, it } from 'vitest';
import { annotationEnd, annotationSeparator, annotationStart, withoutReadings, withReadings } from './readings.ts';

const over = (base: string, reading: string) => annotationStart + base + annotationSeparator + reading + annotationEnd;

const words = withReadings({
  search: '求人を探す',
  sent: (mail: string) => `${mail} へメールを送りました。`,
  steps: (door: string) => [`「${door}」を押します。`, '終わりです。'],
  ways: (minutes: string) => [{ title: '時間', body: `${minutes}分以内` }],
});

describe('words with readings', () => {
  it('have a reading over every word of the dictionary', () => {
    expect(words.search).toContain(over('求人', 'きゅうじん'));
    expect(withoutReadings(words.search)).toBe('求人を探す');
  });

  it('leave alone what is put in', () => {
    expect(words.sent('求人 花子')).toContain('求人 花子');
    expect(withoutReadings(words.sent('求人 花子'))).toBe('求人 花子 へメールを送りました。');
  });

  it('put it in also where the words are a list or a record', () => {
    expect(words.steps('求人の入口').map(withoutReadings)).toEqual(['「求人の入口」を押します。', '終わりです。']);
    expect(words.steps('求人の入口')[0]).toContain('求人の入口');
    expect(words.ways('30').map(({ body }) => withoutReadings(body))).toEqual(['30分以内']);
  });
});
