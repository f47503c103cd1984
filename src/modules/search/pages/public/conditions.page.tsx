import { page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { asReaderAsks } from '../../hidden-establishments.ts';
import { answersFast, choiceCounts, countJobs } from '../../searches.ts';
import { DetailedForm } from '../../views/detailed-form.tsx';
import { addressOf } from '../../views/list-address.ts';
import { numbersOf, offeredIn } from '../../views/offered.ts';
import { words } from '../../words/words.ts';
import { maySearch, readSearch, typedWord, unlessBusy, withoutWords } from './asking.ts';

/**
 * 詳しい条件で探す (D1): every condition of the real form, over the same query as the simple search. Comes with everything
 * that was chosen there, and leads to the same list.
 */
export const conditionsPage = page('/jobs/conditions', {
  audience: 'anyone',
  load: async (visit) => {
    const { act, query: params, language } = visit;
    const word = typedWord(params);
    if (word) {
      const kept = withoutWords(params);
      return redirect(
        urls.jobSuggestFor(language, `${new URLSearchParams({ for: word.kind, word: word.word })}&${kept}`),
      );
    }
    const form = readSearch(visit);
    const where = await asReaderAsks(act, form.query.where);
    // Counting some three hundred choices is for the index; without it the numbers come one by one by JavaScript.
    const counted =
      answersFast() && (await maySearch(act))
        ? await unlessBusy(async () => ({
            total: await countJobs(act, where),
            numbers: numbersOf(await choiceCounts(act, where, offeredIn('detailed', where), 'alone')),
          }))
        : undefined;
    return {
      form,
      part: params.get('part') ?? undefined,
      ...(typeof counted === 'object' ? counted : { total: undefined, numbers: undefined }),
    };
  },
  view: ({ language }, { form, part, total, numbers }) => {
    const w = words(language);
    return {
      title: w.form.detailed,
      description: w.form.detailedLead,
      canonical: urls.jobConditions('ja'),
      breadcrumb: [{ href: addressOf(language, form.query), label: w.title }],
      wide: true,
      body: (
        <>
          <Lead>{w.form.detailedLead}</Lead>
          <p>
            <Link href={addressOf(language, form.query)}>{w.form.toEasy}</Link>
          </p>
          {form.told.length > 0 && (
            <Notice kind="warning" language={language} title={w.trouble.title} level={2}>
              <ul>
                {form.told.map(({ field, text }) => (
                  <li key={`${field} ${text}`}>{text}</li>
                ))}
              </ul>
            </Notice>
          )}
          <DetailedForm language={language} {...form} part={part} total={total} numbers={numbers} />
        </>
      ),
    };
  },
});
