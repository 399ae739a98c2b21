import type { CodeFile } from '../syntax/code/codeFile';
import { insertLineAfter, removeWithLine } from './lineEdits';
import { keyOf } from './literalTable';
import type { OptionEntry, OptionTable } from './optionTable';

/** `new HashMap<>() {{ put("k", v); }}`: the statements of an initialiser block. */
export function anonymousClassTable(
  file: CodeFile,
  body: { readonly open: number; readonly close: number },
  base: OptionTable,
): OptionTable {
  const { text, tokens } = file;
  const calls = ['put', 'setProperty']
    .flatMap((name) => file.calls(name))
    .filter((call) => call.open > body.open && call.close < body.close && call.args.length === 2)
    .filter((call) => tokens.parent(call.nameToken) === body.open + 1)
    .sort((a, b) => a.open - b.open);
  const entries = calls.map((call): OptionEntry => {
    const semicolon = tokens.is(call.close + 1, ';') ? call.close + 1 : call.close;
    const span = tokens.span(file.chainStart(call.nameToken), semicolon);
    const unknown = { type: 'unknown', span } as const;
    return {
      key: keyOf(file, call.args[0]?.value, call.open),
      ...(call.args[0] && { keySpan: call.args[0].span }),
      value: call.args[1]?.value ?? unknown,
      token: call.open,
      uncertain: false,
      replaceable: true,
      remove: () => [removeWithLine(text, span)],
    };
  });
  const last = calls.at(-1);
  const complete = base.complete && entries.every((entry) => entry.key !== undefined);
  const table: OptionTable = { entries: [...base.entries, ...entries], complete, spans: base.spans };
  if (last === undefined) return table;
  const form = last.name === 'setProperty' ? 'setProperty' : 'put';
  return {
    ...table,
    insertion: {
      form,
      insert: (key, value) => [
        insertLineAfter(text, last.span.start, tokens.end(last.close + 1), `${last.name}(${key}, ${value});`),
      ],
    },
  };
}
