import { inTransaction } from '#platform/act.ts';
import { record } from '#platform/audit/audit.ts';
import { page, redirect } from '#platform/web/page.ts';
import { endSession } from '#platform/web/session.ts';
import { signInDoor, urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { accountKinds } from '../../account.ts';
import { words } from '../../words/words.ts';

/** The action behind ログアウト: a form, so that no link or picture of another site can sign anybody out. */
export const signOutPage = page('/sign-out', {
  audience: 'anyone',
  submit: async (visit) => {
    const { act, language, session } = visit;
    const signedIn = session.signedIn;
    if (!signedIn) return redirect(urls.signedOut(language));
    await inTransaction(act, (inside) =>
      record(inside, { what: 'account.signed-out', subject: { kind: 'account', id: signedIn.accountId } }),
    );
    await endSession(visit);
    return redirect(`${urls.signedOut(language)}?from=${signedIn.kind}`);
  },
});

/** 「ログアウトしました」, with the way back to the door one came from. */
export const signedOutPage = page('/signed-out', {
  audience: 'anyone',
  view: ({ language, query }) => {
    const w = words(language);
    const kind = accountKinds.find((one) => one === query.get('from')) ?? 'seeker';
    return {
      title: w.signedOut.title,
      noindex: true,
      body: (
        <>
          <p>{w.signedOut.body}</p>
          <device-marks data-wipe="" />
          <ButtonRow>
            <ButtonLink href={urls.home(language)}>{w.signedOut.home}</ButtonLink>
            <ButtonLink href={signInDoor(kind === 'staff' ? 'ja' : language, kind)} kind="secondary">
              {w.signedOut.again(w.portal[kind])}
            </ButtonLink>
          </ButtonRow>
        </>
      ),
    };
  },
});
