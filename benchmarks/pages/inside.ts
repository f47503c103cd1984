import { AsyncLocalStorage } from 'node:async_hooks';
import http from 'node:http';
import pg from 'pg';

/**
 * Loaded into the service before its own program (`--import`): says the processor time of the process with all its threads,
 * and from the message `count` on writes the number of database statements of each answer into a header. Until then nothing
 * of the service is touched.
 */
export const statementsHeader = 'x-statements';

const counts = new AsyncLocalStorage<{ statements: number }>();

const countStatements = (): void => {
  const { query } = pg.Client.prototype;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const count = counts.getStore();
    if (count) count.statements += 1;
    return Reflect.apply(query, this, given);
  } as typeof query;
  const { emit } = http.Server.prototype;
  http.Server.prototype.emit = function (this: http.Server, event: string, ...given: unknown[]) {
    if (event !== 'request') return Reflect.apply(emit, this, [event, ...given]);
    const count = { statements: 0 };
    const response = given[1] as http.ServerResponse;
    const { writeHead } = response;
    response.writeHead = ((...head: unknown[]) => {
      response.setHeader(statementsHeader, count.statements);
      return Reflect.apply(writeHead, response, head);
    }) as typeof writeHead;
    return counts.run(count, () => Reflect.apply(emit, this, [event, ...given]));
  } as typeof emit;
};

process.on('message', (asked) => {
  if (asked === 'count') countStatements();
  const { user, system } = process.cpuUsage();
  process.send?.({ asked, cpuSeconds: (user + system) / 1e6, residentMB: process.memoryUsage.rss() / 2 ** 20 });
});
// Whoever asks must not keep the service from ending.
process.channel?.unref();
