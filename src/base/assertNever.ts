/** Makes an unhandled member of a union a compile error; throws should one arrive from outside all the same. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
