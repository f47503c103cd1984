import type { EmployerActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import {
  enterFiles,
  type Fetched,
  keepMade,
  maySendFile,
  publicFile,
  removeFiles,
  type Upload,
} from '#platform/files/files.ts';
import { drawAnew } from '#platform/files/picture.ts';
import type { FileRefusal } from '#platform/files/refusal.ts';
import { establishment, holdEstablishment } from './establishments.ts';
import { type EstablishmentImage, type ImageSize, imageLife, imageSizes } from './image.ts';
import { imageById, imagesOf, refusedImagesOf, sameImage } from './image-rows.ts';

/** 画像 in the employer's My Page: everybody of the establishment sees them, viewers do not change them. */

const mostRefused = 10;

export const ownImages = async (
  act: Act<EmployerActor>,
): Promise<{ standing: EstablishmentImage[]; refused: EstablishmentImage[] }> => ({
  standing: await imagesOf(act.database, act.actor.establishmentId),
  refused: await refusedImagesOf(act.database, act.actor.establishmentId, mostRefused),
});

/** Somebody else's image is absent. */
export const ownImage = async (act: Act<EmployerActor>, id: string): Promise<EstablishmentImage | undefined> => {
  const found = isUuid(id) ? await imageById(act.database, id) : undefined;
  return found?.establishmentId === act.actor.establishmentId ? found : undefined;
};

export const ownImageFile = async (
  act: Act<EmployerActor>,
  id: string,
  size: ImageSize,
): Promise<Fetched | undefined> => {
  const fileId = (await ownImage(act, id))?.[size].fileId;
  return fileId === undefined ? undefined : publicFile(act, fileId);
};

type ImageRefusal = 'absent' | 'not-allowed' | 'closed' | 'too-many' | 'too-many-today' | FileRefusal;
type ImageText = { alt: string; caption: string | undefined };

/**
 * Adds a picture; it waits for the office. Drawn and put down before the transaction, so that a slow store holds no lock
 * and no connection; counted inside of it, so that two tabs together never pass the limit. The same picture with the
 * same words again – the button was pressed twice – is the one that stands.
 */
export const addImage = async (
  act: Act<EmployerActor>,
  upload: Upload,
  { alt, caption }: ImageText,
): Promise<Decision<{ id: string }, ImageRefusal>> => {
  const { establishmentId, accountId, role } = act.actor;
  const { establishmentImages: most, establishmentImageMb } = act.settings;
  if (role === 'viewer') return refuse('not-allowed');
  if (upload.size > establishmentImageMb * 1024 * 1024) return refuse('too-large');
  if ((await imagesOf(act.database, establishmentId)).length >= most) return refuse('too-many');
  if (!(await maySendFile(act))) return refuse('too-many-today');
  const drawn = await drawAnew(new Uint8Array(await upload.arrayBuffer()), imageSizes);
  if ('refused' in drawn) return drawn;
  const { full, small } = drawn.accepted;
  const files = [
    await keepMade(act, { name: 'image', kind: full.kind, bytes: full.bytes }),
    await keepMade(act, { name: 'image-small', kind: small.kind, bytes: small.bytes }),
  ];
  return inTransaction(act, async (inside) => {
    await holdEstablishment(inside, establishmentId);
    if ((await establishment(inside, establishmentId))?.state === 'closed') return refuse('closed');
    const standing = await imagesOf(inside.database, establishmentId);
    const same = await sameImage(inside.database, establishmentId, { alt, caption, sha256: files[0]?.sha256 });
    if (same !== undefined) return accept({ id: same });
    if (standing.length >= most) return refuse('too-many');
    const [large, little] = await enterFiles(inside, files);
    const id = act.chance.id();
    await inside.database
      .insertInto('establishment_images')
      .values({
        id,
        establishment_id: establishmentId,
        state: 'waiting',
        position: Math.max(0, ...standing.map(({ position }) => position)) + 1,
        alt,
        caption: caption ?? null,
        file_id: large?.id ?? null,
        width: full.width,
        height: full.height,
        small_file_id: little?.id ?? null,
        small_width: small.width,
        small_height: small.height,
        added_by: accountId,
        created_at: act.now,
        updated_at: act.now,
      })
      .execute();
    await note(inside, 'image.added', id);
    return accept({ id });
  });
};

const note = (act: Act<EmployerActor>, what: string, image: string): Promise<void> =>
  record(act, {
    what,
    subject: { kind: 'establishment', id: act.actor.establishmentId },
    detail: { image },
  });

const onOwn = (
  act: Act<EmployerActor>,
  id: string,
  what: string,
  body: (inside: Act<EmployerActor>, image: EstablishmentImage) => Promise<Decision<true, ImageRefusal>>,
): Promise<Decision<true, ImageRefusal>> =>
  inTransaction(act, async (inside) => {
    await holdEstablishment(inside, act.actor.establishmentId);
    const image = isUuid(id) ? await imageById(inside.database, id, true) : undefined;
    if (image?.establishmentId !== act.actor.establishmentId) return refuse('absent');
    if (act.actor.role === 'viewer') return refuse('not-allowed');
    const decision = await body(inside, image);
    if ('accepted' in decision) await note(inside, what, id);
    return decision;
  });

/** Other words for it: the office looks again at what will be read. */
export const describeImage = (
  act: Act<EmployerActor>,
  id: string,
  { alt, caption }: ImageText,
): Promise<Decision<true, ImageRefusal>> =>
  onOwn(act, id, 'image.described', async (inside, image) => {
    const state = imageLife.next(image.state, 'describe');
    if (!state) return refuse('absent');
    if (image.alt === alt && image.caption === caption) return accept(true);
    await inside.database
      .updateTable('establishment_images')
      .set({ state, alt, caption: caption ?? null, decided_at: null, decided_by: null, updated_at: act.now })
      .where('id', '=', id)
      .execute();
    return accept(true);
  });

/** One place forward or back. */
export const moveImage = (
  act: Act<EmployerActor>,
  id: string,
  by: 'forward' | 'back',
): Promise<Decision<true, ImageRefusal>> =>
  onOwn(act, id, 'image.moved', async (inside) => {
    const standing = await imagesOf(inside.database, act.actor.establishmentId);
    const at = standing.findIndex((one) => one.id === id);
    const to = by === 'forward' ? at - 1 : at + 1;
    const [one] = standing.splice(at, 1);
    if (at < 0 || !one) return refuse('absent');
    standing.splice(Math.max(0, to), 0, one);
    for (const [index, { id: moved }] of standing.entries()) {
      await inside.database
        .updateTable('establishment_images')
        .set({ position: index + 1 })
        .where('id', '=', moved)
        .execute();
    }
    return accept(true);
  });

/** Takes it away: its bytes are erased, the record of it stays. */
export const removeImage = (act: Act<EmployerActor>, id: string): Promise<Decision<true, ImageRefusal>> =>
  onOwn(act, id, 'image.removed', async (inside, image) => {
    const state = imageLife.next(image.state, 'remove');
    if (!state) return refuse('absent');
    await inside.database
      .updateTable('establishment_images')
      .set({ state, file_id: null, small_file_id: null, updated_at: act.now })
      .where('id', '=', id)
      .execute();
    await removeFiles(
      inside,
      [image.full.fileId, image.small.fileId].filter((one) => one !== undefined),
    );
    return accept(true);
  });
