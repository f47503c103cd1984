import { addKiosk, issueEnrolment, kioskAtOffice } from '#modules/kiosks/kiosks.ts';
import { type Visitor, type VisitorOptions, visitorOf } from './visitor.ts';
import type { TestWeb } from './web.ts';
import type { StaffOfCast } from './world.ts';

export type SeatOfCast = { id: string; browser: Visitor };

/** A computer of the office, switched on by the code that staff typed on it; nobody sits there yet. */
export const seat = async (
  web: TestWeb,
  staff: StaffOfCast,
  name = '3番の席',
  options: VisitorOptions = {},
): Promise<SeatOfCast> => {
  const act = web.act(staff.actor);
  const added = await addKiosk(act, name);
  if ('refused' in added) throw new Error(`${name}: ${added.refused}`);
  const kiosk = await kioskAtOffice(act, added.accepted);
  if (!kiosk) throw new Error(`${name} was not added`);
  const { code } = await issueEnrolment(act, kiosk);
  const browser = visitorOf(web, options);
  await browser.open('/kiosk/enrolment');
  await browser.fill('登録コード', code).press('登録する');
  if (!browser.path.startsWith('/kiosk')) throw new Error(`${name}: ${browser.path} ${browser.text.slice(0, 200)}`);
  return { id: kiosk.id, browser };
};

/** The phone reads the code that the kiosk shows, as its camera would. */
export const readOnThePhone = async (kiosk: Visitor, phone: Visitor): Promise<void> => {
  const code = kiosk.document.querySelector('.kiosk-code')?.textContent ?? '';
  await phone.open('/seeker/kiosk-sign-in');
  await phone.fill('コード', code).press('次へ進む');
};
