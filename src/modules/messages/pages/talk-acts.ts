import type { Act } from '#platform/act.ts';
import type { Fetched } from '#platform/files/files.ts';
import type { Raw } from '#ui/forms/field.ts';
import { attachToDraft, detachFromDraft, keepMessageDraft } from '../message-drafts.ts';
import { messageFile, type Talker } from '../talks.ts';

/** What the small addresses beside a talk do, the same on all three sides. */

/** A draft may be longer than a message; but not without end. */
const typedIn = (act: Act, raw: Raw): string =>
  [...(raw.one('body') ?? '')].slice(0, act.settings.messageCharacters * 4).join('');

export const keepTyped = (act: Act<Talker>, id: string, raw: Raw): Promise<void> =>
  keepMessageDraft(act, id, typedIn(act, raw));

/**
 * Files chosen beside the button are kept as well, but at a kiosk: nobody chooses them twice because another one was taken
 * off.
 */
export const removeFile = async (
  { act, kiosk }: { act: Act<Talker>; kiosk?: unknown },
  { id, file }: { id: string; file: string },
  raw: Raw,
): Promise<void> => {
  await detachFromDraft(act, id, file);
  await attachToDraft(act, id, typedIn(act, raw), kiosk ? [] : raw.files('files'));
};

export const fetchOf = (act: Act<Talker>, { id, file }: { id: string; file: string }): Promise<Fetched | undefined> =>
  messageFile(act, id, file);
