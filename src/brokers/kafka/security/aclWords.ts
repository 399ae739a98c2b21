/** Codes of access rules on the wire and their names, from `AclOperation` and its neighbours in Kafka 4.3.1. */
type Words = Readonly<Record<number, string>>;

export const permissions: Words = { 2: 'DENY', 3: 'ALLOW' };

export const patternTypes: Words = { 3: 'LITERAL', 4: 'PREFIXED' };

export const resourceTypes: Words = {
  2: 'TOPIC',
  3: 'GROUP',
  4: 'CLUSTER',
  5: 'TRANSACTIONAL_ID',
  6: 'DELEGATION_TOKEN',
  7: 'USER',
};

export const operations: Words = {
  2: 'ALL',
  3: 'READ',
  4: 'WRITE',
  5: 'CREATE',
  6: 'DELETE',
  7: 'ALTER',
  8: 'DESCRIBE',
  9: 'CLUSTER_ACTION',
  10: 'DESCRIBE_CONFIGS',
  11: 'ALTER_CONFIGS',
  12: 'IDEMPOTENT_WRITE',
  13: 'CREATE_TOKENS',
  14: 'DESCRIBE_TOKENS',
  15: 'TWO_PHASE_COMMIT',
};

/** The name of a code; one that is newer than this list goes by its number. */
export function word(words: Words, code: number): string {
  return words[code] ?? `code ${code}`;
}
