import type { StaffActor } from '#kernel/actor.ts';
import { accept, type Decision, refuse } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { type Fetched, publicFile, removeFiles } from '#platform/files/files.ts';
import type { Establishment } from './establishment.ts';
import { establishment } from './establishments.ts';
import { isInCharge } from './establishments-at-counter.ts';
import { type EstablishmentImage, type ImageSize, imageLife } from './image.ts';
import { imageById, imageOf } from './image-rows.ts';
import { tellEmployer } from './mails.ts';

/** The check of images by the office in charge; those of another office look absent. */

export const imagesOnPage = 20;

type WaitingImage = EstablishmentImage & { readonly name: string; readonly number?: string };

/** Images that wait, the oldest first. */
export const waitingImages = async (
  act: Act<StaffActor>,
  page: number,
): Promise<{ total: number; images: WaitingImage[] }> => {
  const all = act.database
    .selectFrom('establishment_images as i')
    .innerJoin('establishments as e', 'e.id', 'i.establishment_id')
    .where('i.state', '=', 'waiting')
    .where((where) =>
      where.or([where('e.office_code', '=', act.actor.officeCode), where('e.office_code', 'is', null)]),
    );
  const rows = await all
    .selectAll('i')
    .select(['e.name', 'e.number'])
    .orderBy('i.created_at')
    .orderBy('i.id')
    .offset((page - 1) * imagesOnPage)
    .limit(imagesOnPage)
    .execute();
  const { total } = await all.select((c) => c.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const images = rows.map((row) => ({
    ...imageOf(row),
    name: row.name,
    ...(row.number !== null && { number: row.number }),
  }));
  return { total: Number(total), images };
};

/** The picture to look at after this one, and how many wait: the oldest first. */
export const nextWaitingImage = async (act: Act<StaffActor>): Promise<{ total: number; id: string | undefined }> => {
  const { total, images } = await waitingImages(act, 1);
  return { total, id: images[0]?.id };
};

type ImageAtCounter = { image: EstablishmentImage; establishment: Establishment };

export const imageAtCounter = async (act: Act<StaffActor>, id: string): Promise<ImageAtCounter | undefined> => {
  const image = isUuid(id) ? await imageById(act.database, id) : undefined;
  const found = image && (await establishment(act, image.establishmentId));
  return image && found && isInCharge(act.actor, found) ? { image, establishment: found } : undefined;
};

export const imageFileAtCounter = async (
  act: Act<StaffActor>,
  id: string,
  size: ImageSize,
): Promise<Fetched | undefined> => {
  const fileId = (await imageAtCounter(act, id))?.image[size].fileId;
  return fileId === undefined ? undefined : publicFile(act, fileId);
};

type ImageDecisionRefusal = 'absent' | 'decided-already' | 'changed-meanwhile';

/** `seen`: the words that the reviewer has read with it; whose words have changed since is looked at again. */
export const decideImage = (
  act: Act<StaffActor>,
  id: string,
  given: { accept: true; seen: string } | { accept: false; reason: string },
): Promise<Decision<true, ImageDecisionRefusal>> =>
  inTransaction(act, async (inside) => {
    const found = await imageAtCounter(inside, id);
    const image = found && (await imageById(inside.database, id, true));
    if (!image) return refuse('absent');
    const state = imageLife.next(image.state, given.accept ? 'accept' : 'refuse');
    if (!state) return refuse('decided-already');
    if (given.accept && given.seen !== wordsOf(image)) return refuse('changed-meanwhile');
    await inside.database
      .updateTable('establishment_images')
      .set({
        state,
        decided_by: act.actor.accountId,
        decided_at: act.now,
        updated_at: act.now,
        ...(given.accept ? {} : { reason: given.reason, file_id: null, small_file_id: null }),
      })
      .where('id', '=', id)
      .execute();
    if (!given.accept) {
      await removeFiles(
        inside,
        [image.full.fileId, image.small.fileId].filter((one) => one !== undefined),
      );
    }
    await record(inside, {
      what: `image.${state}`,
      subject: { kind: 'establishment', id: image.establishmentId },
      detail: { image: id },
    });
    const notice = given.accept ? 'image-accepted' : 'image-refused';
    await tellEmployer(inside, image.establishmentId, notice, `${id} ${act.now}`);
    return accept(true);
  });

/** What is read with a picture, as one text to compare. */
export const wordsOf = ({ alt, caption }: Pick<EstablishmentImage, 'alt' | 'caption'>): string =>
  JSON.stringify([alt, caption ?? '']);
