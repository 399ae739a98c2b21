import { showDuration } from '../../../../base/duration';
import type { Declaration, WrittenOption } from '../../../model/declaration';
import type { FindingFix, Severity } from '../../../model/finding';
import { defineRule } from '../../../model/rule';
import { setOption } from '../../fixes';

const millisecond = 1e6;
const second = 1e9;
const year = 365 * 86_400 * second;
const tenYears = 10 * year;
/** The server counts in 64 bits: 292 years. */
const longest = 2 ** 63;

/** Units of the libraries, by the name their version is given under: nanoseconds in one, and what it is called. */
const units: ReadonlyMap<string, readonly [size: number, name: string]> = new Map([
  ['nats', [1, 'nanoseconds']],
  ['@nats-io/jetstream', [1, 'nanoseconds']],
  ['nats-py', [second, 'seconds']],
]);

/** Shortest durations that the server takes; it takes any of the others. Run on nats-server 2.9.10 and 2.15.1. */
const shortest: ReadonlyMap<string, number> = new Map([
  ['max_age', 100 * millisecond],
  ['duplicate_window', 100 * millisecond],
  ['idle_heartbeat', 100 * millisecond],
]);

const options = ['max_age', 'duplicate_window', 'ack_wait', 'idle_heartbeat', 'inactive_threshold', 'backoff'];

export default defineRule({
  meta: {
    id: 'nats/duration-unit',
    severity: 'error',
    category: 'correctness',
    fix: 'suggestion',
    summary: 'A duration is written in another unit than the client library takes.',
    sources: [
      'nats-server 2.14.5 server/stream.go:1725-1730, run on 2.9.10 and 2.15.1',
      'nats.py 2.15.0 nats/js/api.py:362, 436',
      'nats.js jetstream/src/jsapi_types.ts:205-233',
    ],
    since: '0.1.0',
  },
  on: ['nats.stream', 'nats.consumer'],
  options,
  check(declaration, context) {
    const unit = units.get(context.dialect.library);
    if (!unit) return;
    const [size, name] = unit;
    for (const key of options) {
      const option = declaration.written.get(key);
      const wrong = valuesOf(option).find((value) => problemWith(key, value, size) !== undefined);
      const problem = wrong === undefined ? undefined : problemWith(key, wrong, size);
      if (option === undefined || wrong === undefined || problem === undefined) continue;
      const written = wrong / size;
      context.report({
        at: option.span,
        severity: problem.severity,
        message: `${context.dialect.label} takes ${key} in ${name}, so ${written} is ${showDuration(wrong)}: ${problem.consequence}.`,
        fixes: key === 'backoff' ? [] : readAs(declaration, key, written, size),
      });
    }
  },
});

function valuesOf(option: WrittenOption | undefined): readonly number[] {
  if (option?.how !== 'written') return [];
  const values: readonly unknown[] = Array.isArray(option.value) ? option.value : [option.value];
  return values.filter((value) => typeof value === 'number' && value > 0) as number[];
}

interface Problem {
  readonly severity: Severity;
  readonly consequence: string;
}

function problemWith(key: string, value: number, unit: number): Problem | undefined {
  const least = shortest.get(key) ?? 0;
  if (value < least) return { severity: 'error', consequence: `the server refuses less than ${showDuration(least)}` };
  if (value >= longest) return { severity: 'error', consequence: 'the server refuses more than 292 years' };
  if (value > tenYears) return { severity: 'warning', consequence: 'that is hardly meant' };
  // Whole milliseconds may come from a helper like nanos(500); seconds with a fraction are meant.
  const meant = unit > 1 || value % millisecond === 0;
  return value >= second || meant ? undefined : { severity: 'warning', consequence: 'the server takes it as it is' };
}

/**
 * The same number in the units people think in, as far as a sensible duration comes out; more than a year is rarely
 * meant and comes last.
 */
function readAs(declaration: Declaration, key: string, written: number, unit: number): readonly FindingFix[] {
  const readings = [
    ['seconds', second],
    ['milliseconds', millisecond],
    ['nanoseconds', 1],
  ] as const;
  return readings
    .filter(([, size]) => size !== unit && written * size >= second && written * size <= tenYears)
    .sort(([, a], [, b]) => Number(written * a > year) - Number(written * b > year))
    .flatMap(([name, size]) => {
      const title = `Read ${written} as ${name}: ${showDuration(written * size)}`;
      return setOption(declaration, 'suggestion', key, written * size, title);
    });
}
