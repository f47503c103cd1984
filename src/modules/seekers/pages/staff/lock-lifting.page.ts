import { absent, page, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { liftLoginLock } from '../../login-addresses.ts';

/** 「ログイン停止を解除する」: the owner stands at the counter and can sign in again at once. */
export const lockLiftingAction = page('/staff/registrations/:id/lock-lifting', {
  audience: 'staff',
  submit: async ({ act, params }) => {
    const lifted = await liftLoginLock(act, params.id);
    if (lifted === undefined) return absent();
    return redirect(`${urls.staffRegistration('ja', params.id)}?done=lock-lifted`);
  },
});
