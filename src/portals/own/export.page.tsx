import type { JSX } from 'preact';
import type { EmployerActor, NewEmployerActor, NewSeekerActor, SeekerActor } from '#kernel/actor.ts';
import type { Language } from '#kernel/language.ts';
import { dayOf } from '#kernel/time.ts';
import { noteExport } from '#modules/accounts/own-data.ts';
import type { Act } from '#platform/act.ts';
import { download, page, type Visit } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { ButtonLink, ButtonRow } from '#ui/components/button.tsx';
import { Lead } from '#ui/components/heading.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Prose, Section } from '#ui/layouts/section.tsx';
import { employerExports, newcomerExports, type OwnData, ownData, seekerExports } from './exports.ts';
import { ownDocument } from './own-document.ts';
import { words } from './words/words.ts';

/** A copy of everything the service holds about the person (features G6), asked for by who has just proved to be it. */
const body = (language: Language, kind: 'seeker' | 'employer', atKiosk: boolean): JSX.Element => {
  const w = words(language);
  const parts =
    kind === 'seeker'
      ? [
          w.parts.account,
          w.parts.sessions,
          w.parts.registration,
          w.parts.savedJobs,
          w.parts.savedConditions,
          w.parts.applications,
          w.parts.messages,
        ]
      : [w.parts.account, w.parts.sessions, w.parts.establishment];
  return (
    <>
      <Lead>{w.export.lead}</Lead>
      {atKiosk && (
        <Notice kind="error" language={language}>
          <p>{w.export.kiosk}</p>
        </Notice>
      )}
      <Section title={w.export.what}>
        <Prose>
          <ul>
            {parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
        </Prose>
        <p>{w.export.never}</p>
        <p>{w.export.own}</p>
      </Section>
      <Section title={w.export.kinds}>
        <ButtonRow>
          <ButtonLink href={urls.dataExportFile(language, kind, 'html')} download icon="document">
            {w.export.html}
          </ButtonLink>
          <ButtonLink href={urls.dataExportFile(language, kind, 'json')} download icon="document" kind="secondary">
            {w.export.json}
          </ButtonLink>
        </ButtonRow>
        <p>
          <a href={urls.security(language, kind)}>{w.export.back}</a>
        </p>
      </Section>
    </>
  );
};

type Owner = SeekerActor | EmployerActor | NewSeekerActor | NewEmployerActor;

const dataOf = (act: Act<Owner>): Promise<OwnData> => {
  switch (act.actor.kind) {
    case 'seeker':
      return ownData(act as Act<SeekerActor>, seekerExports);
    case 'employer':
      return ownData(act as Act<EmployerActor>, employerExports);
    default:
      return ownData(act as Act<NewSeekerActor | NewEmployerActor>, newcomerExports);
  }
};

const file = async (visit: Visit<Owner>, data: OwnData, form: 'html' | 'json') => {
  const { act, actor, language, now } = visit;
  await noteExport(act, actor.accountId, form);
  const text = form === 'html' ? ownDocument(data, language) : `${JSON.stringify(data, undefined, 2)}\n`;
  return download({
    bytes: new TextEncoder().encode(text),
    type: form === 'html' ? 'text/html; charset=utf-8' : 'application/json; charset=utf-8',
    fileName: `my-page-${dayOf(now)}.${form}`,
    noindex: true,
  });
};

const seekerFilePage = <const P extends string>(path: P, form: 'html' | 'json') =>
  page(path, {
    audience: 'seeker',
    anyStage: true,
    confirmed: true,
    load: async (visit) => file(visit, await dataOf(visit.act as Act<Owner>), form),
  });

const employerFilePage = <const P extends string>(path: P, form: 'html' | 'json') =>
  page(path, {
    audience: 'employer',
    anyStage: true,
    confirmed: true,
    load: async (visit) => file(visit, await dataOf(visit.act as Act<Owner>), form),
  });

export const exportPages = [
  page('/seeker/export', {
    audience: 'seeker',
    anyStage: true,
    confirmed: true,
    view: ({ language, kiosk }) => ({
      title: words(language).export.title,
      breadcrumb: [],
      body: body(language, 'seeker', kiosk !== undefined),
    }),
  }),
  page('/employer/export', {
    audience: 'employer',
    anyStage: true,
    confirmed: true,
    view: ({ language, kiosk }) => ({
      title: words(language).export.title,
      breadcrumb: [],
      body: body(language, 'employer', kiosk !== undefined),
    }),
  }),
  seekerFilePage('/seeker/export/data.json', 'json'),
  seekerFilePage('/seeker/export/data.html', 'html'),
  employerFilePage('/employer/export/data.json', 'json'),
  employerFilePage('/employer/export/data.html', 'html'),
];
