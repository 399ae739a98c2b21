import { callFormDeclaration } from '../../../declarations/callForm';
import type { Declaration } from '../../../model/declaration';
import type { CodeFile } from '../../../syntax/code/codeFile';
import type { CallExpression } from '../../../syntax/code/expression';
import { makerOf, receiverWord } from '../../ecmascriptObjects';
import { channelForms, returnForms } from './forms';
import type { ChannelForm } from './forms';

/** The calls on channels, for every dialect whose channels are amqplib's. */
export function channelCalls(
  file: CodeFile,
  dialect: { readonly id: string; readonly broker: 'rabbitmq' },
  forms: readonly ChannelForm[] = channelForms,
): readonly Declaration[] {
  const read = (form: ChannelForm): readonly Declaration[] =>
    file
      .calls(form.name)
      .filter((call) => isOfChannel(call, makerOf(file, call), form))
      .map((call) => callFormDeclaration(file, call, form, { dialect }));
  return [...forms.flatMap(read), ...returnForms.flatMap(read).filter((returns) => isReturn(file, returns))];
}

function isReturn({ text }: CodeFile, { nameSpan }: Declaration): boolean {
  return /^\s*\(\s*['"`]return['"`]/.test(text.slice(nameSpan.end, nameSpan.end + 80));
}

/** Names people give to channels. */
const channelWord = /^[_#]*ch\d*$|chan(nel)?\d*$|channel/i;

/**
 * Whether a call may be a channel's: by what made its object where the file shows that, else by the object's name.
 */
function isOfChannel(call: CallExpression, maker: CallExpression | undefined, form: ChannelForm): boolean {
  if (!call.receiver || call.args.length < form.atLeast) return false;
  if (maker && /^create(Confirm)?Channel$/.test(maker.name)) return true;
  // A client of something else: `mqtt.connect()`, `new Redis()`.
  const foreign = maker && (maker.constructs || /^(connect|create)/.test(maker.name)) && !channelWord.test(maker.name);
  if (foreign) return false;
  return form.ofChannel !== true || channelWord.test(maker?.name ?? '') || channelWord.test(receiverWord(call));
}
