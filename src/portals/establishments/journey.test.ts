import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { establishmentNumber } from '#kernel/numbers.ts';
import { establishment, storeEstablishments } from '#modules/establishments/establishments.ts';
import { jobByNumber } from '#modules/jobs/jobs.ts';
import { upload } from '#test/support/sample-files.ts';
import { type Visitor, visitorOf } from '#test/support/visitor.ts';
import { testWeb } from '#test/support/web.ts';
import { makeWorld, signedIn, type World } from '#test/support/world.ts';

const web = testWeb();
let world: World;
let owner: Visitor;
let staff: Visitor;
const system = () => web.act({ kind: 'system', task: 'test' });
beforeAll(async () => {
  world = await makeWorld(web);
  const hikari = await establishment(system(), world.hikari.id);
  if (!hikari) throw new Error('no establishment');
  const place = { postcode: '1020072', prefecture: '13', municipality: '13101', address: '東京都千代田区飯田橋９－９' };
  const record = {
    telephone: '03-5555-0101',
    business: '介護施設の運営',
    employees: { total: 120 },
    representative: '里山　花子',
  };
  await storeEstablishments(system(), [
    {
      ...hikari,
      number: establishmentNumber('1301', '555100'),
      officeCode: '13010',
      nameKana: 'ヒカリノサト',
      industry: { code: '85', name: '社会保険・社会福祉・介護事業' },
      place,
      record: { ...hikari.record, ...record },
    },
  ]);
  owner = await signedIn(web, 'employer', world.hikari.owner);
  staff = await signedIn(web, 'staff', world.counter.employers);
});

test('the employer asks for a change, the counter confirms it, and the job says it', async () => {
  await owner.open('/employer');
  await owner.follow('事業所情報');
  await owner.follow('事業所情報を変更する');
  await owner.follow('事業内容・会社');
  await owner.fill('会社の特長', 'あ'.repeat(91)).press('下書きに保存する');
  owner.seeStatus(422).see('会社の特長', 'あ'.repeat(91));
  await owner
    .fill('会社の特長', '新しい建物で、駅から5分です。')
    .fill('従業員数（就業場所）', '500')
    .press('下書きに保存する');
  owner.seeStatus(422).see('就業場所の人数は、企業全体の人数を超えません');
  await owner.fill('従業員数（就業場所）', '50').press('下書きに保存する');
  owner.seeStatus(200).see('変更する内容', '新しい建物で、駅から5分です。');
  await owner.fill('ハローワークへの連絡事項', '移転しました。').press('この内容で変更を申し込む');
  owner.seeStatus(200).see('変更を申し込みました', '変更を申込み中です');

  await staff.open('/staff');
  await staff.follow('事業所の確認');
  await staff.follow('変更申込み1');
  await staff.follow(world.hikari.name);
  staff.see('新しい建物で、駅から5分です。', '移転しました。').dontSee('この内容で承認する');
  await staff.press('確認を始める');
  await staff.press('この内容で承認する');
  staff.seeStatus(200).see('変更を承認しました');

  const job = await jobByNumber(system(), world.jobs.open);
  expect(job).toMatchObject({ version: 2, sheet: { company: { features: '新しい建物で、駅から5分です。' } } });
  await owner.open('/employer/establishment');
  owner.see('申し込まれた変更をハローワークが確認しました', '新しい建物で、駅から5分です。');
});

test('a viewer reads and cannot write, and a stranger sees nothing of it', async () => {
  const viewer = await signedIn(web, 'employer', world.hikari.viewer);
  (await viewer.open('/employer/establishment')).seeStatus(200).see('閲覧者の方は').dontSee('事業所情報を変更する');
  for (const path of [
    '/employer/establishment/change',
    '/employer/establishment/change/basic',
    '/employer/establishment/withdrawal',
  ])
    (await viewer.open(path)).seeStatus(403);
  const seekers = await signedIn(web, 'staff', world.counter.seekers);
  for (const path of [
    '/staff/establishment-changes',
    '/staff/images',
    `/staff/establishments/${world.hikari.id}/flags`,
  ])
    (await seekers.open(path)).seeStatus(403);
});

test('a picture is seen at the job once it was checked, and at no job that withholds its employer', async () => {
  const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#08c' } })
    .jpeg()
    .toBuffer();
  await owner.open('/employer/images');
  await owner
    .attach('画像ファイル', upload('写真.jpg', Buffer.from('<svg/>')))
    .fill('画像の内容', '食堂')
    .press('登録する');
  owner.seeStatus(422).see('JPEG、GIF、PNG、BMP', '食堂');
  await owner.attach('画像ファイル', upload('写真.jpg', bytes)).fill('画像の内容', '食堂の様子').press('登録する');
  owner.seeStatus(200).see('画像を登録しました', '確認待ち');
  const anyone = await visitorOf(web).open(`/jobs/${world.jobs.open}`);
  anyone.dontSee('食堂の様子');

  await staff.open('/staff/images');
  await staff.follow('確認する');
  await staff.press('公開してよい');
  staff.seeStatus(200).see('画像を公開しました');
  await anyone.open(`/jobs/${world.jobs.open}`);
  anyone.see('事業所の画像');
  const [address = ''] = /\/jobs\/[\d-]+\/images\/[0-9a-f-]+\/small/.exec(anyone.html) ?? [];
  const file = await web.fetch(address);
  expect(file.status).toBe(200);
  expect(file.headers.get('content-type')).toBe('image/jpeg');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
  expect(file.headers.get('cache-control')).toBe('public, max-age=86400');
  for (const number of [world.jobs.nameless, world.jobs.toSeekers]) {
    await anyone.open(`/jobs/${number}`);
    anyone.dontSee('食堂の様子', '事業所の画像');
    expect((await web.fetch(address.replace(world.jobs.open, number))).status).toBe(404);
  }
  for (const number of [world.jobs.hidden, world.jobs.ofAozora])
    expect((await web.fetch(address.replace(world.jobs.open, number))).status).toBe(404);
  const hanako = await signedIn(web, 'seeker', world.hanako);
  const list = `/jobs?v=1${[world.jobs.open, world.jobs.nameless, world.jobs.toSeekers].map((no) => `&no=${no}`).join('')}`;
  for (const [reader, marked] of [
    [anyone, [world.jobs.open]],
    [hanako, [world.jobs.open, world.jobs.toSeekers]],
  ] as const) {
    const cards = [...(await reader.open(list)).document.querySelectorAll('.job-card')].map((card) => card.textContent);
    expect(cards).toHaveLength(3);
    const shown = cards.filter((card) => card?.includes('画像あり'));
    expect(shown).toHaveLength(marked.length);
    for (const number of marked) expect(shown.join()).toContain(number);
  }
  await hanako.open(address.replace(world.jobs.open, world.jobs.toSeekers));
  hanako.seeStatus(200);
  expect(hanako.headers.get('cache-control')).toBe('private, max-age=86400');
  (await hanako.open(address.replace(world.jobs.open, world.jobs.nameless))).seeStatus(404);
});

test('an entry is registered with a number, and a period of refusal is told to the employer', async () => {
  const [entry] = await storeEstablishments(system(), [
    { state: 'provisional', name: '株式会社　はじめて', officeCode: '13010', place: {}, dispute: false, record: {} },
  ]);
  await staff.open('/staff/establishment-changes');
  await staff.follow('株式会社　はじめて');
  staff.see('名称、法人番号、電話番号、所在地が同じ登録はありません。');
  await staff.press('登録して番号を付ける');
  staff.seeStatus(200).see('登録しました。事業所番号は 1301-9');
  expect((await establishment(system(), entry?.id ?? ''))?.state).toBe('registered');

  await staff.open(`/staff/establishments/${world.hikari.id}/refusals/new`);
  await staff
    .choose('不受理の事由（職業安定法5条の6第1項）', '1 内容が法令に違反する求人')
    .fill('根拠（求人者に知らせない記録）', '内密の根拠')
    .press('不受理期間を登録する');
  staff.seeStatus(422).see('期間が正しくありません');
  await staff.open(`/staff/establishments/${world.hikari.id}/dispute`);
  await staff.fill('内容と確認した方法', '労働委員会の通報').press('争議中にする');
  staff.seeStatus(200).see('争議中にしました');
  await owner.open('/employer/establishment');
  owner.see('労働争議中のため').dontSee('労働委員会の通報', '内密の根拠');
});
