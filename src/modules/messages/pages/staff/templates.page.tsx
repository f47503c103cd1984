import { absent, overtaken, page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { basedOn } from '#ui/forms/based-on.tsx';
import { keepTemplate, messageTemplate, messageTemplates, removeTemplate } from '../../message-templates.ts';
import { words } from '../../words/words.ts';
import { OneTemplate, TemplateList, templateForm, templateProblem } from '../template-form.tsx';

/** 文例 that an office shares, and a new one. */
export const staffTemplatesPage = page('/staff/message-templates', {
  audience: 'staff',
  creates: true,
  load: async ({ act }) => ({ templates: await messageTemplates(act) }),
  form: ({ language, settings }) => templateForm(language, settings),
  submit: async ({ act, language }, _data, values) => {
    const decision = await keepTemplate(act, values);
    if ('accepted' in decision) return redirect(`${urls.staffTemplates(language)}?saved`);
    return problems(templateProblem(language, decision.refused));
  },
  view: ({ language, query }, { templates }, sheet) => ({
    title: words(language).templates.title,
    breadcrumb: [{ href: urls.staffMessages(language), label: words(language).inbox.title }],
    body: (
      <TemplateList
        language={language}
        query={query}
        templates={templates}
        sheet={sheet}
        viewer={false}
        hrefOf={(id) => urls.staffTemplate(language, id)}
      />
    ),
  }),
});

/** One of them, to change or to take away. */
export const staffTemplatePage = page('/staff/message-templates/:id', {
  audience: 'staff',
  load: async ({ act, params }) => {
    const template = await messageTemplate(act, params.id);
    return template && { ...template, renewed: false };
  },
  form: ({ language, settings }) => templateForm(language, settings),
  initial: (_visit, { name, body }) => ({ name, body }),
  submit: async ({ act, language }, { id }, values, raw) => {
    const decision = await keepTemplate(act, { id, ...values, basedOn: basedOn(raw) });
    if ('accepted' in decision) return redirect(`${urls.staffTemplates(language)}?saved`);
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
        { href: urls.staffMessages(language), label: words(language).inbox.title },
        { href: urls.staffTemplates(language), label: w.title },
      ],
      body: (
        <OneTemplate
          language={language}
          template={template}
          sheet={sheet}
          back={urls.staffTemplates(language)}
          removal={urls.staffTemplateRemoval(language, template.id)}
        />
      ),
    };
  },
});

/** Takes a template away; what was written with it stays. */
export const staffTemplateRemovalAction = page('/staff/message-templates/:id/removal', {
  audience: 'staff',
  submit: async ({ act, language, params }) => {
    const removed = await removeTemplate(act, params.id);
    return removed ? redirect(`${urls.staffTemplates(language)}?removed`) : absent();
  },
});
