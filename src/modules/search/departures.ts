import type { Act } from '#platform/act.ts';

/** What was kept for a registration whose account is erased: saved and seen jobs, hidden establishments. */
export const forgetKept = async (act: Act, registrationId: string): Promise<void> => {
  for (const table of ['saved_jobs', 'seen_jobs', 'job_list_visits', 'hidden_establishments'] as const)
    await act.database.deleteFrom(table).where('registration_id', '=', registrationId).execute();
};
