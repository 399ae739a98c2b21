import type Connection from 'kafkajs/src/network/connection';
import type { Sasl } from './sasl';

/** A sign-in in the form of kafkajs; `signal` ends with the socket. */
export function kafkajsSasl({ mechanism, method }: Sasl, signal: AbortSignal): Connection.Sasl {
  // A new object each time: kafkajs adds to it what is good for one connection only.
  if ('username' in method) return { mechanism, ...method };
  return {
    mechanism,
    authenticationProvider: ({ host, saslAuthenticate }) => ({
      authenticate: () =>
        method.signIn(
          (bytes) =>
            saslAuthenticate({
              request: { encode: () => Promise.resolve(withLength(bytes)) },
              response: {
                decode: (answer) => Promise.resolve(answer.subarray(4)),
                parse: (answer) => Promise.resolve(answer),
              },
            }),
          host,
          signal,
        ),
    }),
  };
}

function withLength(bytes: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}
