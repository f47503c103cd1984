import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#test/support/database.ts';
import {
  applicationLife,
  livingStates,
  preparedStates,
  routes,
  stages,
  statesOf,
  unsentStates,
} from './application.ts';
import { callResults } from './referral.ts';

const { database } = testDatabase();

/** The words a constraint or an index names, by the name of it. */
const named = async (name: string): Promise<string[]> => {
  const found = await sql<{ text: string }>`
    select pg_get_constraintdef(oid) as text from pg_constraint where conname = ${name}
    union all select indexdef from pg_indexes where indexname = ${name}`.execute(database);
  const [one, ...others] = found.rows;
  if (!one || others.length > 0) throw new Error(`${found.rows.length} things are called ${name}`);
  return [...one.text.matchAll(/'([\w-]+)'/g)].map(([, word = '']) => word);
};
const sorted = (words: readonly string[]) => [...words].sort();

describe('the database knows what the table of the rules knows:', () => {
  it('states, stages, routes', async () => {
    expect(sorted(await named('applications_state_check'))).toEqual(sorted(applicationLife.states));
    expect(sorted(await named('applications_stage_check'))).toEqual(sorted(stages));
    expect(sorted(await named('applications_route_check'))).toEqual(sorted(routes));
  });

  it('which route knows which state', async () => {
    const words = await named('applications_route_states_check');
    const parts = new Map<string, string[]>();
    let route = '';
    for (const word of words) {
      if ((routes as readonly string[]).includes(word)) route = word;
      else parts.set(route, [...(parts.get(route) ?? []), word]);
    }
    for (const one of routes) expect([one, sorted(parts.get(one) ?? [])]).toEqual([one, sorted(statesOf(one))]);
  });

  it('what was never sent, what lives, what the office prepares', async () => {
    expect(sorted(await named('applications_unsent_states_check'))).toEqual(sorted(unsentStates));
    expect(sorted(await named('applications_living'))).toEqual(sorted(livingStates));
    expect(sorted(await named('applications_prepared'))).toEqual(sorted(preparedStates));
  });

  it('what can happen, and what is said on the telephone', async () => {
    const actions = [...applicationLife.actions, 'record-outcome', 'correct'];
    expect(sorted(await named('application_events_action_check'))).toEqual(sorted(actions));
    expect(sorted(await named('application_calls_result_check'))).toEqual(sorted(callResults));
  });
});
