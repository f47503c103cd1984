import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { absent, download, redirect } from '#platform/web/page.ts';
import type { Raw } from '#ui/forms/field.ts';
import { attachToDraft, detachFromDraft, keepMessageDraft } from '../message-drafts.ts';
import { messageFile, type Talker } from '../talks.ts';
import { type TalkUrls, talkFiles } from './talk-form.tsx';

/** What the small addresses beside a talk do, the same on all three sides. */

type Asked<P> = { act: Act<Talker>; language: Language; params: P; kiosk?: unknown };
type Side = 'seeker' | 'employer' | 'staff';

/** A draft may be longer than a message; but not without end. */
const typedIn = (act: Act, raw: Raw): string =>
  [...(raw.one('body') ?? '')].slice(0, act.settings.messageCharacters * 4).join('');

/** Keeps what is typed each time the field is left. */
export const talkDraft = <N extends Side>(audience: N, urls: TalkUrls) => ({
  audience,
  submit: async (
    { act, language, params: { id } }: Asked<{ id: string }>,
    _data: unknown,
    _values: unknown,
    raw: Raw,
  ) => {
    await keepMessageDraft(act, id, typedIn(act, raw));
    return redirect(urls.talk(language, id));
  },
});

type OfFile = { id: string; file: string };

/** A file of the talk, as an attachment. */
export const talkFile = <N extends Side>(audience: N) => ({
  audience,
  load: async ({ act, params: { id, file } }: Asked<OfFile>) => {
    const fetched = await messageFile(act, id, file);
    return fetched ? download(fetched) : absent();
  },
});

/**
 * Takes a file off the own draft. What was typed beside it is kept, and files chosen beside the button as well, but at a
 * kiosk: nobody chooses them twice because another one was taken off.
 */
export const talkFileRemoval = <N extends Side>(audience: N, urls: TalkUrls) => ({
  audience,
  files: talkFiles,
  submit: async (visit: Asked<OfFile>, _data: unknown, _values: unknown, raw: Raw) => {
    const { act, language, kiosk } = visit;
    const { id, file } = visit.params;
    await detachFromDraft(act, id, file);
    await attachToDraft(act, id, typedIn(act, raw), kiosk ? [] : raw.files('files'));
    return redirect(`${urls.talk(language, id)}#write`);
  },
});
