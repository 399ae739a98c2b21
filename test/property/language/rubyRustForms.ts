import { items } from './fileForms';
import type { Form } from './fileForms';

const ruby = (value: string | number | boolean, quoted: boolean): string =>
  quoted || typeof value === 'string' ? `'${String(value)}'` : String(value);

const rubyKafkaKeys: Readonly<Record<string, string>> = {
  'enable.idempotence': 'idempotent',
  retries: 'max_retries',
  'transactional.id': 'transactional_id',
};

/** Forms of Ruby and Rust: hashes of symbols and of texts, arguments with and without parentheses, chains, statements. */
export const rubyRustForms: readonly Form[] = [
  {
    dialect: 'karafka',
    name: 'orders.rb',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `'${key}': ${ruby(value, layout.quoted)}`);
      const inner = items(parts, layout, '#');
      return `producer = WaterDrop::Producer.new do |config|\n  config.deliver = true\n  config.kafka = { ${inner} }\nend\n`;
    },
  },
  {
    dialect: 'rdkafka-ruby',
    name: 'orders.rb',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `:"${key}" => ${ruby(value, layout.quoted)}`);
      return `config = {${items(parts, layout, '#')}}\nRdkafka::Config.new(config).producer\n`;
    },
  },
  {
    dialect: 'ruby-kafka',
    name: 'orders.rb',
    write: (options, layout) => {
      const known = Object.entries(options).filter(([key]) => key in rubyKafkaKeys);
      const parts = known.map(([key, value]) => `${rubyKafkaKeys[key] ?? ''}: ${ruby(value, false)}`);
      // Without parentheses the arguments begin on the line of the call.
      const isBare = layout.quoted && parts.length > 0;
      const inner = items(parts, { ...layout, lines: layout.lines && !isBare }, '#');
      return `kafka = Kafka.new(['a'])\np = kafka.producer${isBare ? ` ${inner}` : `(${inner})`}\n`;
    },
  },
  {
    dialect: 'rdkafka-rust',
    name: 'orders.rs',
    write: (options, { comments, lines }) => {
      const note = comments ? ' // why, "so"' : '';
      const links = Object.entries(options).map(([key, value]) => `.set("${key}", "${String(value)}")`);
      const chain = lines ? links.map((link) => `\n        ${link}${note}`).join('') : links.join('');
      return `use rdkafka::ClientConfig;\nfn f() {\n    let p: FutureProducer = ClientConfig::new()${chain}\n        .create()?;\n}\n`;
    },
  },
  {
    dialect: 'rdkafka-rust',
    name: 'orders.rs',
    write: (options, { comments }) => {
      const note = comments ? ' // why, "so"' : '';
      const rows = Object.entries(options).map(([key, value]) => `    c.set("${key}", "${String(value)}");${note}\n`);
      return `use rdkafka::ClientConfig;\nfn f() {\n    let mut c = ClientConfig::new();\n${rows.join('')}    let p: BaseProducer = c.create().unwrap();\n}\n`;
    },
  },
];
