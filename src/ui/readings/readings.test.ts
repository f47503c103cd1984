import { describe, expect, it } from 'vitest';
import {
  annotate,
  annotationEnd,
  annotationSeparator,
  annotationStart,
  withoutReadings,
  withReadings,
} from './readings.ts';

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

describe('a number', () => {
  const read = (sentence: string) =>
    annotate(sentence).replace(/\ufff9([^\ufffa]*)\ufffa([^\ufffb]*)\ufffb/gu, '$1($2)');

  it.each([
    ['開く日', '開(ひら)く日(ひ)'],
    ['30日', '30日(にち)'],
    ['3日以内', '3日(みっか)以内(いない)'],
    ['２日の休み', '２日(ふつか)の休(やす)み'],
    ['12日', '12日(にち)'],
    ['12月5日', '12月5日(がついつか)'],
    ['12月25日', '12月(がつ)25日(にち)'],
    ['次の月', '次(つぎ)の月(つき)'],
    ['1か月', '1か月(かげつ)'],
    ['人が3人', '人(ひと)が3人(にん)'],
    ['1人', '1人(ひとり)'],
    ['30分', '30分(ぷん)'],
    ['15分', '15分(じゅうごふん)'],
    ['2026年', '2026年(ねん)'],
    ['年をとる', '年(とし)をとる'],
  ])('changes how what follows is read: %s', (sentence, expected) => {
    expect(read(sentence)).toBe(expected);
  });

  it('may be put in', () => {
    const { days } = withReadings({ days: (days: string) => `あと${days}日です` });
    expect(days('3')).toBe(`あと3${over('日', 'にち')}です`);
  });
});
