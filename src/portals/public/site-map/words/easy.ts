import type { Words } from './ja.ts';

/** Plain sentences; the readings are added from the dictionary of `#ui/readings`. */
export const easy: Words = {
  title: 'ページの一覧',
  description: 'このサイトのページの一覧です。',
  groups: {
    seekers: '仕事を探している人',
    employers: '働く人を探している会社',
    support: '説明と手伝い',
    site: 'このサイトについて',
    staff: 'ハローワークの人',
  },
  pages: {
    home: '最初のページ',
    jobs: '仕事を探す',
    jobConditions: 'もっと条件を決めてさがす',
    jobSuggest: 'ことばから選ぶ',
    about: '求職者マイページの説明',
    opening: 'マイページを作る（ハローワークを使っている人）',
    onlineOpening: 'マイページを作って、仕事をさがす申しこみをする',
    seekerSignIn: '求職者マイページに入る（ログイン）',
    employers: '会社のためのサービスの説明',
    employerRules: '求人を確かめる決まり',
    employerOpening: '会社を登録する（事業所登録・仮登録）',
    employerMyPage: '会社のマイページを作る（パスワード登録）',
    employerSignIn: '求人者マイページに入る（ログイン）',
    offices: 'ハローワークの場所',
    help: 'よくある質問と、聞くところ',
    terms: '使うときの約束',
    employerTerms: '求人者マイページの約束',
    privacy: 'あなたの情報の使い方',
    accessibility: 'だれでも使えるようにするために',
    credits: 'データを作ったところ',
    siteMap: 'ページの一覧',
    staffSignIn: 'ハローワークの窓口の人が入る（ログイン）',
  },
};
