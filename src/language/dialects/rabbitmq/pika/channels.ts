import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { handleOf } from '../../../declarations/handle';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { said } from '../../python/callForms';
import type { FormLibrary } from '../../python/callForms';
import { callsNamed } from '../../python/libraryCalls';
import { objectBehind } from '../../python/libraryObjects';
import type { LibraryObject } from '../../python/libraryObjects';
import { isHandedOn } from '../../python/handedOn';
import { madeHandle } from '../../python/madeHandle';

const connection: LibraryObject = {
  makers: ['BlockingConnection', 'SelectConnection', 'AsyncioConnection', 'TornadoConnection', 'GeventConnection'],
  named: /conn/i,
};

/** Methods that put a channel into a mode. */
const modes: readonly (readonly [method: string, option: string])[] = [
  ['confirm_delivery', 'confirms'],
  ['tx_select', 'transactional'],
];

/** `connection.channel()` together with what puts that channel into a mode; else that alone. */
export function pikaChannels(file: CodeFile, library: FormLibrary): readonly Declaration[] {
  const set = modes.flatMap(([method, option]) => file.calls(method).map((call) => ({ call, option })));
  const made = callsNamed(file, 'channel')
    .filter(({ call }) => objectBehind(file, library, call.receiver, call.nameToken, connection))
    .map(({ call }) => ({ call, handle: madeHandle(file, call) }));
  const declare = (call: CallExpression, its: typeof set, handle: string | undefined, complete: boolean): Declaration =>
    codeDeclaration({
      ...{ file, kind: 'rabbitmq.channel', dialect: library.dialect, nameSpan: call.nameSpan, span: call.span },
      ...{ sources: [], complete, handle },
      implied: new Map(its.flatMap((mode) => [...said(mode.call, { [mode.option]: true })])),
    });
  const channels = made.map(({ call, handle }) => {
    const its = handle === undefined ? [] : set.filter((mode) => handleOf(file, mode.call) === handle);
    // What is handed to another function may be put into a mode there.
    const complete = handle !== undefined && !isHandedOn(file, handle);
    return declare(call, its, handle, complete);
  });
  const known = new Set(made.map(({ handle }) => handle).filter((handle) => handle !== undefined));
  const alone = set
    .filter(({ call }) => !known.has(handleOf(file, call) ?? ''))
    .map((mode) => declare(mode.call, [mode], handleOf(file, mode.call), false));
  return [...channels, ...alone];
}
