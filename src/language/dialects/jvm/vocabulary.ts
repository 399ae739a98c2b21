import type { OptionValue } from '../../model/declaration';
import type { Vocabulary } from '../../syntax/code/evaluation';

/** Functions of one number. */
function times(factor: number): (args: readonly OptionValue[]) => OptionValue | undefined {
  return ([amount]) => (typeof amount === 'number' ? amount * factor : undefined);
}

function asText([value]: readonly OptionValue[]): OptionValue | undefined {
  return value === undefined || value === null || typeof value === 'object' ? undefined : String(value);
}

function list(values: readonly OptionValue[]): OptionValue | undefined {
  return values;
}

function asIs([value]: readonly OptionValue[]): OptionValue | undefined {
  return value;
}

const second = 1000;

/** What small helpers of the JDK, of Kotlin and of Scala make of the values they are given; durations are milliseconds. */
export const javaVocabulary: Vocabulary = {
  functions: {
    'Integer.toString': asText,
    'Long.toString': asText,
    'Boolean.toString': asText,
    'String.valueOf': asText,
    'Integer.valueOf': asIs,
    'Long.valueOf': asIs,
    'Boolean.valueOf': asIs,
    'Integer.parseInt': asIs,
    'Duration.ofMillis': times(1),
    'Duration.ofSeconds': times(second),
    'Duration.ofMinutes': times(60 * second),
    'Duration.ofHours': times(3600 * second),
    'Duration.ofDays': times(86400 * second),
    'SECONDS.toMillis': times(second),
    'MINUTES.toMillis': times(60 * second),
    'HOURS.toMillis': times(3600 * second),
    'DAYS.toMillis': times(86400 * second),
    'List.of': list,
    'Set.of': list,
    'Arrays.asList': list,
    'Collections.singletonList': list,
    'Collections.singleton': list,
    singletonList: list,
    singleton: list,
    asList: list,
    'Optional.of': asIs,
    listOf: list,
    setOf: list,
    arrayOf: list,
    List: list,
    Seq: list,
    Set: list,
    asJava: asIs,
    toMillis: asIs,
    toShort: asIs,
    toInt: asIs,
    toLong: asIs,
    intValue: asIs,
    longValue: asIs,
  },
};
