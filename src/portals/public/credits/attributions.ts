import type { Words } from './words/ja.ts';

/** A source of shipped data: the line its licence asks for, word for word, and what it is used for. */
export type Attribution = {
  /** As in data/README.md. */
  id: string;
  uses: readonly (keyof Words['use'])[];
  line: string;
  links?: readonly string[];
};

/** The lines of data/README.md; a test compares them with the files. Texts are quoted and therefore in one language. */
export const attributions: readonly Attribution[] = [
  {
    id: 'L1',
    uses: ['places', 'postalCodes'],
    line: 'yubin 0.2.2 (MIT License, Copyright (c) 2026 tk1024); 日本郵便 郵便番号データを加工して作成',
    links: ['https://github.com/tk1024/yubin', 'https://www.post.japanpost.jp/zipcode/'],
  },
  {
    id: 'L2',
    uses: ['englishNames'],
    line: 'list-of-cities-in-japan (MIT License, Copyright (c) 2017 Nobu Funaki) — English names only, taken from Wikipedia article titles',
  },
  {
    id: 'L3',
    uses: ['points'],
    line: 'Geolonia 住所データ（株式会社Geolonia、CC BY 4.0）を加工して作成',
    links: ['https://creativecommons.org/licenses/by/4.0/deed.ja'],
  },
  {
    id: 'L4',
    uses: ['occupations2011', 'searchForm'],
    line: 'hellowork-mhlw.github.io (MIT License, Copyright (c) 2022 hellowork-mhlw)',
  },
  {
    id: 'L5',
    uses: ['offices'],
    line: 'jp-hello-work (MIT License, Copyright (c) 2022 Saya Kitano; its notice also names Copyright (c) 2018-2021 Yusuke Kawasaki)',
  },
  {
    id: 'L6',
    uses: ['occupations2022', 'demo'],
    line: '『職業情報データベース 簡易版数値系ダウンロードデータ ver.7.00』『同 解説系ダウンロードデータ ver.7.00』（独立行政法人労働政策研究・研修機構（JILPT）作成）職業情報提供サイト（job tag）より2026年5月4日にダウンロードを加工して作成 — extraction: jasonhnd/jobs (MIT License, Copyright (c) 2026 mirai-shigoto.com)',
    links: ['https://shigoto.mhlw.go.jp/User/download'],
  },
  {
    id: 'L7',
    uses: ['industries'],
    line: '日本標準産業分類（平成25年10月改定）: e-Stat のCSVを加工して作成 — conversion: imi-enrichment-jsic-es (MIT License, Copyright (c) 2020 IMI Tool Project)',
  },
  {
    id: 'L8',
    uses: ['demoNames'],
    line: 'japanese-personal-name-dataset (MIT License, Copyright (c) 2022 shuheilocale)',
  },
  { id: 'L9', uses: ['holidays'], line: 'holiday_jp 2.5.1 (MIT License, Copyright (c) 2016 holiday-jp)' },
  {
    id: 'L10',
    uses: ['minimumWages'],
    line: '地域別最低賃金: 厚生労働省公表値（compiled by LruLab/minimum-wage-api）',
  },
];
