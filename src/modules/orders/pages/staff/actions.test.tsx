import { renderToString } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { DoneNotice } from './actions.tsx';
import { filterOf } from './filter.ts';

const said = (done: string, told: boolean) =>
  renderToString(
    <DoneNotice done={done} filter={filterOf(new URLSearchParams())} next={undefined} job={undefined} told={told} />,
  );

it('says who tells the employer of a decision: the service, or the counter where there is no My Page', () => {
  expect(said('refused', true)).toContain('不受理にしました。求人者に知らせました。');
  expect(said('refused', false)).toContain('理由を書面で求人者に伝えてください');
  expect(said('visited', false)).toContain('来所を記録しました。');
  expect(said('__proto__', false)).toBe('');
});
