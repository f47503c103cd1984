import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { basedOn } from '#ui/forms/based-on.tsx';
import { keepTemplate, messageTemplate, messageTemplates, removeTemplate } from '../../message-templates.ts';
import { words } from '../../words/words.ts';
import { OneTemplate, TemplateList, templateForm, templateProblem } from '../template-form.tsx';

/** 文例 that an establishment shares, and a new one. */
export const employerTemplatesPage = page('/employer/message-templates', {
  audience: 'employer',
  creates: true,
  load: async ({ act }) => ({ templates: await messageTemplates(act) }),
  form: ({ language, settings }) => templateForm(language, settings),
  submit: async ({ act, language }, _data, values) => {
    const decision = await keepTemplate(act, values);
    if ('accepted' in decision) return redirect(`${urls.employerTemplates(language)}?saved`);
    return problems(templateProblem(language, decision.refused));
  },
  view: ({ language, query, actor }, { templates }, sheet) => ({
    title: words(language).templates.title,
    breadcrumb: [{ href: urls.employerMessages(language), label: words(language).inbox.title }],
    body: (
      <TemplateList
        language={language}
        query={query}
        templates={templates}
        sheet={sheet}
        viewer={actor.role === 'viewer'}
        hrefOf={(id) => urls.employerTemplate(language, id)}
      />
    ),
  }),
});

/** One of them, to change or to take away. */
export const employerTemplatePage = page('/employer/message-templates/:id', {
  audience: 'employer',
  load: async ({ act, params }) => {
    const template = await messageTemplate(act, params.id);
    return template && { ...template, renewed: false };
  },
  form: ({ language, settings }) => templateForm(language, settings),
  initial: (_visit, { name, body }) => ({ name, body }),
  submit: async ({ act, language }, { id }, values, raw) => {
    const decision = await keepTemplate(act, { id, ...values, basedOn: basedOn(raw) });
    if ('accepted' in decision) return redirect(`${urls.employerTemplates(language)}?saved`);
    const now = await messageTemplate(act, id);
    if (decision.refused === 'absent' || !now) return absent();
    if (decision.refused !== 'changed-meanwhile') return problems(templateProblem(language, decision.refused));
    return overtaken({ ...now, renewed: true }, templateProblem(language, decision.refused));
  },
  view: ({ language }, template, sheet) => {
    const w = words(language).templates;
    return {
      title: w.edit,
      breadcrumb: [
        { href: urls.employerMessages(language), label: words(language).inbox.title },
        { href: urls.employerTemplates(language), label: w.title },
      ],
      body: (
        <OneTemplate
          language={language}
          template={template}
          sheet={sheet}
          back={urls.employerTemplates(language)}
          removal={urls.employerTemplateRemoval(language, template.id)}
        />
      ),
    };
  },
});

/** Takes a template away; what was written with it stays. */
export const employerTemplateRemovalAction = page('/employer/message-templates/:id/removal', {
  audience: 'employer',
  submit: async ({ act, language, params }) => {
    const removed = await removeTemplate(act, params.id);
    return removed ? redirect(`${urls.employerTemplates(language)}?removed`) : absent();
  },
});
