import { Client, type Connection, clientConfig } from './connection.ts';

/** Hears notifications of the database on these channels until it is closed. */
export type Listen = (channels: readonly string[], heard: (channel: string) => void) => () => Promise<void>;

const againAfter = 1000;

/**
 * Listens on a connection of its own and connects anew when it is lost. Whatever was notified meanwhile is not heard: each
 * new connection counts as a notification on every channel, so that the listener looks for itself.
 */
export const listenOn =
  (connection: Connection): Listen =>
  (channels, heard) => {
    let client: Client | undefined;
    let timer: NodeJS.Timeout | undefined;
    let closed = false;

    const connect = async (): Promise<void> => {
      const opened = new Client(clientConfig(connection, { statementSeconds: 0, name: 'mypage listening' }));
      client = opened;
      let lost = false;
      const again = (): void => {
        if (lost) return;
        lost = true;
        void opened.end().catch(() => {});
        if (!closed) timer = setTimeout(() => void connect(), againAfter);
      };
      opened.on('error', again);
      opened.on('end', again);
      opened.on('notification', ({ channel }) => heard(channel));
      try {
        await opened.connect();
        for (const channel of channels) await opened.query(`listen ${opened.escapeIdentifier(channel)}`);
      } catch {
        return again();
      }
      for (const channel of channels) heard(channel);
    };
    void connect();
    return async () => {
      closed = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    };
  };
