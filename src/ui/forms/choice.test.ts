import { describe, expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const f = fields('ja');
const typed = (answer: string | string[]) => [rawOf({ answer }), 'answer'] as const;
const options = [
  { value: 'full', label: 'フルタイム' },
  { value: 'part', label: 'パート' },
  { value: 'short', label: '短期' },
];

describe('one answer of several', () => {
  const work = f.choice({ label: '働き方', required: true, options });

  it('is one of those offered', () => {
    expect(work.read(...typed('part'))).toEqual({ value: 'part' });
    expect(work.read(...typed('PART'))).toEqual({
      problem: '「働き方」は、画面に表示されている中から選択してください',
    });
    expect(work.read(...typed(['full', 'part']))).toEqual({ problem: '「働き方」は1つだけ入力してください' });
    expect(work.read(...typed(''))).toEqual({ problem: '「働き方」を選択してください' });
  });

  it('is shown by its label', () => {
    expect(work.show('part')).toBe('パート');
    expect(f.choice({ label: '働き方', options }).show(undefined)).toBe('入力なし');
  });
});

describe('several answers', () => {
  const days = f.choices({ label: '曜日', required: true, options, min: 2, max: 2 });

  it('come in the order they are offered, each once', () => {
    expect(days.read(...typed(['short', 'full', 'full']))).toEqual({ value: ['full', 'short'] });
  });

  it('are neither too few nor too many nor made up', () => {
    expect(days.read(...typed([]))).toEqual({ problem: '「曜日」を1つ以上選択してください' });
    expect(days.read(...typed(['full']))).toEqual({ problem: '「曜日」は2つ以上選択してください' });
    expect(days.read(...typed(['full', 'part', 'short']))).toEqual({
      problem: '「曜日」は2つまで選択できます。いま3つ選択しています',
    });
    expect(days.read(...typed(['full', 'night']))).toEqual({
      problem: '「曜日」は、画面に表示されている中から選択してください',
    });
  });

  it('may be none where none are needed', () => {
    expect(f.choices({ label: '曜日', options }).read(...typed([]))).toEqual({ value: [] });
    expect(f.choices({ label: '曜日', options }).show([])).toBe('入力なし');
    expect(days.show(['short', 'full'])).toBe('フルタイム、短期');
  });
});

describe('yes or no', () => {
  const open = f.yesNo({ label: '公開', required: true, yes: '公開する', no: '公開しない' });

  it('tells no from no answer', () => {
    expect(open.read(...typed('yes'))).toEqual({ value: true });
    expect(open.read(...typed('no'))).toEqual({ value: false });
    expect(open.read(...typed(''))).toEqual({ problem: '「公開」を選択してください' });
    expect(f.yesNo({ label: '公開' }).read(...typed(''))).toEqual({ value: undefined });
    expect(open.read(...typed('true'))).toHaveProperty('problem');
  });

  it('is shown in its own words', () => {
    expect([open.show(true), open.show(false)]).toEqual(['公開する', '公開しない']);
  });
});

describe('an agreement', () => {
  const agreement = f.agreement({ label: '利用規約に同意する' });

  it('is given by the person or not at all', () => {
    expect(agreement.read(...typed('yes'))).toEqual({ value: true });
    for (const none of ['', 'no', 'on', ['yes', 'yes']]) {
      expect(agreement.read(...typed(none))).toEqual({
        problem: '次へ進むには、「利用規約に同意する」にチェックを入れてください',
      });
    }
  });
});
