import { callFormDeclaration } from '../../../declarations/callForm';
import type { CallForm, CallFormParts } from '../../../declarations/callForm';
import { madeHandleOf } from '../../../declarations/handle';
import { sharedAware } from '../../../declarations/readTable';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { evaluate } from '../../../syntax/code/evaluation';
import type { Evaluation } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';
import { TokenKind } from '../../../syntax/code/tokens';
import { amqpUrlOptions } from '../amqpUrl';
import { connectOptions, recoverySources, socketOptions, urlParameters } from './spellings';

const socket: NonNullable<CallForm['options']> = {
  at: 1,
  sources: (file, table) => [{ table, spellings: socketOptions }, ...recoverySources(file, table)],
};

const base: CallForm = { name: 'connect', kind: 'rabbitmq.connection', options: socket, makes: true };

/** `connect(url, socketOptions)`, or with an object in place of the URL. */
export function connection(
  file: CodeFile,
  call: CallExpression,
  dialect: { readonly id: string; readonly broker: 'rabbitmq' },
): Declaration {
  const { form, parts } = serverOptions(file, call.args[0]?.value, call);
  const handle = madeHandleOf(file, call) ?? callbackHandle(file, call);
  return callFormDeclaration(file, call, { ...base, ...form }, { dialect, handle, ...parts });
}

/** What the first argument says of a connection: an object, or a URL. */
export function serverOptions(
  file: CodeFile,
  server: Expression | undefined,
  call: CallExpression,
): { readonly form: Partial<CallForm>; readonly parts: Omit<CallFormParts, 'dialect'> } {
  const table = server && sharedAware(file, server, call.nameToken);
  if (table) return { form: {}, parts: { inherited: [{ table, spellings: connectOptions }] } };
  const evaluation: Evaluation = server ? evaluate(file, server, call.nameToken) : { how: 'value', value: null };
  return {
    form: server === call.args[0]?.value ? { parameters: ['url'] } : {},
    // The query of a URL that is put together may hold more.
    parts: { implied: urlOptions(evaluation, server), complete: evaluation.how === 'value' },
  };
}

/** What a URL says itself. */
export function urlOptions(evaluation: Evaluation, url: Expression | undefined): ReadonlyMap<string, WrittenOption> {
  if (!url || evaluation.how === 'unknown') return new Map();
  if (evaluation.how === 'template') return amqpUrlOptions(evaluation.parts, url.span, urlParameters);
  const { value } = evaluation;
  return typeof value === 'string' ? amqpUrlOptions(value, url.span, urlParameters) : new Map<string, WrittenOption>();
}

/** What the callback API makes: the second parameter of the last argument, `(error, channel) => …`. */
export function callbackHandle(file: CodeFile, call: CallExpression): string | undefined {
  const { tokens } = file;
  const last = call.args.at(-1)?.value;
  if (last?.type !== 'unknown') return undefined;
  let open = tokens.at(last.span.start);
  while (tokens.kind(open) === TokenKind.name) open++;
  const comma = open + 2;
  if (!tokens.is(open, '(') || !tokens.is(comma, ',') || tokens.kind(comma + 1) !== TokenKind.name) return undefined;
  return `${tokens.textOf(comma + 1)}@${comma + 1}`;
}
