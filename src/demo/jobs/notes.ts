import type { JobSheet, SheetDisability, SheetPr } from '#modules/jobs/job-sheet.ts';
import type { DemoEstablishment } from './establishments.ts';
import type { Random } from './random.ts';

/** 求人に関する特記事項: what does not fit elsewhere. */
export const notesOf = (
  random: Random,
  job: { partTime: boolean; carCommute: boolean; selfApplication: boolean; insuranceEmployment: boolean },
): Pick<JobSheet, 'notes'> => {
  if (random.chance(0.3)) return {};
  const parts = [
    job.carCommute
      ? '＊マイカー通勤の方は任意保険の加入が必要です。'
      : '＊公共交通機関または自転車での通勤をお願いします。',
    job.partTime
      ? '＊有給休暇は労働日数に応じて法定どおり付与します。'
      : '＊有給休暇は入社６ヶ月経過後に１０日付与します。',
    job.partTime && job.insuranceEmployment ? '＊加入保険は労働時間により、法定どおり加入します。' : '',
    job.selfApplication ? '＊オンライン自主応募可。' : '＊応募にはハローワークの紹介状が必要です。',
    '＊応募前の職場見学ができます。',
    '＊昼食は各自でご用意ください（電子レンジ、冷蔵庫あり）。',
    '＊制服を貸与します。',
    '＊入社日は相談に応じます。',
    '＊育児・介護と両立しながら働く従業員が在籍しています。',
    '＊配属先は面接のうえ決定します。',
  ].filter((part) => part !== '');
  return { notes: random.some(parts, random.between(1, 4)).join('　') };
};

/** 求人・事業所ＰＲ情報, given by about a third of the employers. */
export const prOf = (random: Random, { trade, record }: DemoEstablishment): SheetPr | undefined => {
  if (!random.chance(0.32)) return undefined;
  return {
    message: random.pick([
      `${record.features ?? ''}ご応募をお待ちしています。`,
      `当${trade.firm}は、一緒に働く仲間を募集しています。まずはお気軽にお問い合わせください。`,
      `見学だけでも歓迎します。当${trade.firm}の雰囲気を感じていただければ幸いです。`,
    ]),
    ...(random.chance(0.5)
      ? {
          benefits: random.pick([
            '健康診断、インフルエンザ予防接種の補助',
            '慶弔見舞金、永年勤続表彰、健康診断',
            '財形貯蓄、資格取得支援制度',
            '従業員割引、制服貸与、親睦会',
          ]),
        }
      : {}),
    ...(random.chance(0.45)
      ? {
          training: random.pick([
            '入社時研修、年１回の安全衛生研修',
            '新任者研修、職種別研修（年４回）、外部研修の受講支援',
            '入社後３か月間の現場研修',
            '法定研修のほか、希望者に資格取得講座',
          ]),
        }
      : {}),
    ...(random.chance(0.2)
      ? {
          workLifeSupport: random.pick([
            '育児短時間勤務（小学校就学前まで）',
            '子の看護等休暇を時間単位で取得できます。',
            '介護休業から復帰した従業員がいます。',
          ]),
        }
      : {}),
    ...(random.chance(0.3) ? { trainingForNonRegular: true } : {}),
  };
};

/** 障害者に対する配慮に関する状況: always given on jobs for people with disabilities, otherwise by a quarter. */
export const disabilityOf = (
  random: Random,
  { trade }: DemoEstablishment,
  always: boolean,
): SheetDisability | undefined => {
  if (!always && !random.chance(0.24)) return undefined;
  const large = trade.size > 60;
  return {
    jobCoach: large && random.chance(0.1),
    elevator: large && random.chance(0.6),
    braille: large && random.chance(0.1),
    handrails: random.weighted([
      ['none', 40],
      ['one-side', 40],
      ['both-sides', 20],
    ] as const),
    wheelchair: large && random.chance(0.4),
    restRoom: random.chance(0.7),
    accessibleToilet: large && random.chance(0.5),
    ...(always
      ? {
          other: random.pick([
            '通院への配慮、定期的な面談を行っています。',
            '作業手順書を用意し、担当者を１名決めて支援します。',
            '勤務時間、休憩時間は相談に応じます。',
          ]),
        }
      : {}),
  };
};
