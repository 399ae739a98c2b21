import type { GoContext } from '../../../declarations/go/goContext';
import type { WrittenOption } from '../../../model/declaration';
import { evaluate, follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';

/** Groups in groups: more is a loop. */
const maxDepth = 8;

/**
 * The subject of an endpoint: its own, or its name where it has none, after the prefixes of the groups it is in
 * (micro/service.go of nats.go 1.55.0, AddGroup and AddEndpoint).
 */
export function endpointSays(context: GoContext, call: CallExpression): ReadonlyMap<string, WrittenOption> {
  const option = call.args
    .map(({ value }) => value)
    .find((value) => value.type === 'call' && value.name === 'WithEndpointSubject');
  const own = option?.type === 'call' ? option.args[0]?.value : call.args[0]?.value;
  const parts = [...prefixes(context, call.receiver, call.nameToken, 0), own && partsOf(context, own, call.nameToken)];
  if (!own) return new Map();
  // Options of a slice may give it another subject.
  const isOpen = call.args.some((argument) => argument.spread) || parts.includes(undefined);
  return new Map([['subject', isOpen ? { how: 'unknowable', span: own.span } : joined(parts.flat(), own.span)]]);
}

type Parts = readonly (string | null)[];

function joined(pieces: readonly (string | null | undefined)[], span: Expression['span']): WrittenOption {
  const parts = pieces.map((piece) => piece ?? null);
  if (parts.every((part) => part !== null)) return { how: 'written', value: parts.join(''), span };
  return { how: 'template', parts, span };
}

function partsOf({ file, vocabulary }: GoContext, value: Expression, token: number): Parts | undefined {
  const known = evaluate(file, value, token, vocabulary);
  if (known.how === 'template') return known.parts;
  return known.how === 'value' && typeof known.value === 'string' ? [known.value] : undefined;
}

/** The prefixes of the groups that a value is, each with its dot; `undefined` among them where the file does not show one. */
function prefixes(
  context: GoContext,
  value: Expression | undefined,
  token: number,
  depth: number,
): readonly (Parts | undefined)[] {
  const made = value && follow(context.file, value, token);
  if (made?.type !== 'call' || depth > maxDepth) return [undefined];
  if (made.name === 'AddService') return [];
  const [first] = made.args;
  if (made.name !== 'AddGroup' || !first) return [undefined];
  const prefix = partsOf(context, first.value, made.nameToken);
  return [...prefixes(context, made.receiver, made.nameToken, depth + 1), prefix && [...prefix, '.']];
}
