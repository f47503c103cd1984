import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { PostButton } from '#ui/forms/form.tsx';
import type { SaveOutcome } from '../saved-job.ts';
import type { RemovedJobs, SavedEach } from '../saved-jobs.ts';
import { words } from '../words/own/words.ts';

/** What an act on the list came to; it stands above the list once. */
export type Told =
  | { did: 'saved'; each: readonly SavedEach[]; next: string | undefined }
  | { did: 'removed'; removed: RemovedJobs; next: string | undefined }
  | { did: 'restored'; count: number }
  | { did: 'over' };

type ToldProps = { language: Language; told: Told; here: string; settings: { savedJobs: number; undoMinutes: number } };

export function ToldNotice({ language, told, here, settings }: ToldProps): JSX.Element {
  const w = words(language).removed;
  if (told.did === 'saved') return <Saved language={language} told={told} limit={settings.savedJobs} />;
  if (told.did === 'restored')
    return (
      <Notice kind="success" language={language} title={w.back(String(told.count))}>
        {null}
      </Notice>
    );
  if (told.did === 'over')
    return (
      <Notice kind="error" language={language} title={w.over}>
        <p>{w.overHint}</p>
      </Notice>
    );
  return (
    <Notice
      kind="success"
      language={language}
      title={w.title(String(told.removed.count))}
      actions={
        <>
          <PostButton action={here} values={{ act: 'undo', undo: told.removed.undo }} size="small">
            {w.undo}
          </PostButton>
          <Back language={language} next={told.next} />
        </>
      }
    >
      <p>{w.until(String(settings.undoMinutes))}</p>
    </Notice>
  );
}

/** In the order in which they are told. */
const outcomes: readonly SaveOutcome[] = ['saved', 'kept', 'limit', 'closed', 'inactive', 'absent'];

/** How many were saved, were kept already or did not fit – and which. */
function Saved({
  language,
  told: { each, next },
  limit,
}: {
  language: Language;
  told: Extract<Told, { did: 'saved' }>;
  limit: number;
}): JSX.Element {
  const w = words(language).outcome;
  const count = each.filter(({ outcome }) => outcome === 'saved').length;
  const clean = each.every(({ outcome }) => outcome === 'saved' || outcome === 'kept');
  const label = (outcome: SaveOutcome): string => (outcome === 'limit' ? w.limit(String(limit)) : w[outcome]);
  const title = each.length === 0 ? w.nothing : count === 0 ? w.none : w.title(String(count));
  return (
    <Notice
      kind={clean && each.length > 0 ? 'success' : 'warning'}
      language={language}
      title={title}
      level={2}
      actions={<Back language={language} next={next} />}
    >
      {each.length === 0 && <p>{w.nothingHint}</p>}
      {outcomes.map((outcome) => {
        const these = each.filter((one) => one.outcome === outcome);
        if (these.length === 0) return null;
        return (
          <div key={outcome} class="kept-outcome">
            <p>{w.count(label(outcome), String(these.length))}</p>
            <ul>
              {these.map(({ number, job }) => (
                <li key={number}>
                  {job ? (
                    <a class="link" href={urls.job(language, number)} {...(language === 'en' ? { lang: 'ja' } : {})}>
                      {job.sheet.work.title}
                    </a>
                  ) : (
                    number
                  )}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </Notice>
  );
}

function Back({ language, next }: { language: Language; next: string | undefined }): JSX.Element | null {
  if (next === undefined) return null;
  return (
    <ButtonLink kind="secondary" size="small" href={next}>
      {words(language).outcome.back}
    </ButtonLink>
  );
}
