import type { Language } from '#kernel/language.ts';
import { Tag, type TagTone } from '#ui/components/tag.tsx';
import { type Application, type ApplicationState, isClosed } from '../application.ts';
import { words } from '../words/words.ts';

const tone = (state: ApplicationState): TagTone => {
  if (state === 'offered' || state === 'offer-accepted' || state === 'hired') return 'success';
  if (state === 'draft' || state === 'proposed') return 'warning';
  return isClosed(state) ? 'plain' : 'accent';
};

const aside = (language: Language, text: string): string => (language === 'en' ? ` (${text})` : `（${text}）`);

/** Where an application stands, as a mark; in selection with its stage. */
export function StateTag({
  language,
  application,
}: {
  language: Language;
  application: Pick<Application, 'state' | 'stage'>;
}) {
  const w = words(language);
  const { state, stage } = application;
  return (
    <Tag tone={tone(state)}>
      {w.state[state]}
      {state === 'in-selection' && stage ? aside(language, w.stage[stage]) : ''}
    </Tag>
  );
}
