import { business } from '../business.ts';

const office = 'clerk*0.5|accountant*0.15|general-affairs*0.25|section-head*0.12';

/** 医療, 福祉, 保育, 教育. */
export const careBusinesses = [
  business('special-nursing-home', '854', 36, {
    forms: 'welfare',
    brands: 'pair|word|word',
    endings: '会:カイ|福祉会:フクシカイ',
    facilities:
      '特別養護老人ホーム:トクベツヨウゴロウジンホーム|:|介護老人保健施設:カイゴロウジンホケンシセツ|特別養護老人ホーム:トクベツヨウゴロウジンホーム',
    places:
      '特別養護老人ホーム（定員８０名）|特別養護老人ホーム（定員５０名）|介護老人保健施設（定員１００名）|ユニット型特別養護老人ホーム',
    clerical: '利用料の請求|面会者の受付|職員の勤怠入力',
    activity:
      '特別養護老人ホーム、ショートステイ、デイサービスの運営|高齢者福祉施設の経営（入所・通所・訪問）|介護老人保健施設及び居宅介護支援事業所の運営|特別養護老人ホーム、ショートステイの運営',
    features:
      '入居者一人ひとりの生活のリズムを大切にしたケアを行っています。|介護ロボットや見守りセンサーを導入し、職員の負担軽減に努めています。|職員の資格取得を支援し、研修に力を入れている法人です。',
    employees: [40, 95, 420],
    posts: `care-worker*10|facility-nurse*3|care-helper*2|catering-cook*2|kitchen-helper*1.5|life-counsellor*1|care-manager*1|dietitian*0.8|physical-therapist*0.6|occupational-therapist*0.3|care-clerk*1|care-driver*1|building-cleaning*0.4|care-head*0.3|school-caretaker*0.3|${office}`,
  }),
  business('care-home', '854', 30, {
    forms: 'care',
    brands: 'word|word|katakana|pair',
    endings: 'ケア:ケア|ケアサービス:ケアサービス|会:カイ|ライフ:ライフ|福祉サービス:フクシサービス',
    facilities:
      '有料老人ホーム:ユウリョウロウジンホーム|サービス付き高齢者向け住宅:サービスツキコウレイシャムケジュウタク|グループホーム:グループホーム|:',
    places:
      '住宅型有料老人ホーム|サービス付き高齢者向け住宅|認知症対応型グループホーム（２ユニット１８名）|介護付き有料老人ホーム',
    clerical: '利用料の請求|介護記録の整理|面会者の受付',
    activity:
      '有料老人ホーム、訪問介護事業所の運営|サービス付き高齢者向け住宅の運営及び訪問介護|認知症グループホームの運営|介護付き有料老人ホームの運営',
    features:
      'ご入居者の「今日やりたいこと」を大切にする、家庭的な雰囲気の職場です。|少人数のホームで、ゆったりとした介護を心がけています。|開設から１５年、地域の方に親しまれています。',
    employees: [8, 28, 160],
    posts: `care-worker*10|facility-nurse*2|care-helper*1|kitchen-helper*1.5|catering-cook*1|care-manager*0.6|care-head*0.6|home-helper*2|helper-coordinator*0.6|care-clerk*0.5|${office}`,
  }),
  business('day-service', '854', 26, {
    forms: 'care',
    brands: 'word|word|katakana',
    endings: 'ケアサービス:ケアサービス|福祉会:フクシカイ|ライフサポート:ライフサポート|会:カイ',
    facilities:
      'デイサービスセンター:デイサービスセンター|リハビリデイサービス:リハビリデイサービス|:|デイサービス:デイサービス',
    places:
      'デイサービスセンター|機能訓練型デイサービス|小規模多機能型居宅介護事業所|地域密着型のデイサービス（定員１８名）',
    clerical: '利用料の請求|送迎表の作成|連絡帳の準備',
    activity:
      '通所介護、居宅介護支援事業|機能訓練を中心とした通所介護事業|小規模多機能型居宅介護の運営|地域密着型通所介護事業',
    features:
      '笑顔で一日を過ごしていただけるよう、レクリエーションに力を入れています。|機能訓練を中心とした、元気になるデイサービスを目指しています。|日曜日は休業し、夜勤のない職場です。',
    employees: [6, 18, 90],
    posts: `day-service*9|care-driver*4|facility-nurse*3|life-counsellor*1.6|kitchen-helper*1.2|care-manager*1|physical-therapist*0.6|judo-therapist*0.3|care-helper*0.6|care-clerk*0.4|${office}`,
  }),
  business('home-care', '854', 20, {
    forms: 'care',
    brands: 'word|katakana|word',
    endings:
      'ケアサービス:ケアサービス|ヘルパーステーション:ヘルパーステーション|サポート:サポート|介護センター:カイゴセンター|:',
    places: '訪問介護事業所|居宅介護支援事業所|ヘルパーステーション',
    clerical: '介護報酬の請求|訪問予定表の入力|実施記録の確認',
    activity: '訪問介護、障害福祉サービス（居宅介護・重度訪問介護）|訪問介護及び居宅介護支援事業の運営',
    features:
      'ご利用者とヘルパーの相性を大切に、無理のない訪問予定を組んでいます。|住み慣れた家での暮らしを支える、地域密着の事業所です。|登録ヘルパーから正社員になった職員もいます。',
    employees: [4, 16, 80],
    posts: `home-helper*10|helper-coordinator*2|care-manager@居宅介護支援事業所*2|care-clerk*0.8|care-head*0.3|${office}`,
  }),
  business('welfare-equipment', '854', 3, {
    brands: 'word|katakana|surname',
    endings: '福祉用具:フクシヨウグ|ケアショップ:ケアショップ|メディカルサービス:メディカルサービス',
    places: '福祉用具の営業所|福祉用具レンタルの事業所',
    goods: '介護ベッドや車いす|福祉用具',
    activity: '福祉用具のレンタル・販売、住宅改修',
    features: 'お客さまの暮らしに合う用具を一緒に考える、提案型の会社です。',
    employees: [5, 20, 150],
    posts: `welfare-equipment*8|clerk*2|route-delivery*1.5|${office}`,
  }),
  business('disability-support', '855', 22, {
    forms: 'support',
    brands: 'word|word|katakana',
    endings: '会:カイ|福祉会:フクシカイ|の里:ノサト|ワークス:ワークス|サポート:サポート',
    facilities:
      '就労継続支援Ｂ型事業所:シュウロウケイゾクシエンビーガタジギョウショ|障害者支援施設:ショウガイシャシエンシセツ|生活介護事業所:セイカツカイゴジギョウショ|:',
    places: '就労継続支援Ｂ型事業所|障害者支援施設（入所）|生活介護事業所|就労移行支援事業所',
    goods: '焼き菓子や手工芸品|野菜や手づくりパン',
    clerical: '工賃の計算|請求データの作成|利用者負担金の集計',
    activity:
      '就労継続支援Ｂ型、共同生活援助（グループホーム）の運営|障害者支援施設、相談支援事業所の運営|生活介護、共同生活援助、短期入所の運営|就労移行支援、共同生活援助の運営',
    features:
      '利用者の「できた」を一緒に喜べる職場です。|カフェや農園の運営など、地域に開かれた活動を行っています。|福祉の仕事が初めての方にも、研修と同行の期間を設けています。',
    employees: [6, 26, 180],
    posts: `disability-support*10|group-home*5|care-driver*1.6|child-manager*1|facility-nurse*1|support-coordinator*1|kitchen-helper*0.8|care-clerk*0.5|${office}`,
  }),
  business('child-day-service', '853', 12, {
    forms: 'support',
    brands: 'word|katakana|word',
    endings: 'キッズ:キッズ|こども支援:コドモシエン|はぐくみ会:ハグクミカイ|プラス:プラス|:',
    facilities:
      '放課後等デイサービス:ホウカゴトウデイサービス|児童発達支援事業所:ジドウハッタツシエンジギョウショ|こどもサポート:コドモサポート',
    places: '放課後等デイサービス|児童発達支援事業所|多機能型の療育施設',
    activity: '児童発達支援、放課後等デイサービスの運営',
    features:
      '少人数での個別支援と運動遊びを組み合わせた療育を行っています。|子どもたちの「好き」から始める支援を大切にしています。',
    employees: [5, 12, 70],
    posts: `child-guidance*10|child-manager*2.5|care-driver*1.2|occupational-therapist*0.5|speech-therapist*0.4|${office}`,
  }),
  business('nursery', '853', 26, {
    forms: 'nursery',
    brands: 'word|word|pair',
    endings: '会:カイ|福祉会:フクシカイ|学園:ガクエン',
    facilities: '保育園:ホイクエン>|こども園:コドモエン>|乳児保育園:ニュウジホイクエン>|保育園:ホイクエン>',
    places: '認可保育園|幼保連携型認定こども園|小規模保育園（定員１９名）|企業主導型保育園',
    activity: '認可保育園の運営|幼保連携型認定こども園の運営|小規模保育園の運営|企業主導型保育園の運営',
    features:
      '園庭が広く、自然の中での遊びを大切にしている園です。|行事の準備は分担し、持ち帰りの仕事をなくしています。|子ども一人ひとりの「やってみたい」を大切にしています。',
    employees: [10, 28, 120],
    posts: `nursery-teacher*10|childcare-assistant*4|catering-cook*2|dietitian*1|kitchen-helper*0.8|clerk*0.5|school-caretaker*0.3`,
  }),
  business('hospital', '831', 26, {
    forms: 'hospital',
    brands: 'pair|pair|surname|word',
    endings: '会:カイ',
    facilities:
      '病院:ビョウイン>|リハビリテーション病院:リハビリテーションビョウイン>|総合病院:ソウゴウビョウイン>|病院:ビョウイン>|中央病院:チュウオウビョウイン>',
    places:
      '一般病棟と療養病棟を持つ病院（１２０床）|リハビリテーション病院|急性期病院（２４０床）|精神科病院|ケアミックス型の病院',
    sites: '病院',
    clerical: '入院書類の準備|診断書の受付|職員の勤怠管理',
    activity:
      '病院の経営（内科、外科、整形外科）|リハビリテーション病院、訪問看護ステーションの運営|急性期病院の経営|精神科病院及び関連施設の運営|病院、介護老人保健施設の運営',
    features:
      '地域の救急医療とリハビリテーションを担う病院です。|院内保育所と職員寮を備え、働き続けやすい環境を整えています。|教育担当者を配置し、復職される方の研修に力を入れています。',
    employees: [90, 240, 900],
    posts: `ward-nurse*10|nursing-assistant*5|medical-clerk*3|physical-therapist*1.4|occupational-therapist*1|speech-therapist*0.5|pharmacist*1|laboratory-technician*0.8|radiographer*0.7|clinical-engineer*0.5|catering-cook*1.5|dietitian*0.8|kitchen-helper*1|support-coordinator*0.7|building-cleaning*0.6|building-equipment*0.5|facility-guard*0.2|midwife*0.2|doctor*0.3|care-driver@併設のデイケア*0.3|nursery-teacher@院内保育所*0.3|${office}`,
  }),
  business('clinic', '832', 26, {
    forms: 'clinic',
    brands: 'surname|surname|surname|word',
    endings:
      '内科クリニック:ナイカクリニック|医院:イイン|クリニック:クリニック|眼科:ガンカ|皮膚科クリニック:ヒフカクリニック|耳鼻咽喉科:ジビインコウカ|小児科医院:ショウニカイイン|内科・循環器科医院:ナイカジュンカンキカイイン',
    places: '当院|当クリニック|無床の診療所',
    clerical: '診療報酬の請求補助|予約の管理|検査結果の整理',
    activity: '一般診療所の経営|外来診療、予防接種、健康診断',
    features:
      '地域のかかりつけ医として、丁寧な説明を心がけています。|スタッフ同士の仲がよく、長く勤める方が多い職場です。|予約制を取り入れ、残業を減らしています。',
    employees: [4, 10, 45],
    posts: 'clinic-nurse*9|medical-clerk*8|laboratory-technician*0.5|building-cleaning@院内*0.4|doctor*0.3|clerk*0.3',
  }),
  business('orthopaedics', '832', 8, {
    forms: 'clinic',
    brands: 'surname|surname|word',
    endings:
      '整形外科:セイケイゲカ|整形外科クリニック:セイケイゲカクリニック|整形外科・リハビリテーション科:セイケイゲカリハビリテーションカ',
    places: '整形外科クリニック|当院|リハビリテーション室を備えた診療所',
    activity: '整形外科、リハビリテーション科の診療',
    features: 'リハビリテーションに力を入れ、スポーツ障害にも対応しています。|地域の方の足腰の健康を支えています。',
    employees: [6, 18, 60],
    posts:
      'clinic-nurse*5|medical-clerk*5|physical-therapist*4|radiographer*1.5|judo-therapist*1|nursing-assistant*0.8',
  }),
  business('dialysis', '832', 4, {
    forms: 'clinic',
    brands: 'surname|word|pair',
    endings: '透析クリニック:トウセキクリニック|腎クリニック:ジンクリニック|内科・泌尿器科:ナイカヒニョウキカ',
    places: '透析クリニック|当院',
    activity: '人工透析、内科の診療',
    features: '透析を受ける方の生活に合わせ、夜間の透析も行っています。',
    employees: [10, 26, 90],
    posts: 'clinic-nurse*6|clinical-engineer*4|medical-clerk*2|nursing-assistant*1.5|care-driver@透析に通う患者さま*1',
  }),
  business('maternity-clinic', '832', 2, {
    forms: 'clinic',
    brands: 'surname|word',
    endings:
      '産婦人科:サンフジンカ|レディースクリニック:レディースクリニック|ウィメンズクリニック:ウィメンズクリニック',
    places: '産婦人科クリニック|当院',
    activity: '産科、婦人科の診療',
    features: 'お母さんと赤ちゃんの心に残るお産を支えています。',
    employees: [12, 32, 80],
    posts: 'midwife*5|ward-nurse*3|medical-clerk*3|catering-cook@院内の厨房*2|nursing-assistant*1.5',
  }),
  business('dental', '833', 17, {
    forms: 'clinic',
    brands: 'surname|surname|word',
    endings:
      '歯科医院:シカイイン|歯科クリニック:シカクリニック|デンタルクリニック:デンタルクリニック|歯科・矯正歯科:シカキョウセイシカ',
    places: '当院|歯科医院|ユニット５台の歯科医院',
    activity: '歯科診療所の経営（一般歯科、小児歯科、矯正歯科）|歯科診療及び訪問歯科診療',
    features:
      '予防に力を入れている歯科医院です。|完全予約制で、診療は時間どおりに終わります。|滅菌と衛生の管理を徹底しています。',
    employees: [3, 8, 35],
    posts: `dental-hygienist*8|dental-assistant*8|dental-technician*0.4|receptionist*1|clerk*0.3`,
  }),
  business('visiting-nursing', '834', 12, {
    forms: 'care',
    brands: 'word|katakana|word',
    endings:
      '訪問看護ステーション:ホウモンカンゴステーション|ナーシング:ナーシング|ケアプランセンター:ケアプランセンター',
    places: '訪問看護ステーション|訪問看護・リハビリの事業所',
    activity: '訪問看護、訪問リハビリテーション',
    features:
      '看護師とリハビリ職が連携し、在宅での療養を支えています。|直行直帰とタブレット記録で、家庭と両立しやすい職場です。',
    employees: [4, 12, 60],
    posts: `visiting-nurse*10|physical-therapist*2|occupational-therapist*1.2|speech-therapist*0.4|clerk*1.2|care-manager*0.6`,
  }),
  business('therapy', '835', 5, {
    forms: 'small',
    brands: 'word|surname|katakana',
    endings: '整骨院:セイコツイン|鍼灸整骨院:シンキュウセイコツイン|治療院:チリョウイン|接骨院:セッコツイン',
    places: '整骨院|鍼灸整骨院|訪問マッサージの治療院',
    activity: '整骨院の経営|訪問医療マッサージ、鍼灸院の運営',
    features: '技術の勉強会を毎月開催しています。|スポーツ選手から高齢の方まで幅広く来院されます。',
    employees: [2, 7, 40],
    posts: 'judo-therapist*6|masseur*4|receptionist*3|clerk*0.4',
  }),
  business('dispensary', '603', 11, {
    forms: 'company',
    brands: 'word|katakana|surname',
    endings: '薬局:ヤッキョク|調剤薬局:チョウザイヤッキョク|ファーマシー:ファーマシー',
    places: '調剤薬局|病院前の調剤薬局|地域密着の保険薬局',
    activity: '調剤薬局の経営、在宅訪問薬剤管理|保険調剤、一般用医薬品の販売',
    features:
      '在宅医療に力を入れ、患者さまのご自宅まで薬をお届けしています。|処方箋の枚数に余裕があり、落ち着いて服薬指導ができます。',
    employees: [3, 12, 200],
    posts: `pharmacist*8|pharmacy-clerk*8|clerk*0.3`,
  }),
  business('kindergarten-school', '819', 8, {
    forms: 'school',
    brands: 'word|pair|surname',
    endings: '学園:ガクエン|幼稚園:ヨウチエン|こども園:コドモエン',
    places: '認定こども園|幼稚園|私立幼稚園（園児１８０名）',
    activity: '幼稚園、認定こども園の運営',
    features: '体を動かす遊びと絵本の時間を大切にしている園です。',
    employees: [10, 26, 90],
    posts:
      'kindergarten-teacher*7|nursery-teacher*5|childcare-assistant*3|catering-cook*0.8|school-clerk*0.8|school-caretaker*0.4',
  }),
  business('school', '817', 8, {
    forms: 'school',
    brands: 'pair|surname|word',
    endings:
      '専門学校:センモンガッコウ|高等学校:コウトウガッコウ|職業能力開発校:ショクギョウノウリョクカイハツコウ|日本語学校:ニホンゴガッコウ',
    places: '専門学校|私立高等学校|職業訓練校|日本語学校',
    activity: '専門学校の運営|高等学校の運営|職業訓練、資格取得講座の実施|日本語教育機関の運営',
    features: '少人数のクラスで、一人ひとりの進路を支えています。|学ぶ人の目標に寄り添う学校づくりを進めています。',
    employees: [12, 60, 350],
    posts: `vocational-teacher*5|school-clerk*4|school-caretaker*1|career-adviser*1|librarian@学校の図書室*0.6|catering-cook@学生食堂*0.4|general-affairs*0.4`,
  }),
  business('research', '711', 4, {
    forms: 'association',
    brands: 'pair|word',
    endings: '研究所:ケンキュウショ|技術研究センター:ギジュツケンキュウセンター|科学研究所:カガクケンキュウショ',
    places: '研究所の実験室|研究センター',
    activity: '農業・食品に関する試験研究|環境及び材料に関する研究と技術支援',
    features: '若手の研究者が多く、落ち着いた環境で仕事ができます。',
    employees: [15, 60, 300],
    posts: 'researcher*7|laboratory*3|clerk*1.5|agriculture-adviser*0.5|general-affairs*0.6',
  }),
  business('cram-school', '823', 9, {
    brands: 'word|katakana|pair',
    endings: '学習塾:ガクシュウジュク|進学塾:シンガクジュク|個別学院:コベツガクイン|ゼミナール:ゼミナール',
    places: '学習塾|個別指導の教室',
    activity: '小・中・高校生を対象とした学習塾の経営',
    features: '一人ひとりの目標に合わせた個別の指導を行っています。',
    employees: [3, 15, 150],
    posts: 'cram-teacher*8|receptionist*1.5|clerk*1|advertising-sales*0.2',
  }),
  business('sports-club', '804', 5, {
    brands: 'katakana|word|pair',
    endings: 'スイミングクラブ:スイミングクラブ|スポーツクラブ:スポーツクラブ|体操クラブ:タイソウクラブ',
    places: 'スイミングクラブ|スポーツクラブ|体操教室',
    activity: 'スイミングスクールの経営|スポーツクラブの経営|体操教室、スポーツ教室の運営',
    features: '子どもから高齢の方まで、多くの会員さまに通っていただいています。',
    employees: [6, 24, 200],
    posts: 'sports-instructor*7|receptionist*3|building-cleaning@施設内*0.8|clerk*0.5',
  }),
  business('music-school', '824', 2, {
    forms: 'small',
    brands: 'surname|word|katakana',
    endings: '音楽教室:オンガクキョウシツ|ミュージックスクール:ミュージックスクール|ピアノ教室:ピアノキョウシツ',
    places: '音楽教室',
    goods: '楽器や楽譜',
    activity: '音楽教室の運営、楽器の販売',
    features: '音楽を楽しむ気持ちを大切にした教室です。',
    employees: [3, 10, 60],
    posts: 'music-teacher*6|receptionist*2|shop-staff*1',
  }),
  business('driving-school', '829', 3, {
    brands: 'pair|word',
    endings:
      '自動車学校:ジドウシャガッコウ|ドライビングスクール:ドライビングスクール|自動車教習所:ジドウシャキョウシュウジョ',
    places: '指定自動車教習所',
    activity: '指定自動車教習所の経営、高齢者講習',
    features: '合格したときの喜びを教習生と分かち合える仕事です。',
    employees: [15, 38, 120],
    posts: 'driving-instructor*8|receptionist*2.5|clerk*0.8|building-cleaning*0.4',
  }),
  business('after-school-club', '859', 6, {
    forms: 'support',
    brands: 'word',
    endings: '会:カイ|学童クラブ:ガクドウクラブ|子育て支援会:コソダテシエンカイ',
    places: '学童クラブ|市から委託された放課後児童クラブ',
    activity: '放課後児童クラブの運営',
    features: '地域の子どもたちの放課後を、地域の大人みんなで支えています。',
    employees: [6, 24, 160],
    posts: 'after-school-care*10|childcare-assistant*1|clerk*0.8',
  }),
];
