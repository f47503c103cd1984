import { page, problems, redirect } from '#platform/web/page.ts';
import { urls } from '#platform/web/urls.ts';
import { Lead } from '#ui/components/heading.tsx';
import { fields } from '#ui/forms/fields.ts';
import { Form } from '#ui/forms/form.tsx';
import { engageMember } from '../../office-members.ts';
import { memberWords } from '../../words/members.ts';

const w = memberWords.add;

export const departmentOptions = (['seekers', 'employers'] as const).map((value) => ({
  value,
  label: memberWords.departments[value],
}));

/** 職員の追加, to the manager's own office only; a delicate act. */
export const newMemberPage = page('/staff/members/new', {
  audience: 'staff',
  role: 'manager',
  confirmed: true,
  form: () => {
    const f = fields('ja');
    return {
      name: f.text({ label: w.name, hint: w.nameHint, required: true, max: 60, width: 'half', autocomplete: 'off' }),
      mail: f.mail({ label: w.mail, required: true, autocomplete: 'off' }),
      department: f.choice({ label: w.department, required: true, options: departmentOptions }),
      manager: f.yesNo({ label: w.manager, hint: w.managerHint, required: true }),
    };
  },
  submit: async ({ act, actor }, _data, values) => {
    const decision = await engageMember(act, { ...values, officeCode: actor.officeCode });
    if ('refused' in decision) return problems({ mail: memberWords.refusals[decision.refused] });
    return redirect(`${urls.staffMembers('ja')}?done=added`);
  },
  view: (_visit, _data, sheet) => ({
    title: w.title,
    breadcrumb: [{ href: urls.staffMembers('ja'), label: memberWords.list.title }],
    body: (
      <>
        <Lead>{w.lead}</Lead>
        <Form sheet={sheet} submit={w.submit} back={{ href: urls.staffMembers('ja'), label: w.back }}>
          {sheet.ask.name}
          {sheet.ask.mail}
          {sheet.ask.department}
          {sheet.ask.manager}
        </Form>
      </>
    ),
  }),
});
