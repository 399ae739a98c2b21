import { codeDeclaration } from '../../../declarations/codeDeclaration';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import { spellings } from '../../../declarations/spellings';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { blockAfter } from '../../ruby/assignments';
import { optionsAt } from '../../ruby/options';
import { rubyKeySpeller } from '../rdkafkaKeys';
import { topicSpellings } from './settings';

const identity = { id: 'karafka', broker: 'kafka' } as const;

/** `topic :orders do … end` among the routes: what is subscribed to, and with `config(…)` how the topic is made. */
export function routes(file: CodeFile): readonly Declaration[] {
  const isRouted = file.occurrences('routes').length > 0;
  if (!isRouted) return [];
  const configs = file.calls('config').filter((call) => call.receiver === undefined);
  return file
    .calls('topic')
    .filter((call) => call.receiver === undefined && call.args.length === 1)
    .flatMap((call) => {
      const block = blockAfter(file, call);
      const config = configs.find(({ nameToken }) => block && nameToken > block.from && nameToken < block.to);
      const name = (key: string): OptionSource => named(call, key);
      const subscription = codeDeclaration({
        ...{ file, kind: 'kafka.subscribe', dialect: identity, nameSpan: call.nameSpan, span: call.span },
        ...{ sources: [name('topics')], complete: false },
      });
      if (!config) return [subscription];
      const own: OptionSource = {
        table: optionsAt(file, config, 0),
        spellings: topicSpellings,
        spellKey: rubyKeySpeller(file),
      };
      const { nameSpan, span } = config;
      const topic = codeDeclaration({
        ...{ file, kind: 'kafka.topic', dialect: identity, nameSpan, span, sources: [name('topic'), own] },
      });
      return [subscription, topic];
    });
}

/** The name of a topic, alone or as the only one of a list. */
function named(call: CallExpression, key: string): OptionSource {
  const [first] = call.args;
  const value = first?.value ?? { type: 'unknown', span: call.span };
  const list = { type: 'list', items: [value], span: value.span } as const;
  const entry = {
    key,
    value: key === 'topics' ? list : value,
    token: call.nameToken,
    uncertain: false,
    replaceable: false,
  };
  return {
    table: { entries: [entry], complete: true, spans: [] },
    spellings: spellings({ [key]: key }),
    elsewhere: true,
  };
}
