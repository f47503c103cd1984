import { expect, it } from 'vitest';
import { addDays, type day } from '#kernel/time.ts';
import type { ReaderClass } from '#modules/jobs/disclosure.ts';
import type { Job, NewJob } from '#modules/jobs/job.ts';
import type { Disclosure, JobSheet } from '#modules/jobs/job-sheet.ts';
import type { Beside } from '../choices.ts';
import type { Conditions } from '../conditions.ts';
import type { JobSearch, Offered } from '../job-search.ts';
import { everything, type Sort } from '../query.ts';

/** What the promises below need of a suite: jobs to store, and the adapter. */
type Suite = {
  readonly on: ReturnType<typeof day>;
  /** A job of which nothing else is said. */
  readonly plain: JobSheet;
  store(...given: { sheet: JobSheet; change?: Partial<NewJob> }[]): Promise<readonly Job[]>;
  search(): JobSearch;
  /** The number of the establishment of the stored jobs. */
  establishment(): NonNullable<Conditions['establishment']>;
};

/** The promises of counts, groups, distances and orders, each by an example that a person can follow. */
export const countPromises = ({ on, plain, store, search, establishment }: Suite): void => {
  const among = (jobs: readonly Job[], where: Conditions = {}): Conditions => ({
    ...where,
    numbers: jobs.map(({ number }) => number),
  });
  const found = async (
    jobs: readonly Job[],
    where: Conditions,
    reader: ReaderClass = 'public',
    sort: Sort = 'newest',
  ) => {
    const { ids } = await search().search({ ...everything, where: among(jobs, where), sort, size: 100 }, reader, on);
    return ids.map((id) => jobs.findIndex((job) => job.id === id));
  };
  const choices = (jobs: readonly Job[], where: Conditions, offered: Offered, beside: Beside = 'joined') =>
    search().choices(among(jobs, where), offered, beside, 'public', on);

  const at = (municipality: string, more: Partial<JobSheet['work']> = {}): JobSheet => ({
    ...plain,
    work: {
      ...plain.work,
      workplaces: [{ kind: 'address', prefecture: municipality.slice(0, 2), municipality }],
      ...more,
    },
  });
  const off = (...days: ('sat' | 'sun' | 'mon')[]): JobSheet => ({ ...plain, hours: { holidays: { days } } });

  it('counts a choice that suffices by itself with those chosen already, or instead of them', async () => {
    const jobs = await store(
      { sheet: at('13101') },
      { sheet: at('13101') },
      { sheet: at('13102') },
      { sheet: at('27127') },
    );
    const offered = { places: ['13', '13101', '13102', '27', '27127', '01'] };
    expect(await choices(jobs, {}, offered)).toEqual({
      places: { '13': 3, '13101': 2, '13102': 1, '27': 1, '27127': 1, '01': 0 },
    });
    const chosen: Conditions = { places: [{ prefecture: '13', municipalities: ['13101'] }] };
    expect(await choices(jobs, chosen, offered)).toEqual({
      places: { '13': 3, '13101': 2, '13102': 3, '27': 3, '27127': 3, '01': 2 },
    });
    expect(await choices(jobs, chosen, offered, 'alone')).toEqual(await choices(jobs, {}, offered));
    // A municipality takes the place of its whole prefecture.
    const whole: Conditions = { places: [{ prefecture: '13', municipalities: [] }] };
    expect(await choices(jobs, whole, offered)).toEqual({
      places: { '13': 3, '13101': 2, '13102': 1, '27': 4, '27127': 4, '01': 3 },
    });
  });

  it('counts a choice that is needed beside others with all of them', async () => {
    const jobs = await store({ sheet: off('sat', 'sun') }, { sheet: off('sun') }, { sheet: off('sun', 'mon') });
    const holidays = ['sat', 'sun', 'mon', 'public'];
    expect(await choices(jobs, {}, { holidays })).toEqual({ holidays: { sat: 1, sun: 3, mon: 1, public: 0 } });
    expect(await choices(jobs, { holidays: ['sun'] }, { holidays })).toEqual({
      holidays: { sat: 1, sun: 3, mon: 1, public: 0 },
    });
    expect(await choices(jobs, { holidays: ['sat'] }, { holidays })).toEqual({
      holidays: { sat: 1, sun: 1, mon: 0, public: 0 },
    });
  });

  it('leaves out what is no choice', async () => {
    const jobs = await store({ sheet: plain });
    expect(await choices(jobs, {}, { kind: ['general', 'secret'], classes: ['x'], near: ['5'] })).toEqual({
      kind: { general: 1 },
      classes: {},
      near: {},
    });
  });

  it('says for each condition how many there are without it', async () => {
    const jobs = await store({ sheet: at('13101') }, { sheet: at('13102') }, { sheet: off('sat') });
    const where = among(jobs, { places: [{ prefecture: '13', municipalities: ['13102'] }], holidays: ['sat'] });
    expect(await search().drops(where, 'public', on)).toEqual({ numbers: 0, places: 1, holidays: 1 });
    expect(await search().count(where, 'public', on)).toBe(0);
  });

  it('groups by establishment only for who may know it', async () => {
    const disclosures: Disclosure[] = [1, 2, 1, 2, 3];
    const jobs = await store(
      ...disclosures.map((disclosure, index) => ({
        sheet: { ...plain, header: { ...plain.header, disclosure } },
        change: { acceptedOn: addDays(on, -index) },
      })),
    );
    const groups = async (reader: ReaderClass, page = 1) => {
      const query = { ...everything, where: among(jobs), page, size: 10 } as const;
      const answer = await search().groups(query, reader, on);
      return { ...answer, firsts: answer.firsts.map(({ id, more }) => [jobs.findIndex((job) => job.id === id), more]) };
    };
    expect(await groups('public')).toEqual({
      total: 5,
      groups: 4,
      firsts: [
        [0, 1],
        [1, 0],
        [3, 0],
        [4, 0],
      ],
    });
    expect(await groups('seeker')).toEqual({
      total: 5,
      groups: 2,
      firsts: [
        [0, 3],
        [4, 0],
      ],
    });
    expect(await groups('staff')).toEqual({ total: 5, groups: 1, firsts: [[0, 4]] });
    expect(await groups('public', 2)).toEqual({ total: 5, groups: 4, firsts: [] });
  });

  it('hides an establishment only where the reader may know it', async () => {
    const jobs = await store(
      ...([1, 2, 3] as const).map((disclosure) => ({
        sheet: { ...plain, header: { ...plain.header, disclosure } },
      })),
    );
    const hidden: Conditions = { hiddenEstablishments: [establishment()] };
    expect((await found(jobs, hidden, 'public')).sort()).toEqual([1, 2]);
    expect(await found(jobs, hidden, 'seeker')).toEqual([2]);
    expect(await found(jobs, hidden, 'staff')).toEqual([]);
  });

  it('measures from the place that everybody may know', async () => {
    // The workplace lies in Sapporo, the municipality it names is Chiyoda.
    const workplaces = [{ kind: 'address' as const, municipality: '13101', point: { lat: 43.06, lng: 141.35 } }];
    const sheet = (disclosure: Disclosure): JobSheet => ({
      ...at('13101', { workplaces }),
      header: { ...plain.header, disclosure },
    });
    const jobs = await store({ sheet: sheet(1) }, { sheet: sheet(2) }, { sheet: at('13102') }, { sheet: at('99999') });
    const near = (municipality: string, km: number): Conditions => ({ near: { at: { municipality }, km } });
    for (const reader of ['public', 'seeker', 'staff'] as const) {
      expect(await found(jobs, near('13101', 1), reader)).toEqual([1]);
      expect((await found(jobs, near('13101', 10), reader)).sort()).toEqual([1, 2]);
      expect(await found(jobs, { near: { at: { latitude: 43.06, longitude: 141.35 }, km: 1 } }, reader)).toEqual([0]);
    }
    expect(await found(jobs, near('99999', 200))).toEqual([]);
    expect(await found(jobs, near('13102', 200), 'public', 'distance')).toEqual([2, 1]);
  });

  it('orders by annual holidays, and by the words in the title', async () => {
    const days = (annualHolidays?: number): JobSheet => ({
      ...plain,
      hours: annualHolidays === undefined ? {} : { annualHolidays },
    });
    const free = await store({ sheet: days(100) }, { sheet: days() }, { sheet: days(125) });
    expect(await found(free, {}, 'public', 'annual-holidays')).toEqual([2, 0, 1]);
    const titled = (title: string): JobSheet => ({
      ...plain,
      work: { ...plain.work, title, description: '送迎と調理' },
    });
    const jobs = await store({ sheet: titled('運転手') }, { sheet: titled('調理と送迎') }, { sheet: titled('送迎') });
    const words = { text: '調理 送迎', any: false, fields: [] };
    expect(await found(jobs, { words }, 'public', 'relevance')).toEqual([1, 2, 0]);
    // Nothing to go by: the newest first.
    expect(await found(jobs, {}, 'public', 'relevance')).toEqual(await found(jobs, {}));
    expect(await found(jobs, {}, 'public', 'distance')).toEqual(await found(jobs, {}));
  });

  it('does not tell by the order of titles what a title hides', async () => {
    const sheet: JobSheet = {
      ...plain,
      header: { ...plain.header, disclosure: 2 },
      establishment: { name: '調理商会', nameKana: 'チョウリショウカイ' },
      work: { ...plain.work, title: '調理商会の運転手', description: '調理の手伝い' },
    };
    const other = { ...plain, work: { ...plain.work, title: '運転手', description: '調理の手伝い' } };
    const [early, late] = [{ acceptedOn: addDays(on, -9) }, { acceptedOn: addDays(on, -1) }];
    const jobs = await store({ sheet, change: early }, { sheet: other, change: late });
    const where = { words: { text: '調理', any: false, fields: [] } };
    expect(await found(jobs, where, 'public', 'relevance')).toEqual([1, 0]);
    expect(await found(jobs, where, 'seeker', 'relevance')).toEqual([0, 1]);
  });

  it('goes on after a job without leaving out or repeating one', async () => {
    const jobs = await store(
      ...Array.from({ length: 11 }, (_, index) => ({
        sheet: plain,
        change: { acceptedOn: addDays(on, -Math.floor(index / 4)) },
      })),
    );
    const ids: string[] = [];
    for (let last: Job | undefined; ; ) {
      const next = await search().after(last, 3, among(jobs), 'public', on);
      ids.push(...next);
      last = jobs.find(({ id }) => id === next.at(-1));
      if (!last) break;
    }
    const { ids: all } = await search().search({ ...everything, where: among(jobs) }, 'public', on);
    expect(ids).toEqual(all);
  });

  it('finds what was accepted since a day, and knows half hours of overtime', async () => {
    const jobs = await store(
      { sheet: plain, change: { acceptedOn: addDays(on, -3) } },
      { sheet: plain, change: { acceptedOn: addDays(on, -2) } },
    );
    expect(await found(jobs, { since: addDays(on, -2).toString() })).toEqual([1]);
    const overtime = (monthlyHours: number): JobSheet => ({
      ...plain,
      hours: { overtime: { exists: true, monthlyHours } },
    });
    const late = await store({ sheet: overtime(20) }, { sheet: overtime(20.5) });
    expect(await found(late, { overtimeAtMost: 20 })).toEqual([0]);
    expect((await found(late, { overtimeAtMost: 21 })).sort()).toEqual([0, 1]);
  });
};
