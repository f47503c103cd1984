import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { addDays, day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Job, NewJob } from '#modules/jobs/job.ts';
import type { Disclosure, JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Beside } from '../choices.ts';
import type { Conditions } from '../conditions.ts';
import type { JobSearch, Offered } from '../job-search.ts';
import { everything, type JobQuery, sorts } from '../query.ts';
import { countPromises } from './counts.ts';
import type { OracleNames } from './holding.ts';
import { madeJobs } from './jobs.ts';
import { offeredFor } from './offered.ts';
import { oracle } from './oracle.ts';
import { questionsAbout } from './questions.ts';

/** What an adapter brings to be judged: it stores jobs, takes them into its index, and knows the names of its data. */
export type Judged = {
  /** Ids of two establishments that are stored, with their numbers. */
  establishments: readonly [{ id: string; number: string }, { id: string; number: string }];
  store(jobs: readonly NewJob[]): Promise<readonly Job[]>;
  search: JobSearch;
  names: OracleNames;
};

export const contractDay = day('2026-11-20');
const on = contractDay;
const readers: readonly ReaderClass[] = ['public', 'seeker', 'staff'];

type Asked = {
  query: JobQuery;
  choices: { offered: Offered; beside: Beside };
  place: Job | undefined;
  reader: ReaderClass;
};

const plain: JobSheet = {
  header: { kind: 'general', workingTime: 'full-time', disclosure: 1, selfApplication: true },
  establishment: { name: '株式会社ひみつ商会', nameKana: 'ヒミツショウカイ' },
  work: {
    title: '施設介護員',
    description: '入浴の介助',
    employmentType: 'regular',
    workplaces: [{ kind: 'establishment', prefecture: '13', municipality: '13101' }],
  },
  pay: { total: { from: 200_000, to: 250_000 } },
  hours: {},
  conditions: {},
  company: {},
  selection: {},
};
const disclosed = (disclosure: Disclosure): JobSheet => ({ ...plain, header: { ...plain.header, disclosure } });
const described = (description: string): JobSheet => ({ ...plain, work: { ...plain.work, description } });

/** Judges an adapter: the promises of the port one by one, then random questions against the brute-force oracle. */
export const searchContract = (name: string, prepare: () => Promise<Judged>): void => {
  describe(`${name} as a job search`, () => {
    let judged: Judged;
    let serial = 0;
    /** Everything this suite stored: the oracle must know the same jobs as the adapter. */
    const stored: Job[] = [];
    beforeAll(async () => {
      judged = await prepare();
    });

    const keep = async (given: readonly NewJob[]): Promise<readonly Job[]> => {
      const jobs = await judged.store(given);
      await judged.search.apply(jobs.map(({ id, version }) => ({ seq: 0, transaction: '0', jobId: id, version })));
      stored.push(...jobs);
      return jobs;
    };
    const store = (...given: { sheet: JobSheet; change?: Partial<NewJob> }[]): Promise<readonly Job[]> => {
      const acceptedOn = addDays(on, -5);
      const rest = { state: 'active', officeCode: '13010', acceptedOn, deadlineOn: addDays(on, 40) } as const;
      const establishmentId = judged.establishments[0].id;
      return keep(
        given.map(({ sheet, change }) => {
          serial += 1;
          return { ...rest, number: jobNumber('13990', String(serial)), establishmentId, sheet, ...change };
        }),
      );
    };
    /** Which of these jobs a reader finds, as their places in the list. */
    const found = async (jobs: readonly Job[], where: Conditions, reader: ReaderClass = 'public', at = on) => {
      const numbers = jobs.map(({ number }) => number);
      const { total, ids } = await judged.search.search({ ...everything, where: { ...where, numbers } }, reader, at);
      expect(ids).toHaveLength(total);
      return ids.map((id) => jobs.findIndex((job) => job.id === id)).sort((a, b) => a - b);
    };
    const word = (text: string, more: Partial<NonNullable<Conditions['words']>> = {}): Conditions => ({
      words: { text, any: false, fields: [], ...more },
    });

    it('finds a job through the day of its referral deadline and not after it', async () => {
      const jobs = await store({ sheet: plain, change: { deadlineOn: on } });
      expect(await found(jobs, {}, 'public', on)).toEqual([0]);
      expect(await found(jobs, {}, 'public', addDays(on, 1))).toEqual([]);
    });

    it('finds only jobs that are open', async () => {
      const states = ['active', 'changing', 'suspended', 'filled', 'expired', 'withdrawn'] as const;
      const jobs = await store(...states.map((state) => ({ sheet: plain, change: { state } })));
      expect(await found(jobs, {}, 'staff')).toEqual([0, 1]);
    });

    it('neither finds nor counts a job by what its reader may not know', async () => {
      const jobs = await store(...([1, 2, 3, 4] as const).map((disclosure) => ({ sheet: disclosed(disclosure) })));
      for (const where of [
        word('ひみつ'),
        word('ヒミツショウカイ', { fields: ['establishment'] }),
        { establishmentName: { text: 'ひみつ', except: false } },
        { establishment: judged.establishments[0].number as NonNullable<Conditions['establishment']> },
      ]) {
        expect(await found(jobs, where, 'public')).toEqual([0]);
        expect(await found(jobs, where, 'seeker')).toEqual([0, 1]);
        expect(await found(jobs, where, 'staff')).toEqual([0, 1, 2, 3]);
      }
      expect(await found(jobs, word('入浴'), 'public')).toEqual([0, 1, 2]);
      expect(await found(jobs, word('入浴'), 'staff')).toEqual([0, 1, 2, 3]);
    });

    it('does not tell by a word left out either', async () => {
      const jobs = await store({ sheet: disclosed(1) }, { sheet: disclosed(2) }, { sheet: disclosed(3) });
      expect(await found(jobs, { without: 'ひみつ' }, 'public')).toEqual([1, 2]);
      expect(await found(jobs, { without: 'ひみつ' }, 'seeker')).toEqual([2]);
      expect(await found(jobs, { establishmentName: { text: 'ひみつ', except: true } }, 'public')).toEqual([1, 2]);
    });

    it.each([
      ['one character', '車', '車で配達', '電気工事'],
      ['two characters inside a longer word', '介護', '施設介護員の仕事', '看護師'],
      ['half-width kana', 'ﾊﾟｿｺﾝ', 'パソコンの操作', 'パンの製造'],
      ['hiragana for katakana', 'ぱそこん', 'パソコンの操作', 'パンの製造'],
      ['full-width letters of either case', 'ｊＡｖＡ', 'Ｊａｖａの開発', 'ＰＨＰの開発'],
      ['a sign that means something to LIKE', '100%', '歩合１００％', '歩合１００円'],
      ['a backslash', '"\\"', '午前\\午後', '午前と午後'],
      ['a character beyond the BMP', '𠮷', '𠮷田商店', '吉田商店'],
      ['a phrase with its space', '"土日 休み"', '土日　休み', '休み 土日'],
    ])('finds %s', async (_, typed, description, other) => {
      const title = { ...plain.work, title: '求人' };
      const jobs = await store(
        { sheet: { ...plain, work: { ...title, description } } },
        { sheet: { ...plain, work: { ...title, description: other } } },
      );
      expect(await found(jobs, word(typed))).toEqual([0]);
      expect(await found(jobs, { without: typed })).toEqual([1]);
    });

    it('wants every word with AND, one of them with OR, and none of those left out', async () => {
      const jobs = await store(
        { sheet: described('送迎と入浴') },
        { sheet: described('送迎') },
        { sheet: described('夜勤') },
      );
      expect(await found(jobs, word('送迎 入浴'))).toEqual([0]);
      expect(await found(jobs, word('送迎　夜勤', { any: true }))).toEqual([0, 1, 2]);
      expect(await found(jobs, { ...word('送迎'), without: '入浴 夜勤' })).toEqual([1]);
    });

    it('finds no word across two items, and only in the fields that are searched', async () => {
      const jobs = await store({ sheet: { ...plain, notes: '賞与あり', pr: { message: '夜勤なし' } } });
      expect(await found(jobs, word('あり夜勤'))).toEqual([]);
      expect(await found(jobs, word('介護', { fields: ['title'] }))).toEqual([0]);
      expect(await found(jobs, word('介護', { fields: ['description', 'other'] }))).toEqual([]);
    });

    it('gives each job once over all pages, in every order, and the total on each of them', async () => {
      const jobs = await store(
        ...Array.from({ length: 25 }, (_, index) => ({
          sheet: { ...described('総ページ確認'), pay: { total: index % 3 === 0 ? {} : { from: 1_000 * (index % 5) } } },
        })),
      );
      for (const sort of sorts) {
        const pages = await Promise.all(
          [1, 2, 3, 4].map((page) =>
            judged.search.search({ where: word('総ページ確認'), sort, page, size: 10 }, 'public', on),
          ),
        );
        expect(pages.map(({ total }) => total)).toEqual([25, 25, 25, 25]);
        expect(pages.map(({ ids }) => ids.length)).toEqual([10, 10, 5, 0]);
        expect(new Set(pages.flatMap(({ ids }) => ids))).toEqual(new Set(jobs.map(({ id }) => id)));
      }
    });

    countPromises({
      on,
      plain,
      store,
      search: () => judged.search,
      establishment: () => judged.establishments[0].number as NonNullable<Conditions['establishment']>,
    });

    it('answers random questions like the oracle', { timeout: 120_000 }, async () => {
      const ids = judged.establishments.map(({ id }) => id);
      await keep(madeJobs(300, 20_261_121, on, ids));
      const judge = oracle(stored, judged.names);
      let answered = 0;
      await fc.assert(
        fc.asyncProperty(questionsAbout(stored, judged.names), fc.constantFrom(...readers), async (query, reader) => {
          const expected = await judge.search(query, reader, on);
          const actual = await judged.search.search(query, reader, on);
          expect({ query, reader, ...actual }).toEqual({ query, reader, ...expected });
          answered += expected.total > 0 ? 1 : 0;
        }),
        { numRuns: 600, seed: 20_261_123 },
      );
      // A question that finds nothing proves little: a good part must find something.
      expect(answered).toBeGreaterThan(150);
    });

    it('counts, groups and goes on like the oracle', { timeout: 120_000 }, async () => {
      const judge = oracle(stored, judged.names);
      const asked = questionsAbout(stored, judged.names).chain((query) =>
        fc.record({
          query: fc.constant(query),
          choices: offeredFor(query.where),
          place: fc.option(fc.constantFrom(...stored), { nil: undefined }),
          reader: fc.constantFrom(...readers),
        }),
      );
      const answers = async (search: JobSearch, { query, choices, place, reader }: Asked) => ({
        count: await search.count(query.where, reader, on),
        drops: await search.drops(query.where, reader, on),
        choices: await search.choices(query.where, choices.offered, choices.beside, reader, on),
        groups: await search.groups(query, reader, on),
        after: await search.after(place, 7, query.where, reader, on),
      });
      await fc.assert(
        fc.asyncProperty(asked, async (question) => {
          const { place, ...said } = question;
          const expected = await answers(judge, question);
          expect({ said, ...(await answers(judged.search, question)) }).toEqual({ said, ...expected });
        }),
        { numRuns: 300, seed: 20_261_124 },
      );
    });
  });
};
