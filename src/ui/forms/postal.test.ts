import { expect, it } from 'vitest';
import { fields } from './fields.ts';
import { rawOf } from './raw.ts';

const postal = fields('ja').postal({ label: '郵便番号', required: true });

it.each(['100-8916', '1008916', '１００－８９１６', '〒100-8916', '100ー8916', '100 8916', '100‐8916'])(
  'reads %s as 100-8916',
  (typed) => {
    expect(postal.read(rawOf({ postal: typed }), 'postal')).toEqual({ value: '100-8916' });
  },
);

it.each(['100-891', '100-89166', '1-008916', 'abc-defg', '100-8916-1'])('says what to type instead of %s', (typed) => {
  expect(postal.read(rawOf({ postal: typed }), 'postal')).toEqual({
    problem: '「郵便番号」は数字7けたで入力してください。例：100-8916',
  });
});
