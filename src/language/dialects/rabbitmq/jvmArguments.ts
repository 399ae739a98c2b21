import type { OptionSpelling, Spellings } from '../../declarations/spellings';
import { xArguments } from './xArguments';

/** Maps of arguments hold numbers and booleans as such, also where all others are text: the broker refuses text for them. */
function typed(spelling: OptionSpelling): OptionSpelling {
  return { ...spelling, encode: (value) => (typeof value === 'string' ? value : { code: String(value) }) };
}

/** Arguments under their AMQP names, in a `Map<String, Object>`. */
export const jvmArguments: Spellings = {
  ...xArguments,
  read: (key) => {
    const spelling = xArguments.read(key);
    return spelling && typed(spelling);
  },
  write: (canonical) => {
    const native = xArguments.write(canonical);
    return native && { ...native, spelling: typed(native.spelling) };
  },
};
