import type { OptionSource } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { follow } from '../../../syntax/code/evaluation';
import type { CallExpression, Expression } from '../../../syntax/code/expression';

/** One topic or several are a list. */
export const topics: OptionSpelling = {
  canonical: 'topics',
  decode: (value) => (typeof value === 'string' ? [value] : Array.isArray(value) ? value : undefined),
  encode: () => undefined,
};

const spelled = spellings({ topics, pattern: 'pattern' });

/** `subscribe(List.of("a", "b"))` */
export function topicList(file: CodeFile, call: CallExpression): OptionSource {
  return sourceOf(call, 'topics', listOf(follow(file, call.args[0]?.value ?? unknown(call), call.nameToken)));
}

/** `subscribe(Pattern.compile("orders-.*"))` */
export function topicPattern(file: CodeFile, call: CallExpression): OptionSource | undefined {
  const value = call.args[0]?.value;
  const made = value && follow(file, value, call.nameToken);
  const isPattern = made?.type === 'call' && /^(compile|SubscriptionPattern|toPattern)$/.test(made.name);
  return isPattern ? sourceOf(call, 'pattern', made) : undefined;
}

/** `List("a").asJava` is the list before it. */
function listOf(expression: Expression): Expression {
  return expression.type === 'member' && expression.name === 'asJava' ? expression.object : expression;
}

function unknown({ span }: CallExpression): Expression {
  return { type: 'unknown', span };
}

function sourceOf(call: CallExpression, key: string, value: Expression): OptionSource {
  const entry = { key, value, token: call.nameToken, uncertain: false, replaceable: false };
  return { table: { entries: [entry], complete: true, spans: [call.span] }, spellings: spelled };
}
