import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EmployerActor, StaffActor } from '#kernel/actor.ts';
import { establishmentNumber } from '#kernel/numbers.ts';
import { freshDatabase } from '#test/support/database.ts';
import { employerOf, staffOf } from '#test/support/people.ts';
import * as sample from '#test/support/sample-files.ts';
import { mailsOf } from '#test/support/waiting-mails.ts';
import { waitingAtOffice } from './changes-at-counter.ts';
import { addImage, describeImage, moveImage, ownImageFile, ownImages, removeImage } from './images.ts';
import {
  decideImage,
  imageAtCounter,
  imageFileAtCounter,
  nextWaitingImage,
  waitingImages,
  wordsOf,
} from './images-at-counter.ts';
import { confirmMerger, proposeMerger } from './mergers.ts';
import { mergingImages } from './merging-images.ts';
import { publishedImageFile, publishedImages } from './published-images.ts';

const { act: actAs, database } = freshDatabase();
let dataDir = '';
let picture: File;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'images-'));
  const bytes = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#0a0' } })
    .jpeg()
    .toBuffer();
  picture = sample.upload('写真.jpg', bytes);
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

const act = <A extends EmployerActor | StaffActor>(actor: A) => actAs(actor, { settings: { dataDir } });
const system = () => actAs({ kind: 'system', task: 'test' }, { settings: { dataDir } });
const text = { alt: '食堂で職員が昼食をとっている', caption: '社員食堂' };
const unseen = { seen: 0, because: '画像が多すぎます。' };
const cast = async () => ({
  ...(await employerOf(system(), `社会福祉法人　ひかりの里${crypto.randomUUID()}`, { officeCode: '13010' })),
  staff: await staffOf(system(), '13010', 'employers'),
  elsewhere: await staffOf(system(), '13030', 'employers'),
});
const added = async (owner: EmployerActor, words: typeof text = text): Promise<string> => {
  const decision = await addImage(act(owner), picture, words);
  if ('refused' in decision) throw new Error(decision.refused);
  return decision.accepted.id;
};

test('a picture is public once the office has looked at it, and the employer is told', async () => {
  const { owner, id: establishmentId, staff } = await cast();
  const id = await added(owner);
  expect(await publishedImages(system(), establishmentId)).toEqual([]);
  expect(await publishedImageFile(system(), establishmentId, id, 'full')).toBeUndefined();
  expect(await waitingAtOffice(act(staff))).toMatchObject({ images: 1 });
  expect((await imageFileAtCounter(act(staff), id, 'full'))?.type).toBe('image/jpeg');
  const acting = act(staff);
  expect(await decideImage(acting, id, { accept: true, seen: wordsOf(text) })).toEqual({ accepted: true });
  expect(mailsOf(acting)[0]?.subject).toContain('画像の確認結果');
  expect(await publishedImages(system(), establishmentId)).toMatchObject([
    { id, ...text, full: { width: 30, height: 20 } },
  ]);
  const file = await publishedImageFile(system(), establishmentId, id, 'small');
  expect((await sharp(file?.bytes).metadata()).width).toBe(30);
});

test('whose words are changed waits again, and words that nobody has read are not accepted', async () => {
  const { owner, id: establishmentId, staff } = await cast();
  const id = await added(owner);
  await decideImage(act(staff), id, { accept: true, seen: wordsOf(text) });
  expect(await describeImage(act(owner), id, { alt: '電話は 03-0000-0000', caption: undefined })).toEqual({
    accepted: true,
  });
  expect(await publishedImages(system(), establishmentId)).toEqual([]);
  expect(await decideImage(act(staff), id, { accept: true, seen: wordsOf(text) })).toEqual({
    refused: 'changed-meanwhile',
  });
});

test('whoever has decided about one is led to the next of the own office, until none waits', async () => {
  const { owner } = await employerOf(system(), '株式会社　つぎつぎ', { officeCode: '27010' });
  const staff = await staffOf(system(), '27010', 'employers');
  const [one, two] = [await added(owner), await added(owner, { ...text, alt: '２階' })];
  expect(await nextWaitingImage(act(staff))).toEqual({ total: 2, id: one });
  await decideImage(act(staff), one, { accept: true, seen: wordsOf(text) });
  expect(await nextWaitingImage(act(staff))).toEqual({ total: 1, id: two });
  await decideImage(act(staff), two, { accept: false, reason: '関係がありません。' });
  expect(await nextWaitingImage(act(staff))).toEqual({ total: 0, id: undefined });
});

test('a refused picture is erased and its reason told', async () => {
  const { owner, staff } = await cast();
  const id = await added(owner);
  expect(await decideImage(act(staff), id, { accept: false, reason: '電話番号が写っています。' })).toEqual({
    accepted: true,
  });
  expect(await ownImages(act(owner))).toMatchObject({
    standing: [],
    refused: [{ id, reason: '電話番号が写っています。' }],
  });
  expect(await ownImageFile(act(owner), id, 'full')).toBeUndefined();
  expect(await decideImage(act(staff), id, { accept: true, seen: wordsOf(text) })).toEqual({
    refused: 'decided-already',
  });
});

test('a removed picture is gone at once, from the public too', async () => {
  const { owner, id: establishmentId, staff } = await cast();
  const id = await added(owner);
  await decideImage(act(staff), id, { accept: true, seen: wordsOf(text) });
  expect(await removeImage(act(owner), id)).toEqual({ accepted: true });
  expect(await publishedImageFile(system(), establishmentId, id, 'full')).toBeUndefined();
  const left = await database.selectFrom('files').select('id').where('name', 'like', 'image%').execute();
  const standing = await database.selectFrom('establishment_images').select('file_id').where('id', '=', id).execute();
  expect(standing).toEqual([{ file_id: null }]);
  expect(left.length % 2).toBe(0);
});

test('pressed twice it is one picture, with other words it is another', async () => {
  const { owner } = await cast();
  const id = await added(owner);
  expect(await Promise.all([added(owner), added(owner)])).toEqual([id, id]);
  expect(await added(owner, { ...text, caption: '休憩室' })).not.toBe(id);
  expect((await ownImages(act(owner))).standing).toHaveLength(2);
});

test('of eleven in eleven tabs ten are taken', async () => {
  const { owner } = await cast();
  const results = await Promise.all(
    Array.from({ length: 11 }, (_, at) => addImage(act(owner), picture, { ...text, alt: `${at}` })),
  );
  expect(results.filter((result) => 'accepted' in result)).toHaveLength(10);
  expect(results.filter((result) => 'refused' in result)).toEqual([{ refused: 'too-many' }]);
  expect((await ownImages(act(owner))).standing.map(({ position }) => position)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
  ]);
});

test('they stand in the order of the employer', async () => {
  const { owner } = await cast();
  const [a, b, c] = [
    await added(owner),
    await added(owner, { ...text, alt: '２階' }),
    await added(owner, { ...text, alt: '３階' }),
  ];
  await moveImage(act(owner), c, 'forward');
  await moveImage(act(owner), a, 'back');
  await moveImage(act(owner), b, 'back');
  expect((await ownImages(act(owner))).standing.map(({ id }) => id)).toEqual([c, a, b]);
});

test('the pictures of an entry follow it into the establishment it turns out to be, and none is lost unseen', async () => {
  const limited = <A extends EmployerActor | StaffActor>(actor: A) =>
    actAs(actor, { settings: { dataDir, establishmentImages: 3 } });
  const number = establishmentNumber('1301', '700009');
  const into = await employerOf(system(), '株式会社　まとめる', { number, officeCode: '13010' });
  const from = await employerOf(system(), '株式会社　まとめる（重複）', { state: 'provisional', officeCode: '13010' });
  const [one, other] = [await staffOf(system(), '13010', 'employers'), await staffOf(system(), '13010', 'employers')];
  const there = [await added(into.owner), await added(into.owner, { ...text, alt: '２階' })];
  const [refused, checked, waiting] = [
    await added(from.owner, { ...text, alt: '看板' }),
    await added(from.owner),
    await added(from.owner, { ...text, alt: '駐車場' }),
  ];
  await decideImage(act(one), refused, { accept: false, reason: '電話番号が写っています。' });
  await decideImage(act(one), checked, { accept: true, seen: wordsOf(text) });
  expect(await mergingImages(limited(one), from.id, into.id)).toMatchObject({
    kept: 2,
    moving: [{ id: checked, state: 'accepted' }],
    over: [{ id: waiting, state: 'waiting' }],
  });
  const proposed = await proposeMerger(limited(one), from.id, { into: into.id, reason: '同じ所在地' });
  const merger = 'accepted' in proposed ? proposed.accepted.id : '';
  expect(await confirmMerger(limited(other), merger, unseen)).toEqual({ refused: 'more-images-over' });
  expect((await ownImages(act(from.owner))).standing).toHaveLength(2);
  const confirming = limited(other);
  expect(await confirmMerger(confirming, merger, { ...unseen, seen: 1 })).toEqual({ accepted: true });
  const { standing, refused: told } = await ownImages(act(into.owner));
  expect(standing.map(({ id, state }) => [id, state])).toEqual([
    [there[0], 'waiting'],
    [there[1], 'waiting'],
    [checked, 'accepted'],
  ]);
  expect(standing[2]).toMatchObject(text);
  expect(told.map(({ id }) => id)).toEqual([waiting, refused]);
  expect(told[0]?.reason).toBe(unseen.because);
  expect((await publishedImages(system(), into.id)).map(({ id }) => id)).toEqual([checked]);
  expect(await publishedImageFile(system(), into.id, checked, 'full')).toBeDefined();
  expect(await ownImageFile(act(into.owner), waiting, 'full')).toBeUndefined();
  expect(mailsOf(confirming).filter(({ subject }) => subject.includes('画像の確認結果')).length).toBeGreaterThan(0);
});

test('viewers, other establishments and other offices change and see nothing', async () => {
  const { owner, viewer, elsewhere } = await cast();
  const other = await employerOf(system(), '株式会社　あおぞら商店');
  const id = await added(owner);
  expect(await addImage(act(viewer), picture, text)).toEqual({ refused: 'not-allowed' });
  expect(await removeImage(act(viewer), id)).toEqual({ refused: 'not-allowed' });
  expect(await removeImage(act(other.owner), id)).toEqual({ refused: 'absent' });
  expect(await describeImage(act(other.owner), id, text)).toEqual({ refused: 'absent' });
  expect(await ownImageFile(act(other.owner), id, 'full')).toBeUndefined();
  expect(await publishedImageFile(system(), other.id, id, 'full')).toBeUndefined();
  expect(await imageAtCounter(act(elsewhere), id)).toBeUndefined();
  expect((await waitingImages(act(elsewhere), 1)).total).toBe(0);
  expect(await decideImage(act(elsewhere), id, { accept: true, seen: wordsOf(text) })).toEqual({ refused: 'absent' });
});

test('what is no picture, or too large, is refused with its reason', async () => {
  const { owner } = await cast();
  const add = (bytes: Buffer) => addImage(act(owner), sample.upload('写真.jpg', bytes), text);
  expect(await add(sample.svg())).toEqual({ refused: 'kind' });
  expect(await add(sample.html())).toEqual({ refused: 'kind' });
  expect(await add(Buffer.alloc(2 * 1024 * 1024 + 1))).toEqual({ refused: 'too-large' });
});
