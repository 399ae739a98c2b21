import type { OptionSource } from '../../../declarations/codeDeclaration';
import { readTable, sharedAware } from '../../../declarations/readTable';
import type { DeclarationKind } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { typeText } from '../../rust/calls';
import { roleByKeys } from '../roles';
import { clientSpellings } from './spellings';

/** Methods of ClientConfig that make a client (src/config.rs of 0.20 to 0.38). */
export const creators: readonly string[] = ['create', 'create_with_context'];

const quote = (key: string): string => `"${key}"`;

/** Of calls that a file keeps, for each use comes back to its client. */
const known = new WeakMap<CallExpression, readonly OptionSource[]>();

/** The configuration that a client is made from; `undefined` where the call makes something else. */
export function configOf(file: CodeFile, call: CallExpression): readonly OptionSource[] | undefined {
  const sources = known.get(call) ?? readConfig(file, call);
  if (sources) known.set(call, sources);
  return sources;
}

function readConfig(file: CodeFile, call: CallExpression): readonly OptionSource[] | undefined {
  const { receiver } = call;
  if (!receiver || !creators.includes(call.name)) return undefined;
  const table = sharedAware(file, receiver, call.nameToken);
  return table && [{ table, spellings: clientSpellings, spellKey: quote }];
}

/** What a configuration makes: the type that the text names, else what its keys are of. */
export function roleOf(file: CodeFile, call: CallExpression): DeclarationKind | undefined {
  const type = typeText(file, call);
  if (/Producer/.test(type)) return 'kafka.producer';
  if (/Consumer/.test(type)) return 'kafka.consumer';
  if (/AdminClient/.test(type)) return 'kafka.admin';
  const table = call.receiver && readTable(file, call.receiver, call.nameToken);
  return roleByKeys((table?.entries ?? []).flatMap(({ key }) => clientSpellings.read(key ?? '')?.canonical ?? []));
}
