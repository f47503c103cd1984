import type { Page } from '#platform/web/page.ts';
import { officePage } from './pages/anyone/office.page.tsx';
import { officesPage } from './pages/anyone/offices.page.tsx';

/** Every page of the module. */
export const pages: readonly Page[] = [officesPage, officePage];
