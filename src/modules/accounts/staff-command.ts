import { parseArgs } from 'node:util';
import type { Act } from '#platform/act.ts';
import { engageMember } from './office-members.ts';
import { memberWords } from './words/members.ts';

const usage =
  'npm run staff:add -- --mail ADDRESS --name NAME --office CODE --department seekers|employers [--manager]';

/**
 * `npm run staff:add`: the first member of an office, or one more. Prints no password and no key: the person sets the
 * password with a key that goes to the address.
 */
export const staffAddCommand = async (
  args: readonly string[],
  act: Act,
  { out, officeExists }: { out: (text: string) => void; officeExists: (code: string) => boolean },
): Promise<number> => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      mail: { type: 'string' },
      name: { type: 'string' },
      office: { type: 'string' },
      department: { type: 'string' },
      manager: { type: 'boolean' },
    },
  });
  const { mail, name, office, department, manager = false } = values;
  if (!mail || !name?.trim() || !office || (department !== 'seekers' && department !== 'employers')) {
    out(`Write: ${usage}`);
    return 2;
  }
  if (!officeExists(office)) {
    out(`There is no office ${office}.`);
    return 1;
  }
  const decision = await engageMember(act, { mail, name: name.trim(), officeCode: office, department, manager });
  if ('refused' in decision) {
    out(memberWords.refusals[decision.refused]);
    return 1;
  }
  out(`${name.trim()} belongs to the staff of ${office} now; a mail tells how to set the password.`);
  return 0;
};
