/** Wrong use or unreadable input: the message is one sentence for standard error, the exit code is 2. */
export class UsageError extends Error {}
