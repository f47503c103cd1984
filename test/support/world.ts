import type { EmployerRole, StaffActor, System } from '#kernel/actor.ts';
import { type JobNumber, jobNumber, seekerNumber } from '#kernel/numbers.ts';
import { day } from '#kernel/time.ts';
import type { AccountKind } from '#modules/accounts/account.ts';
import { openAccount } from '#modules/accounts/accounts.ts';
import { addStaffMember, staffActor } from '#modules/accounts/staff-members.ts';
import { addEmployerUser, storeEstablishments } from '#modules/establishments/establishments.ts';
import type { NewJob } from '#modules/jobs/job.ts';
import type { JobSheet } from '#modules/jobs/job-sheet.ts';
import { storeJobs } from '#modules/jobs/jobs.ts';
import type { Person, Registration, RegistrationRecord } from '#modules/seekers/registration.ts';
import { registerMailAddress } from '#modules/seekers/registrations.ts';
import { takeOverRegistration } from '#modules/seekers/seekers.ts';
import { wholeSheet } from '#test/import/whole-sheet.ts';
import { giveApp, passSecondStep } from './second-steps.ts';
import { type Visitor, type VisitorOptions, visitorOf } from './visitor.ts';
import type { TestWeb } from './web.ts';

/** Everybody's password in tests. */
export const password = 'Kx7!pq92';

export type SeekerOfCast = { registration: Registration; mail: string; person: Person };
type UserOfCast = { accountId: string; mail: string; name: string };
export type EmployerOfCast = { id: string; name: string; owner: UserOfCast; recruiter: UserOfCast; viewer: UserOfCast };
export type StaffOfCast = UserOfCast & { actor: StaffActor };

/** Jobs by what they are there for. */
export type JobsOfCast = Record<keyof ReturnType<typeof jobsOf>, JobNumber>;

/** The one cast of all tests: seekers, two employers, the counters of two offices, and jobs of every kind. */
export type World = {
  /** 佐藤 花子: has a My Page and looks for work. */
  hanako: SeekerOfCast;
  /** 鈴木 太郎: another seeker with a My Page, who must never see anything of 花子. */
  taro: SeekerOfCast;
  /** 高橋 次郎: his registration is no longer active (無効). */
  jiro: SeekerOfCast;
  /** 田中 桜: registered at the counter with her mail address, her My Page is not open yet. */
  sakura: SeekerOfCast;
  /** ひかりの里: the employer of the story, with a main user, a recruiter and somebody who may only look. */
  hikari: EmployerOfCast;
  /** あおぞら商店: another employer. */
  aozora: EmployerOfCast;
  /** Opened a My Page on the web and have not registered yet. */
  newSeeker: { accountId: string; mail: string };
  newEmployer: { accountId: string; mail: string };
  /** ハローワーク飯田橋: both departments. */
  counter: { seekers: StaffOfCast; employers: StaffOfCast; manager: StaffOfCast };
  /** ハローワーク上野. */
  otherOffice: { seekers: StaffOfCast };
  jobs: JobsOfCast;
};

const system: System = { kind: 'system', task: 'test' };

export const makeWorld = async (web: TestWeb): Promise<World> => {
  const counter = {
    seekers: await staff(web, 'madoguchi@iidabashi.example.jp', '窓口　一郎', '13010', 'seekers'),
    employers: await staff(web, 'kyujin@iidabashi.example.jp', '求人　二郎', '13010', 'employers'),
    manager: await staff(web, 'tokatsu@iidabashi.example.jp', '統括　三郎', '13010', 'seekers', true),
  };
  const otherOffice = { seekers: await staff(web, 'madoguchi@ueno.example.jp', '上野　四郎', '13030', 'seekers') };
  const hikari = await employer(web, 'hikari', wholeSheet.establishment.name);
  const aozora = await employer(web, 'aozora', '株式会社　あおぞら商店');
  const [closedBook] = await storeEstablishments(web.act(system), [
    { state: 'registered', name: '有限会社　ひなた工務店', place: {}, dispute: false, record: {} },
  ]);
  if (!closedBook) throw new Error('not stored');
  const jobs = jobsOf(hikari.id, aozora.id, closedBook.id);
  await storeJobs(web.act(system), Object.values(jobs));
  return {
    hanako: await seeker(web, 'hanako', 1, { name: '佐藤　花子', nameKana: 'サトウ　ハナコ', birthDate: '1990-04-15' }),
    taro: await seeker(web, 'taro', 2, { name: '鈴木　太郎', nameKana: 'スズキ　タロウ', birthDate: '1985-12-31' }),
    jiro: await seeker(web, 'jiro', 3, {
      name: '高橋　次郎',
      nameKana: 'タカハシ　ジロウ',
      birthDate: '2000-02-29',
      ended: true,
    }),
    sakura: await notYetOpen(web, counter.seekers),
    newSeeker: await newcomer(web, 'seeker', 'aoi@seeker.example.jp'),
    newEmployer: await newcomer(web, 'employer', 'sora@employer.example.jp'),
    hikari,
    aozora,
    counter,
    otherOffice,
    jobs: Object.fromEntries(Object.entries(jobs).map(([name, { number }]) => [name, number])) as JobsOfCast,
  };
};

/** Signs somebody of the cast in at the door of his portal. */
export const signedIn = async (
  web: TestWeb,
  kind: AccountKind,
  { mail }: { mail: string },
  options: VisitorOptions = {},
): Promise<Visitor> => {
  const visitor = await visitorOf(web, options).open(`/${kind}/sign-in`);
  await visitor.fill('ID（メールアドレス）', mail).fill('パスワード', password).press('ログイン');
  await typeCode(visitor, () => web.mailbox.code(mail));
  await passSecondStep(web, visitor);
  if (visitor.status !== 200 || visitor.path.includes('sign-in')) {
    throw new Error(`${mail} could not sign in: ${visitor.status} ${visitor.path} ${visitor.text.slice(0, 300)}`);
  }
  return visitor;
};

/** Types the mailed one-time code where one is asked for. */
export const typeCode = async (visitor: Visitor, code: () => Promise<string>): Promise<void> => {
  if (!visitor.path.includes('/sign-in/code')) return;
  await visitor.fill('ワンタイムパスワード（6桁の数字）', await code()).press('送信');
};

const account = async (web: TestWeb, kind: AccountKind, mail: string): Promise<string> => {
  const opened = await openAccount(web.act(system), { kind, mail, language: 'ja', password });
  if ('refused' in opened) throw new Error(`${mail}: ${opened.refused}`);
  return opened.accepted.id;
};

const newcomer = async (web: TestWeb, kind: AccountKind, mail: string) => ({
  accountId: await account(web, kind, mail),
  mail,
});

const staff = async (
  web: TestWeb,
  mail: string,
  name: string,
  officeCode: string,
  department: 'seekers' | 'employers',
  manager = false,
): Promise<StaffOfCast> => {
  const accountId = await account(web, 'staff', mail);
  const member = { accountId, officeCode, department, manager, name };
  await addStaffMember(web.act(system), member);
  await giveApp(web, accountId);
  return { accountId, mail, name, actor: staffActor(member) };
};

const employer = async (web: TestWeb, key: string, name: string): Promise<EmployerOfCast> => {
  const [stored] = await storeEstablishments(web.act(system), [
    {
      state: 'registered',
      name,
      place: {
        postcode: '102-0072',
        prefecture: '13',
        municipality: '13101',
        address: '東京都千代田区飯田橋９丁目９番',
      },
      officeCode: '13010',
      dispute: false,
      record: {},
    },
  ]);
  if (!stored) throw new Error(`${name} was not stored`);
  const user = async (role: EmployerRole): Promise<UserOfCast> => {
    const mail = `${role}@${key}.example.jp`;
    const accountId = await account(web, 'employer', mail);
    const added = await addEmployerUser(web.act(system), { accountId, establishmentId: stored.id, role });
    if ('refused' in added) throw new Error(`${mail}: ${added.refused}`);
    return { accountId, mail, name };
  };
  return {
    id: stored.id,
    name,
    owner: await user('owner'),
    recruiter: await user('recruiter'),
    viewer: await user('viewer'),
  };
};

type Told = { name: string; nameKana: string; birthDate: string; ended?: boolean };

/** What a seeker told the counter; the delicate part must never reach an employer. */
const recordOf = (key: string): RegistrationRecord => ({
  basic: {
    postcode: '102-0072',
    prefecture: '13',
    municipality: '13101',
    address: `千代田区飯田橋９丁目１番${key}荘`,
    mobile: '090-0000-0001',
    status: 'unemployed',
    leftOn: '2026-09-30',
  },
  sharing: { openToEmployers: false, sharedWith: 'none' },
  wishes: { occupations: [{ description: '介護の仕事', yearsOfExperience: 3 }], workingTimes: ['full-time'] },
  placeAndPay: { places: [{ prefecture: '13' }], pay: { unit: 'month', yen: 220_000 } },
  education: { licences: [{ name: '介護福祉士' }] },
  career: { posts: [{ employer: '前の勤め先', occupation: '介護職員', reasonOfLeaving: '転居' }] },
  disability: { considerations: '通院のため週に一度の早退' },
  appeal: { appeal: '明るく働きます' },
});

const registrationOf = (web: TestWeb, key: string, serial: number, told: Told): Registration => ({
  id: web.act(system).chance.id(),
  number: seekerNumber('13010', `0000${serial}061`),
  officeCode: '13010',
  kind: 'office',
  state: told.ended ? 'inactive' : 'active',
  inactiveReason: told.ended ? 'own-wish' : undefined,
  appliedOn: day('2026-11-02'),
  validUntil: day('2027-01-31'),
  accountId: undefined,
  person: { name: told.name, nameKana: told.nameKana, birthDate: day(told.birthDate) },
  record: recordOf(key),
  version: 1,
});

const seeker = async (web: TestWeb, key: string, serial: number, told: Told): Promise<SeekerOfCast> => {
  const mail = `${key}@seeker.example.jp`;
  const accountId = await account(web, 'seeker', mail);
  const registration = { ...registrationOf(web, key, serial, told), accountId };
  await takeOverRegistration(web.act(system), registration);
  return { registration, mail, person: registration.person };
};

const notYetOpen = async (web: TestWeb, at: StaffOfCast): Promise<SeekerOfCast> => {
  const mail = 'sakura@seeker.example.jp';
  const told = { name: '田中　桜', nameKana: 'タナカ　サクラ', birthDate: '1996-02-29' };
  const registration = registrationOf(web, 'sakura', 4, told);
  await takeOverRegistration(web.act(system), registration);
  const registered = await registerMailAddress(web.act(at.actor), registration.id, mail);
  if ('refused' in registered) throw new Error(`${mail}: ${registered.refused}`);
  return { registration: registered.accepted, mail, person: registration.person };
};

const sheetOf = (title: string, header: Partial<JobSheet['header']> = {}): JobSheet => ({
  ...wholeSheet,
  header: { ...wholeSheet.header, ...header },
  work: { ...wholeSheet.work, title },
});

const jobsOf = (hikari: string, aozora: string, hinata: string) => {
  const job = (
    serial: number,
    title: string,
    given: Partial<NewJob> & { header?: Partial<JobSheet['header']> } = {},
  ) => {
    const { header, ...rest } = given;
    return {
      number: jobNumber('13010', `00${1000 + serial}61`),
      state: 'active',
      establishmentId: hikari,
      officeCode: '13010',
      acceptedOn: day('2026-11-02'),
      deadlineOn: day('2027-01-31'),
      sheet: sheetOf(title, header),
      ...rest,
    } satisfies NewJob;
  };
  return {
    /** Open, shown to everybody, takes self-applications. */
    open: job(1, '介護職員（ひかりの里）'),
    /** A second one like it. */
    another: job(2, '生活相談員（ひかりの里）'),
    ofAozora: job(3, '販売員（あおぞら商店）', { establishmentId: aozora }),
    /** 自主応募不可 */
    notAccepting: job(4, '調理員（ひかりの里）', { header: { selfApplication: false } }),
    /** 充足 */
    filled: job(5, '看護師（ひかりの里）', { state: 'filled' }),
    /** 取消 */
    withdrawn: job(6, '運転手（ひかりの里）', { state: 'withdrawn' }),
    /** 紹介期限日 has passed, the night's work has not run yet. */
    expired: job(7, '事務員（ひかりの里）', { acceptedOn: day('2026-09-01'), deadlineOn: day('2026-11-19') }),
    /** 紹介保留 */
    suspended: job(8, '栄養士（ひかりの里）', { state: 'suspended' }),
    /** 公開範囲 2: the employer's name for registered seekers only. */
    toSeekers: job(9, '機能訓練指導員', { header: { disclosure: 2 } }),
    /** 公開範囲 3: without the employer's name for everybody. */
    nameless: job(10, '清掃員', { header: { disclosure: 3 } }),
    /** 公開範囲 4: for the counter only. */
    hidden: job(11, '施設長候補', { header: { disclosure: 4 } }),
    /** The employer has no My Page. */
    noMyPage: job(12, '大工（ひなた工務店）', { establishmentId: hinata }),
  };
};
