import { readJobNumber } from '#kernel/numbers.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { words } from '../../words/words.ts';

/** 求人票の印刷: by the numbers that people have on paper or were told at the counter. */
export const kioskPrintPage = page('/kiosk/print', {
  audience: 'anyone',
  kioskOnly: true,
  load: ({ kiosk }) => (kiosk ? {} : absent()),
  form: ({ language, settings }) => {
    const w = words(language).print;
    const hint = w.hint(String(settings.searchJobNumbers));
    return {
      numbers: fields(language).text({ label: w.numbers, required: true, hint, max: 500, autocomplete: 'off' }),
    };
  },
  submit: ({ language, settings }, _, { numbers }) => {
    const w = words(language).print;
    const typed = numbers
      .normalize('NFKC')
      .split(/[\s,、;]+/u)
      .filter((one) => one !== '');
    const read = typed.map(readJobNumber);
    const found = [...new Set(read.filter((one) => one !== undefined))];
    if (found.length === 0 || read.includes(undefined)) return problems({ numbers: w.unreadable });
    if (found.length > settings.searchJobNumbers)
      return problems({ numbers: w.tooMany(String(settings.searchJobNumbers)) });
    const [first, ...more] = found;
    return redirect(more.length === 0 && first ? urls.jobSheet(language, first) : urls.jobSheets(language, found));
  },
  view: ({ language }, _, sheet) => {
    const w = words(language).print;
    return {
      title: w.title,
      noindex: true,
      breadcrumb: [],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Form sheet={sheet} submit={w.submit} secondary={<a href={urls.jobs(language)}>{w.search}</a>}>
            {sheet.ask.numbers}
          </Form>
        </>
      ),
    };
  },
});
