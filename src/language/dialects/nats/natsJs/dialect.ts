import { argumentTable } from '../../../declarations/argumentTable';
import { callFormDeclaration } from '../../../declarations/callForm';
import { defineCodeDialect } from '../../../declarations/codeDialect';
import { readTable } from '../../../declarations/readTable';
import type { Declaration } from '../../../model/declaration';
import type { Dialect } from '../../../model/dialect';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { loopOver } from '../../ecmascriptLoops';
import { importedCalls, lastWord, makerOf, memberFunctionSpan } from '../../ecmascriptObjects';
import { ecmascriptLanguages } from '../../languages';
import { natsJsDefaults } from './defaults';
import { connectForm, natsForms } from './forms';
import type { NatsForm } from './forms';
import { connectors, isOnMessage, natsModules, roleOf } from './roles';
import { jetstreamSubscriptions } from './subscriptions';
import { natsJsVocabulary } from './vocabulary';

/** A dialect of the JavaScript clients, which differ in their packages only. */
export function natsJsDialect(
  parts: Pick<Dialect, 'id' | 'label' | 'library' | 'supportedVersions'> & { readonly signal: RegExp },
): Dialect {
  const dialect = { id: parts.id, broker: 'nats' } as const;
  return defineCodeDialect({
    ...parts,
    broker: 'nats',
    defaults: natsJsDefaults,
    languages: ecmascriptLanguages,
    readFile: (file) => [
      ...importedCalls(file, natsModules, connectors).map((call) => read(file, call, connectForm, dialect)),
      ...natsForms.flatMap((form) =>
        file
          .calls(form.name)
          .filter((call) => isOf(file, call, form))
          .map((call) => read(file, call, form, dialect)),
      ),
      ...jetstreamSubscriptions(file, dialect),
    ],
  });
}

function isOf(file: CodeFile, call: CallExpression, { needsTable, on, word }: NatsForm): boolean {
  if (!call.receiver || (word !== undefined && lastWord(call.receiver) !== word)) return false;
  const table = needsTable === undefined ? undefined : call.args[needsTable]?.value;
  if (needsTable !== undefined && !(table && readTable(file, table, call.nameToken))) return false;
  if (on === 'message') return isOnMessage(call);
  if (on !== undefined) return roleOf(file, call) === on;
  return word !== undefined || roleOf(file, call) !== 'foreign';
}

function read(
  file: CodeFile,
  call: CallExpression,
  form: NatsForm,
  dialect: { readonly id: string; readonly broker: 'nats' },
): Declaration {
  const declaration = callFormDeclaration(file, call, withContext(file, call, form), {
    ...{ dialect, vocabulary: natsJsVocabulary, complete: form.merges !== true },
  });
  const { handlers, options } = form;
  const handler = handlers && options && memberFunctionSpan(file, argumentTable(file, call, options.at), handlers);
  const body = handler ?? (form.iterates ? loopOver(file, call) : undefined);
  return body ? { ...declaration, body } : declaration;
}

/** What a publish or an endpoint is depends on what it is called on. */
function withContext(file: CodeFile, call: CallExpression, form: NatsForm): NatsForm {
  if (form.kind === 'nats.publish') {
    const role = roleOf(file, call);
    const known = role === 'jetstream' || role === 'connection';
    return known ? { ...form, implied: { ...form.implied, jetstream: role === 'jetstream' } } : form;
  }
  // The subject of a group stands before those of its endpoints.
  const grouped = /group/i.test(lastWord(call.receiver)) || makerOf(file, call)?.name === 'addGroup';
  return form.kind === 'nats.endpoint' && grouped ? { ...form, parameters: [] } : form;
}
