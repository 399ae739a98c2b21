/** What a form is to write. */
export type Options = Readonly<Record<string, string | number | boolean>>;

/** How a text is laid out; each form uses what applies to it. */
export interface Layout {
  readonly lines: boolean;
  readonly trailingComma: boolean;
  readonly comments: boolean;
  readonly quoted: boolean;
}

/** A form in which a producer's options are written. */
export interface Form {
  readonly dialect: string;
  readonly name: string;
  write(options: Options, layout: Layout): string;
}

/** Items within brackets, on one line or on one each. */
export function items(parts: readonly string[], { comments, lines, trailingComma }: Layout, mark: string): string {
  if (!lines || parts.length === 0) return parts.join(', ');
  const last = parts.length - 1;
  const note = comments ? ` ${mark} why, "so"` : '';
  return `\n${parts.map((part, i) => `    ${part}${i < last || trailingComma ? ',' : ''}${note}`).join('\n')}\n  `;
}

const variable = (prefix: string, key: string): string => `${prefix}${key.toUpperCase().replaceAll('.', '_')}`;

const yamlText = (value: string | number | boolean, quoted: boolean): string =>
  quoted || typeof value === 'boolean' ? `"${String(value)}"` : String(value);

const connect = (rest: string): string =>
  `services:\n  connect:\n    image: confluentinc/cp-kafka-connect:8.0.0\n    environment:\n${rest}  other:\n    image: x\n`;

/** Forms of files that are trees of keys or lists of variables. */
export const fileForms: readonly Form[] = [
  {
    dialect: 'kafka-connect',
    name: 'orders.jsonc',
    write: (options, layout) => {
      const own = Object.entries(options).map(
        ([key, value]) => `"producer.override.${key}": ${JSON.stringify(layout.quoted ? String(value) : value)}`,
      );
      const parts = ['"connector.class": "X"', ...own];
      return `{ "name": "orders", "config": {${items(parts, layout, '//')}} }\n`;
    },
  },
  {
    dialect: 'kafka-connect',
    name: 'values.yaml',
    write: (options, layout) => {
      const own = Object.entries(options).map(
        ([key, value]) => `producer.override.${key}: ${yamlText(value, layout.quoted)}`,
      );
      return `config: {${items(['connector.class: X', ...own], layout, '#')}}\n`;
    },
  },
  {
    dialect: 'kafka-containers',
    name: 'compose.yaml',
    write: (options, { comments, quoted }) => {
      const rows = Object.entries(options).map(
        ([key, value]) =>
          `      ${variable('CONNECT_PRODUCER_', key)}: ${yamlText(value, quoted)}${comments ? ' # why' : ''}\n`,
      );
      return connect(`      CONNECT_GROUP_ID: connect\n${rows.join('')}`);
    },
  },
  {
    dialect: 'kafka-containers',
    name: 'compose.yaml',
    write: (options, { comments, quoted }) => {
      const quote = quoted ? '"' : '';
      const rows = Object.entries(options).map(
        ([key, value]) =>
          `      - ${quote}${variable('CONNECT_PRODUCER_', key)}=${String(value)}${quote}${comments ? ' # why' : ''}\n`,
      );
      return connect(`      - CONNECT_GROUP_ID=connect\n${rows.join('')}`);
    },
  },
  {
    dialect: 'spring-boot',
    name: 'deployment.yaml',
    write: (options, { comments }) => {
      const rows = Object.entries(options).map(
        ([key, value]) =>
          `            - name: ${variable('SPRING_KAFKA_PRODUCER_PROPERTIES_', key)}${comments ? ' # why' : ''}\n` +
          `              value: ${yamlText(value, true)}\n`,
      );
      const head = 'kind: Deployment\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n';
      return `${head}          env:\n            - name: SPRING_KAFKA_PRODUCER_CLIENTID\n              value: app\n${rows.join('')}`;
    },
  },
  {
    dialect: 'spring-boot',
    name: 'prod.env',
    write: (options, { comments, quoted }) => {
      const quote = quoted ? '"' : '';
      const rows = Object.entries(options).map(
        ([key, value]) =>
          `${variable('SPRING_KAFKA_PRODUCER_PROPERTIES_', key)}=${quote}${String(value)}${quote}${comments ? ' # why' : ''}\n`,
      );
      return `SPRING_KAFKA_PRODUCER_CLIENTID=app\n${rows.join('')}`;
    },
  },
  {
    dialect: 'spring-cloud-stream-kafka',
    name: 'application.yml',
    write: (options, { comments, quoted }) => {
      const rows = Object.entries(options).map(
        ([key, value]) => `                ${key}: ${yamlText(value, quoted)}${comments ? ' # why' : ''}\n`,
      );
      const head =
        'spring:\n  cloud:\n    stream:\n      kafka:\n        bindings:\n          a-out-0:\n            producer:\n';
      return `${head}              sync: true\n              configuration:\n                max.block.ms: 1\n${rows.join('')}`;
    },
  },
  {
    dialect: 'smallrye-kafka',
    name: 'application.properties',
    write: (options, { lines }) => {
      const channel = 'mp.messaging.outgoing.orders.';
      const rows = Object.entries(options).map(
        ([key, value]) => `${channel}${key}${lines ? ' = ' : '='}${String(value)}\n`,
      );
      return `${channel}connector=smallrye-kafka\n${channel}max.block.ms=1\n${rows.join('')}`;
    },
  },
];
