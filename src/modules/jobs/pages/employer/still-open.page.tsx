import { readJobNumber } from '#kernel/numbers.ts';
import { formatDay } from '#kernel/time.ts';
import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { confirmAllOpen, type QuestionRow, questionsOf } from '../../still-open.ts';
import { lifeWords } from '../../words/life/words.ts';

/** 「この求人は、まだ募集中ですか」: several jobs with one press; looking at the page changes nothing (H8). */
export const employerStillOpenPage = page('/employer/still-open', {
  audience: 'employer',
  role: 'recruiter',
  load: async ({ act }) => ({ rows: await questionsOf(act) }),
  form: ({ language }, { rows }) => ({
    jobs: fields(language).choices({
      label: lifeWords(language).question.choose,
      options: rows.map((row) => ({
        value: row.number,
        label: `${row.title}（${row.number}）`,
        hint: hintOf(row, language),
      })),
    }),
  }),
  submit: async ({ act, language }, _data, { jobs }) => {
    const numbers = jobs.map((number) => readJobNumber(number)).filter((number) => number !== undefined);
    if (numbers.length === 0) return problems({ jobs: lifeWords(language).question.nothingChosen });
    const confirmed = await confirmAllOpen(act, numbers);
    return redirect(`${urls.employerStillOpen(language)}?confirmed=${confirmed}`);
  },
  view: ({ language, query }, { rows }, sheet) => {
    const w = lifeWords(language);
    const confirmed = /^\d{1,3}$/.exec(query.get('confirmed') ?? '')?.[0];
    return {
      title: w.question.title,
      breadcrumb: [{ href: urls.employerJobs(language), label: w.page.list }],
      body: (
        <>
          {confirmed && (
            <Notice kind="success" language={language}>
              <p>{w.question.done(confirmed)}</p>
            </Notice>
          )}
          {rows.length === 0 ? (
            <Empty title={w.question.none}>
              <p>
                <a href={urls.employerJobs(language)}>{w.page.list}</a>
              </p>
            </Empty>
          ) : (
            <>
              <Lead>{w.question.lead}</Lead>
              <p>{w.question.byChange}</p>
              <p>{w.question.ended}</p>
              <Form sheet={sheet} submit={w.question.submit}>
                {sheet.ask.jobs}
              </Form>
              <ul>
                {rows.map(({ number, title }) => (
                  <li key={number}>
                    <a href={urls.employerJob(language, number)} lang={language === 'en' ? 'ja' : undefined}>
                      {title}（{number}）
                    </a>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      ),
    };
  },
});

const hintOf = (row: QuestionRow, language: Parameters<typeof lifeWords>[0]): string => {
  const { question, page } = lifeWords(language);
  return [
    row.askedOn && question.askedOn(formatDay(row.askedOn, language)),
    `${page.deadline}：${formatDay(row.deadlineOn, language)}`,
    row.hiddenOn && question.hidden,
  ]
    .filter(Boolean)
    .join('　');
};
