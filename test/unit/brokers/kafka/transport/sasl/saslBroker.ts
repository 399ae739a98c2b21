import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Writer } from '../../../../../../src/brokers/kafka/protocol/writer';

/** What a broker answers to one message of a mechanism. */
export interface SaslAnswer {
  /** Refuses the sign-in with this text (error 58). */
  readonly refusal?: string;
  readonly bytes?: Buffer;
  /** Until when the session is good; for ever if left out. */
  readonly lifetimeMs?: number;
}

/** Stands for brokers that cannot be had: Amazon MSK, and one that takes Kerberos only. */
export interface SaslBroker {
  readonly port: number;
  /** Mechanisms that clients asked for. */
  readonly handshakes: string[];
  close(): Promise<void>;
}

const keys = { metadata: 3, saslHandshake: 17, apiVersions: 18, saslAuthenticate: 36 } as const;

/** A broker that signs in by `authenticate` and then knows itself, with nothing on it. Versions of Kafka 2.2. */
export async function saslBroker(
  mechanisms: readonly string[],
  authenticate: (message: Buffer) => SaslAnswer = () => ({ refusal: 'not here' }),
): Promise<SaslBroker> {
  const handshakes: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    let signedIn = false;
    let buffered = Buffer.alloc(0);
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    socket.on('data', (chunk: Buffer) => {
      buffered = Buffer.concat([buffered, chunk]);
      while (buffered.length >= 4 && buffered.length >= 4 + buffered.readInt32BE()) {
        const frame = buffered.subarray(4, 4 + buffered.readInt32BE());
        buffered = buffered.subarray(4 + frame.length);
        const body = answer(frame);
        // As brokers do with a request before the sign-in.
        if (body) socket.write(Buffer.concat([int32(4 + body.length), frame.subarray(4, 8), body]));
        else socket.destroy();
      }
    });

    function answer(frame: Buffer): Buffer | undefined {
      const [key, version] = [frame.readInt16BE(), frame.readInt16BE(2)];
      const rest = frame.subarray(10 + frame.readInt16BE(8));
      switch (key) {
        case keys.apiVersions:
          return version > 0 ? Buffer.from('002300000000', 'hex') : apiRanges();
        case keys.saslHandshake: {
          const mechanism = rest.subarray(2).toString('utf8');
          handshakes.push(mechanism);
          const known = mechanisms.includes(mechanism);
          return Buffer.concat([int16(known ? 0 : 33), new Writer(false).strings(mechanisms).toBuffer()]);
        }
        case keys.saslAuthenticate: {
          const { refusal, bytes = Buffer.alloc(0), lifetimeMs = 0 } = authenticate(rest.subarray(4));
          signedIn = refusal === undefined;
          const said = refusal === undefined ? int16(-1) : new Writer(false).string(refusal).toBuffer();
          const lifetime = new Writer(false).int64(lifetimeMs).toBuffer();
          return Buffer.concat([int16(signedIn ? 0 : 58), said, int32(bytes.length), bytes, lifetime]);
        }
        default:
          return signedIn ? metadata() : undefined;
      }
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  function metadata(): Buffer {
    const writer = new Writer(false).int32(0);
    writer.array([1], () => writer.int32(1).string('127.0.0.1').int32(port).string('rack'));
    return writer
      .string('cluster')
      .int32(1)
      .array([], () => undefined)
      .toBuffer();
  }

  return {
    port,
    handshakes,
    close: async () => {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function apiRanges(): Buffer {
  const highest = { [keys.metadata]: 5, [keys.saslHandshake]: 1, [keys.apiVersions]: 0, [keys.saslAuthenticate]: 1 };
  const entries = Object.entries(highest).map(([key, max]) =>
    Buffer.concat([int16(Number(key)), int16(0), int16(max)]),
  );
  return Buffer.concat([int16(0), int32(entries.length), ...entries]);
}

function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

function int32(value: number): Buffer {
  return new Writer(false).int32(value).toBuffer();
}
