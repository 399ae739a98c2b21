import type { DiagnosisStep } from '../../../src/brokers/api/diagnosis';
import { driver } from '../../../src/brokers/nats';
import { address, type LabServerId } from '../../lab';
import { natsInfo } from '../../lab/probes/nats';
import type { AccessTarget } from '../suite';

export const steps: readonly DiagnosisStep[] = ['address', 'lookup', 'tcp', 'authentication', 'authorisation'];
export const stepsWithTls: readonly DiagnosisStep[] = [
  'address',
  'lookup',
  'tcp',
  'tls',
  'authentication',
  'authorisation',
];

export function urlOf(server: LabServerId, port = 'client'): string {
  return `nats://${address(server, port)}`;
}

/** A server with one way in, and no monitoring port: its INFO line is the second opinion. */
export function variant(
  server: LabServerId,
  options: Pick<AccessTarget, 'access'> & Partial<AccessTarget> & { readonly port?: string },
): AccessTarget {
  const { port = 'client', ...others } = options;
  const [host = '', number = ''] = address(server, port).split(':');
  return {
    server,
    driver,
    steps,
    info: async () => ({ product: 'NATS', version: String((await natsInfo(host, Number(number))).version) }),
    ...others,
  };
}
