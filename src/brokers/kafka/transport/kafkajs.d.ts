/**
 * What this driver uses of kafkajs 2.2.4 beneath its public interface: the connection to one broker, which frames
 * requests, matches answers, does TLS and SASL, and signs in anew when a session ends. Its `Cluster` and `Broker` are
 * not used: one partition without a leader, or one topic that may not be described, fails their whole answer, and a
 * coordinator that is down fails a whole listing, which is when people look.
 */
declare module 'kafkajs/src/network/connection' {
  import type { Socket } from 'node:net';

  namespace Connection {
    interface Logger {
      namespace(name: string): Logger;
      debug(message: string): void;
      info(message: string): void;
      warn(message: string, extra?: object): void;
      error(message: string, extra?: object): void;
    }

    interface Options {
      readonly host: string;
      readonly port: number;
      readonly clientId: string;
      readonly logger: Logger;
      /** Opens the socket; `onConnect` is to be called when it can be written to. */
      readonly socketFactory: (target: { readonly onConnect: () => void }) => Socket;
      readonly sasl?: Sasl;
      readonly connectionTimeout: number;
      readonly requestTimeout: number;
      readonly enforceRequestTimeout: boolean;
    }

    type Sasl = { readonly mechanism: string } & (
      | { readonly username: string; readonly password: string }
      | { readonly authenticationProvider: (sender: Sender) => { authenticate(): Promise<void> } }
    );

    interface Sender {
      readonly host: string;
      /** Both sides of an exchange are byte strings with their length in front. */
      readonly saslAuthenticate: (call: {
        readonly request: { encode(): Promise<Buffer> };
        readonly response: { decode(bytes: Buffer): Promise<Buffer>; parse(bytes: Buffer): Promise<Buffer> };
      }) => Promise<Buffer>;
    }

    interface Call<T> {
      readonly request: {
        readonly apiKey: number;
        readonly apiVersion: number;
        readonly apiName: string;
        readonly encode: () => Promise<{ readonly buf: Buffer; readonly buffer: Buffer }>;
      };
      readonly response: { readonly decode: (bytes: Buffer) => Promise<T>; readonly parse: (value: T) => Promise<T> };
      readonly logResponseError: boolean;
    }
  }

  class Connection {
    constructor(options: Connection.Options);
    readonly requestQueue: {
      readonly pending: readonly unknown[];
      scheduleCheckPendingRequests: () => void;
      rejectAll(error: Error): void;
    };
    /** How long before a session ends it is renewed, with the next request. */
    reauthenticationThreshold: number;
    /** In milliseconds, as the broker said with the last sign-in; 0 for ever. */
    readonly sessionLifetime: { toNumber(): number };
    isConnected(): boolean;
    connect(): Promise<unknown>;
    /** Signs in; does nothing without `sasl`. */
    authenticate(): Promise<void>;
    setVersions(versions: Readonly<Record<number, { readonly minVersion: number; readonly maxVersion: number }>>): void;
    setSupportAuthenticationProtocol(supported: boolean): void;
    send<T>(call: Connection.Call<T>): Promise<T>;
  }

  export = Connection;
}
