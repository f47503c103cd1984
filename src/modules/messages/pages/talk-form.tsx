import type { JSX } from 'preact';
import type { Decision } from '#kernel/decision.ts';
import { isUuid } from '#kernel/ids.ts';
import type { Language } from '#kernel/language.ts';
import { formatDay } from '#kernel/time.ts';
import type { Act } from '#platform/act.ts';
import { absent, overtaken, problems, redirect, type Visit } from '#platform/web/page.ts';
import type { Settings } from '#src/config.ts';
import { Button } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { SaveDraft } from '#ui/components/save-draft.tsx';
import { StoredFiles } from '#ui/components/stored-files.tsx';
import type { Field, Raw, UploadedFile } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { filesProblem } from '#ui/forms/files.tsx';
import { Form } from '#ui/forms/form.tsx';
import type { Sheet } from '#ui/forms/sheet.ts';
import { Section } from '#ui/layouts/section.tsx';
import { attachToDraft } from '../message-drafts.ts';
import type { MessageTemplate } from '../message-templates.ts';
import { type SendRefusal, sendMessage, type Talk, type Talker, talk } from '../talks.ts';
import { words } from '../words/words.ts';

/** What all three sides' pages of a talk share: the form, what becomes of it, and what stands in its place when closed. */

/** Where the pages of one side are. */
export type TalkUrls = {
  talk(language: Language, id: string): string;
  draft(language: Language, id: string): string;
  file(language: Language, id: string, fileId: string): string;
  removal(language: Language, id: string, fileId: string): string;
};

const keyName = 'message';
type Parts = { language: Language; settings: Settings; kiosk?: unknown };

const filesQuestion = ({ language, settings }: Parts) => ({
  label: words(language).talk.files,
  hint: words(language).talk.filesHint,
  kinds: ['pdf', 'jpeg', 'png', 'word', 'excel'] as const,
  maxBytes: settings.attachmentMb * 1024 * 1024,
  most: settings.attachments,
});

const bodyField = ({ language, settings }: Parts) =>
  fields(language).longText({
    label: words(language).talk.body,
    hint: words(language).talk.bodyHint,
    required: true,
    max: settings.messageCharacters,
    rows: 6,
  });

/** As it was typed: whether it can be sent is judged after the files were kept, since those cannot be chosen for somebody. */
const asTyped = (field: Field<string>): Field<string> => ({
  ...field,
  read: (raw, name) => ({ value: raw.one(name) ?? '' }),
});

export const talkForm = (visit: Parts) => ({
  body: asTyped(bodyField(visit)),
  ...(visit.kiosk ? {} : { files: fields(visit.language).files(filesQuestion(visit)) }),
});
type TalkFields = { body: Field<string>; files?: Field<UploadedFile[]> };

/** Files of one form, for the page's `files`. */
export const talkFiles = ({ attachments, attachmentMb }: Settings) => ({
  most: attachments,
  bytes: attachmentMb * 1024 * 1024,
});

type TalkVisit = Parts & { act: Act<Talker> };

/** Keeps the files, then sends; or only keeps them, where that was pressed. */
export const submitTalk = async <B extends object>(
  visit: TalkVisit,
  id: string,
  { body, files = [] }: { body: string; files?: UploadedFile[] | undefined },
  raw: Raw,
  urls: TalkUrls,
  beside: B,
) => {
  const { act, language } = visit;
  const again = async (): Promise<(Talk & B) | undefined> => {
    const one = await talk(act, id);
    return one && { ...one, ...beside };
  };
  if (files.length > 0) {
    const attached = visit.kiosk ? { kept: 0, refused: [] } : await attachToDraft(act, id, body, files);
    if (!attached) return closed(await again());
    const problem = filesProblem(language, filesQuestion(visit), attached.refused, attached.kept);
    if (problem) return problems<TalkFields>({ files: problem }, await again());
  }
  if (raw.has('attach')) {
    return files.length > 0
      ? redirect(`${urls.talk(language, id)}?attached#write`)
      : redirect(`${urls.talk(language, id)}#write`);
  }
  const read = bodyField(visit).read(raw, 'body');
  if ('problem' in read) return problems<TalkFields>({ body: read.problem }, await again());
  const decision: Decision<{ position: number }, SendRefusal> = await sendMessage(act, id, {
    key: keyOf(raw) ?? act.chance.id(),
    body: read.value,
  });
  if ('accepted' in decision) {
    return redirect(`${urls.talk(language, id)}?sent#message-${decision.accepted.position}`);
  }
  const { refused } = decision;
  const now = await again();
  if (refused === 'absent' || !now) return absent();
  const { refusal } = words(language);
  if (refused === 'empty' || refused === 'too-long') return problems<TalkFields>({ body: refusal[refused] }, now);
  if (refused === 'too-many-messages') return problems<TalkFields>({ form: refusal[refused] }, now);
  if (refused === 'sent-already')
    return overtaken<Talk & B, TalkFields>({ ...now, renewed: true }, { form: refusal[refused] });
  return closed(now);
};

/** Closed meanwhile: the page as it is now says why, and shows the text that was not sent. */
const closed = <D extends Talk>(now: D | undefined) => (now ? overtaken<D, TalkFields>(now, {}) : absent());

const keyOf = (raw: Raw): string | undefined => {
  const key = raw.one(keyName);
  return key !== undefined && isUuid(key) ? key : undefined;
};

type WriteProps = {
  visit: Pick<Visit, 'language' | 'act' | 'query' | 'kiosk'>;
  talk: Talk & { renewed?: boolean };
  sheet: Sheet<TalkFields>;
  urls: TalkUrls;
  /** What can be inserted, and where that is managed. */
  templates?: { all: readonly MessageTemplate[]; manage: string } | undefined;
};

/** The form with what is kept of it; or why nothing can be written, with what was typed and not sent. */
export function Write({ visit, talk: one, sheet, urls, templates }: WriteProps): JSX.Element {
  const { language, act, query, kiosk } = visit;
  const w = words(language);
  const { talk } = w;
  if ('refused' in one.may) return <Closed language={language} talk={one} typed={sheet.raw.one('body')} />;
  // Another window has sent under the old key: what stands here now is another message.
  const key = one.renewed ? act.chance.id() : (keyOf(sheet.raw) ?? act.chance.id());
  return (
    <Section title={talk.write} id="write">
      {query.has('attached') && (
        <Notice kind="success" language={language}>
          <p>{talk.attachedDone}</p>
        </Notice>
      )}
      {one.draft.body !== '' && !query.has('attached') && sheet.summary.length === 0 && (
        <Notice kind="info" language={language}>
          <p>{talk.draft}</p>
        </Notice>
      )}
      {templates && <Templates language={language} action={urls.talk(language, one.id)} {...templates} />}
      <SaveDraft language={language} action={urls.draft(language, one.id)}>
        <Form
          sheet={sheet}
          submit={talk.send}
          secondary={
            kiosk ? undefined : (
              <Button kind="secondary" name="attach" value="1">
                {talk.attach}
              </Button>
            )
          }
        >
          <input type="hidden" name={keyName} value={key} />
          {sheet.ask.body}
          {kiosk ? <p>{talk.noFilesAtKiosk}</p> : sheet.ask.files}
          {one.draft.files.length > 0 && (
            <div class="field">
              <p class="field-label">{talk.attached}</p>
              <StoredFiles
                language={language}
                files={one.draft.files.map((file) => ({
                  ...file,
                  href: urls.file(language, one.id, file.id),
                  removal: urls.removal(language, one.id, file.id),
                }))}
              />
            </div>
          )}
        </Form>
      </SaveDraft>
    </Section>
  );
}

/** A form that asks by its address: what is typed is in the draft, and the page comes back with the template behind it. */
function Templates({
  language,
  action,
  all,
  manage,
}: {
  language: Language;
  action: string;
  all: readonly MessageTemplate[];
  manage: string;
}) {
  const w = words(language).templates;
  return (
    <form class="inbox-search" method="get" action={`${action}#write`}>
      {all.length > 0 && (
        <>
          <label class="field-label" for="template">
            {w.choose}
          </label>
          <p class="field-hint">{w.hint}</p>
          <div class="inbox-search-row">
            <select class="field-input" id="template" name="template">
              <option value="">{w.chooseNone}</option>
              {all.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <Button kind="secondary">{w.insert}</Button>
          </div>
        </>
      )}
      <p>
        <a href={manage}>{w.manage}</a>
      </p>
    </form>
  );
}

/** The draft with the template that was asked for behind it. */
export const bodyWith = (draft: string, templates: readonly MessageTemplate[], query: URLSearchParams): string => {
  const chosen = templates.find(({ id }) => id === query.get('template'))?.body;
  return [draft.trimEnd(), chosen].filter(Boolean).join('\n');
};

function Closed({ language, talk: one, typed }: { language: Language; talk: Talk; typed: string | undefined }) {
  const { talk, closed } = words(language);
  if (!('refused' in one.may)) return null;
  const text = typed?.trim();
  return (
    <Section title={talk.closedTitle} id="write">
      <Notice
        kind={one.may.refused === 'no-replies' || one.may.refused === 'viewer' ? 'info' : 'warning'}
        language={language}
      >
        <p>{closed[one.may.refused]}</p>
      </Notice>
      {text ? (
        <>
          <h3>{talk.notSent}</h3>
          <p>{talk.notSentNote}</p>
          <p class="pre-line message-not-sent" lang="ja">
            {text}
          </p>
        </>
      ) : null}
    </Section>
  );
}

/** Until when the talk is kept. */
export function Kept({ language, talk: one }: { language: Language; talk: Talk }): JSX.Element | null {
  return one.erasedOn ? (
    <p class="message-kept">{words(language).talk.erasedOn(formatDay(one.erasedOn, language))}</p>
  ) : null;
}

/** For pages of talks that say a thing happened. */
export const said = (language: Language, query: URLSearchParams): JSX.Element | null =>
  query.has('sent') ? (
    <Notice kind="success" language={language}>
      <p>{words(language).talk.sent}</p>
    </Notice>
  ) : null;
