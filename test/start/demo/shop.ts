/** An order of the demo shop, as its services send it. */
export interface Order {
  readonly orderId: string;
  readonly customerId: string;
  readonly status: 'created' | 'paid' | 'shipped' | 'cancelled';
  readonly amount: number;
  readonly currency: 'EUR';
  readonly items: readonly { readonly sku: string; readonly quantity: number }[];
}

const skus = ['mug-blue', 'mug-red', 'tea-earl-grey', 'tea-sencha', 'kettle-1l', 'strainer'];
const statuses = ['created', 'paid', 'shipped', 'paid', 'created', 'cancelled'] as const;

/** The order of that number: always the same one, so that pictures of the demo can be compared. */
export function order(number: number): Order {
  const quantity = 1 + (number % 3);
  return {
    orderId: `A-${10_000 + number}`,
    customerId: `C-${100 + ((number * 7) % 23)}`,
    status: pick(statuses, number),
    amount: quantity * (1290 + ((number * 37) % 1700)),
    currency: 'EUR',
    items: [{ sku: pick(skus, number * 5), quantity }],
  };
}

/** The orders from `first` on. */
export function orders(first: number, count: number): Order[] {
  return Array.from({ length: count }, (_, index) => order(first + index));
}

function pick<T>(list: readonly [T, ...T[]] | readonly T[], number: number): T {
  const item = list[number % list.length];
  if (item === undefined) throw new Error('cannot pick from an empty list');
  return item;
}
