import { natsJsDialect } from '../natsJs/dialect';

/** The `@nats-io` packages, version 3. */
export default natsJsDialect({
  id: 'nats-io',
  label: '@nats-io',
  library: '@nats-io/jetstream',
  supportedVersions: ['3.4.0'],
  signal: /['"]@nats-io\/[\w-]+['"]/,
});
