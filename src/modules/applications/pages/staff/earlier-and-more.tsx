import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { staffWords } from '../../words/staff.ts';

/** To the pages beside this one, of a list whose length nobody counts. */
export function EarlierAndMore({ number, more, href }: { number: number; more: boolean; href(to: number): string }) {
  if (number === 1 && !more) return null;
  return (
    <ButtonRow>
      {number > 1 ? (
        <ButtonLink kind="secondary" href={href(number - 1)}>
          {staffWords.office.earlier}
        </ButtonLink>
      ) : null}
      {more ? (
        <ButtonLink kind="secondary" href={href(number + 1)}>
          {staffWords.office.more}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}
