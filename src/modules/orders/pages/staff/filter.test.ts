import { describe, expect, it } from 'vitest';
import { along, filterOf, queueAddress } from './filter.ts';

const filter = (query: string) => filterOf(new URLSearchParams(query));

describe('the filter of the queue', () => {
  it('is read from the address, and written into it as shortly as it can be', () => {
    expect(filter('')).toEqual({ box: 'waiting', kind: undefined, order: 'age' });
    expect(queueAddress(filter(''))).toBe('/staff/orders');
    expect(queueAddress(filter('order=risk&kind=change&box=mine'), 3)).toBe(
      '/staff/orders?box=mine&kind=change&order=risk&page=3',
    );
  });

  it('takes what nobody knows for the plain queue', () => {
    expect(filter('box=__proto__&kind=all&order=1;drop')).toEqual(filter(''));
  });

  it('goes along to the pages of an order', () => {
    expect(along('/staff/orders/1', filter('kind=new'), { done: 'accepted' })).toBe(
      '/staff/orders/1?kind=new&done=accepted',
    );
    expect(along('/staff/orders/1', filter(''))).toBe('/staff/orders/1');
  });
});
