import { sleep } from '../lab/wait';
import type { LabServer, LabServerId } from '../lab/model';
import { rigVariables, type Answer, type RigVerb, type RigWindow, type RowClick, type WebviewDeed } from './protocol';

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
  /** Waits for a question in the quick input and types into it, without answering yet. */
  fill: (question: string, text: string) => keys({ question, text }),
  /** Waits for a question in the quick input and gives up. */
  escape: (question: string) => keys({ question, key: 'Escape' }),
  /** Clicks the button of that name, in a notification for example, as soon as it is there. */
  click: (name: string) => ask('click', name),

  /** Presses a key wherever the focus is: `Enter`, `Control+C`. */
  press: (key: string) => ask('press', key),
  /** Types a text wherever the focus is. */
  type: (text: string) => ask('type', text),
  /** Clicks the row of a tree whose label begins so. */
  clickRow: (row: RowClick) => ask('clickRow', JSON.stringify(row)),
  /** What the quick input offers now: the labels of its entries. */
  offers: async () => JSON.parse(await ask('offers', '')) as readonly string[],
  /** Whether the quick input is open. It closes a moment after its command has ended. */
  asks: async () => (await ask('asks', '')) === 'true',

  /** Reaches into the page of that name in a webview, as soon as VS Code has it. */
  webview: (page: string) => webview((deed) => ask('webview', JSON.stringify({ page, ...deed }))),

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

/** A page in a webview; every selector is Playwright's and means the first element that matches. */
function webview(act: (deed: Omit<WebviewDeed, 'page'>) => Promise<string>) {
  return {
    click: (selector: string) => act({ do: 'click', selector }),
    /** Takes the place of what stands in a field. */
    fill: (selector: string, value: string) => act({ do: 'fill', selector, value }),
    /** Presses a key while the element has the focus: `Enter`, `Control+F`. */
    press: (selector: string, value: string) => act({ do: 'press', selector, value }),
    hover: (selector: string) => act({ do: 'hover', selector }),
    /** Chooses an option of a list by its value or label. */
    select: (selector: string, value: string) => act({ do: 'select', selector, value }),
    /** Ticks a box, or a choice among several. */
    check: (selector: string) => act({ do: 'check', selector }),
    /** What a user reads there. */
    text: (selector: string) => act({ do: 'text', selector }),
    /** What stands in a field. */
    value: (selector: string) => act({ do: 'value', selector }),
    /** How many there are now, without waiting. */
    count: async (selector: string) => Number(await act({ do: 'count', selector })),
    attribute: (selector: string, value: string) => act({ do: 'attribute', selector, value }),
  };
}

async function keys(answer: Answer): Promise<void> {
  await ask('answer', JSON.stringify(answer));
}

async function ask(verb: RigVerb, subject: string): Promise<string> {
  const response = await fetch(`${variable(rigVariables.control)}/${verb}/${encodeURIComponent(subject)}`, {
    method: 'POST',
  });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${verb} ${subject}: ${answer}`);
  return answer;
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: this suite was not started by the test run.`);
  return value;
}
