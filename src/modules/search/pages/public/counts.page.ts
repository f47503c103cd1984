import { hitFromNetwork } from '#platform/limits/limits.ts';
import { download, page } from '#platform/web/page.ts';
import { grouped } from '#ui/forms/typed.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { asReaderAsks } from '../../hidden-establishments.ts';
import { choiceCounts, countJobs } from '../../searches.ts';
import { type FormKind, numbersOf, offeredIn } from '../../views/offered.ts';
import { words } from '../../words/words.ts';
import { readSearch, unlessBusy } from './asking.ts';

/** What a form shows while it is filled in: `numbers` by `name=value` of its boxes, all of it as it is read. */
type CountsAnswer = { total: string; numbers: Readonly<Record<string, string>> } | { total: null };

/**
 * The numbers of a form in its present state (D3), for the element search-counts. Answers nothing rather than a fault when
 * the search is busy: the form works without numbers.
 */
export const countsPage = page('/jobs/counts', {
  audience: 'anyone',
  load: async (visit) => {
    const { act, query: params, language, settings } = visit;
    const json = (answer: CountsAnswer) =>
      download({ bytes: Buffer.from(JSON.stringify(answer)), type: 'application/json', fileName: 'counts.json' });
    const limit = { most: settings.searchesNetworkMinute, seconds: 60 };
    if (!(await hitFromNetwork(act, 'search-counts', limit)).allowed) return json({ total: null });
    const where = await asReaderAsks(act, readSearch(visit).query.where);
    const form: FormKind = params.get('form') === 'detailed' ? 'detailed' : 'easy';
    const counted = await unlessBusy(() =>
      Promise.all([countJobs(act, where), choiceCounts(act, where, offeredIn(form, where), 'alone')]),
    );
    if (typeof counted === 'string') return json({ total: null });
    const [total, counts] = counted;
    const w = words(language).form;
    const said = (number: number): string => withoutReadings(w.number(grouped(number)));
    const numbers = Object.entries(numbersOf(counts)).map(([box, number]) => [box, said(number)] as const);
    return json({ total: withoutReadings(w.total(grouped(total))), numbers: Object.fromEntries(numbers) });
  },
});
