import { renderToString } from 'preact-render-to-string';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages } from '#kernel/language.ts';
import { instant } from '#kernel/time.ts';
import { readReference } from '#modules/reference/reference.ts';
import type { Answer, Page, Visit } from '#platform/web/page.ts';
import { noSession } from '#platform/web/session.ts';
import { testDatabase } from '#test/support/database.ts';
import { rawOf } from '#ui/forms/raw.ts';
import { officePage } from './office.page.tsx';
import { officesPage } from './offices.page.tsx';

const { database, act } = testDatabase();

beforeAll(async () => {
  await readReference(database);
});

type Asked = { query?: string; params?: Record<string, string>; language?: Language; now?: string };

const visit = ({ query = '', params = {}, language = 'ja', now = '2026-11-20T10:00+09:00' }: Asked): Visit => {
  const acting = act({ kind: 'visitor' }, { now: instant(now), language });
  return {
    act: acting,
    actor: acting.actor,
    now: acting.now,
    language,
    params,
    query: new URLSearchParams(query),
    cookies: { brought: new Map(), left: new Map() },
    session: noSession(),
    settings: acting.settings,
    agent: 'test',
    opened: true,
    path: '/offices',
    audience: 'anyone',
    languages,
  };
};

const open = (page: Page, asked: Asked): Promise<Answer> => page.answer(visit(asked), undefined);

const seen = async (page: Page, asked: Asked): Promise<string> => {
  const answer = await open(page, asked);
  if (!('shown' in answer)) throw new Error(`not shown: ${JSON.stringify(answer)}`);
  return renderToString(<main>{answer.shown.body}</main>);
};

describe('the list of offices', () => {
  it('leads to the offices of every prefecture', async () => {
    const html = await seen(officesPage, {});
    expect(html.match(/href="\/offices\?prefecture=\d\d"/g)).toHaveLength(47);
  });

  it('shows the offices of a prefecture with their areas', async () => {
    const html = await seen(officesPage, { query: 'prefecture=13' });
    expect(html).toContain('ハローワーク飯田橋');
    expect(html).toContain('千代田区');
    expect(html).toContain('aria-current="page"');
  });

  it('shows the office of each municipality, and says where none is known', async () => {
    const html = await seen(officesPage, { query: 'prefecture=13&by=municipality' });
    expect(html).toContain('小笠原村');
    expect(html).toContain('資料に記載がありません');
  });

  it('is absent for a prefecture that does not exist', async () => {
    expect(await open(officesPage, { query: 'prefecture=59' })).toEqual({ absent: true });
  });

  it('leads from a postal code to the office in charge', async () => {
    const post = (zip: string) => officesPage.answer(visit({}), rawOf({ zip }));
    expect(await post('100-0001')).toEqual({ redirect: '/offices/13010' });
    expect(await post('000-0000')).toMatchObject({ status: 422 });
  });
});

describe('the page of an office', () => {
  it.each(languages)('shows area, open days, map and neighbours in %s', async (language) => {
    const html = await seen(officePage, { params: { office: '01020' }, language });
    expect(html).toContain('函館公共職業安定所');
    expect(html).toContain('北斗市');
    expect(html).toContain('https://www.openstreetmap.org/search?query=%E5%87%BD%E9%A4%A8');
    expect(html).toContain('ハローワーク函館（八雲出張所）');
  });

  it('says whether the office is open today', async () => {
    const params = { office: '13010' };
    expect(await seen(officePage, { params })).toContain('今日は開庁日です。');
    expect(await seen(officePage, { params, now: '2026-11-21T10:00+09:00' })).toContain(
      '次の開庁日は2026年11月24日（火）です。',
    );
  });

  it('works for an office without a code and for a code without an office', async () => {
    expect(await seen(officePage, { params: { office: '根室' } })).toContain('分かっていません');
    const answer = await open(officePage, { params: { office: '30016' } });
    expect(answer).toMatchObject({ shown: { title: 'ハローワーク（安定所番号 30016）' } });
    expect(await open(officePage, { params: { office: '99999' } })).toEqual({ absent: true });
  });
});
