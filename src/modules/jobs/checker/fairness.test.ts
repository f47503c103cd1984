import { age, asks, cases, graduates, note, say, work } from '#test/support/rule-cases.ts';
import { equalityRules, fairSelectionRules } from './fairness.ts';

cases('equal treatment and fair selection', [...equalityRules, ...fairSelectionRules], {
  'age-limit-in-text': {
    finds: [
      [
        'another limit than the item',
        { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '３５歳以下' },
      ],
      ['up to 35', note('３５歳まで')],
      ['40 or below', note('４０歳以下の方を募集')],
      ['people in their twenties', note('２０代の方歓迎')],
    ],
    leaves: [
      [
        '「未満」 of the same limit',
        { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '６０歳未満' },
      ],
      ['the retirement age', note('定年６０歳、６５歳まで再雇用')],
      ['people of 60 welcome', note('６０歳以上の方も歓迎します')],
      ['the people cared for', note('６５歳以上の利用者が対象です')],
      ['all ages', note('２０代から６０代まで幅広い年齢の方が活躍中')],
      [
        'where the limit is an item',
        { ...age({ limited: true, to: 59, ground: 'retirement-age', reason: '定年' }), notes: '５９歳以下' },
      ],
    ],
  },
  'young-wanted': {
    finds: [
      ['若い方歓迎', note('若い方歓迎')],
      ['若手募集', note('若手社員を募集しています')],
    ],
    leaves: [
      ['若干名', note('若干名の募集です')],
      ['from young to old', note('若手からベテランまで活躍しています')],
      ['the customers', note('若い方に人気のお店です')],
    ],
  },
  'sex-limited': {
    finds: [
      ['a midwife is a woman by law', { ...work({ title: '助産師' }), notes: '女性のみ' }, 'orange'],
      ['for care by the same sex', note('同性介助のため女性のみ'), 'orange'],
      ['女性限定', note('女性限定の募集です'), 'red'],
      ['男性のみ', note('応募は男性のみ'), 'red'],
      ['with positive action', note('女性のみ募集（ポジティブ・アクション）'), 'orange'],
      ['women not', note('女性不可'), 'red'],
    ],
    leaves: [
      ['男女不問', note('男女不問')],
      ['女性活躍', note('女性活躍推進法の認定企業です')],
      ['who works there', note('女性だけの職場です')],
      ['a gym for women', note('女性専用フィットネスのインストラクター')],
    ],
  },
  'sex-preferred': {
    finds: [
      ['女性歓迎', note('女性歓迎')],
      ['男性向き', note('男性向きの仕事です')],
      ['a team of women', note('女性だけの職場です')],
    ],
    leaves: [
      ['both', note('男性・女性歓迎')],
      ['women too', note('女性も歓迎します')],
      ['男女', note('男女ともに活躍中')],
      ['女性活躍', note('女性が活躍しています')],
    ],
  },
  'sex-in-name': {
    finds: [
      ['看護婦', work({ title: '看護婦' })],
      ['営業マン', work({ title: '営業マン' })],
      ['主婦歓迎', note('主婦歓迎')],
    ],
    leaves: [
      ['看護師', work({ title: '看護師' })],
      ['看護婦（士）', note('看護婦（士）')],
      ['主婦（夫）', note('主婦（夫）歓迎')],
      ['both waiters', work({ title: 'ウェイター・ウェイトレス' })],
    ],
  },
  'family-status': {
    finds: [
      ['single people only', note('独身の方のみ')],
      ['leaving on marriage', note('結婚した場合は退職')],
    ],
    leaves: [
      ['a dormitory', note('独身寮あり')],
      ['a gift', note('結婚祝金あり')],
    ],
  },
  nationality: {
    finds: [
      ['Japanese only', note('日本人のみ'), 'red'],
      ['foreigners not', note('外国人不可'), 'red'],
      ['a public post', note('日本国籍を有する方'), 'orange'],
    ],
    leaves: [
      ['外国人歓迎', note('外国人の方も歓迎します')],
      ['国籍不問', note('国籍不問')],
    ],
  },
  'disability-excluded': {
    finds: [
      ['not', note('障害者は不可'), 'red'],
      ['健常者', note('健常者のみ'), 'red'],
      ['心身ともに健康', note('心身ともに健康な方'), 'orange'],
    ],
    leaves: [
      ['the people cared for', note('障害者支援施設での支援')],
      ['welcome', note('障害のある方も応募できます')],
    ],
  },
  'origin-asked': {
    finds: [
      ['a family register', asks('戸籍謄本を提出')],
      ['住民票', asks('応募時に住民票の写しを持参')],
    ],
    leaves: [
      [
        'the work of a town hall',
        say('市役所の窓口で戸籍の届出の受付や住民票の交付を行うお仕事です。研修があり、未経験でも始められます。'),
      ],
      ['after joining', asks('採用後に住民票を提出')],
    ],
  },
  'family-asked': {
    finds: [
      ['who the family is', asks('家族構成を記入した書類')],
      ['what the parents do', asks('両親の職業を伺います')],
    ],
    leaves: [
      [
        'the families of those cared for',
        say('利用者の家族構成を確認し、ご家族と相談しながら支援計画をつくるお仕事です。入社後は研修があります。'),
      ],
      ['with regard for the home', note('家庭状況に配慮した勤務ができます')],
    ],
  },
  'belief-asked': {
    finds: [
      ['尊敬する人物', asks('尊敬する人物を書いてください')],
      ['思想・信条', asks('思想・信条についての作文')],
    ],
    leaves: [
      ['a motto', note('お客様第一を信条としています')],
      ['a religious body', note('宗教法人が運営する幼稚園です')],
      ['not asked', note('宗教、思想・信条は問いません')],
    ],
  },
  'background-inquiry': {
    finds: [['身元調査', asks('採用前に身元調査を行います')]],
    leaves: [
      [
        'the work of a firm',
        say('素行調査や身元調査を行う調査会社の事務のお仕事です。電話の応対、報告書の入力などを担当します。'),
      ],
    ],
  },
  'health-check-asked': {
    finds: [['健康診断書', asks('面接時に健康診断書の提出')]],
    leaves: [
      ['after the decision', asks('採用後に健康診断書を提出')],
      ['a benefit', note('年１回の健康診断あり')],
    ],
  },
  'indirect-conditions': {
    finds: [
      ['a height', note('身長１６０ｃｍ以上の方'), 'orange'],
      ['moving anywhere', note('全国転勤が可能な方'), 'orange'],
      ['strength', note('体力に自信のある方'), 'grey'],
    ],
    leaves: [
      ['the people cared for', note('体重８０ｋｇ以上の利用者の移乗はリフトで行います')],
      ['that there are transfers', note('全国転勤あり')],
    ],
  },
  'own-forms': {
    finds: [
      ['a form of the firm', asks('当社所定の履歴書をお送りください'), 'grey'],
      ['for school leavers', { ...graduates('high-school', {}), selection: { note: '当社所定の応募用紙' } }, 'orange'],
      ['what asks for the family', asks('身上書を提出'), 'orange'],
    ],
    leaves: [
      ['any form', asks('履歴書（様式は問いません）')],
      ['the form of the country', asks('全国高等学校統一用紙')],
    ],
  },
});
