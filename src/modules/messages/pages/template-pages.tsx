import type { Actor, EmployerActor, StaffActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import type { Act } from '#platform/act.ts';
import { absent, overtaken, problems, redirect } from '#platform/web/page.ts';
import type { Settings } from '#src/config.ts';
import { basedOn } from '#ui/forms/based-on.tsx';
import type { Raw } from '#ui/forms/field.ts';
import {
  keepTemplate,
  type MessageTemplate,
  messageTemplate,
  messageTemplates,
  removeTemplate,
} from '../message-templates.ts';
import { words } from '../words/words.ts';
import {
  OneTemplate,
  TemplateList,
  type TemplateSheet,
  type TemplateText,
  templateForm,
  templateProblem,
} from './template-form.tsx';

/** The pages of 文例, which an establishment and an office keep alike. */

type Side<N> = {
  audience: N;
  inbox(language: Language): string;
  list(language: Language): string;
  one(language: Language, id: string): string;
  removal(language: Language, id: string): string;
};
type Asked = {
  act: Act<EmployerActor | StaffActor>;
  actor: Actor;
  language: Language;
  settings: Settings;
  query: URLSearchParams;
};
type AskedOne = Asked & { params: { id: string } };

const form = ({ language, settings }: Asked) => templateForm(language, settings);

/** All templates, and a new one. */
export const templateList = <N extends 'employer' | 'staff'>(side: Side<N>) => ({
  audience: side.audience,
  creates: true,
  load: async ({ act }: Asked) => ({ templates: await messageTemplates(act) }),
  form,
  submit: async ({ act, language }: Asked, _data: unknown, values: TemplateText) => {
    const decision = await keepTemplate(act, values);
    if ('accepted' in decision) return redirect(`${side.list(language)}?saved`);
    return problems(templateProblem(language, decision.refused));
  },
  view: (
    { language, query, actor }: Asked,
    { templates }: { templates: readonly MessageTemplate[] },
    sheet: TemplateSheet,
  ) => ({
    title: words(language).templates.title,
    breadcrumb: [{ href: side.inbox(language), label: words(language).inbox.title }],
    body: (
      <TemplateList
        language={language}
        query={query}
        templates={templates}
        sheet={sheet}
        viewer={actor.kind === 'employer' && actor.role === 'viewer'}
        hrefOf={(id) => side.one(language, id)}
      />
    ),
  }),
});

type Found = MessageTemplate & { renewed: boolean };

/** One of them, to change or to take away. */
export const oneTemplate = <N extends 'employer' | 'staff'>(side: Side<N>) => ({
  audience: side.audience,
  load: async ({ act, params }: AskedOne): Promise<Found | undefined> => {
    const template = await messageTemplate(act, params.id);
    return template && { ...template, renewed: false };
  },
  form,
  initial: (_visit: unknown, { name, body }: Found) => ({ name, body }),
  submit: async ({ act, language }: AskedOne, { id }: Found, values: TemplateText, raw: Raw) => {
    const decision = await keepTemplate(act, { id, ...values, basedOn: basedOn(raw) });
    if ('accepted' in decision) return redirect(`${side.list(language)}?saved`);
    const now = await messageTemplate(act, id);
    if (decision.refused === 'absent' || !now) return absent();
    if (decision.refused !== 'changed-meanwhile') return problems(templateProblem(language, decision.refused));
    return overtaken({ ...now, renewed: true }, templateProblem(language, decision.refused));
  },
  view: ({ language }: AskedOne, template: Found, sheet: TemplateSheet) => {
    const w = words(language).templates;
    return {
      title: w.edit,
      breadcrumb: [
        { href: side.inbox(language), label: words(language).inbox.title },
        { href: side.list(language), label: w.title },
      ],
      body: (
        <OneTemplate
          language={language}
          template={template}
          sheet={sheet}
          back={side.list(language)}
          removal={side.removal(language, template.id)}
        />
      ),
    };
  },
});

/** Takes a template away; what was written with it stays. */
export const templateRemoval = <N extends 'employer' | 'staff'>(side: Side<N>) => ({
  audience: side.audience,
  submit: async ({ act, language, params }: AskedOne) => {
    const removed = await removeTemplate(act, params.id);
    return removed ? redirect(`${side.list(language)}?removed`) : absent();
  },
});
