import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Writer } from '../../../../../src/brokers/kafka/protocol/writer';

/** Stands for what no test server can be: one with 10,000 topics, or one that hangs up on command. */
export interface FakeBroker {
  readonly port: number;
  /** API keys of the requests that came, in order. */
  readonly asked: number[];
  /** Closes every socket, as a broker does with those that idle. */
  hangUp(): void;
  /** Takes requests from now on without answering. */
  mute(): void;
  close(): Promise<void>;
}

const keys = { metadata: 3, listOffsets: 2, apiVersions: 18 } as const;

/** A broker that leads all partitions of `topics` topics of so many partitions each. It speaks versions of Kafka 1.0. */
export async function fakeBroker(topics = 0, partitions = 1): Promise<FakeBroker> {
  const numbers = Array.from({ length: partitions }, (_, index) => index);
  const known = new Map<string, Buffer>();
  const sockets = new Set<Socket>();
  const asked: number[] = [];
  let mute = false;
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    let buffered = Buffer.alloc(0);
    socket.on('data', (chunk: Buffer) => {
      buffered = Buffer.concat([buffered, chunk]);
      while (buffered.length >= 4 && buffered.length >= 4 + buffered.readInt32BE()) {
        const frame = buffered.subarray(4, 4 + buffered.readInt32BE());
        buffered = buffered.subarray(4 + frame.length);
        asked.push(frame.readInt16BE());
        if (!mute) socket.write(answer(frame));
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const hangUp = (): void => sockets.forEach((socket) => socket.destroy());

  function answer(frame: Buffer): Buffer {
    const [key, version, correlation] = [frame.readInt16BE(), frame.readInt16BE(2), frame.subarray(4, 8)];
    const body = bodies[key]?.(frame, version) ?? Buffer.alloc(0);
    const size = new Writer(false).int32(4 + body.length).toBuffer();
    return Buffer.concat([size, correlation, body]);
  }

  const bodies: Readonly<Record<number, (frame: Buffer, version: number) => Buffer>> = {
    // As Kafka before 2.4 refuses versions it does not know (KIP-511): error 35 and the versions of this request.
    [keys.apiVersions]: (_, version) => (version > 0 ? Buffer.from('002300000001001200000000', 'hex') : apiRanges()),
    [keys.metadata]: (frame, version) =>
      metadata(frame.subarray(-5, -1).equals(Buffer.from('ffffffff', 'hex')) ? topics : 0, version),
    [keys.listOffsets]: (frame) => offsets(frame),
  };

  /** No topics where none were asked for, else all of them. */
  function metadata(count: number, version: number): Buffer {
    const key = `${count}/${version}`;
    const built = known.get(key) ?? builtMetadata(count, version);
    known.set(key, built);
    return built;
  }

  function builtMetadata(count: number, version: number): Buffer {
    const names = Array.from({ length: count }, (_, index) => topicName(index));
    const writer = new Writer(false).int32(0);
    writer.array([1], () => writer.int32(1).string('127.0.0.1').int32(port).string('rack'));
    writer.string('cluster').int32(1);
    writer.array(names, (_, name) => {
      int16(writer, 0).string(name).boolean(false);
      writer.array(numbers, (_, number) => {
        int16(writer, 0).int32(number).int32(1).int32s([1]).int32s([1]);
        if (version >= 5) writer.int32s([]);
      });
    });
    return writer.toBuffer();
  }

  /** Every partition that was asked for has 7 messages. */
  function offsets(frame: Buffer): Buffer {
    const earliest = frame.subarray(-8).equals(Buffer.from('fffffffffffffffe', 'hex'));
    const names = [...frame.toString('latin1').matchAll(/topic-\d{5}/g)].map(([name]) => name);
    const writer = new Writer(false).int32(0);
    writer.array(names, (_, name) => {
      writer.string(name).array(numbers, (_, number) =>
        int16(writer.int32(number), 0)
          .int64(-1)
          .int64(earliest ? 3 : 10),
      );
    });
    return writer.toBuffer();
  }

  return {
    port,
    asked,
    hangUp,
    mute: () => (mute = true),
    close: async () => {
      hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function topicName(index: number): string {
  return `topic-${String(index).padStart(5, '0')}`;
}

function apiRanges(): Buffer {
  const writer = int16(new Writer(false), 0);
  writer.array(Object.values(keys), (_, key) => int16(int16(int16(writer, key), 0), key === keys.metadata ? 5 : 3));
  return writer.toBuffer();
}

/** Requests hold no INT16, so the writer of requests has none. */
function int16(writer: Writer, value: number): Writer {
  return writer.int8(value >> 8).int8(value & 0xff);
}
