import type { OptionTable } from '../../declarations/optionTable';
import type { CodeFile } from '../../syntax/code/codeFile';

/** Code for a key of librdkafka in a Ruby hash, as the keys around it are: `'linger.ms':`, or `'linger.ms'` before an arrow. */
export function rubyKeySpeller(file: CodeFile): (key: string, table: OptionTable) => string {
  return (key, table) => {
    if (table.insertion?.form === 'named') return key;
    const sibling = table.entries.find((entry) => entry.keySpan)?.keySpan;
    const before = sibling ? file.text.slice(sibling.start, sibling.end) : '';
    const after = sibling ? file.text.slice(sibling.end, sibling.end + 4).trimStart() : '';
    const quote = /['"]/.exec(before)?.[0] ?? "'";
    if (after.startsWith('=>')) return `${before.startsWith(':') ? ':' : ''}${quote}${key}${quote}`;
    return /^\w+$/.test(key) ? key : `${quote}${key}${quote}:`;
  };
}
