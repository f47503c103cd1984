/** A request that cannot be read; the status says why. */
export class Unreadable extends Error {
  readonly status: 400 | 413 | 414 | 415;
  constructor(status: 400 | 413 | 414 | 415) {
    super(`unreadable request: ${status}`);
    this.status = status;
  }
}
