import type { Department } from '#kernel/actor.ts';

/** The two offices of the demo, by their real codes; the people are made up. */
export const demoOffices = { iidabashi: '13010', yamagata: '06010' } as const;

type DemoStaff = {
  key: string;
  name: string;
  office: keyof typeof demoOffices;
  department: Department;
  manager: boolean;
};

/** Staff of both departments and a manager for each office. */
export const demoStaff: readonly DemoStaff[] = [
  { key: 'sodan1', name: '青木　和子', office: 'iidabashi', department: 'seekers', manager: false },
  { key: 'sodan2', name: '石川　剛', office: 'iidabashi', department: 'seekers', manager: false },
  { key: 'kyujin1', name: '上田　真理', office: 'iidabashi', department: 'employers', manager: false },
  { key: 'kanri1', name: '大野　修', office: 'iidabashi', department: 'seekers', manager: true },
  { key: 'sodan3', name: '菊地　陽子', office: 'yamagata', department: 'seekers', manager: false },
  { key: 'kyujin2', name: '黒田　茂', office: 'yamagata', department: 'employers', manager: false },
  { key: 'kanri2', name: '今野　千春', office: 'yamagata', department: 'employers', manager: true },
];
