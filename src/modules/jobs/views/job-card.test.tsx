import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { type Day, day } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { testDatabase } from '#test/support/database.ts';
import { type VisibleSheet, visibleSheet } from '../disclosure.ts';
import type { JobHead } from '../job.ts';
import { JobCard } from './job-card.tsx';

const { database } = testDatabase();
beforeAll(async () => {
  await readReference(database);
});

const head: JobHead = {
  id: '0',
  number: jobNumber('13010', '00000161'),
  state: 'active',
  version: 1,
  establishmentId: '0',
  officeCode: '13010',
  acceptedOn: day('2026-11-02'),
  deadlineOn: day('2027-01-31'),
  extended: false,
  disclosure: 1,
  selfApplication: true,
};
const show = (sheet: VisibleSheet = wholeSheet, today: Day = day('2026-11-20')) =>
  renderToString(<JobCard language="ja" head={head} sheet={sheet} today={today} />);

describe('a job in a list', () => {
  it('shows the items of a result row', () => {
    const shown = show().replace(/<[^>]+>/gu, '');
    for (const text of [
      '介護職員（ひかりの里）',
      '受付年月日 2026年11月2日',
      '紹介期限日 2027年1月31日',
      '社会福祉法人　ひかり会',
      '東京都千代田区　他2か所',
      '月額 235,000円～290,000円',
      '基本給（ａ）',
      '変形労働時間制（1か月単位）　(1)8時30分～17時30分',
      '土日祝日その他　週休二日制：毎週　年間休日数：112日',
      '制限あり　18歳～59歳以下',
      '13010-00000161',
      '正社員以外',
      'フルタイム',
      'オンライン自主応募可',
      '駅近（徒歩10分以内）',
    ])
      expect(shown).toContain(text);
  });

  it('leads to the page of the job', () => {
    expect(show()).toContain('href="/jobs/13010-00000161"');
  });

  it('is new for three days', () => {
    expect(show(wholeSheet, day('2026-11-04'))).toContain('新着');
    expect(show(wholeSheet, day('2026-11-05'))).not.toContain('新着');
  });

  it('shows nothing of an employer who is withheld', () => {
    const html = show(visibleSheet(wholeSheet, 2, 'public'));
    expect(html).toContain('（事業所の意向により公開していません）');
    expect(html).not.toMatch(/ひかり|飯田橋９丁目/);
  });
});
