import { urls } from '#platform/web/urls.ts';
import { DescriptionList } from '#ui/components/description-list.tsx';
import type { OfficeApplication } from '../../office-applications.ts';
import { StateTag } from '../../views/state-tag.tsx';
import { staffWords } from '../../words/staff.ts';
import { OutcomeLines } from '../employer/outcome-lines.tsx';

type Brief = Pick<OfficeApplication, 'application' | 'registration' | 'sheet'>;

/** Which application a form of the counter is about, as it stands now. */
export function InBrief({ application, registration, sheet }: Brief) {
  return (
    <>
      <DescriptionList
        items={[
          { label: staffWords.check.seeker, value: `${registration.person.name}（${registration.number}）` },
          { label: staffWords.check.job, value: `${sheet.work.title}（${application.jobNumber}）` },
          { label: staffWords.columns.establishment, value: sheet.establishment.name },
          { label: staffWords.columns.state, value: <StateTag language="ja" application={application} /> },
        ]}
      />
      {application.outcome && <OutcomeLines language="ja" outcome={application.outcome} />}
    </>
  );
}

export const officeCrumbs = ({ application, registration }: Pick<Brief, 'application' | 'registration'>) => [
  { href: urls.staffReferrals('ja', registration.id), label: registration.person.name },
  { href: urls.staffApplication('ja', application.id), label: staffWords.application.title },
];
