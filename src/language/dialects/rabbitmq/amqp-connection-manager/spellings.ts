import { nestedTable } from '../../../declarations/argumentTable';
import type { OptionSource } from '../../../declarations/codeDeclaration';
import type { OptionTable } from '../../../declarations/optionTable';
import { spellings } from '../../../declarations/spellings';
import type { OptionSpelling } from '../../../declarations/spellings';
import type { CodeFile } from '../../../syntax/code/codeFile';
import { consumeSources, socketOptions } from '../amqplib/spellings';

/** A duration that the library takes in seconds and the canon in milliseconds. */
function fromSeconds(canonical: string): OptionSpelling {
  return {
    canonical,
    decode: (value) => (typeof value === 'number' ? value * 1000 : undefined),
    encode: (value) => (typeof value === 'number' ? value / 1000 : undefined),
  };
}

/** Options of `connect` (AmqpConnectionManager.ts of 4.1 to 5.0). */
const reconnectOptions = spellings({ reconnectTimeInSeconds: fromSeconds('network-recovery-interval') });
const managerOptions = spellings({ heartbeatIntervalInSeconds: 'heartbeat' }, reconnectOptions);

/** Options of `createChannel` (ChannelWrapper.ts of 4.1 to 5.0), the time limit in milliseconds. */
export const wrapperOptions = spellings({ confirm: 'confirms', publishTimeout: 'publish-timeout' });

const prefetch = spellings({ prefetch: 'prefetch-count' });

/** Options of `connect`, those of the socket among them; without the heartbeat where the server's URL says it. */
export function managerSources(file: CodeFile, table: OptionTable, heartbeatGiven: boolean): readonly OptionSource[] {
  return [
    { table: nestedTable(file, table, 'connectionOptions'), spellings: socketOptions },
    { table, spellings: heartbeatGiven ? reconnectOptions : managerOptions },
  ];
}

/** A wrapper's `consume` sets the prefetch too. */
export function wrapperConsumeSources(file: CodeFile, table: OptionTable): readonly OptionSource[] {
  return [{ table, spellings: prefetch }, ...consumeSources(file, table)];
}
