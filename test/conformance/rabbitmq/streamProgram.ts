import { connect, type Socket } from 'node:net';
import { labServer, port, type LabServerId } from '../../lab';

/** Commands of the stream protocol (rabbitmq-server 4.3, deps/rabbitmq_stream/docs/PROTOCOL.adoc). */
const commands = {
  declarePublisher: 1,
  subscribe: 7,
  peerProperties: 17,
  saslHandshake: 18,
  saslAuthenticate: 19,
  tune: 20,
  open: 21,
};

const string = (text: string): Buffer => Buffer.concat([u16(Buffer.byteLength(text)), Buffer.from(text)]);
const u8 = (value: number): Buffer => Buffer.from([value]);
const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const buffer = Buffer.alloc(4);
  buffer.writeUInt32BE(value);
  return buffer;
};

/** A program that talks to a stream as applications do, over the stream protocol: it publishes nothing and consumes. */
export interface StreamProgram {
  close(): void;
}

/** Opens a connection with one publisher and one consumer of a stream, which is granted `credit` chunks. */
export async function streamProgram(
  id: LabServerId,
  { vhost, stream, credit }: { readonly vhost: string; readonly stream: string; readonly credit: number },
): Promise<StreamProgram> {
  const { host, credentials } = labServer(id);
  const { username = '', password = '' } = credentials;
  const socket = connect({ host, port: port(id, 'stream') });
  // The suite kills the server while this is open.
  socket.on('error', () => undefined);
  const answers = answersOf(socket);
  const name = Buffer.concat([u32(1), string('connection_name'), string('conformance stream program')]);
  const secret = Buffer.from(`\0${username}\0${password}`);
  const ask = async (command: number, body: Buffer): Promise<void> => {
    send(socket, command, Buffer.concat([u32(command), body]));
    const code = await answers(command);
    if (code !== 1) throw new Error(`the stream command ${command} was answered with ${code}`);
  };
  await ask(commands.peerProperties, name);
  await ask(commands.saslHandshake, Buffer.alloc(0));
  await ask(commands.saslAuthenticate, Buffer.concat([string('PLAIN'), u32(secret.length), secret]));
  await answers(commands.tune);
  send(socket, commands.tune, Buffer.concat([u32(1_048_576), u32(0)]));
  await ask(commands.open, string(vhost));
  await ask(commands.declarePublisher, Buffer.concat([u8(5), string('conformance-publisher'), string(stream)]));
  const first = u16(1);
  await ask(commands.subscribe, Buffer.concat([u8(7), string(stream), first, u16(credit)]));
  return { close: () => socket.destroy() };
}

function send(socket: Socket, command: number, body: Buffer): void {
  socket.write(Buffer.concat([u32(body.length + 4), u16(command), u16(1), body]));
}

/** Gives the next answer to a command: its response code. What else arrives is left aside. */
function answersOf(socket: Socket): (command: number) => Promise<number> {
  let buffered = Buffer.alloc(0);
  const waiting = new Map<number, (code: number) => void>();
  const early = new Map<number, number>();
  socket.on('data', (chunk: Buffer) => {
    buffered = Buffer.concat([buffered, chunk]);
    while (buffered.length >= 4 && buffered.length >= 4 + buffered.readUInt32BE(0)) {
      const frame = buffered.subarray(4, 4 + buffered.readUInt32BE(0));
      buffered = buffered.subarray(4 + frame.length);
      const command = frame.readUInt16BE(0) & 0x7fff;
      // Behind key, version and correlation; the server's own `tune` has neither correlation nor code.
      const code = command === commands.tune || frame.length < 10 ? 1 : frame.readUInt16BE(8);
      const resolve = waiting.get(command);
      if (resolve) waiting.delete(command);
      if (resolve) resolve(code);
      else early.set(command, code);
    }
  });
  return (command) =>
    new Promise((resolve, reject) => {
      socket.once('close', () => reject(new Error(`the stream connection closed before ${command} was answered`)));
      const code = early.get(command);
      early.delete(command);
      if (code === undefined) waiting.set(command, resolve);
      else resolve(code);
    });
}
