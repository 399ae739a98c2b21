import type { OptionSpelling, Spellings } from '../../../declarations/spellings';
import type { DeclarationKind, OptionValue } from '../../../model/declaration';
import type { Enumeration } from '../../csharp/values';
import { enumerations } from '../confluent-kafka-dotnet/enumerations';
import { propertySpellings } from '../confluent-kafka-dotnet/spellings';
import { canonicalKafkaValue } from '../values';

/** Properties whose value is a member of an enumeration. */
const enumerated: Readonly<Record<string, Enumeration>> = {
  Acks: enumerations.acks,
  AutoOffsetReset: enumerations.reset,
  IsolationLevel: enumerations.isolation,
  CompressionType: enumerations.compression,
  Partitioner: enumerations.partitioner,
  PartitionAssignmentStrategy: enumerations.assignment,
  GroupProtocol: enumerations.groupProtocol,
  SecurityProtocol: enumerations.security,
  SaslMechanism: enumerations.mechanism,
  SslEndpointIdentificationAlgorithm: enumerations.identification,
  ClientDnsLookup: enumerations.dnsLookup,
  MetadataRecoveryStrategy: enumerations.recovery,
  BrokerAddressFamily: enumerations.addressFamily,
};

/**
 * Properties of a configuration as a section of `appsettings.json` binds them: names and members in any case, numbers and
 * booleans also as text (Microsoft.Extensions.Configuration.Binder 6 to 10).
 */
export function sectionSpellings(kind: DeclarationKind): Spellings {
  const names = new Map(
    [...(propertySpellings[kind]?.names ?? [])].map(([name, spelling]) => [name, bound(name, spelling)] as const),
  );
  const byLowerCase = new Map([...names].map(([name, spelling]) => [name.toLowerCase(), spelling] as const));
  return {
    read: (key) => byLowerCase.get(key.toLowerCase()),
    write: (canonical) => {
      const [key, spelling] = [...names].find(([, each]) => each.canonical === canonical) ?? [];
      return key !== undefined && spelling ? { key, spelling } : undefined;
    },
    names,
  };
}

function bound(name: string, spelling: OptionSpelling): OptionSpelling {
  const { canonical } = spelling;
  const enumeration = Object.hasOwn(enumerated, name) ? enumerated[name] : undefined;
  if (enumeration) return memberOf(canonical, enumeration);
  return {
    canonical,
    decode: (value) => {
      if (value === null) return undefined;
      const typed = canonicalKafkaValue(canonical, value);
      return spelling.decode ? spelling.decode(typed) : typed;
    },
    encode: (value) => {
      const native = spelling.encode ? spelling.encode(value) : value;
      if (typeof native !== 'object') return native;
      return /^(true|false)$/.test(native.code) ? native.code === 'true' : Number(native.code);
    },
  };
}

function memberOf(canonical: string, { members }: Enumeration): OptionSpelling {
  const all = Object.entries(members);
  return {
    canonical,
    decode: (value: OptionValue) =>
      typeof value === 'string'
        ? all.find(([member]) => member.toLowerCase() === value.trim().toLowerCase())?.[1]
        : undefined,
    encode: (value) => all.find(([, meaning]) => meaning === value)?.[0],
  };
}
