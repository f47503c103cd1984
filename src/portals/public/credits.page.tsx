import { page } from '#platform/web/page.ts';
import { CardTable } from '#ui/components/card-table.tsx';
import { Heading, Lead } from '#ui/components/heading.tsx';
import { Link } from '#ui/components/link.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { type Attribution, attributions } from './credits/attributions.ts';
import { words } from './credits/words/words.ts';

/** データの出典: the attribution line of every source, as its licence asks for it. */
export const creditsPage = page('/credits', {
  audience: 'anyone',
  view: ({ language }) => {
    const w = words(language);
    const uses = (one: Attribution) => (
      <ul>
        {one.uses.map((use) => (
          <li key={use}>{w.use[use]}</li>
        ))}
      </ul>
    );
    const line = (one: Attribution) => <span lang="ja">{one.line}</span>;
    const links = (one: Attribution) =>
      one.links?.map((href) => (
        <p key={href}>
          <Link href={href} newTab={language}>
            {href}
          </Link>
        </p>
      ));
    return {
      title: w.title,
      wide: true,
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <Notice kind="info" language={language}>
            {w.notOfficial}
          </Notice>
          <CardTable
            caption={w.title}
            hideCaption
            rows={attributions}
            rowKey={({ id }) => id}
            columns={[
              { key: 'uses', head: w.usedFor, heading: true, cell: uses },
              { key: 'line', head: w.source, cell: line },
              { key: 'links', head: w.links, cell: links },
            ]}
          />
          <Heading level={2}>{w.licences}</Heading>
          <p>{w.licencesBody}</p>
        </>
      ),
    };
  },
});
