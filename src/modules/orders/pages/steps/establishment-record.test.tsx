import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import type { Establishment } from '#modules/establishments/establishment.ts';
import { EstablishmentRecord } from './establishment-record.tsx';

const establishment: Establishment = {
  id: '00000000-0000-7000-8000-000000000001',
  state: 'registered',
  dispute: false,
  name: '株式会社ひかり',
  place: { postcode: '102-0072', address: '東京都千代田区飯田橋９－９' },
  industry: { name: '飲食店' },
  record: { features: '<b>明るい</b>職場です。', employees: { total: 40, workplace: 12 }, prMarks: ['くるみん'] },
};

describe('the record of an establishment in its step', () => {
  it('is shown as it stands, with the way to change it for all jobs', () => {
    const page = render(
      <EstablishmentRecord language="ja" establishment={establishment} changeHref="/employer/establishment/change" />,
    );
    for (const text of ['株式会社ひかり', '飯田橋９－９', '飲食店', 'くるみん', '40人', '&lt;b>明るい'])
      expect(page).toContain(text);
    expect(page).toContain('href="/employer/establishment/change"');
    expect(page).toContain('すべての求人が変わります');
  });

  it('has no link for staff, who take a change at the counter', () => {
    const page = render(<EstablishmentRecord language="ja" establishment={establishment} />);
    expect(page).not.toContain('<a ');
    expect(page).toContain('事業所の変更として受け付けてください');
  });
});
