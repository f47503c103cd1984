import { isUuid } from '#kernel/ids.ts';
import type { Act } from '#platform/act.ts';
import { type Fetched, publicFile } from '#platform/files/files.ts';
import type { EstablishmentImage, ImageSize } from './image.ts';
import { imageById, picturedAmong, publicImagesOf } from './image-rows.ts';

/**
 * Pictures that the office has taken, in the order of the employer. Whoever shows them has asked first whether the reader
 * may know the employer at all: a picture tells it as well as a name.
 */
export const publishedImages = (act: Act, establishmentId: string): Promise<EstablishmentImage[]> =>
  publicImagesOf(act.database, establishmentId);

/** Which of these establishments have any: 画像あり in a list, one question for all its rows. */
export const withPictures = (act: Act, establishmentIds: readonly string[]): Promise<ReadonlySet<string>> =>
  picturedAmong(act.database, establishmentIds);

/** The bytes of one of them; undefined for one that is not public or belongs to somebody else. */
export const publishedImageFile = async (
  act: Act,
  establishmentId: string,
  id: string,
  size: ImageSize,
): Promise<Fetched | undefined> => {
  const image = isUuid(id) ? await imageById(act.database, id) : undefined;
  if (image?.establishmentId !== establishmentId || image.state !== 'accepted') return undefined;
  const { fileId } = image[size];
  return fileId === undefined ? undefined : publicFile(act, fileId);
};
