/**
 * A command for a terminal that shows what a row of the tree shows. Never holds a secret: where one is needed, a shell
 * variable stands in its place (`"$RABBITMQ_PASSWORD"`), or the file the tool reads it from.
 */
export interface CommandLine {
  /** The program: `kafka-topics`, `kcat`, `rabbitmqadmin`, `nats`, `curl`. */
  readonly tool: string;
  readonly text: string;
}

/** A word as a POSIX shell reads it back unchanged. */
export function shellWord(word: string): string {
  return /^[\w%+,./:=@-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
