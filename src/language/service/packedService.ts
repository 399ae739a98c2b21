import type { BrokerKind } from '../../base/brokerKind';
import type { SourceText } from '../model/text';
import { brokersIn } from '../packs/mentions';
import type { LanguagePack } from '../packs/pack';
import type { LanguageService } from './api';

/** Fetches what is known of each broker. */
export type PackLoaders = Readonly<Record<BrokerKind, () => Promise<LanguagePack>>>;

/**
 * A language service that learns a broker when a document first mentions it. Whoever asks about a document waits for
 * `prepare` before; what was read until then of other documents stays right, because they mention other brokers.
 */
export class PackedService {
  private readonly packs = new Map<BrokerKind, Promise<LanguagePack>>();
  private readonly loaded: LanguagePack[] = [];
  private current: LanguageService;

  /** What it knows at the moment, under one name. */
  readonly service: LanguageService = {
    mayContain: (source) => this.current.mayContain(source),
    parse: (source) => this.current.parse(source),
    lint: (source, declarations, environment) => this.current.lint(source, declarations, environment),
    hover: (source, declarations, offset, environment) => this.current.hover(source, declarations, offset, environment),
    explain: (question, versions) => this.current.explain(question, versions),
    complete: (source, offset) => this.current.complete(source, offset),
    dialectsOf: (declarations) => this.current.dialectsOf(declarations),
    dialectLabel: (id) => this.current.dialectLabel(id),
    inlays: (declarations, versions) => this.current.inlays(declarations, versions),
  };

  /** `create` puts a service together from the packs that are there. */
  constructor(
    private readonly loaders: PackLoaders,
    private readonly create: (packs: readonly LanguagePack[]) => LanguageService,
  ) {
    this.current = create([]);
  }

  /** Resolves when everything that a document mentions is known. */
  async prepare(source: SourceText): Promise<void> {
    await Promise.all(
      brokersIn(source).map(async (broker) => {
        const pack = this.packs.get(broker) ?? this.load(broker);
        this.packs.set(broker, pack);
        await pack;
      }),
    );
  }

  private async load(broker: BrokerKind): Promise<LanguagePack> {
    const pack = await this.loaders[broker]();
    this.loaded.push(pack);
    this.current = this.create(this.loaded);
    return pack;
  }
}
