import { sleep } from '../lab/wait';
import type { LabServer, LabServerId } from '../lab/model';
import { rigVariables, type Answer, type RigVerb, type RigWindow } from './protocol';

/** What a suite inside VS Code may ask of the test run outside. */
export const rig = {
  /** Kind of window the suite runs in. */
  window: variable(rigVariables.window) as RigWindow,

  /** The server of the lab with that id. Throws where it is not up. */
  server(id: LabServerId): LabServer {
    const servers = JSON.parse(variable(rigVariables.servers)) as readonly LabServer[];
    const server = servers.find((candidate) => candidate.id === id);
    if (server === undefined) throw new Error(`The test run did not start the server ${id}.`);
    return server;
  },

  /** Ends a server at once, as a crash would. */
  kill: (id: LabServerId) => ask('kill', id),
  /** Starts a server that is down; resolves when it answers. */
  start: (id: LabServerId) => ask('start', id),
  /** Stops a server's processes without ending them: connections stay open and nothing answers. */
  pause: (id: LabServerId) => ask('pause', id),
  resume: (id: LabServerId) => ask('resume', id),
  /** Takes a picture of the whole workbench. */
  screenshot: (name: string) => ask('screenshot', name),
  /** Waits for a question in the quick input and types the answer. Without a text, what is there already. */
  answer: (question: string, text?: string) => keys({ question, key: 'Enter', ...(text !== undefined && { text }) }),
  /** Waits for a question in the quick input and gives up. */
  escape: (question: string) => keys({ question, key: 'Escape' }),
  /** Clicks the button of that name, in a notification for example, as soon as it is there. */
  click: (name: string) => ask('click', name),

  /** Repeats `attempt` until it no longer throws, for at most `timeoutMs`; then throws what it threw last. */
  async eventually<T>(attempt: () => T | Promise<T>, timeoutMs = 10_000): Promise<T> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      try {
        return await attempt();
      } catch (error) {
        if (Date.now() > deadline) throw error;
      }
      await sleep(50);
    }
  },
};

function keys(answer: Answer): Promise<void> {
  return ask('answer', JSON.stringify(answer));
}

async function ask(verb: RigVerb, subject: string): Promise<void> {
  const response = await fetch(`${variable(rigVariables.control)}/${verb}/${encodeURIComponent(subject)}`, {
    method: 'POST',
  });
  if (!response.ok) throw new Error(`${verb} ${subject}: ${await response.text()}`);
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this suite was not started by the test run.`);
  return value;
}
