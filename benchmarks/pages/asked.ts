/** Searches as people make them: everything, a place, a trade in a place, words, wages, conditions; 30 jobs a page. */
const searches = [
  'v=1',
  'v=1&place=13',
  'v=1&place=27&time=full-time',
  'v=1&q=事務',
  'v=1&q=介護&place=14&time=part-time',
  'v=1&time=full-time&place=13.13101.13102&month=200000',
  'v=1&month=250000&sort=pay',
  'v=1&page=3',
] as const;

export type Kind = 'home' | 'list' | 'job';
export type Pages = Record<Kind, readonly string[]>;

/** What is asked for in a language: its prefix is empty, `/easy` or `/en`. Jobs are those of the first list. */
export const pagesOf = async (address: string, prefix: string): Promise<Pages> => {
  const list = searches.map((search) => `${prefix}/jobs?${new URLSearchParams(search)}`);
  const answered = await Promise.all(
    list.map(async (path) => {
      const response = await fetch(address + path, { redirect: 'manual' });
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
      return response.text();
    }),
  );
  const job = [
    ...new Set(answered.flatMap((html) => html.match(/(?<=href=")(?:\/\w+)?\/jobs\/\d{5}-\d+(?=")/g) ?? [])),
  ];
  return { home: [prefix || '/'], list, job: job.slice(0, 40) };
};
