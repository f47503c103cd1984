import type { JSX } from 'preact';
import type { SeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import type { StoredFile } from '#platform/files/files.ts';
import { problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import type { Settings } from '#src/config.ts';
import { Button } from '#ui/components/button.tsx';
import { StoredFiles } from '#ui/components/stored-files.tsx';
import type { Field, Raw, UploadedFile } from '#ui/forms/field.ts';
import { fields } from '#ui/forms/fields.ts';
import { filesProblem } from '#ui/forms/files.tsx';
import { addDocuments } from '../../application-documents.ts';
import { words } from '../../words/words.ts';
import { motiveForm } from './motive-form.ts';

/** 応募書類 beside the motive, the same for a self-application and for an offered referral. */

type Parts = { language: Language; settings: Settings; kiosk?: unknown };

const question = ({ language, settings }: Parts) => ({
  label: words(language).documents.label,
  hint: words(language).documents.hint,
  kinds: ['pdf', 'jpeg', 'png', 'word', 'excel'] as const,
  maxBytes: settings.attachmentMb * 1024 * 1024,
  most: settings.attachments,
});

/** For the page's `files`. */
export const documentFiles = ({ attachments, attachmentMb }: Settings) => ({
  most: attachments,
  bytes: attachmentMb * 1024 * 1024,
});

type WithDocuments = { motive: Field<string>; documents?: Field<UploadedFile[]> };

/** Motive and, where the job takes them and this is no kiosk, files. The motive is judged after the files were kept. */
export const motiveWithDocuments = (visit: Parts, takes: boolean): WithDocuments => ({
  motive: {
    ...motiveForm(visit.language, visit.settings.motiveCharacters).motive,
    read: (raw, name) => ({ value: raw.one(name) ?? '' }),
  },
  ...(takes && !visit.kiosk ? { documents: fields(visit.language).files(question(visit)) } : {}),
});

type Steps<D> = {
  /** The application that is being written; none where it ended meanwhile. */
  id: string | undefined;
  keep(motive: string): Promise<void>;
  here: string;
  next: string;
  /** The page's data as they are after the files were kept. */
  again(): Promise<D>;
};

/** Keeps what was typed and the good files; goes on when the motive stands and no file was refused. */
export const submitMotive = async <D,>(
  visit: Parts & { act: Act<SeekerActor> },
  { id, keep, here, next, again }: Steps<D>,
  { motive, documents = [] }: { motive: string; documents?: UploadedFile[] | undefined },
  raw: Raw,
) => {
  const most = visit.settings.motiveCharacters * 4;
  await keep([...motive].slice(0, most).join(''));
  if (id && documents.length > 0 && !visit.kiosk) {
    const added = await addDocuments(visit.act, id, documents);
    const problem = added && filesProblem(visit.language, question(visit), added.refused, added.kept);
    if (problem) return problems<WithDocuments>({ documents: problem }, await again());
  }
  if (raw.has('attach')) return redirect(`${here}#documents`);
  const read = motiveForm(visit.language, visit.settings.motiveCharacters).motive.read(raw, 'motive');
  if ('problem' in read) return problems<WithDocuments>({ motive: read.problem }, await again());
  await keep(read.value);
  return redirect(next);
};

type DocumentsPartProps = {
  visit: Parts;
  id: string | undefined;
  takes: boolean;
  documents: readonly StoredFile[];
  ask: JSX.Element | undefined;
};

/** The question, what was added already, and the way to take it off; or how documents reach the employer otherwise. */
export function DocumentsPart({ visit, id, takes, documents, ask }: DocumentsPartProps): JSX.Element | null {
  const { language, kiosk } = visit;
  const w = words(language).documents;
  if (!id || !takes) return <p>{w.notTaken}</p>;
  return (
    <>
      {kiosk ? <p>{w.notAtKiosk}</p> : ask}
      {kiosk ? null : (
        <p class="stored-files-add">
          <Button kind="secondary" size="small" name="attach" value="1">
            {w.add}
          </Button>
        </p>
      )}
      {documents.length > 0 && (
        <div class="field">
          <p class="field-label">{w.added}</p>
          <StoredFiles
            language={language}
            files={documents.map((file) => ({
              ...file,
              href: urls.seekerDocument(language, id, file.id),
              removal: urls.seekerDocumentRemoval(language, id, file.id),
            }))}
          />
        </div>
      )}
    </>
  );
}

/** What goes with it, by name. */
export const documentNames = (documents: readonly StoredFile[], none: string): string =>
  documents.length === 0 ? none : documents.map(({ name }) => name).join('、');
