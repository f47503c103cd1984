import { page } from '#platform/web/page.ts';
import { LinkList } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { entryAddress, siteMapGroups } from './site-map/entries.ts';
import { words } from './site-map/words/words.ts';

/** サイトマップ */
export const siteMapPage = page('/site-map', {
  audience: 'anyone',
  view: ({ language }) => {
    const w = words(language);
    return {
      title: w.title,
      description: w.description,
      breadcrumb: [],
      body: siteMapGroups.map(({ group, entries }) => (
        <Section key={group} title={w.groups[group]}>
          <LinkList items={entries.map((entry) => ({ href: entryAddress(entry, language), label: w.pages[entry] }))} />
        </Section>
      )),
    };
  },
});
