import type { SourceText, TextEdit } from '../../model/text';
import { readDockerfile } from '../../syntax/dockerfile';
import { readDotenv } from '../../syntax/dotenv';
import type { Variable } from '../../syntax/dotenv';
import { readYaml } from '../../syntax/yaml';
import type { FileEntry } from '../fileDeclaration';
import { lineBreakOf } from '../lineEdits';
import { quoted } from '../spellValue';
import type { Primitive } from '../spellings';
import { imageParts } from './block';
import type { EnvironmentBlock } from './block';
import { composeBlocks } from './compose';
import { kubernetesBlocks } from './kubernetes';

export type { EnvironmentBlock } from './block';

/** VS Code's ids of the languages in which environments are written. */
export const environmentLanguages: readonly string[] = ['yaml', 'dotenv', 'dockerfile'];

/** Every environment that a document gives to a program: compose, Kubernetes, Dockerfile, `.env`. */
export function environmentBlocks(source: SourceText): readonly EnvironmentBlock[] {
  const { languageId, text } = source;
  if (languageId === 'dotenv') return dotenvBlocks(text);
  if (languageId === 'dockerfile') return dockerBlocks(text);
  return readYaml(text).flatMap((root) => [...composeBlocks(text, root), ...kubernetesBlocks(text, root)]);
}

/** One environment, of which nobody says whose it is. */
function dotenvBlocks(text: string): readonly EnvironmentBlock[] {
  const variables = readDotenv(text);
  const [first] = variables;
  const last = variables.at(-1);
  if (!first || !last) return [];
  const end = last.valueSpan.end;
  return [
    {
      ...{ nameSpan: first.nameSpan, variables: variables.map(entryOf), complete: false, plain: false },
      insert: (name, value) => [
        { span: { start: end, end }, newText: `${lineBreakOf(text)}${name}=${spelled(value, '')}` },
      ],
    },
  ];
}

function dockerBlocks(text: string): readonly EnvironmentBlock[] {
  const stages = readDockerfile(text);
  return stages.map(({ image, name, span, variables }): EnvironmentBlock => {
    const base = stages.find((stage) => stage.name !== undefined && stage.name === image);
    const last = variables.at(-1);
    const isAlone = last && /^[ \t]*env[ \t]/i.test(lineOf(text, last));
    return {
      ...(name !== undefined && { name }),
      ...imageParts(base?.image ?? image),
      ...{ nameSpan: span, variables: variables.map(entryOf), complete: false, plain: false },
      ...(isAlone === true && {
        insert: (key: string, value: Primitive): readonly TextEdit[] => {
          const { end } = last.valueSpan;
          return [{ span: { start: end, end }, newText: `${lineBreakOf(text)}ENV ${key}=${spelled(value, '')}` }];
        },
      }),
    };
  });
}

/** The line on which a variable stands, where nothing follows it there. */
function lineOf(text: string, { nameSpan, valueSpan }: Variable): string {
  const start = text.lastIndexOf('\n', nameSpan.start - 1) + 1;
  return /^[ \t]*\r?(\n|$)/.test(text.slice(valueSpan.end, valueSpan.end + 200))
    ? text.slice(start, valueSpan.end)
    : '';
}

function entryOf({ lineSpan, name, nameSpan, quote, value, valueSpan }: Variable): FileEntry {
  return {
    ...{ key: name, keySpan: nameSpan, value, valueSpan },
    replace: (native) => [{ span: valueSpan, newText: spelled(native, quote) }],
    ...(lineSpan && { remove: () => [{ span: lineSpan, newText: '' }] }),
    rename: (to) => [{ span: nameSpan, newText: to }],
  };
}

function spelled(value: Primitive, quote: string): string {
  const text = String(value);
  return quote === '' && /^[\w.,:/@+-]*$/.test(text) ? text : quoted(text, quote || '"');
}
