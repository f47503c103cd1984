import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { oneTemplate, templateList, templateRemoval } from '../template-pages.tsx';

/** 文例 that an establishment shares. */
const own = {
  audience: 'employer',
  inbox: urls.employerMessages,
  list: urls.employerTemplates,
  one: urls.employerTemplate,
  removal: urls.employerTemplateRemoval,
} as const;

export const employerTemplatesPage = page('/employer/message-templates', templateList(own));
export const employerTemplatePage = page('/employer/message-templates/:id', oneTemplate(own));
export const employerTemplateRemovalAction = page('/employer/message-templates/:id/removal', templateRemoval(own));
