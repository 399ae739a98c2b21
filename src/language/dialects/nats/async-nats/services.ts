import { codeDeclaration } from '../../../declarations/codeDeclaration';
import { handleOf, madeHandleOf } from '../../../declarations/handle';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { madeBy } from '../../rust/calls';

const identity = { id: 'async-nats', broker: 'nats' } as const;

const serviceSpellings = spellings({ name: 'name', version: 'version' });
const endpointSpellings = spellings({ subject: 'subject' });

/** `client.service_builder()….start("orders", "1.0.0")`, and its endpoints (src/service/mod.rs). */
export function services(file: CodeFile): readonly Declaration[] {
  const started = file
    .calls('start')
    .filter((call) => isBuilt(call))
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'nats.service', dialect: identity, nameSpan: call.nameSpan, span: call.span },
        sources: [{ table: parametersTable(file, call, ['name', 'version']), spellings: serviceSpellings }],
        handle: madeHandleOf(file, call),
      }),
    );
  const endpoints = file
    .calls('endpoint')
    .filter((call) => call.args.length === 1 && isOfService(file, call))
    .map((call) =>
      codeDeclaration({
        ...{ file, kind: 'nats.endpoint', dialect: identity, nameSpan: call.nameSpan, span: call.span },
        sources: [{ table: parametersTable(file, call, ['subject']), spellings: endpointSpellings }],
        // A group puts its prefix before the subject.
        ...{ handle: handleOf(file, call), complete: false },
      }),
    );
  return [...started, ...endpoints];
}

function isBuilt(call: CallExpression): boolean {
  let receiver = call.receiver;
  for (let steps = 0; receiver?.type === 'call' && steps < 12; steps++) {
    if (receiver.name === 'service_builder') return call.args.length === 2;
    receiver = receiver.receiver;
  }
  return false;
}

function isOfService(file: CodeFile, call: CallExpression): boolean {
  const made = madeBy(file, call.receiver, call.nameToken);
  return made !== undefined && (/^(group|add_service)$/.test(made.name) || (made.name === 'start' && isBuilt(made)));
}
