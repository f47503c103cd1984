import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** One real posting as the private sample keeps it; the file is for local tests only and never enters the project. */
type Posting = {
  sample_id: number;
  office_code5: string;
  received: string;
  valid_until: string;
  employer_masked: string;
  employer_muni: string;
  work_muni: string;
  job_title: string;
  job_description: string;
  industry: string;
  work_station: string;
  employment_type: string;
  full_part: string;
  permanent_hire: string;
  contract_period: string;
  salary_low: string;
  salary_high: string;
  salary_text: string;
  salary_form: string;
  bonus: string;
  bonus_detail: string;
  raise_: string;
  work_hours: string;
  shift1: string;
  shift2: string;
  shift3: string;
  overtime: string;
  overtime_avg: string;
  holidays: string;
  annual_holidays: string;
  license1: string;
  license2: string;
  license3: string;
  insurance: string;
  car_commute: string;
  smoking: string;
};

/** Beside the checkout, or where SHARED_DATA says. */
export const sampleFile = resolve(process.env.SHARED_DATA ?? '../shared/data', 'jobs/postings-sample.jsonl');
export const hasSample = existsSync(sampleFile);

export const readSample = (): Posting[] =>
  readFileSync(sampleFile, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Posting);

/** The sample carries the office only: the rest of the number is its place in the sample, made up. */
export const numberOf = ({ office_code5, sample_id }: Posting): string =>
  `${office_code5}-${String(sample_id).padStart(6, '0')}61`;

/** A posting under the names of the feed. */
export const feedFields = (posting: Posting): Record<string, string> => ({
  kjno: numberOf(posting),
  uktkymd_seireki: posting.received,
  kjyukoymd: posting.valid_until,
  kjkbn1_n: '一般',
  kjkbn2_n: posting.full_part,
  kokaikibo: '1',
  sngbrui_n: posting.industry,
  jgshmei: posting.employer_masked,
  jgshszci: posting.employer_muni,
  sksu: posting.job_title,
  shigoto_ny: posting.job_description,
  koyokeitai_n: posting.employment_type,
  ssintoyo_umu_n: posting.permanent_hire,
  koyokikan_sadame_n: posting.contract_period,
  shgbsjusho1_n: posting.work_muni,
  shgbs_myre: posting.work_station,
  okni_jdktentisk_n: posting.smoking,
  mycartsknkahi_n: posting.car_commute,
  menkyo_skkuyohi1_n: posting.license1,
  menkyo_skkuyohi2_n: posting.license2,
  menkyo_skkuyohi3_n: posting.license3,
  sikg_aplusbkagen: posting.salary_low,
  sikg_aplusbjgn: posting.salary_high,
  chgnkeitai_n: posting.salary_form,
  shkyumu_n: posting.raise_,
  shoyoumu_n: posting.bonus,
  shoyo: posting.bonus_detail,
  shgjn: posting.work_hours,
  shgjn1_open_close: posting.shift1,
  shgjn2_open_close: posting.shift2,
  shgjn3_open_close: posting.shift3,
  jkgi_umu_n: posting.overtime,
  jkgi_thkinjn_ji_n: posting.overtime_avg,
  kyjs: posting.holidays,
  nenkankjsu_n: posting.annual_holidays,
  knyhkn: posting.insurance,
});

/** The words a page must carry for a posting: every item that was given, as it was given. */
export const givenItems = (posting: Posting): Record<string, string> => ({
  職種: posting.job_title,
  仕事内容: posting.job_description,
  産業分類: posting.industry,
  最寄り駅: posting.work_station,
  雇用形態: posting.employment_type,
  求人区分: posting.full_part,
  正社員登用: posting.permanent_hire,
  雇用期間: posting.contract_period,
  事業所名: posting.employer_masked,
  所在地: posting.employer_muni,
  就業場所: posting.work_muni,
  ...(posting.salary_text && { 'ａ ＋ ｂ（固定残業代がある場合はａ ＋ ｂ ＋ ｃ）': posting.salary_text }),
  賃金形態等: posting.salary_form,
  賞与: posting.bonus,
  賞与金額: posting.bonus_detail,
  昇給: posting.raise_,
  就業時間: [posting.work_hours, posting.shift1, posting.shift2, posting.shift3].filter(Boolean).join(''),
  時間外労働時間: `${posting.overtime}${posting.overtime_avg}`,
  休日等: posting.holidays,
  年間休日数: posting.annual_holidays,
  '必要な免許・資格': [posting.license1, posting.license2, posting.license3].filter((one) => one !== '未選択').join(''),
  加入保険等: posting.insurance,
  マイカー通勤: posting.car_commute,
  受動喫煙対策: posting.smoking,
});
