import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Tag } from '#ui/components/tag.tsx';
import { words } from './words/words.ts';

type Row = keyof ReturnType<typeof words>['matrix']['rows'];
type May = 'yes' | 'no' | 'history' | 'readOnly' | 'own' | 'none';
type Line = { row: Row; may: readonly [May, May, May, May]; later?: true };

/** Who may use what: not signed in, online registrant, office registrant, inactive (system-reference §1.1). */
const lines: readonly Line[] = [
  { row: 'search', may: ['yes', 'yes', 'yes', 'yes'] },
  { row: 'saved', may: ['no', 'yes', 'yes', 'readOnly'] },
  { row: 'savedSearches', may: ['no', 'yes', 'yes', 'no'], later: true },
  { row: 'selfApplication', may: ['no', 'yes', 'yes', 'no'] },
  { row: 'recommended', may: ['no', 'no', 'yes', 'no'], later: true },
  { row: 'onlineReferral', may: ['no', 'no', 'yes', 'no'], later: true },
  { row: 'letter', may: ['no', 'no', 'yes', 'history'], later: true },
  { row: 'directRequest', may: ['no', 'yes', 'yes', 'no'], later: true },
  { row: 'messages', may: ['no', 'yes', 'yes', 'readOnly'], later: true },
  { row: 'registration', may: ['no', 'yes', 'yes', 'yes'] },
  { row: 'activation', may: ['none', 'own', 'own', 'own'], later: true },
];

const marks: Record<May, string> = { yes: '○', no: '×', history: '△', readOnly: '△', own: '△', none: '－' };

/** The table of who may use what; on a phone each function is a card. */
export function Matrix({ language }: { language: Language }): JSX.Element {
  const { matrix, laterMark } = words(language);
  const people = ['anonymous', 'online', 'office', 'inactive'] as const;
  return (
    <CardTable
      caption={matrix.title}
      hideCaption
      rows={lines}
      rowKey={({ row }) => row}
      columns={[
        {
          key: 'function',
          head: matrix.function,
          heading: true,
          cell: ({ row, later }) => (
            <>
              {matrix.rows[row]} {later && <Tag>{laterMark}</Tag>}
            </>
          ),
        },
        ...people.map((who, index) => ({
          key: who,
          head: matrix[who],
          cell: ({ may }: Line) => <Answer may={may[index] ?? 'none'} language={language} />,
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
