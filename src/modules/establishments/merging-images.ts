import type { StaffActor } from '#kernel/actor.ts';
import type { Act } from '#platform/act.ts';
import { removeFiles } from '#platform/files/files.ts';
import { type EstablishmentImage, imageLife } from './image.ts';
import { imageById, imagesOf } from './image-rows.ts';
import { tellEmployer } from './mails.ts';

/** The pictures of an entry that is to be merged: those that find room beside the kept ones, and the last of them that do not. */
export type MergingImages = {
  readonly kept: number;
  readonly moving: EstablishmentImage[];
  readonly over: EstablishmentImage[];
};

export const mergingImages = async (act: Act<StaffActor>, from: string, into: string): Promise<MergingImages> => {
  const own = await imagesOf(act.database, from);
  const kept = (await imagesOf(act.database, into)).length;
  const room = Math.max(0, act.settings.establishmentImages - kept);
  return { kept, moving: own.slice(0, room), over: own.slice(room) };
};

/**
 * Pictures follow their entry, behind those that were there: their words, their order and what the office decided about
 * them stay. What finds no room is refused with that reason, which its people read beside the words of it; what was refused
 * before comes along to be read too. Both establishments are held by the caller.
 */
export const moveImages = async (
  act: Act<StaffActor>,
  { from, into, merger, because }: { from: string; into: string; merger: string; because: string },
): Promise<{ moved: number; over: number }> => {
  const { moving, over } = await mergingImages(act, from, into);
  const last = Math.max(0, ...(await imagesOf(act.database, into)).map(({ position }) => position));
  for (const [index, { id }] of moving.entries()) {
    await act.database
      .updateTable('establishment_images')
      .set({ establishment_id: into, position: last + index + 1, updated_at: act.now })
      .where('id', '=', id)
      .execute();
  }
  for (const { id } of over) await refuseForRoom(act, id, because);
  await act.database
    .updateTable('establishment_images')
    .set({ establishment_id: into })
    .where('establishment_id', '=', from)
    .where('state', '=', 'refused')
    .execute();
  if (over.length > 0) await tellEmployer(act, into, 'image-refused', merger);
  return { moved: moving.length, over: over.length };
};

const refuseForRoom = async (act: Act<StaffActor>, id: string, reason: string): Promise<void> => {
  const image = await imageById(act.database, id, true);
  const state = image && imageLife.next(image.state, 'refuse');
  if (!state) return;
  await act.database
    .updateTable('establishment_images')
    .set({
      state,
      reason,
      decided_by: act.actor.accountId,
      decided_at: act.now,
      file_id: null,
      small_file_id: null,
      updated_at: act.now,
    })
    .where('id', '=', id)
    .execute();
  await removeFiles(
    act,
    [image.full.fileId, image.small.fileId].filter((one) => one !== undefined),
  );
};
