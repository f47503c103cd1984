import type { ReportFinding, ReportReason } from '../job-report.ts';

/** Words of the counter's pages about reports; staff work in Japanese. */
export const staffWords = {
  reports: {
    title: '求人についての連絡',
    lead: 'この安定所が受け付けた求人について、利用者から届いた連絡です。連絡だけで求人の表示が変わることはありません。事業所に確認し、結果を記録してください。',
    states: { open: '未対応', handled: '対応済み' },
    none: { open: '未対応の連絡はありません。', handled: '対応済みの連絡はありません。' },
    received: '届いた日時',
    job: '求人',
    reason: '内容',
    by: '連絡した人',
    finding: '確認結果',
    handledAt: '対応した日時',
  },
  report: {
    title: '求人についての連絡の確認',
    note: '気づいたこと',
    noNote: '（記入なし）',
    version: '連絡した人が見た版',
    versionOf: (version: string) => `第${version}版`,
    establishment: '事業所名',
    seeJob: '求人を見る',
    handle: '確認した結果を記録する',
    finding: '確認結果',
    handlingNote: '対応の内容',
    handlingHint: 'いつ、誰に、どのように確認したかを書いてください。500文字以内。',
    submit: '対応済みにする',
    back: '一覧に戻る',
    done: '対応済みにしました',
    already: 'ほかの職員が先に対応済みにしました。記録を確認してください。',
  },
  reasons: {
    differs: '条件が実際と違う',
    filled: '既に充足している',
    suspicious: '不審な点がある',
    improper: '掲載内容が不適切',
    other: 'その他',
  } satisfies Record<ReportReason, string>,
  findings: {
    confirmed: '事業所に確認し、掲載のとおりだった',
    corrected: '求人の内容を訂正した',
    stopped: '求人を停止・終了した',
    unfounded: '連絡の内容は事実ではなかった',
  } satisfies Record<ReportFinding, string>,
  by: { visitor: 'ログインしていない人', seeker: '求職者', employer: '求人者', staff: '職員' },
};
