import type tls from 'node:tls';
import { exchange } from './net';

/** The line a NATS server opens every connection with, before authentication, and before TLS unless `options` has it first. */
export async function natsInfo(
  host: string,
  port: number,
  options?: tls.ConnectionOptions,
): Promise<Record<string, unknown>> {
  return exchange({ host, port, ...(options && { tls: options }) }, undefined, (received) => {
    const end = received.indexOf('\r\n');
    if (end < 0) return undefined;
    const line = received.toString('utf8', 0, end);
    if (!line.startsWith('INFO ')) throw new Error('answers something that is not NATS');
    return JSON.parse(line.slice(5)) as Record<string, unknown>;
  });
}
