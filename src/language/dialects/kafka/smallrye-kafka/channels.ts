import type { ConfigDocument } from '../../../declarations/configDocuments';
import type { FileEntry } from '../../../declarations/fileDeclaration';
import type { Direction } from './keys';

/** An attribute of a channel, or of all of them. */
export interface Attribute {
  readonly entry: FileEntry;
  readonly name: string;
  readonly isShared: boolean;
}

/** A channel of one profile with what is said of it. */
export interface Channel {
  readonly direction: Direction;
  readonly name: string;
  /** `%dev`: it adds to what the text says without a profile. */
  readonly profile: string;
  /** In the order in which they apply. */
  readonly attributes: readonly Attribute[];
}

const connector = 'smallrye-kafka';

const own = /^(?:"?%([\w,-]+)"?\.)?mp\.messaging\.(incoming|outgoing)\.("[^"]+"|[^.]+)\.(.+)$/;
const general = /^(?:"?%([\w,-]+)"?\.)?(?:mp\.messaging\.connector\.smallrye-kafka|kafka)\.(.+)$/;

/** Attributes that only a channel of Kafka has: with them it needs no connector (Quarkus attaches the only one there is). */
const ofKafka = /^(bootstrap\.servers|group\.id|(key|value)\.(de)?serializer|auto\.offset\.reset|acks)$/;

/** The channels of a document that the Kafka connector serves. */
export function channels({ entries }: ConfigDocument): readonly Channel[] {
  const found = new Map<string, Omit<Channel, 'attributes'> & { readonly attributes: Attribute[] }>();
  const shared: (Attribute & { readonly profile: string })[] = [];
  for (const entry of entries) {
    const [, profile = '', direction, name, attribute] = own.exec(entry.key) ?? [];
    if (direction !== undefined && name !== undefined && attribute !== undefined) {
      const head = { direction: direction as Direction, name, profile };
      const channel = found.get(idOf(head)) ?? { ...head, attributes: [] };
      channel.attributes.push({ entry, name: attribute, isShared: false });
      found.set(idOf(head), channel);
      continue;
    }
    const [, where = '', common] = general.exec(entry.key) ?? [];
    if (common !== undefined) shared.push({ entry, name: common, isShared: true, profile: where });
  }
  return [...found.values()].flatMap((channel) => {
    const base = found.get(idOf({ ...channel, profile: '' }))?.attributes ?? [];
    const attributes = [...shared.filter(({ profile }) => profile === channel.profile), ...channel.attributes];
    return isOfKafka([...base, ...channel.attributes], shared.length > 0) ? [{ ...channel, attributes }] : [];
  });
}

/** Whether an attribute is what tells that a channel is Kafka's, because nothing else says so. */
export function isMark(channel: Channel, attribute: string): boolean {
  return ofKafka.test(attribute) && !channel.attributes.some(({ name, isShared }) => isShared || name === 'connector');
}

function idOf({ direction, name, profile }: Pick<Channel, 'direction' | 'name' | 'profile'>): string {
  return `${profile} ${direction} ${name}`;
}

/** Where the text configures Kafka for every channel, a channel that names no connector is Kafka's. */
function isOfKafka(attributes: readonly Attribute[], speaksOfKafka: boolean): boolean {
  const written = attributes.findLast(({ name }) => name === 'connector');
  if (written) return written.entry.value === connector;
  return speaksOfKafka || attributes.some(({ name }) => ofKafka.test(name));
}
