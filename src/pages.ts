import { pages as accounts } from '#modules/accounts/pages.ts';
import { pages as alerts } from '#modules/alerts/pages.ts';
import { pages as applications } from '#modules/applications/pages.ts';
import { pages as establishments } from '#modules/establishments/pages.ts';
import { pages as jobs } from '#modules/jobs/pages.ts';
import { pages as kiosks } from '#modules/kiosks/pages.ts';
import { pages as messages } from '#modules/messages/pages.ts';
import { pages as offices } from '#modules/offices/pages.ts';
import { pages as orders } from '#modules/orders/pages.ts';
import { pages as search } from '#modules/search/pages.ts';
import { pages as seekers } from '#modules/seekers/pages.ts';
import type { Page } from '#platform/web/page.ts';
import { pages as portals } from '#portals/pages.ts';

/** Every page of the service, in one list: routes, access matrix, site map and the crawl come from it. */
export const pages: readonly Page[] = [
  ...offices,
  ...accounts,
  ...establishments,
  ...seekers,
  ...kiosks,
  ...jobs,
  ...orders,
  ...search,
  ...alerts,
  ...applications,
  ...messages,
  ...portals,
];
