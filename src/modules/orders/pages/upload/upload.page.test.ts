import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import type { EmployerActor } from '#kernel/actor.ts';
import { day } from '#kernel/time.ts';
import type { Visitor } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';
import { ownOrders } from '../../orders.ts';
import { writeCsv } from './csv-file.ts';

const web = testWeb();
let world: World;
let owner: Visitor;
let viewer: Visitor;
let stranger: Visitor;
let head: string[];
let example: string[];

const asOwner = () => {
  const { id, owner: user } = world.hikari;
  const actor: EmployerActor = { kind: 'employer', accountId: user.accountId, establishmentId: id, role: 'owner' };
  return web.act(actor);
};
const table = async (visitor: Visitor, path: string): Promise<string[][]> => {
  const page = await visitor.tab().open(path);
  page.seeStatus(200);
  expect(page.headers.get('content-type')).toContain('text/csv');
  return parse(page.html, { bom: true });
};
/** The example with other cells, by heading. */
const row = (changes: Record<string, string> = {}): string[] =>
  head.map((heading, at) => changes[heading] ?? example[at] ?? '');
const file = (rows: readonly string[][], name = '求人.csv'): File =>
  new File([new Uint8Array(writeCsv([head, ...rows]))], name, { type: 'text/csv' });
const upload = async (one: File, by = owner): Promise<Visitor> => {
  await by.open('/employer/orders/upload');
  return by.attach('CSVファイル', one).press('読み込んで確認する');
};

beforeAll(async () => {
  world = await makeWorld(web);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  viewer = await signedIn(web, 'employer', world.hikari.viewer);
  stranger = await signedIn(web, 'employer', world.aozora.owner);
  const [headings = [], first = []] = await table(owner, '/employer/orders/upload/example.csv');
  [head, example] = [headings, first];
});

describe('many jobs in one file, without JavaScript', () => {
  let address: string;
  const asking = {
    希望する紹介期限日: '2026-12-25',
    仕事内容: '書籍「29歳までのはじめての転職」の編集と校正をお任せします。原稿の整理も行います。',
  };
  const rows = () => [row(asking), row({ 採用人数: '二人', 職種: '経理事務' }), row({ 職種: '=1+1' })];

  test('a template with the official labels, an example, and a page that says how to fill it in', async () => {
    expect(await table(owner, '/employer/orders/upload/template.csv')).toEqual([head]);
    expect(head).toEqual(expect.arrayContaining(['求人区分', '職種', '仕事内容', '採用人数', '加入保険等']));
    await owner.open('/employer/orders/upload/columns');
    owner.seeStatus(200).see('フルタイム／パート', '28文字まで', '必須', '一般事務');
  });

  test('a file is checked row by row, and nothing is made of it', async () => {
    await upload(file(rows()));
    owner.seeStatus(200).see('3件', 'まだ何も申し込まれていません。', '採用人数', '入力した値：二人', '経理事務');
    address = owner.path.replace(/\?.*/u, '');
    expect((await ownOrders(asOwner(), {})).total).toBe(0);
    const report = await owner.tab().open(`${address}/report.csv`);
    expect(report.html).toContain(`"'=1+1"`);
    const lines: string[][] = parse(report.html, { bom: true });
    expect(lines.find(([line, , heading]) => line === '3' && heading === '採用人数')?.slice(3, 5)).toEqual([
      '二人',
      '赤',
    ]);
  });

  test('the same file again is the same upload', async () => {
    await upload(file(rows(), '別の名前.csv'));
    expect(owner.path).toBe(`${address}?again`);
    owner.see('同じファイルを前に読み込んでいます。');
  });

  test('what is clean is sent after one more look, once', async () => {
    await owner.open(address);
    await owner.follow('直すところのない2件を申し込む');
    owner.see('このうち1件に、橙色の指摘', '29歳まで');
    await owner.press('申し込む');
    owner.seeStatus(422);
    const twice = owner.tab();
    await owner.check('指摘の内容を確認し、このまま申し込みます').press('申し込む');
    owner.seeStatus(200).see('下書きを0件作り、2件を申し込みました。', '申込み済み').dontSee('直すところのない');
    await twice.check('指摘の内容を確認し、このまま申し込みます').press('申し込む');
    const { total, orders } = await ownOrders(asOwner(), { state: 'sent' });
    expect(orders.find(({ title }) => title === '一般事務')).toMatchObject({
      note: '確認の電話は、平日の13時から17時にお願いします。',
      wishedDeadline: day('2026-12-25'),
    });
    expect([total, orders.map(({ title, state }) => [title, state])]).toEqual([
      2,
      expect.arrayContaining([
        ['一般事務', 'provisional'],
        ['=1+1', 'provisional'],
      ]),
    ]);
  });

  test('the rest becomes drafts as it was typed, once', async () => {
    await owner.open(address);
    const twice = owner.tab();
    await owner.press('残りの1件の下書きを作る');
    owner.see('下書きを1件作り、0件を申し込みました。', 'すべての行を処理しました。', '下書き');
    await twice.press('残りの1件の下書きを作る');
    const { total, orders } = await ownOrders(asOwner(), { state: 'draft' });
    expect([total, orders[0]?.title, orders[0]?.note?.slice(0, 5)]).toEqual([1, '経理事務', '確認の電話']);
  });

  test('who only looks sees the report and makes nothing', async () => {
    await viewer.open('/employer/orders/upload');
    viewer.see('閲覧だけの利用者は、ファイルを読み込めません。', '求人.csv').dontSee('読み込んで確認する');
    await viewer.follow('求人.csv');
    viewer.seeStatus(200).see('経理事務');
    await viewer.open(`${address}/sending`);
    expect(viewer.path).toBe(address);
  });

  test('another establishment sees nothing of it', async () => {
    await stranger.open('/employer/orders/upload');
    stranger.see('まだファイルを読み込んでいません。');
    for (const path of ['', '/report.csv', '/sending']) {
      await stranger.open(`${address}${path}`);
      stranger.seeStatus(404);
    }
  });

  test('marks that turn the writing round or that nobody sees are kept neither of its name nor of its cells', async () => {
    const text = `職種,\u202e知らない\u200b見出し\r\n経理\u202e事\ufff9務\ufffaむ\ufffb,x`;
    await upload(new File([text], '求人\u202efdp.csv'));
    owner.seeStatus(200).see('求人fdp.csv', '知らない見出し', '経理事務');
    expect(owner.html).not.toMatch(/[\u200b\u202e\ufff9-\ufffb]/u);
  });

  test.each([
    ['no CSV', new File([new Uint8Array([0x50, 0x4b, 3, 4])], '求人.csv'), 'CSVファイルではありません'],
    ['headings of something else', new File(['a,b\r\n1,2'], '求人.csv'), 'ひな形の見出しが１つもありません'],
    ['a million columns', new File([`職種\r\n${','.repeat(1_000_000)}`], '求人.csv'), '列が多すぎます'],
  ])('a file with %s is refused with its reason', async (_what, one, reason) => {
    await upload(one);
    owner.seeStatus(422).see(reason);
  });
});
