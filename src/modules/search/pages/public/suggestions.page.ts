import { download, page } from '#platform/web/page.ts';
import { withoutReadings } from '#ui/readings/readings.ts';
import { suggest } from '../../suggestions.ts';
import { words } from '../../words/words.ts';
import { askedKind, askedWord } from './suggest.page.tsx';

/** What the element suggest-box lists under its box; made of reference data alone, so it needs neither search nor limit. */
export const suggestionsPage = page('/jobs/suggestions', {
  audience: 'anyone',
  load: ({ query: params, language }) => {
    const { kinds } = words(language).suggest;
    const items = suggest(askedWord(params), askedKind(params), language).map(({ kind, name, value, label, note }) => ({
      name,
      value,
      label,
      note: withoutReadings([kinds[kind], note].filter(Boolean).join('・')),
    }));
    return download({
      bytes: Buffer.from(JSON.stringify(items)),
      type: 'application/json',
      fileName: 'suggestions.json',
    });
  },
});
