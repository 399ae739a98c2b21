import type { DetailsSection } from '../../api/details';
import type { ProfileId } from '../../api/profile';
import type { Property } from '../../api/property';
import type { ResourceRef } from '../../api/ref';
import type { Compatibility, Schema } from './registry';

/** Longest schema that is shown whole; a generated one may have megabytes. */
const mostCharacters = 100_000;

/** A schema in the details view: what it is, what it is built on, and its text. */
export function schemaSections(profile: ProfileId, { version, id, type, text, references }: Schema): DetailsSection[] {
  const properties: Property[] = [
    { key: 'version', label: 'Version', value: version },
    ...(id === undefined ? [] : [{ key: 'id', label: 'Schema id', value: id }]),
    { key: 'schemaType', label: 'Type', value: type },
  ];
  return [
    { title: 'Schema', properties, ...readable(type, text) },
    ...(references.length === 0 ? [] : [referenceSection(profile, references)]),
  ];
}

/** The property that says what a new version has to be compatible with. */
export function compatibilityProperty({ level, own }: Compatibility): Property {
  const note = own ? 'set on the subject' : 'the registry’s';
  return { key: 'compatibility', label: 'Compatibility', value: level, note };
}

function referenceSection(profile: ProfileId, references: Schema['references']): DetailsSection {
  return {
    title: 'References',
    table: {
      columns: [
        { key: 'name', label: 'Name' },
        { key: 'subject', label: 'Subject' },
        { key: 'version', label: 'Version' },
      ],
      rows: references.map(({ name, subject, version }) => ({
        cells: [name, subject, version],
        link: { profile, kind: 'schemaSubject', path: [subject] } satisfies ResourceRef,
      })),
    },
  };
}

/** Avro and JSON Schema arrive in one line; Protobuf as it was written. */
function readable(type: string, text: string): Pick<DetailsSection, 'text' | 'notice'> {
  const whole = type === 'PROTOBUF' ? text : indented(text);
  if (whole.length <= mostCharacters) return { text: whole };
  const notice = `Only the first ${mostCharacters.toLocaleString('en-US')} characters of ${whole.length.toLocaleString('en-US')} are shown.`;
  return { text: whole.slice(0, mostCharacters), notice };
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    // The name of a primitive type stands without quotes in some registries.
    return text;
  }
}
