import { isUuid } from '#kernel/ids.ts';
import { type Act, inTransaction } from '#platform/act.ts';
import { enterFiles, type RefusedUpload, receiveFiles, removeFiles, type Upload } from '#platform/files/files.ts';
import * as drafts from './draft-rows.ts';
import { hold, type Talker, writable } from './held-talk.ts';

/** What somebody is writing into a talk, kept as it is typed; its files are kept with it. */

/** Keeps what is typed. Nothing happens where nothing can be written. */
export const keepMessageDraft = (act: Act<Talker>, id: string, body: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    const held = await hold(inside, id);
    if (!held || 'refused' in held.may) return;
    if (body === '' && !held.thread) return;
    await writable(inside, held);
    await drafts.writeDraft(inside.database, { threadId: id, accountId: act.actor.accountId }, body, act.now);
  });

type Attached = { kept: number; refused: { name: string; because: RefusedUpload['because'] | 'too-many' }[] };

/** Adds files to the draft: the good ones stay even when others are refused. Undefined where nothing can be written. */
export const attachToDraft = async (
  act: Act<Talker>,
  id: string,
  body: string,
  uploads: readonly Upload[],
): Promise<Attached | undefined> => {
  if (!(await mayAttach(act, id))) return undefined;
  const received = await receiveFiles(act, uploads);
  return inTransaction(act, async (inside) => {
    const held = await hold(inside, id);
    if (!held || 'refused' in held.may) return undefined;
    await writable(inside, held);
    const key = { threadId: id, accountId: act.actor.accountId };
    await drafts.writeDraft(inside.database, key, body, act.now);
    const room = act.settings.attachments - ((await drafts.draftOf(inside.database, key))?.fileIds.length ?? 0);
    const taken = received.files.slice(0, Math.max(0, room));
    const entered = await enterFiles(inside, taken);
    await drafts.addDraftFiles(
      inside.database,
      key,
      entered.map((file) => file.id),
    );
    const over = received.files.slice(taken.length).map(({ name }) => ({ name, because: 'too-many' as const }));
    return { kept: entered.length, refused: [...received.refused, ...over] };
  });
};

/** Asked before bytes are put down, so that nobody fills the disk through a talk that is not theirs. */
const mayAttach = (act: Act<Talker>, id: string): Promise<boolean> =>
  inTransaction(act, async (inside) => {
    const held = await hold(inside, id);
    return held !== undefined && 'accepted' in held.may;
  });

/** Takes a file off the own draft again. */
export const detachFromDraft = (act: Act<Talker>, id: string, fileId: string): Promise<void> =>
  inTransaction(act, async (inside) => {
    if (!isUuid(id) || !isUuid(fileId)) return;
    const key = { threadId: id, accountId: act.actor.accountId };
    if (await drafts.isDraftFile(inside.database, key, fileId)) await removeFiles(inside, [fileId]);
  });
