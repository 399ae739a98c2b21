import type { LibraryObject } from '../../python/libraryObjects';

/** The library as its imports name it. */
export const natsPyLibrary = { dialect: { id: 'nats-py', broker: 'nats' }, roots: ['nats'] } as const;

/** `nats.connect()`, and `NATS()`, as which examples import `nats.aio.client.Client`. */
export const connectionObject: LibraryObject = {
  makers: ['connect', 'Client', 'NATS'],
  named: /(^|_)nc\d*$|nats|^_?conn(ection)?$/i,
};

export const jetstreamObject: LibraryObject = {
  makers: ['jetstream', 'jsm', 'JetStreamContext', 'JetStreamManager'],
  named: /(^|_)jsm?$|jetstream/i,
};

export const pullObject: LibraryObject = {
  makers: ['pull_subscribe', 'pull_subscribe_bind'],
  types: ['PullSubscription'],
  named: /p?sub/i,
};

export const messageObject: LibraryObject = {
  makers: ['next_msg'],
  types: ['Msg'],
  named: /mess|^_?(msg|m)$/i,
};

export const serviceObject: LibraryObject = { makers: ['add_service'], types: ['Service'], named: /service|svc/i };

export const groupObject: LibraryObject = { makers: ['add_group'], types: ['Group'], named: /group/i };
