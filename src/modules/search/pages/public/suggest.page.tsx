import type { JSX } from 'preact';
import type { Language } from '#kernel/language.ts';
import { occupation, occupationsUnder } from '#modules/reference/reference.ts';
import { page } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Button, ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Empty } from '#ui/components/empty.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Link, LinkList } from '#ui/components/link.tsx';
import { Section } from '#ui/layouts/section.tsx';
import { readAddress } from '../../address.ts';
import type { JobQuery } from '../../query.ts';
import { knownCodes, limitsOf } from '../../searches.ts';
import {
  mostWordCharacters,
  type Suggestion,
  type SuggestionKind,
  suggest,
  suggestionKinds,
} from '../../suggestions.ts';
import { classLabel } from '../../views/describe.ts';
import { addressOf, listParams } from '../../views/list-address.ts';
import { words } from '../../words/words.ts';
import { readSearch, typedWord } from './asking.ts';

export const askedKind = (params: URLSearchParams): SuggestionKind =>
  suggestionKinds.find((kind) => kind === params.get('for')) ?? 'all';

/** The word of this page's own box, or of the box of the form it came from. */
export const askedWord = (params: URLSearchParams): string =>
  [...(params.get('word')?.trim() || (typedWord(params)?.word ?? ''))].slice(0, mostWordCharacters).join('');

/**
 * ことばから条件を選ぶ (D9, D10): what a word may mean as a condition. Each suggestion is a link to the same search with the
 * condition added, so the page works wherever links do. Also the way down 大, 中 and 小 of 職業分類.
 */
export const suggestPage = page('/jobs/suggest', {
  audience: 'anyone',
  load: (visit) => {
    const { query: params, language } = visit;
    const [word, kind] = [askedWord(params), askedKind(params)];
    const under = params.get('under') ?? undefined;
    return {
      search: readSearch(visit),
      word,
      kind,
      found: suggest(word, kind, language),
      browsing: params.has('browse') || under !== undefined,
      under: under !== undefined && occupation(under) ? under : undefined,
      adding: adding(readSearch(visit).query, limitsOf(visit.settings)),
    };
  },
  view: ({ language }, { search, word, kind, found, browsing, under, adding }) => {
    const w = words(language).suggest;
    const back = addressOf(language, search.query, search.grouped);
    return {
      title: w.title,
      noindex: word !== '',
      breadcrumb: [{ href: back, label: words(language).title }],
      body: (
        <>
          <Lead>{w.lead}</Lead>
          <form class="search-form" method="get" action={urls.jobSuggest(language)}>
            <Carried query={search.query} kind={kind} />
            <label class="field-label" for="word">
              {w.label}
            </label>
            <p class="field-hint" id="word-hint">
              {w.hint}
            </p>
            <div class="suggest-line">
              <input
                class="field-input"
                type="text"
                list={undefined}
                id="word"
                name="word"
                value={word}
                maxLength={mostWordCharacters}
                aria-describedby="word-hint"
              />
              <Button icon="search">{w.submit}</Button>
            </div>
          </form>
          {word !== '' && <Found language={language} word={word} kind={kind} found={found} adding={adding} />}
          {browsing ? (
            <Browse language={language} query={search.query} under={under} adding={adding} />
          ) : (
            <p>
              <Link href={browseAddress(language, search.query)}>{w.browse}</Link>
            </p>
          )}
          <ButtonRow>
            <ButtonLink kind="text" href={back}>
              {w.back}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});

/** The search that was begun, and what is looked for. */
function Carried({ query, kind }: { query: JobQuery; kind: SuggestionKind }): JSX.Element {
  const carried = [...listParams(query), ...(kind === 'all' ? [] : [['for', kind] as const])];
  return (
    <>
      {carried.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

/** The same search with one more condition, read as the address would be. */
type Adding = (name: string, value: string) => JobQuery;
const adding =
  (query: JobQuery, limits: ReturnType<typeof limitsOf>): Adding =>
  (name, value) => {
    const params = listParams({ ...query, page: 1 });
    // One place is the centre, and one text is the free word.
    if (name === 'near' || name === 'q' || name === 'in') params.delete(name);
    params.append(name, value);
    return readAddress(params, knownCodes, limits).query;
  };

function Found({
  language,
  word,
  kind,
  found,
  adding,
}: {
  language: Language;
  word: string;
  kind: SuggestionKind;
  found: readonly Suggestion[];
  adding: Adding;
}): JSX.Element {
  const { suggest: w } = words(language);
  const lang = language === 'en' ? 'ja' : undefined;
  const kinds = [...new Set(found.map((one) => one.kind))];
  const station = adding('q', word);
  const inStations = {
    ...station,
    where: { ...station.where, words: { text: word, any: false, fields: ['station'] } },
  } as const;
  return (
    <Section title={w.found(word)} id="found">
      {found.length === 0 && <Empty title={w.none(word)} icon="search" />}
      {kinds.map((one) => (
        <Section key={one} title={w.kinds[one]} level={3}>
          <LinkList
            items={found
              .filter((suggestion) => suggestion.kind === one)
              .map(({ name, value, label, note }) => ({
                href: addressOf(language, adding(name, value)),
                label: <span lang={lang}>{one === 'near' ? w.near(label, '10') : label}</span>,
                ...(note ? { note: <span lang={lang}>{one === 'class' ? w.byWord(note) : note}</span> } : {}),
              }))}
          />
        </Section>
      ))}
      <Section title={w.kinds.words} level={3}>
        <LinkList
          items={[
            { href: addressOf(language, station), label: w.asWords(word) },
            ...(kind === 'work' || kind === 'licence'
              ? []
              : [{ href: addressOf(language, inStations), label: w.station(word) }]),
          ]}
        />
      </Section>
    </Section>
  );
}

const browseAddress = (language: Language, query: JobQuery, under?: string): string => {
  const params = listParams(query);
  params.append(under === undefined ? 'browse' : 'under', under ?? '1');
  return urls.jobSuggestFor(language, params.toString());
};

/** 大分類 → 中分類 → 小分類; each level can be searched as a whole. */
function Browse({
  language,
  query,
  under,
  adding,
}: {
  language: Language;
  query: JobQuery;
  under: string | undefined;
  adding: Adding;
}): JSX.Element {
  const w = words(language).suggest;
  const lang = language === 'en' ? 'ja' : undefined;
  const classes = occupationsUnder(under);
  return (
    <Section title={under === undefined ? w.top : <span lang={lang}>{classLabel(under)}</span>} id="browse">
      {under !== undefined && (
        <p>
          <Link href={addressOf(language, adding('class', under))}>{w.wholeClass(classLabel(under))}</Link>
        </p>
      )}
      <LinkList
        items={classes.map((one) => {
          const narrower = occupationsUnder(one.code).length > 0;
          return {
            href: narrower ? browseAddress(language, query, one.code) : addressOf(language, adding('class', one.code)),
            label: <span lang={lang}>{classLabel(one.code)}</span>,
            ...(narrower ? {} : { note: w.level[one.level] }),
          };
        })}
      />
    </Section>
  );
}
