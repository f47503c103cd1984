import type { Language } from '#kernel/language.ts';
import type { RegistrationKind, RegistrationRecord, Sex } from '#modules/seekers/registration.ts';

/** What happens to one application of a seeker of the demo; `daysAgo` is when it was sent. */
export type Story = {
  daysAgo: number;
  steps: readonly (
    | 'send'
    | 'read'
    | 'documents'
    | 'interview'
    | 'final'
    | 'record-hired'
    | 'record-rejected'
    | 'publish'
    | 'accept'
    | 'withdraw'
  )[];
  motive: string;
};

/** One made-up seeker: who, which state of registration and My Page, and what they did. */
export type DemoSeeker = {
  key: string;
  name: string;
  nameKana: string;
  birthDate: string;
  sex?: Sex;
  office: 'iidabashi' | 'yamagata';
  kind: RegistrationKind;
  /** How long ago they registered; the end of validity follows from it. */
  registeredDaysAgo: number;
  end?: 'hired' | 'own-wish';
  myPage: 'open' | 'mail-registered' | 'none';
  language?: Language;
  record: RegistrationRecord;
  /** Beginnings of 職業分類 (R4), the dearest first: the stories are told of jobs like these. */
  looksFor: readonly string[];
  stories: readonly Story[];
  saved: number;
  draft?: string;
};

type Brief = {
  postcode: string;
  prefecture: string;
  municipality: string;
  address: string;
  mobile: string;
  occupation: string;
  years?: number;
  time?: 'full-time' | 'part-time';
  pay: number;
  place: { prefecture: string; municipality?: string };
  school: string;
  licences?: readonly string[];
  last?: { employer: string; occupation: string; from: string; to: string };
  note?: string;
  appeal?: string;
};

/** The eight tabs from the few facts that differ; everything not given stays empty, as on real sheets. */
const record = (brief: Brief): RegistrationRecord => {
  const time = brief.time ?? 'full-time';
  return {
    basic: {
      postcode: brief.postcode,
      prefecture: brief.prefecture,
      municipality: brief.municipality,
      address: brief.address,
      mobile: brief.mobile,
      contactByOffice: true,
      status: 'unemployed',
    },
    sharing: { openToEmployers: false, sharedWith: 'none' },
    wishes: {
      occupations: [
        { description: brief.occupation, ...(brief.years === undefined ? {} : { yearsOfExperience: brief.years }) },
      ],
      workingTimes: [time],
      twoDaysOffAWeek: true,
      ...(time === 'part-time' ? { daysAWeek: 4 } : {}),
      ...(brief.note ? { note: brief.note } : {}),
    },
    placeAndPay: {
      places: [brief.place],
      commuteMinutes: 60,
      pay: { unit: time === 'full-time' ? 'month' : 'hour', yen: brief.pay },
    },
    education: {
      last: { school: brief.school, ended: 'graduated' },
      licences: (brief.licences ?? []).map((name) => ({ name })),
    },
    career: { posts: brief.last ? [brief.last] : [] },
    appeal: brief.appeal ? { appeal: brief.appeal } : {},
  };
};

const tokyo = { prefecture: '13' };
const yamagata = { prefecture: '06', municipality: '06201' };

/** Twenty people, one for each state a counter meets. All are made up; the telephone numbers lead nowhere. */
export const demoSeekers: readonly DemoSeeker[] = [
  {
    key: 'hanako',
    name: '佐藤　花子',
    nameKana: 'サトウ　ハナコ',
    birthDate: '1988-05-14',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 35,
    myPage: 'open',
    saved: 5,
    looksFor: ['034', '040-01', '038-03', '033-01'],
    record: record({
      postcode: '112-0004',
      prefecture: '13',
      municipality: '13105',
      address: '後楽９－９－９',
      mobile: '090-0000-0001',
      occupation: '一般事務',
      years: 8,
      pay: 220_000,
      place: tokyo,
      school: '短期大学',
      licences: ['日商簿記検定２級'],
      last: { employer: '文具の卸売会社', occupation: '営業事務', from: '2017-04', to: '2026-08' },
      appeal: '受発注と請求の仕事を八年続けてきました。正確さには自信があります。',
    }),
    stories: [
      {
        daysAgo: 12,
        steps: ['send', 'read', 'documents', 'record-rejected', 'publish'],
        motive: '営業事務の経験を生かし、受発注から請求までを任せていただけると考え、応募しました。',
      },
      {
        daysAgo: 6,
        steps: ['send', 'read', 'documents', 'interview'],
        motive: '八年間の事務の経験と簿記の知識を、御社の総務と経理の補助で役立てたいと考えています。',
      },
      {
        daysAgo: 1,
        steps: ['send'],
        motive: '通いやすく、長く働ける職場を探しています。表計算での集計や資料の作成が得意です。',
      },
    ],
  },
  {
    key: 'kenichi',
    name: '鈴木　健一',
    nameKana: 'スズキ　ケンイチ',
    birthDate: '1975-11-02',
    sex: 'male',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 20,
    myPage: 'open',
    saved: 2,
    looksFor: ['089-01', '075-01', '057'],
    record: record({
      postcode: '162-0801',
      prefecture: '13',
      municipality: '13104',
      address: '山吹町９－９－９',
      mobile: '090-0000-0002',
      occupation: '施設の設備管理',
      years: 15,
      pay: 260_000,
      place: tokyo,
      school: '高等学校',
      licences: ['第二種電気工事士', '二級ボイラー技士'],
      last: { employer: 'ビル管理会社', occupation: '設備管理', from: '2011-06', to: '2026-09' },
    }),
    stories: [
      {
        daysAgo: 2,
        steps: ['send'],
        motive: 'ビルの設備管理を十五年担当しました。点検から小さな修理まで一人で対応できます。',
      },
    ],
  },
  {
    key: 'misaki',
    name: '髙橋　美咲',
    nameKana: 'タカハシ　ミサキ',
    birthDate: '1994-02-27',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 28,
    myPage: 'open',
    saved: 3,
    looksFor: ['017', '036-04', '033-03', '009'],
    record: record({
      postcode: '101-0051',
      prefecture: '13',
      municipality: '13101',
      address: '神田神保町９－９－９',
      mobile: '090-0000-0003',
      occupation: 'ウェブサイトの制作',
      years: 4,
      pay: 280_000,
      place: tokyo,
      school: '専修学校',
      appeal: '制作から公開後の更新まで担当してきました。',
    }),
    stories: [
      {
        daysAgo: 9,
        steps: ['send', 'read', 'interview'],
        motive: '公開した後の改善まで続けて関わりたいと考え、自社のサービスを持つ御社に応募しました。',
      },
    ],
  },
  {
    key: 'makoto',
    name: '田中　誠',
    nameKana: 'タナカ　マコト',
    birthDate: '1983-07-19',
    sex: 'male',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 40,
    myPage: 'open',
    saved: 1,
    looksFor: ['082', '083', '084-02'],
    record: record({
      postcode: '990-0047',
      prefecture: '06',
      municipality: '06201',
      address: '旅篭町９－９－９',
      mobile: '090-0000-0004',
      occupation: '配送ドライバー',
      years: 10,
      pay: 230_000,
      place: yamagata,
      school: '高等学校',
      licences: ['準中型自動車免許'],
    }),
    stories: [
      {
        daysAgo: 11,
        steps: ['send', 'read', 'interview', 'record-hired', 'publish'],
        motive: '市内の道に詳しく、無事故で十年配送を続けました。決まった時間に正確に届ける仕事が好きです。',
      },
    ],
  },
  {
    key: 'keiko',
    name: '伊藤　恵子',
    nameKana: 'イトウ　ケイコ',
    birthDate: '1969-12-08',
    sex: 'female',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 50,
    myPage: 'open',
    saved: 2,
    looksFor: ['055', '072'],
    record: record({
      postcode: '990-2447',
      prefecture: '06',
      municipality: '06201',
      address: '元木９－９－９',
      mobile: '090-0000-0005',
      occupation: '調理補助',
      years: 12,
      time: 'part-time',
      pay: 1_100,
      place: yamagata,
      school: '高等学校',
      licences: ['調理師'],
    }),
    stories: [
      {
        daysAgo: 12,
        steps: ['send', 'read', 'interview', 'record-hired', 'publish', 'accept'],
        motive: '給食の調理を長く担当してきました。朝の早い時間から働けます。',
      },
    ],
  },
  {
    key: 'daisuke',
    name: '渡邉　大輔',
    nameKana: 'ワタナベ　ダイスケ',
    birthDate: '1990-09-30',
    sex: 'male',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 15,
    myPage: 'open',
    saved: 1,
    looksFor: ['048'],
    record: record({
      postcode: '113-0033',
      prefecture: '13',
      municipality: '13105',
      address: '本郷９－９－９',
      mobile: '090-0000-0006',
      occupation: '法人営業',
      years: 7,
      pay: 300_000,
      place: tokyo,
      school: '大学',
    }),
    stories: [
      {
        daysAgo: 8,
        steps: ['send', 'read', 'withdraw'],
        motive: '新しいお客様を訪ねる営業を七年経験しました。提案の資料も自分で作ります。',
      },
    ],
  },
  {
    key: 'yumi',
    name: '山本　由美',
    nameKana: 'ヤマモト　ユミ',
    birthDate: '1979-03-03',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 10,
    myPage: 'open',
    saved: 4,
    looksFor: ['037'],
    record: record({
      postcode: '102-0072',
      prefecture: '13',
      municipality: '13101',
      address: '飯田橋９－９－９',
      mobile: '090-0000-0007',
      occupation: '医療事務',
      years: 5,
      time: 'part-time',
      pay: 1_300,
      place: tokyo,
      school: '短期大学',
      licences: ['医療事務の講座を修了'],
    }),
    stories: [
      {
        daysAgo: 3,
        steps: ['send', 'withdraw'],
        motive: '受付と会計の経験があります。午前中を中心に働きたいと考えています。',
      },
    ],
  },
  {
    key: 'shota',
    name: '中村　翔太',
    nameKana: 'ナカムラ　ショウタ',
    birthDate: '2001-06-21',
    sex: 'male',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 5,
    myPage: 'open',
    saved: 2,
    draft: '工場での製造の仕事に興味があり、',
    looksFor: ['074', '070', '072', '073', '071', '099-01'],
    record: record({
      postcode: '162-0846',
      prefecture: '13',
      municipality: '13104',
      address: '市谷左内町９－９－９',
      mobile: '090-0000-0008',
      occupation: '製造',
      pay: 210_000,
      place: tokyo,
      school: '高等学校',
    }),
    stories: [],
  },
  {
    key: 'naoko',
    name: '小林　直子',
    nameKana: 'コバヤシ　ナオコ',
    birthDate: '1986-01-17',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 80,
    myPage: 'open',
    saved: 3,
    looksFor: ['029', '030', '049-05'],
    record: record({
      postcode: '112-0002',
      prefecture: '13',
      municipality: '13105',
      address: '小石川９－９－９',
      mobile: '090-0000-0009',
      occupation: '保育士',
      years: 9,
      pay: 250_000,
      place: tokyo,
      school: '短期大学',
      licences: ['保育士'],
    }),
    stories: [
      {
        daysAgo: 5,
        steps: ['send', 'read'],
        motive: '保育園で九年働きました。一人ひとりの育ちに合わせた保育を続けたいと考えています。',
      },
    ],
  },
  {
    key: 'hiroshi',
    name: '加藤　浩',
    nameKana: 'カトウ　ヒロシ',
    birthDate: '1967-08-11',
    sex: 'male',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 130,
    myPage: 'open',
    saved: 2,
    looksFor: ['038', '033-01'],
    record: record({
      postcode: '990-0832',
      prefecture: '06',
      municipality: '06201',
      address: '城西町９－９－９',
      mobile: '090-0000-0010',
      occupation: '経理',
      years: 20,
      pay: 280_000,
      place: yamagata,
      school: '大学',
      licences: ['日商簿記検定１級'],
    }),
    stories: [],
  },
  {
    key: 'sakura',
    name: '吉田　さくら',
    nameKana: 'ヨシダ　サクラ',
    birthDate: '1998-04-05',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 60,
    end: 'hired',
    myPage: 'open',
    saved: 0,
    looksFor: ['045'],
    record: record({
      postcode: '101-0061',
      prefecture: '13',
      municipality: '13101',
      address: '神田三崎町９－９－９',
      mobile: '090-0000-0011',
      occupation: '販売',
      years: 3,
      pay: 210_000,
      place: tokyo,
      school: '専修学校',
    }),
    stories: [
      {
        daysAgo: 13,
        steps: ['send', 'read', 'interview', 'record-hired', 'publish', 'accept'],
        motive: '衣料品の販売を三年経験しました。お客様と話しながら提案する仕事が好きです。',
      },
    ],
  },
  {
    key: 'takashi',
    name: '山田　隆',
    nameKana: 'ヤマダ　タカシ',
    birthDate: '1972-10-10',
    sex: 'male',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 30,
    end: 'own-wish',
    myPage: 'open',
    saved: 1,
    looksFor: ['059'],
    record: record({
      postcode: '113-0021',
      prefecture: '13',
      municipality: '13105',
      address: '本駒込９－９－９',
      mobile: '090-0000-0012',
      occupation: '警備',
      years: 6,
      pay: 220_000,
      place: tokyo,
      school: '高等学校',
    }),
    stories: [],
  },
  {
    key: 'megumi',
    name: '佐々木　恵',
    nameKana: 'ササキ　メグミ',
    birthDate: '1992-12-24',
    sex: 'female',
    office: 'iidabashi',
    kind: 'online',
    registeredDaysAgo: 7,
    myPage: 'open',
    saved: 2,
    looksFor: ['036', '043', '034-03'],
    record: record({
      postcode: '170-0013',
      prefecture: '13',
      municipality: '13116',
      address: '東池袋９－９－９',
      mobile: '090-0000-0013',
      occupation: 'コールセンターの受信',
      years: 2,
      pay: 230_000,
      place: tokyo,
      school: '大学',
    }),
    stories: [
      {
        daysAgo: 4,
        steps: ['send', 'read', 'final'],
        motive: '電話での応対を二年経験しました。落ち着いて話を聞き、正しく記録することを心がけています。',
      },
    ],
  },
  {
    key: 'ryo',
    name: '山口　亮',
    nameKana: 'ヤマグチ　リョウ',
    birthDate: '2003-02-02',
    office: 'iidabashi',
    kind: 'online',
    registeredDaysAgo: 1,
    myPage: 'open',
    saved: 0,
    looksFor: [],
    record: record({
      postcode: '171-0022',
      prefecture: '13',
      municipality: '13116',
      address: '南池袋９－９－９',
      mobile: '090-0000-0014',
      occupation: 'まだ決めていません',
      pay: 200_000,
      place: tokyo,
      school: '大学',
    }),
    stories: [],
  },
  {
    key: 'kumiko',
    name: '松本　久美子',
    nameKana: 'マツモト　クミコ',
    birthDate: '1981-06-06',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 2,
    myPage: 'mail-registered',
    saved: 0,
    looksFor: ['050'],
    record: record({
      postcode: '112-0013',
      prefecture: '13',
      municipality: '13105',
      address: '音羽９－９－９',
      mobile: '090-0000-0015',
      occupation: '介護職員',
      years: 3,
      pay: 230_000,
      place: tokyo,
      school: '高等学校',
      licences: ['介護職員初任者研修'],
    }),
    stories: [],
  },
  {
    key: 'toru',
    name: '井上　徹',
    nameKana: 'イノウエ　トオル',
    birthDate: '1964-04-29',
    sex: 'male',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 1,
    myPage: 'none',
    saved: 0,
    looksFor: ['057'],
    record: record({
      postcode: '990-0039',
      prefecture: '06',
      municipality: '06201',
      address: '香澄町９－９－９',
      mobile: '090-0000-0016',
      occupation: '建物の管理人',
      time: 'part-time',
      pay: 1_050,
      place: yamagata,
      school: '高等学校',
    }),
    stories: [],
  },
  {
    key: 'asuka',
    name: '木村　明日香',
    nameKana: 'キムラ　アスカ',
    birthDate: '1996-08-08',
    sex: 'female',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 18,
    myPage: 'open',
    saved: 6,
    looksFor: ['023'],
    record: record({
      postcode: '990-2413',
      prefecture: '06',
      municipality: '06201',
      address: '南原町９－９－９',
      mobile: '090-0000-0017',
      occupation: '看護師',
      years: 5,
      pay: 260_000,
      place: yamagata,
      school: '専修学校',
      licences: ['看護師'],
    }),
    stories: [],
  },
  {
    key: 'ichiro',
    name: '林　一郎',
    nameKana: 'ハヤシ　イチロウ',
    birthDate: '1957-09-15',
    sex: 'male',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 25,
    myPage: 'open',
    saved: 1,
    looksFor: ['096', '099', '097', '098'],
    record: record({
      postcode: '112-0012',
      prefecture: '13',
      municipality: '13105',
      address: '大塚９－９－９',
      mobile: '090-0000-0018',
      occupation: '清掃、軽作業',
      time: 'part-time',
      pay: 1_250,
      place: tokyo,
      school: '高等学校',
      note: '週三日、午前中の仕事を希望します。',
    }),
    stories: [
      {
        daysAgo: 7,
        steps: ['send', 'read', 'record-rejected'],
        motive: '体を動かす仕事が好きです。時間を守って長く続けることができます。',
      },
    ],
  },
  {
    key: 'lan',
    name: 'グエン　ティ　ラン',
    nameKana: 'グエン　ティ　ラン',
    birthDate: '1997-11-11',
    sex: 'female',
    office: 'iidabashi',
    kind: 'office',
    registeredDaysAgo: 22,
    myPage: 'open',
    language: 'easy',
    saved: 2,
    looksFor: ['056', '096-03'],
    record: record({
      postcode: '169-0073',
      prefecture: '13',
      municipality: '13104',
      address: '百人町９－９－９',
      mobile: '090-0000-0019',
      occupation: 'ホテルの仕事',
      years: 2,
      pay: 220_000,
      place: tokyo,
      school: '大学',
      appeal: '日本語とベトナム語と英語を話すことができます。',
    }),
    stories: [
      {
        daysAgo: 5,
        steps: ['send', 'read', 'documents'],
        motive: 'ホテルで二年働きました。外国からのお客様と話すことが好きです。',
      },
    ],
  },
  {
    key: 'isamu',
    name: '﨑田　勇',
    nameKana: 'サキタ　イサム',
    birthDate: '1985-05-05',
    sex: 'male',
    office: 'yamagata',
    kind: 'office',
    registeredDaysAgo: 33,
    myPage: 'open',
    saved: 1,
    looksFor: ['071', '074', '070'],
    record: record({
      postcode: '990-0021',
      prefecture: '06',
      municipality: '06201',
      address: '小白川町９－９－９',
      mobile: '090-0000-0020',
      occupation: '溶接、機械の組立',
      years: 11,
      pay: 250_000,
      place: yamagata,
      school: '高等学校',
      licences: ['アーク溶接の特別教育を修了'],
    }),
    stories: [
      {
        daysAgo: 10,
        steps: ['send', 'read', 'interview', 'record-hired'],
        motive: '溶接と組立を十一年経験しました。図面を読み、段取りから任せていただけます。',
      },
    ],
  },
];
