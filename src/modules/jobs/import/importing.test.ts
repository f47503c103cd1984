import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { jobNumber } from '#kernel/numbers.ts';
import { readReference } from '#modules/reference/reference.ts';
import { testDatabase } from '#test/support/database.ts';
import { jobByNumber, storeJob } from '../jobs.ts';
import { importJobsCommand } from './command.ts';
import { importFeed } from './importing.ts';

const { database, act } = testDatabase();
const office = () => act({ kind: 'system', task: 'import' });
const number = jobNumber('13010', '00000161');

beforeAll(async () => {
  await readReference(database);
});

const record: Record<string, string> = {
  kjno: number,
  uktkymd_seireki: '2026/11/02',
  kjkbn1_n: '一般',
  kjkbn2_n: 'フルタイム',
  kokaikibo: '２．ハローワークの求職者に限定して、事業所名等を含む求人情報を公開する',
  onlinejishuobo_uktkkahi_n: '可',
  sngbrui_c: '854',
  sngbrui_n: '老人福祉・介護事業',
  juriatsno: '13010',
  skgybrui1_c: '050-01',
  jgshmei: '社会福祉法人　ひかり会',
  jgshmeikana: 'シャカイフクシホウジン　ヒカリカイ',
  jgshyubinno: '102-0072',
  jgshszci: '東京都千代田区飯田橋９丁目９番９号',
  jgshhp: 'www.hikari.example.jp',
  sksu: '介護職員',
  shigoto_ny: '介護のお仕事です。　　変更範囲：変更なし',
  koyokeitai_n: '正社員',
  koyokikan_sadame_n: '雇用期間の定めあり（４ヶ月以上）',
  shgbsyubinno: '160-0022',
  shgbsjusho: '東京都新宿区新宿９丁目９番',
  shgbsjusho1_n: '東京都新宿区',
  shgbs_myre: 'ＪＲ山手線　新宿駅　から　徒歩5分',
  okni_jdktentisk_n: '屋内禁煙',
  mycartsknkahi_n: '不可',
  ztkkimmu_n: 'なし',
  tenkin_knsi_n: 'あり',
  tenkin_hani: '都内',
  nenreisegnari_jgn: '59',
  grki: '必須　高校以上',
  hynakiknt: 'あれば尚可　介護の経験',
  menkyo_skku1_n: '介護福祉士',
  menkyo_skkuyohi1_n: 'あれば尚可',
  sykkn: '試用期間あり　３ヶ月',
  sykknchu_rodojoken: '同条件',
  sikg_aplusbkagen: '210000',
  sikg_aplusbjgn: '240000',
  khkykagen: '180000',
  khkyjgn: '200000',
  tgktat1_mei: '処遇改善手当',
  tgktat1_kagen: '30000',
  tgktat1_jgn: '40000',
  ktizangydi: 'なし',
  chgnkeitai_n: '月給',
  tskntat: '実費支給（上限あり）',
  tskntatgaku: '24500',
  shkyumu_n: 'あり',
  shkyrt: '1月あたり2,000円～（前年度実績）',
  shoyoumu_n: 'なし',
  shgjn: '変形労働時間制（1か月単位）',
  shgjn1_open: '0830',
  shgjn1_close: '1730',
  jkgi_umu_n: 'あり',
  jkgi_thkinjn_ji_n: '月平均5時間',
  kyukeijn_n: '60分',
  kyjs_sat: '1',
  kyjs_sun: '1',
  sk2sei_n: '毎週',
  nenkankjsu_n: '120日',
  knyhkn: '雇用　労災　健康　厚生',
  tiskkin_seido: 'あり',
  tnsei: 'あり',
  tnnenrei: '60',
  saikoyo: 'あり',
  saikoyo_jgnnenrei: '65',
  jgis_kigyozentai_n: '1,320人',
  saiyoninzu_n: '2人',
  boshury_n: '増員',
  snkhoho: '面接（予定１回）　書類選考',
  obshri_rrksh: '履歴書（写真貼付）',
  snktts_tel: '03-9999-9999',
  kjjknktkjk: '見学できます。',
};

const csv = (...records: Record<string, string>[]) => Buffer.from(stringify(records, { header: true }));
const imported = async (...records: Record<string, string>[]) => {
  const report = await importFeed(office(), csv(...records));
  if ('unreadable' in report) throw new Error(report.unreadable);
  return report;
};
const without = (field: string) => ({ ...record, [field]: '' });
const findings = async (changes: Record<string, string>) => {
  const { rows } = await imported({ ...record, ...changes });
  return rows.flatMap(({ findings }) => findings.map(({ level, field, finding }) => `${level} ${field} ${finding}`));
};

describe('a record of the feed', () => {
  it('becomes a job with its establishment', async () => {
    const { rows } = await imported(record);
    expect(rows).toMatchObject([{ line: 2, number, outcome: 'new', findings: [] }]);
    // The law is told and refuses nothing: this one limits the age without a ground.
    expect(rows[0]?.notes).toContainEqual({ rule: 'age-no-ground', tone: 'red', item: 'work.age' });
    const job = await jobByNumber(office(), number);
    expect(job).toMatchObject({ state: 'active', disclosure: 2, selfApplication: true, officeCode: '13010' });
    expect(job?.deadlineOn.toString()).toBe('2027-01-31');
    expect(job?.sheet).toMatchObject({
      header: { kind: 'general', workingTime: 'full-time', industry: { code: '854' } },
      establishment: {
        name: '社会福祉法人　ひかり会',
        prefecture: '13',
        municipality: '13101',
        website: 'http://www.hikari.example.jp',
      },
      work: {
        occupations: [{ edition: '2022', code: '050-01' }],
        employmentType: 'regular',
        term: { kind: 'fixed', length: 'four-months-or-more' },
        workplaces: [{ kind: 'address', municipality: '13104', station: { means: 'walk', minutes: 5 } }],
        transfer: { possible: true, range: '都内' },
        age: { limited: true, to: 59 },
        education: { requirement: 'required', level: 'high-school' },
        experience: { requirement: 'preferred', details: '介護の経験' },
        licences: { listed: [{ name: '介護福祉士', requirement: 'preferred' }] },
        trialPeriod: { exists: true, length: '３ヶ月', sameConditions: true },
        carCommute: { allowed: false },
      },
      pay: {
        total: { from: 210_000, to: 240_000 },
        base: { from: 180_000, to: 200_000 },
        allowances: [{ name: '処遇改善手当', from: 30_000, to: 40_000 }],
        fixedOvertime: { paid: false },
        commuting: { kind: 'actual-limited', amount: 24_500 },
        raise: { exists: true, note: '1月あたり2,000円～（前年度実績）' },
        bonus: { exists: false },
      },
      hours: {
        system: 'variable',
        variableUnit: 'month',
        shifts: [{ from: 510, to: 1050 }],
        overtime: { exists: true, monthlyHours: 5 },
        holidays: { days: ['sat', 'sun'] },
        twoDaysOff: 'every-week',
        annualHolidays: 120,
      },
      conditions: {
        insurance: ['employment', 'accident', 'health', 'pension'],
        retirementPay: { exists: true },
        retirementAge: { exists: true, age: 60 },
        reemployment: { exists: true, age: 65 },
      },
      company: { employees: { total: 1_320 } },
      selection: {
        openings: 2,
        reason: { kind: 'growth' },
        methods: { interview: true, interviews: 1, documents: true },
        documents: ['resume'],
        contact: { telephone: '03-9999-9999' },
      },
      notes: '見学できます。',
    });
  });

  it('shares its establishment with the other records of the same name and address', async () => {
    await imported(
      record,
      { ...record, kjno: '13010-00000261' },
      { ...record, kjno: '13010-00000361', jgshmei: '別会社' },
    );
    const rows = await database.selectFrom('establishments').select('name').orderBy('name').execute();
    expect(rows.map(({ name }) => name)).toEqual(['別会社', '社会福祉法人　ひかり会']);
  });

  it('without a word about its disclosure keeps the employer secret', async () => {
    expect(await findings({ kokaikibo: '' })).toEqual(['warning kokaikibo missing']);
    expect((await jobByNumber(office(), number))?.disclosure).toBe(3);
  });

  it.each([
    ['kjno', '', 'error kjno missing'],
    ['kjno', '13A10-1', 'error kjno not a job number'],
    ['uktkymd_seireki', '', 'error uktkymd_seireki missing'],
    ['uktkymd_seireki', '2026/13/01', 'error uktkymd_seireki not a day'],
    ['kjyukoymd', '2026/11/01', 'error kjyukoymd deadline before acceptance'],
    ['sksu', '', 'error sksu missing'],
    ['sksu', '職'.repeat(29), 'error sksu too long'],
    ['jgshmei', '', 'error jgshmei missing'],
    ['koyokeitai_n', '', 'error koyokeitai_n missing'],
    ['sikg_aplusbkagen', '300000', 'error sikg_aplusbkagen out of range'],
  ])('with %s 「%s」 is refused: %s', async (field, value, finding) => {
    const { rows } = await imported({ ...record, [field]: value });
    expect(rows[0]?.outcome).toBe('refused');
    expect(rows[0]?.findings.map(({ level, field, finding }) => `${level} ${field} ${finding}`)).toContain(finding);
    expect(await database.selectFrom('jobs').select('id').execute()).toEqual([]);
  });

  it.each([
    ['sngbrui_c', 'ZZZ', 'warning sngbrui_c unknown code'],
    ['skgybrui1_c', '999-99', 'warning skgybrui1_c unknown code'],
    ['shgbsjusho1_n', '架空市', 'warning shgbsjusho1_n unknown place'],
    ['nenkankjsu_n', '多め', 'warning nenkankjsu_n not a number'],
    ['knyhkn', '雇用　謎', 'warning knyhkn not a known value'],
    ['sk2sei_n', '隔週', 'warning sk2sei_n not a known value'],
    ['shgjn1_open_close', '応相談', 'warning shgjn1_open_close kept as text'],
  ])('with %s 「%s」 is taken with a warning: %s', async (field, value, finding) => {
    expect(await findings({ [field]: value })).toEqual([finding]);
    expect(await jobByNumber(office(), number)).toBeDefined();
  });
});

describe('an import', () => {
  it('says which fields it does not know, and which number stands twice', async () => {
    const report = await imported({ ...record, kszk_jikan1_f: '1' }, record);
    expect(report.unknownFields).toEqual(['kszk_jikan1_f']);
    expect(report.rows.map(({ line, outcome }) => [line, outcome])).toEqual([
      [2, 'new'],
      [3, 'refused'],
    ]);
  });

  it('stores what is right although something else is wrong', async () => {
    const { rows } = await imported({ ...without('sksu'), kjno: '13010-00000261' }, record);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['refused', 'new']);
  });

  it('does not undo what was decided here', async () => {
    await imported(record);
    const job = await jobByNumber(office(), number);
    if (!job) throw new Error('not stored');
    await storeJob(office(), { ...job, state: 'filled' });
    expect((await imported(record)).rows[0]?.outcome).toBe('unchanged');
    await imported({ ...record, sksu: '介護職員（夜勤あり）' });
    expect(await jobByNumber(office(), number)).toMatchObject({ state: 'filled', version: 2 });
  });

  it('leaves a line in the audit, with figures only', async () => {
    await imported(record);
    const [entry] = await database.selectFrom('audit_entries').select(['what', 'detail']).execute();
    expect(entry).toEqual({ what: 'jobs.imported', detail: { new: 1, changed: 0, unchanged: 0, refused: 0 } });
  });
});

describe('npm run jobs:import', () => {
  const run = async (args: (file: string) => string[], content: Uint8Array = csv(record, without('sksu'))) => {
    const directory = await mkdtemp(join(tmpdir(), 'import-'));
    try {
      const file = join(directory, 'jobs.csv');
      await writeFile(file, content);
      const lines: string[] = [];
      const code = await importJobsCommand(args(file), office(), (line) => lines.push(line));
      return { code, lines };
    } finally {
      await rm(directory, { recursive: true });
    }
  };

  it('reports row by row and ends with 1 when a row was refused', async () => {
    const { code, lines } = await run((file) => [file]);
    expect(code).toBe(1);
    expect(lines).toEqual([
      'UTF-8, 2 records',
      `line 2  ${number}  accepted (new)`,
      ...lines.filter((line) => /^ {2}(?:red|orange|grey): /.test(line)),
      `line 3  ${number}  refused`,
      '  error: sksu missing',
      'new 1, changed 0, unchanged 0, refused 1; with warnings 0',
      'of the checker: red 1, orange 1, grey 1 records',
    ]);
    expect(lines).toContain(
      '  red: age-no-ground (work.age) An age limit needs one of the grounds of the law, and an age',
    );
  });

  it('with --check writes nothing, not even the establishment', async () => {
    const { code, lines } = await run((file) => ['--check', file], csv(record));
    expect(code).toBe(0);
    expect(lines.at(-1)).toBe('Checked only: nothing was written.');
    expect(await database.selectFrom('establishments').select('id').execute()).toEqual([]);
    expect(await database.selectFrom('audit_entries').select('what').execute()).toEqual([]);
  });

  it('says how it is called, and which file cannot be read', async () => {
    expect(await run(() => [])).toMatchObject({ code: 2 });
    expect(await run((file) => [file, '--apply'])).toMatchObject({ code: 2 });
    expect((await run((file) => [`${file}.gone`])).lines[0]).toMatch(/cannot be read: ENOENT/);
    expect((await run((file) => [file], Buffer.from('<a>'))).code).toBe(2);
  });
});
