import type { Shown, Visit } from '#platform/web/page.ts';
import type { Trouble } from '#platform/web/trouble.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { words } from './words/words.ts';

/** One calm page for whatever went wrong: what it means, that nothing is half done, and the id to quote. */
export const troublePage = (trouble: Trouble, visit: Visit): Shown => {
  const w = words(visit.language);
  const { title, body } = w.trouble[trouble];
  const quoted = trouble === 'fault' || trouble === 'unavailable';
  return {
    title,
    noindex: true,
    body: (
      <>
        <p>{body}</p>
        {quoted && <p>{w.troubleId(visit.act.origin.requestId)}</p>}
        <p>
          <ButtonLink href={urls.home(visit.language)} kind="secondary">
            {w.toHome}
          </ButtonLink>
        </p>
      </>
    ),
  };
};
