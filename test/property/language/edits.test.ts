import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, optionsOf } from '../../golden/declarations/edits';
import { document } from '../../golden/declarations/fixtures';
import { faults } from '../../golden/declarations/wellFormed';
import { dialects } from '../../../src/language/dialects/index';
import type { Declaration } from '../../../src/language/model/declaration';
import { fileForms, items } from './fileForms';
import type { Form, Options } from './fileForms';
import { goForms } from './goForms';
import { rubyRustForms } from './rubyRustForms';

const python = (value: string | number | boolean, quoted: boolean): string => {
  if (quoted || typeof value === 'string') return `'${String(value)}'`;
  return typeof value === 'boolean' ? (value ? 'True' : 'False') : String(value);
};

const java = (value: string | number | boolean, quoted: boolean): string =>
  quoted || typeof value === 'string' ? `"${String(value)}"` : String(value);

const kafkajsKeys: Readonly<Record<string, string>> = {
  'enable.idempotence': 'idempotent',
  'max.in.flight.requests.per.connection': 'maxInFlightRequests',
  'transactional.id': 'transactionalId',
};

const forms: readonly Form[] = [
  {
    dialect: 'kafkajs',
    name: 'orders.ts',
    write: (options, layout) => {
      const known = Object.entries(options).filter(([key]) => key in kafkajsKeys);
      const parts = known.map(([key, value]) => `${kafkajsKeys[key] ?? ''}: ${JSON.stringify(value)}`);
      return `import { Kafka } from 'kafkajs';\nconst p = new Kafka().producer({ ${items(parts, layout, '//')} });\n`;
    },
  },
  {
    dialect: 'confluent-kafka-python',
    name: 'orders.py',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `'${key}': ${python(value, layout.quoted)}`);
      return `from confluent_kafka import Producer\np = Producer({${items(parts, layout, '#')}})\n`;
    },
  },
  {
    dialect: 'kafka-python',
    name: 'orders.py',
    write: (options, layout) => {
      const parts = Object.entries(options).map(
        ([key, value]) => `${key.replaceAll('.', '_')}=${python(value, false)}`,
      );
      return `from kafka import KafkaProducer\np = KafkaProducer(${items(parts, layout, '#')})\n`;
    },
  },
  {
    dialect: 'aiokafka',
    name: 'orders.py',
    write: (options, layout) => {
      const parts = Object.entries(options).map(
        ([key, value]) => `${key.replaceAll('.', '_')}=${python(value, false)}`,
      );
      return `import aiokafka\nasync def f():\n  async with aiokafka.AIOKafkaProducer(${items(parts, layout, '#')}) as p:\n    pass\n`;
    },
  },
  {
    dialect: 'kafka-java',
    name: 'Orders.java',
    write: (options, { comments, quoted }) => {
      const note = comments ? ' // why, "so"' : '';
      const lines = Object.entries(options).map(
        ([key, value]) => `    p.put("${key}", ${java(value, quoted)});${note}\n`,
      );
      return `import org.apache.kafka.clients.*;\nclass Orders {\n  void f() {\n    Properties p = new Properties();\n${lines.join('')}    new KafkaProducer<>(p);\n  }\n}\n`;
    },
  },
  {
    dialect: 'kafka-java',
    name: 'Orders.java',
    write: (options, { lines, quoted }) => {
      const parts = Object.entries(options).map(([key, value]) => `"${key}", ${java(value, quoted)}`);
      const inner = items(parts, { lines, trailingComma: false, comments: false, quoted }, '//');
      return `import org.apache.kafka.clients.*;\nclass Orders {\n  Object p = new KafkaProducer<String, String>(Map.of(${inner}));\n}\n`;
    },
  },
  {
    dialect: 'kafka-java',
    name: 'Orders.kt',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `"${key}" to ${java(value, layout.quoted)}`);
      return `import org.apache.kafka.clients.*\n\nval p = KafkaProducer<String, String>(mapOf(${items(parts, layout, '//')}))\n`;
    },
  },
  {
    dialect: 'kafka-java',
    name: 'Orders.kt',
    write: (options, { comments, lines, quoted }) => {
      const note = comments ? ' // why, "so"' : '';
      const rows = Object.entries(options).map(([key, value]) => {
        const spelled = java(value, quoted);
        return `        ${lines ? `this["${key}"] = ${spelled}` : `put("${key}", ${spelled})`}${note}\n`;
      });
      return `import org.apache.kafka.clients.*\n\nfun f() {\n    val p = Properties().apply {\n        put("client.id", "orders")\n${rows.join('')}    }\n    KafkaProducer<String, String>(p)\n}\n`;
    },
  },
  {
    dialect: 'kafka-java',
    name: 'Orders.scala',
    write: (options, layout) => {
      const parts = Object.entries(options).map(([key, value]) => `"${key}" -> ${java(value, layout.quoted)}`);
      return `import org.apache.kafka.clients._\n\nval p = new KafkaProducer[String, String](Map[String, AnyRef](${items(parts, layout, '//')}).asJava)\n`;
    },
  },
  {
    dialect: 'kafka-properties',
    name: 'producer.properties',
    write: (options, { comments, lines, quoted }) => {
      const separator = lines ? ' = ' : quoted ? ':' : '=';
      const rows = Object.entries(options).map(
        ([key, value]) => `${comments ? '# why\n' : ''}${key}${separator}${String(value)}`,
      );
      return `client.id=orders\n${rows.join('\n')}${comments ? '\n' : ''}`;
    },
  },
  {
    dialect: 'spring-boot',
    name: 'application.yml',
    write: (options, { comments, quoted }) => {
      const note = comments ? '  # why' : '';
      const rows = Object.entries(options).map(
        ([key, value]) => `        ${key}: ${quoted ? `"${String(value)}"` : String(value)}${note}\n`,
      );
      return `spring:\n  kafka:\n    producer:\n      client-id: orders\n      properties:\n        max.block.ms: 1\n${rows.join('')}    consumer:\n      group-id: orders\n`;
    },
  },
];

const allForms: readonly Form[] = [...forms, ...fileForms, ...goForms, ...rubyRustForms];

const values: Readonly<Record<string, fc.Arbitrary<string | number | boolean>>> = {
  acks: fc.constantFrom('all', '1', '0'),
  'enable.idempotence': fc.boolean(),
  retries: fc.nat({ max: 2147483647 }),
  'max.in.flight.requests.per.connection': fc.integer({ min: 1, max: 100 }),
  'transactional.id': fc.constantFrom('tx', 'orders-1', 'a b'),
};

const options = fc.record(values, { requiredKeys: [] }) as fc.Arbitrary<Options>;
const change = fc
  .constantFrom(...Object.keys(values))
  .chain((key) => fc.tuple(fc.constant(key), values[key] ?? fc.constant(0)));
const layout = fc.record({
  lines: fc.boolean(),
  trailingComma: fc.boolean(),
  comments: fc.boolean(),
  quoted: fc.boolean(),
});

function read(form: Form, text: string): Declaration | undefined {
  const dialect = dialects.find((each) => each.id === form.dialect);
  return dialect?.read(document(form.name, text)).find((declaration) => declaration.kind === 'kafka.producer');
}

describe('editing a declaration of any layout', () => {
  for (const [index, form] of allForms.entries()) {
    it(`writes what it is told and nothing else (${form.dialect}, form ${index})`, () => {
      let written = 0;
      fc.assert(
        fc.property(options, layout, change, (given, shape, [key, value]) => {
          const text = form.write(given, shape);
          const before = read(form, text);
          const edits = before?.editor.set(key, value);
          if (!before || !edits) return;
          written++;
          const after = applyEdits(text, edits);
          assert.equal(faults(document(form.name, after)), 0, after);
          const found = read(form, after);
          assert.deepEqual(found && optionsOf(found), { ...optionsOf(before), [key]: value }, after);
        }),
        { numRuns: 120 },
      );
      assert.ok(written > 0);
    });

    it(`takes out what it is told and nothing else (${form.dialect}, form ${index})`, () => {
      let removed = 0;
      fc.assert(
        fc.property(options, layout, change, (given, shape, [key]) => {
          const text = form.write(given, shape);
          const before = read(form, text);
          const edits = before?.editor.remove(key);
          if (!before || !edits || edits.length === 0) return;
          removed++;
          const after = applyEdits(text, edits);
          assert.equal(faults(document(form.name, after)), 0, after);
          const found = read(form, after);
          const rest = Object.fromEntries(Object.entries(optionsOf(before)).filter(([other]) => other !== key));
          assert.deepEqual(found ? optionsOf(found) : {}, rest, after);
        }),
        { numRuns: 120 },
      );
      assert.ok(removed > 0);
    });
  }
});
