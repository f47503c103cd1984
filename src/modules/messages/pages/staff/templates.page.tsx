import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { oneTemplate, templateList, templateRemoval } from '../template-pages.tsx';

/** 文例 that an office shares. */
const own = {
  audience: 'staff',
  inbox: urls.staffMessages,
  list: urls.staffTemplates,
  one: urls.staffTemplate,
  removal: urls.staffTemplateRemoval,
} as const;

export const staffTemplatesPage = page('/staff/message-templates', templateList(own));
export const staffTemplatePage = page('/staff/message-templates/:id', oneTemplate(own));
export const staffTemplateRemovalAction = page('/staff/message-templates/:id/removal', templateRemoval(own));
