import type { JSX } from 'preact';
import { wishGroups } from '#modules/reference/reference.ts';
import { urls } from '#platform/web/urls.ts';
import { Disclosure } from '#ui/components/disclosure.tsx';
import { Link } from '#ui/components/link.tsx';
import { words } from '../../words/words.ts';
import { Boxes } from '../box.tsx';
import type { PartProps } from '../detailed-form.tsx';
import { ClassBoxes } from '../easy-form.tsx';
import { SuggestBox } from '../suggest-box.tsx';

/** 希望する職種 by the 14 groups and their lines, and 職業分類 by a word people use. */
export function WorkPart({ language, params, boxing, problemOf }: PartProps): JSX.Element {
  const w = words(language).form;
  const chosen = params.getAll('work');
  const problem = problemOf('work', 'class');
  return (
    <>
      {problem !== undefined && <p class="field-problem">{problem}</p>}
      <SuggestBox language={language} kind="work" name="ow" label={w.byWord} hint={w.byWordHint} />
      <ClassBoxes boxing={boxing} />
      <p>
        <Link href={urls.jobSuggestFor(language, 'browse=1')}>{w.browse}</Link>
      </p>
      {wishGroups().map((group, index) => {
        const values = chosen.filter((value) => value.startsWith(group.code));
        const details = values.flatMap((value) => value.split('.').slice(1));
        const params = new URLSearchParams(details.map((detail) => ['work', `${group.code}.${detail}`]));
        for (const value of values) if (!value.includes('.')) params.append('work', value);
        return (
          <Disclosure
            key={group.code}
            summary={
              <>
                <span lang="ja">{group.name}</span>
                {values.length > 0 && (
                  <span class="search-count">
                    {' '}
                    {w.chosen(String(details.length === 0 ? group.occupations.length : details.length))}
                  </span>
                )}
              </>
            }
            open={values.length > 0}
          >
            <Boxes
              legend={<span lang="ja">{group.name}</span>}
              quiet
              choices={[
                { name: 'work', value: group.code, label: w.wholeGroup(group.name) },
                ...group.occupations.map(({ number, name }) => ({
                  name: 'work',
                  value: `${group.code}.${number}`,
                  label: name,
                  lang: 'ja',
                })),
              ]}
              boxing={{ ...boxing, params }}
              many
              first={index === 0}
            />
          </Disclosure>
        );
      })}
    </>
  );
}
