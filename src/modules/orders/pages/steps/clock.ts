import { timeIn } from '#ui/forms/time.tsx';

/** Minutes after midnight of a time as people write it; 24:00, the end of the day, is one here. */
export const readClock = (text: string): number | undefined => {
  if (/^(?:24|２４)(?:[:：.．](?:00|００)|時)?$/u.test(text.trim())) return 1440;
  const [hours, minutes] = timeIn(text)?.split(':').map(Number) ?? [];
  return hours === undefined || minutes === undefined ? undefined : hours * 60 + minutes;
};

/** `9:00`, as the job sheet writes it. */
export const writeClock = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
