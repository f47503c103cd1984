import { cases, dispatch, note, say, work } from '#test/support/rule-cases.ts';
import { qualityRules } from './quality.ts';

cases('clarity and safety', qualityRules, {
  'description-short': {
    finds: [['外来の看護', say('外来の看護業務全般　　変更範囲：法人の定める業務')]],
    leaves: [['a whole description', {}]],
  },
  'capital-letters': {
    finds: [['a shout', say('ＷＥＬＣＯＭＥ　ＴＯ　ＯＵＲ　ＣＯＭＰＡＮＹ！　一緒に働きましょう')]],
    leaves: [['an abbreviation', say('ＣＡＤオペレーター（ＡｕｔｏＣＡＤ）のお仕事です。図面の修正を担当します。')]],
  },
  'telephone-in-text': {
    finds: [
      ['a number', note('お問い合わせは０３－１２３４－５６７８')],
      ['a mobile', note('090-0000-0000まで')],
    ],
    leaves: [
      ['opening hours', note('受付時間は９時～１７時、定員は１００－１２０人')],
      ['a licence number', dispatch()],
    ],
  },
  'mail-in-text': {
    finds: [['an address', note('saiyo@hikari.example まで')]],
    leaves: [['none', note('メールでの連絡はマイページから')]],
  },
  'address-in-text': {
    finds: [['an address', note('https://hikari.example/ をご覧ください')]],
    leaves: [['a word', note('ホームページをご覧ください')]],
  },
  'line-in-text': {
    finds: [['ＬＩＮＥ応募', note('ＬＩＮＥで応募できます')]],
    leaves: [['a production line', note('ライン作業、製造ＬＩＮＥの管理')]],
  },
  'external-form': {
    finds: [
      ['a form', note('当社ホームページから応募してください')],
      ['応募フォーム', note('応募フォームにご記入ください')],
    ],
    leaves: [['ハローワークインターネットサービスから', note('ハローワークのホームページから応募できます')]],
  },
  symbols: {
    finds: [['stars', say('★★★急募★★★　訪問介護のお仕事です。利用者のご自宅で生活を支えます。')]],
    leaves: [['bullets', say('■訪問介護　■買い物の同行　■掃除　利用者のご自宅で生活を支えるお仕事です。')]],
  },
  'symbols-in-title': {
    finds: [['a star', work({ title: '★看護師★' })]],
    leaves: [['brackets', work({ title: '看護師【訪問看護】' })]],
  },
  exaggeration: {
    finds: [['for sure', note('絶対に稼げます')]],
    leaves: [['an example', note('月収例２５万円')]],
  },
  'shady-offer': {
    finds: [
      ['the words of that trade', note('ホワイト案件です'), 'red'],
      ['parcels', note('荷物の受け取りだけの簡単な仕事')],
      ['identity cards', note('身分証の写真を送ってください')],
    ],
    leaves: [['a parcel service', note('荷物の受け取り、仕分け、配達')]],
  },
});
