import { exchange } from './net';

const apiVersions = 18;
const metadata = 3;
const correlationId = 7;

/** A broker as another node of the cluster knows it. */
export interface KafkaBrokerAddress {
  readonly nodeId: number;
  readonly host: string;
  readonly port: number;
}

/** Request header version 1 and a body, length first: https://kafka.apache.org/protocol. */
export function kafkaRequest(apiKey: number, apiVersion: number, body: Buffer): Buffer {
  const client = Buffer.from('lab');
  const header = Buffer.alloc(10);
  header.writeInt16BE(apiKey, 0);
  header.writeInt16BE(apiVersion, 2);
  header.writeInt32BE(correlationId, 4);
  header.writeInt16BE(client.length, 8);
  const size = Buffer.alloc(4);
  size.writeInt32BE(header.length + client.length + body.length);
  return Buffer.concat([size, header, client, body]);
}

/** Cuts a complete response's body out of the bytes so far; `undefined` while it is incomplete. */
export function kafkaResponseBody(received: Buffer): Buffer | undefined {
  if (received.length < 4) return undefined;
  const end = 4 + received.readInt32BE(0);
  if (received.length < end) return undefined;
  if (received.readInt32BE(4) !== correlationId) throw new Error('answers something that is not Kafka');
  return received.subarray(8, end);
}

/** Asks which requests a listener answers: ApiVersions v0, which is allowed before authentication. */
export async function probeKafkaListener(host: string, port: number): Promise<void> {
  const body = await exchange({ host, port }, kafkaRequest(apiVersions, 0, Buffer.alloc(0)), kafkaResponseBody);
  const error = body.readInt16BE(0);
  if (error !== 0) throw new Error(`${host}:${port}: ApiVersions answers error ${error}`);
}

/** The brokers that are registered and not fenced: Metadata v1 for no topic. */
export async function kafkaBrokers(host: string, port: number): Promise<KafkaBrokerAddress[]> {
  const noTopics = Buffer.alloc(4);
  return parseBrokers(await exchange({ host, port }, kafkaRequest(metadata, 1, noTopics), kafkaResponseBody));
}

/** Reads `brokers => node_id host port rack` of a Metadata v1 response. */
export function parseBrokers(body: Buffer): KafkaBrokerAddress[] {
  let offset = 4;
  const string = () => {
    const length = body.readInt16BE(offset);
    offset += 2 + Math.max(length, 0);
    return length < 0 ? '' : body.toString('utf8', offset - length, offset);
  };
  const int32 = () => {
    offset += 4;
    return body.readInt32BE(offset - 4);
  };
  return Array.from({ length: body.readInt32BE(0) }, () => {
    const broker = { nodeId: int32(), host: string(), port: int32() };
    string(); // rack
    return broker;
  });
}
