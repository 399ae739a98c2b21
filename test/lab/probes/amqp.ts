import type tls from 'node:tls';
import { exchange } from './net';

const protocolHeader = Buffer.from([0x41, 0x4d, 0x51, 0x50, 0, 0, 9, 1]);
const methodFrame = 1;

/** Opens the AMQP 0-9-1 handshake and waits for the server's `connection.start` (class 10, method 10). */
export async function probeAmqp(host: string, port: number, options?: tls.ConnectionOptions): Promise<void> {
  await exchange({ host, port, ...(options ? { tls: options } : {}) }, protocolHeader, (received) => {
    if (received.length < 11) return undefined;
    const starts = received[0] === methodFrame && received.readInt16BE(7) === 10 && received.readInt16BE(9) === 10;
    if (!starts) throw new Error('answers something that is not AMQP 0-9-1');
    return true;
  });
}
