import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { knownNames } from '../language/config/knownNames';
import { dialects } from '../language/dialects';
import { rules } from '../language/rules';
import { createLanguageService } from '../language/service/languageService';
import { startServer } from './server';

const connection = createConnection(ProposedFeatures.all);
const service = createLanguageService({
  dialects,
  rules,
  onRuleError: (ruleId, error) => connection.console.error(`Rule ${ruleId} failed: ${String(error)}`),
});
startServer(connection, service, knownNames(dialects, rules));
