import type { OptionSpelling, Spellings } from '../../declarations/spellings';

function spelling(canonical: string): OptionSpelling {
  return { canonical, decode: (value) => (value === null ? undefined : value) };
}

/** Arguments of a declaration under their AMQP names: `x-message-ttl`, `alternate-exchange`. */
export const xArguments: Spellings = {
  read: spelling,
  write: (canonical) =>
    canonical.startsWith('x-') || canonical === 'alternate-exchange'
      ? { key: canonical, spelling: spelling(canonical) }
      : undefined,
};
