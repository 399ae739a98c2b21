import { items } from './fileForms';
import type { Form, Options } from './fileForms';

const code = (value: string | number | boolean): string => (typeof value === 'string' ? `"${value}"` : String(value));

/** The options that a library has, each as its code. */
function known(options: Options, spelled: Readonly<Record<string, (value: string) => string>>): readonly string[] {
  return Object.entries(options).flatMap(([key, value]) => {
    const spell = Object.hasOwn(spelled, key) ? spelled[key] : undefined;
    return spell ? [spell(code(value))] : [];
  });
}

const acks = (names: Readonly<Record<string, string>>, value: string): string => names[value] ?? '';
const inSarama = { '"all"': 'sarama.WaitForAll', '"1"': 'sarama.WaitForLocal', '"0"': 'sarama.NoResponse' };
const inKafkaGo = { '"all"': 'kafka.RequireAll', '"1"': 'kafka.RequireOne', '"0"': 'kafka.RequireNone' };
const inFranz = { '"all"': 'kgo.AllISRAcks()', '"1"': 'kgo.LeaderAck()', '"0"': 'kgo.NoAck()' };

const file = (path: string, body: string): string =>
  `package orders\n\nimport "${path}"\n\nfunc main() {\n${body}\n}\n`;

/** A list over lines ends with a comma in Go. */
const layoutOf = <T extends { readonly trailingComma: boolean }>(layout: T): T => ({ ...layout, trailingComma: true });

/** Forms of Go: fields of structs, assignments, maps, options that are calls. */
export const goForms: readonly Form[] = [
  {
    dialect: 'sarama',
    name: 'orders.go',
    write: (options, { comments }) => {
      const lines = known(options, {
        acks: (value) => `Producer.RequiredAcks = ${acks(inSarama, value)}`,
        'enable.idempotence': (value) => `Producer.Idempotent = ${value}`,
        retries: (value) => `Producer.Retry.Max = ${value}`,
        'max.in.flight.requests.per.connection': (value) => `Net.MaxOpenRequests = ${value}`,
        'transactional.id': (value) => `Producer.Transaction.ID = ${value}`,
      });
      const note = comments ? ' // why, "so"' : '';
      const rows = lines.map((line) => `\tconfig.${line}${note}\n`).join('');
      return file(
        'github.com/IBM/sarama',
        `\tconfig := sarama.NewConfig()\n${rows}\tsarama.NewSyncProducer(nil, config)`,
      );
    },
  },
  {
    dialect: 'kafka-go',
    name: 'orders.go',
    write: (options, layout) => {
      const parts = known(options, { acks: (value) => `RequiredAcks: ${acks(inKafkaGo, value)}` });
      const writer = `&kafka.Writer{${items(['Topic: "orders"', ...parts], layoutOf(layout), '//')}}`;
      return file('github.com/segmentio/kafka-go', `\tw := ${writer}\n\tdefer w.Close()`);
    },
  },
  {
    dialect: 'franz-go',
    name: 'orders.go',
    write: (options, layout) => {
      const parts = known(options, {
        acks: (value) => `kgo.RequiredAcks(${acks(inFranz, value)})`,
        retries: (value) => `kgo.RecordRetries(${value})`,
        'max.in.flight.requests.per.connection': (value) => `kgo.MaxProduceRequestsInflightPerBroker(${value})`,
        'transactional.id': (value) => `kgo.TransactionalID(${value})`,
      });
      const inner = items(['kgo.DefaultProduceTopic("orders")', ...parts], layoutOf(layout), '//');
      return file('github.com/twmb/franz-go/pkg/kgo', `\tcl, err := kgo.NewClient(${inner})`);
    },
  },
  {
    dialect: 'confluent-kafka-go',
    name: 'orders.go',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `"${key}": ${code(value)}`);
      const inner = items(parts, layoutOf(layout), '//');
      const path = 'github.com/confluentinc/confluent-kafka-go/v2/kafka';
      return file(path, `\tp, err := kafka.NewProducer(&kafka.ConfigMap{${inner}})`);
    },
  },
];
