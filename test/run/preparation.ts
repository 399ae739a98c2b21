import { availability, install, mainServerIds, up, type Progress } from '../lab';
import { requiredVariable } from '../lab/mocha';
import { installChromium } from '../lab/workbench/browser';
import { installVsCode } from '../lab/workbench/install';
import { runNode } from './process';
import type { Need } from './stage';

/** Prepares what stages need, each once, however many ask. */
export class Preparation {
  private readonly begun = new Map<Need, Promise<void>>();

  constructor(
    private readonly progress: Progress,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves when it is there; rejects, for every stage that asks, where it cannot be had. */
  ready(need: Need): Promise<void> {
    const begun = this.begun.get(need) ?? this.prepare(need);
    this.begun.set(need, begun);
    // Whoever asked hears of a failure; one that comes before anybody asked must not end the run.
    begun.catch(() => undefined);
    return begun;
  }

  /** Resolves when nothing is being prepared any more. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.begun.values());
  }

  private async prepare(need: Need): Promise<void> {
    switch (need) {
      case 'bundles': {
        const { code, output } = await runNode(['esbuild.mjs'], this.signal);
        if (code !== 0) throw new Error(`the bundles were not built:\n${output.trim()}`);
        return;
      }
      case 'brokers':
        return this.startBrokers();
      case 'vscode':
        await installChromium(this.progress);
        await installVsCode(this.progress);
    }
  }

  private async startBrokers(): Promise<void> {
    const ways = await Promise.all(mainServerIds.map(async (id) => ({ id, way: await availability(id) })));
    const reasons = ways.flatMap(({ way }) => (way.how === 'missing' ? [way.reason] : []));
    if (reasons.length > 0 && process.env[requiredVariable]) throw new Error(reasons.join('\n'));
    const available = ways.flatMap(({ id, way }) => (way.how === 'missing' ? [] : [id]));
    for (const reason of reasons) this.progress(`skipped: ${reason}`);
    await install(
      ways.flatMap(({ id, way }) => (way.how === 'process' ? [id] : [])),
      this.progress,
    );
    await up(available, { progress: this.progress });
  }
}
