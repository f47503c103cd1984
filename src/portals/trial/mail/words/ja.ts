export const ja = {
  title: '送られたメール',
  lead: '試行版ではメールを送りません。送るはずだったメールを、新しいものから並べています。',
  none: 'まだメールはありません',
  noneBody: 'マイページの開設や応募をすると、ここにメールが並びます。',
  at: '日時',
  to: '宛先',
  subject: '件名',
  of: (address: string) => `${address} 宛てのメール`,
  all: 'すべてのメール',
};
export type Words = typeof ja;
