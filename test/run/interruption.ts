/**
 * Aborted by Ctrl+C, by a request to end, and when the terminal closes. A second one changes nothing: it may be the
 * same one, once from the terminal and once passed on, and what was started is being stopped already.
 */
export function interruption(): AbortController {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => controller.abort());
  return controller;
}
