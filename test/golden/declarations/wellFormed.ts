import { parse } from 'jsonc-parser';
import type { ParseError } from 'jsonc-parser';
import ts from 'typescript';
import { parseAllDocuments } from 'yaml';
import { readErlangTerms } from '../../../src/language/syntax/erlangTerms';
import { HclCursor } from '../../../src/language/syntax/hcl/cursor';
import { readNatsConf } from '../../../src/language/syntax/natsConf/reader';
import { readRabbitMqConf } from '../../../src/language/syntax/rabbitmqConf';
import type { SourceText } from '../../../src/language/model/text';
import { lexiconFor } from '../../../src/language/syntax/code/lexicons';
import { scan } from '../../../src/language/syntax/code/scanner';
import { TokenKind } from '../../../src/language/syntax/code/tokens';

/** How many things are wrong with a text: by TypeScript's parser, by YAML's, by unpaired brackets elsewhere. */
export function faults({ languageId, text }: SourceText): number {
  if (/^(java|type)script/.test(languageId)) {
    const kind = languageId.endsWith('react') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
    const file = ts.createSourceFile('document', text, ts.ScriptTarget.ESNext, false, kind);
    // Not part of the public type, but the only list of what the parser alone found.
    return (file as unknown as { readonly parseDiagnostics: readonly unknown[] }).parseDiagnostics.length;
  }
  if (languageId === 'yaml') {
    const documents = parseAllDocuments(text, { uniqueKeys: true });
    return Array.isArray(documents) ? documents.reduce((sum, document) => sum + document.errors.length, 0) : 0;
  }
  // These readers find what the servers' own parsers find: their unit tests hold recorded answers.
  if (languageId === 'rabbitmq-conf') return readRabbitMqConf(text).faults.length;
  if (languageId === 'nats-conf') return readNatsConf(text).faults.length;
  if (languageId === 'erlang') return readErlangTerms(text).broken ? 1 : 0;
  if (languageId === 'json' || languageId === 'jsonc') {
    const errors: ParseError[] = [];
    parse(text, errors, { allowTrailingComma: languageId === 'jsonc' });
    return errors.length;
  }
  if (languageId === 'terraform') return unpairedInHcl(text);
  const lexicon = lexiconFor(languageId);
  if (!lexicon) return 0;
  const tokens = scan(text, lexicon);
  let unpaired = 0;
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind(i);
    if ((kind === TokenKind.open || kind === TokenKind.close) && tokens.mate(i) < 0) unpaired++;
  }
  return unpaired;
}

/** Brackets without their other half, and strings that are not closed. */
function unpairedInHcl(text: string): number {
  const cursor = new HclCursor(text);
  const open: string[] = [];
  let faults = 0;
  for (;;) {
    cursor.skip(true);
    if (cursor.isDone) return faults + open.length;
    const { char } = cursor;
    if (char === '"') faults += cursor.takeString().closed ? 0 : 1;
    else if (cursor.takeHeredoc() === undefined) {
      cursor.at++;
      if ('([{'.includes(char)) open.push(char);
      if (')]}'.includes(char) && open.pop() !== { ')': '(', ']': '[', '}': '{' }[char]) faults++;
    }
  }
}
