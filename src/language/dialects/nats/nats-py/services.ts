import type { OptionSource } from '../../../declarations/codeDeclaration';
import { parametersTable } from '../../../declarations/parametersTable';
import { spellings } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { argument } from '../../python/callForms';
import type { CallForm } from '../../python/callForms';
import { heldCall } from '../../python/heldObjects';
import { endpointConfig, serviceConfig } from './configs';
import { groupObject, natsPyLibrary, serviceObject } from './objects';
import { endpointOptions, serviceOptions } from './spellings';

const endpoint = {
  kind: 'nats.endpoint',
  parameters: ['config'],
  spellings: endpointOptions,
  held: { config: endpointConfig },
  handler: 'handler',
} as const;

/** Signatures of nats/micro (2.7.0, which brought it, to 2.16.0). */
export const serviceForms: readonly CallForm[] = [
  {
    names: ['add_service'],
    kind: 'nats.service',
    parameters: ['nc', 'config'],
    spellings: serviceOptions,
    held: { config: serviceConfig },
  },
  {
    ...endpoint,
    names: ['add_endpoint'],
    on: serviceObject,
    over: (file, _maker, call) => nameAsSubject(file, call),
    kept: ['subject'],
  },
  // The subject of a group stands before those of its endpoints.
  {
    ...endpoint,
    spellings: spellings({ queue_group: 'queue_group' }),
    held: {},
    names: ['add_endpoint'],
    on: groupObject,
    whole: () => false,
  },
];

/** An endpoint without a subject has its name as subject (nats/micro/service.py of 2.16.0). */
function nameAsSubject(file: CodeFile, call: CallExpression): readonly OptionSource[] {
  const given = parametersTable(file, call, ['config']);
  const config = given.entries.find(({ key }) => key === 'config');
  const held = config && heldCall(file, natsPyLibrary, config, endpointConfig);
  const table = held ? parametersTable(file, held, endpointConfig.parameters ?? []) : given;
  const name = argument(table, 'name');
  if (!name || argument(table, 'subject')) return [];
  const entry = { key: 'name', value: name, token: call.nameToken, uncertain: false, replaceable: false };
  const spelled = spellings({ name: 'subject' });
  return [{ table: { entries: [entry], complete: true, spans: [] }, spellings: spelled, elsewhere: true }];
}
