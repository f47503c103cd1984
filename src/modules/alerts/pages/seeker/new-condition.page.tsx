import { isRefused } from '#kernel/decision.ts';
import { absent, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { longestName } from '../../saved-condition.ts';
import { mayKeep, replaceCondition, saveCondition, setRhythm } from '../../saved-conditions.ts';
import { choices } from '../../subscription.ts';
import { words } from '../../words/words.ts';
import { nothingWished, WishedConditions } from '../anyone/alerts.page.tsx';
import { proposedName, wished } from '../wished.ts';
import { rhythmLabel } from './condition.page.tsx';

const asNew = 'new';

/** この条件を保存する (D11): the conditions stand in the address, as in a list; under a new name, or in the place of others. */
export const newConditionPage = page('/seeker/conditions/new', {
  audience: 'seeker',
  creates: true,
  load: async ({ act, query }) => {
    const asked = await wished(act, query);
    return asked && { ...asked, kept: (await mayKeep(act)).kept };
  },
  form: ({ language }, { kept }) => {
    const w = words(language);
    const f = fields(language);
    return {
      name: f.text({ label: w.form.name, max: longestName, required: true }),
      rhythm: f.choice({
        label: w.rhythm.label,
        required: true,
        options: choices.map((value) => ({ value, label: rhythmLabel(value, w) })),
      }),
      instead: f.choice({
        label: w.form.instead,
        as: 'list',
        options: [
          { value: asNew, label: w.form.insteadNew },
          ...kept.map(({ id, name }) => ({ value: id, label: w.form.insteadOf(name) })),
        ],
      }),
    };
  },
  initial: ({ language }, { query }) => ({
    name: proposedName(query, language),
    rhythm: 'off' as const,
    instead: asNew,
  }),
  submit: async ({ act, language, settings }, { query }, { name, rhythm, instead = asNew }) => {
    if (instead !== asNew) {
      const replaced = (await replaceCondition(act, instead, query)) && (await setRhythm(act, instead, rhythm));
      return replaced ? redirect(urls.savedConditions(language)) : absent();
    }
    const saved = await saveCondition(act, { name, query, rhythm });
    if (!isRefused(saved)) return redirect(urls.savedConditions(language));
    const w = words(language).refused;
    const { refused } = saved;
    return problems({ form: refused === 'limit' ? w.limit(String(settings.savedConditions)) : w[refused] });
  },
  view: ({ language }, data, sheet) => {
    const w = words(language);
    return {
      title: w.form.title,
      breadcrumb: [{ href: urls.savedConditions(language), label: w.saved.title }],
      body: data.empty ? (
        nothingWished(language)
      ) : (
        <>
          <Lead>{w.form.lead}</Lead>
          <WishedConditions language={language} data={data} />
          <Form sheet={sheet} submit={w.form.save}>
            {sheet.ask.name}
            {sheet.ask.rhythm}
            {data.kept.length > 0 && sheet.ask.instead}
          </Form>
        </>
      ),
    };
  },
});
