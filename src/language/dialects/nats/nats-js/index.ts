import { natsJsDialect } from '../natsJs/dialect';

/** The `nats` package, version 2, and its builds for WebSocket and Deno. */
export default natsJsDialect({
  id: 'nats-js',
  label: 'nats.js',
  library: 'nats',
  supportedVersions: ['2.29.3'],
  signal: /['"](nats|nats\.ws|nats\.deno)['"]/,
});
