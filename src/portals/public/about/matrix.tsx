import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { type May, type Privilege, privileges, standings } from '#modules/seekers/privilege.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { words } from './words/words.ts';

/** Not built yet: the guide says so. */
const later: readonly Privilege[] = ['direct-request'];

const marks: Record<May, string> = { yes: '○', no: '×', history: '△', 'read-only': '△', own: '△', none: '－' };

/** The table of who may use what, as the acts ask it; on a phone each function is a card. */
export function Matrix({ language }: { language: Language }): JSX.Element {
  const { matrix, laterMark } = words(language);
  return (
    <CardTable
      caption={matrix.title}
      hideCaption
      rows={Object.keys(privileges) as Privilege[]}
      rowKey={(privilege) => privilege}
      columns={[
        {
          key: 'function',
          head: matrix.function,
          heading: true,
          cell: (privilege) => (
            <>
              {matrix.rows[privilege]} {later.includes(privilege) && <Tag>{laterMark}</Tag>}
            </>
          ),
        },
        ...standings.map((who) => ({
          key: who,
          head: matrix[who],
          cell: (privilege: Privilege) => <Answer may={privileges[privilege][who]} language={language} />,
        })),
      ]}
    />
  );
}

/** The mark for the eye, the words for everyone. */
function Answer({ may, language }: { may: May; language: Language }) {
  return (
    <span class="about-answer">
      <span class={`about-mark about-mark-${may}`} aria-hidden="true">
        {marks[may]}
      </span>
      <span>{words(language).matrix[may]}</span>
    </span>
  );
}
