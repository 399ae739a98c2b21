import type { ProfileId } from '../../api/profile';
import type { ResourceNode } from '../../api/resource';
import { counted, description } from '../../api/words';
import { refOf } from '../context';
import type { StoredMessage } from '../jetstream/messages';
import type { SegmentRow } from '../jetstream/subjects';
import { properties } from '../tree/facts';
import { isDeletion, operationOf, revisionFacts } from './revision';

/** A branch of keys, or a key with its latest revision where that was read. */
export function keyRow(
  profile: ProfileId,
  bucket: string,
  prefix: string,
  { name, branch, count }: SegmentRow,
  latest: StoredMessage | undefined,
): ResourceNode {
  const key = prefix + name;
  if (branch) {
    return {
      ref: refOf(profile, 'keyPrefix', bucket, key),
      label: name.slice(0, -1),
      description: counted(count, 'key'),
      properties: properties(['keys', 'Keys, deleted ones included', count, 'count'], ['prefix', 'Prefix', key]),
      hasChildren: true,
    };
  }
  const state = latest && (isDeletion(latest) ? 'deleted' : `revision ${latest.sequence.toLocaleString('en-US')}`);
  return {
    ref: refOf(profile, 'key', bucket, key),
    label: name,
    ...description(state, state === undefined || count > 1 ? counted(count, 'revision') : undefined),
    properties: [
      ...properties(['key', 'Key', key], ['revisions', 'Revisions kept', count, 'count']),
      ...(latest ? revisionFacts(latest) : []),
    ],
    hasChildren: true,
    ...(latest && isDeletion(latest) && { variant: 'deleted' }),
  };
}

/** One revision of a key. */
export function revisionNode(profile: ProfileId, bucket: string, key: string, message: StoredMessage): ResourceNode {
  const operation = operationOf(message);
  const size = counted(message.data.byteLength, 'byte');
  return {
    ref: refOf(profile, 'revision', bucket, key, String(message.sequence)),
    label: `Revision ${message.sequence.toLocaleString('en-US')}`,
    ...description(operation, operation === 'PUT' ? size : undefined),
    properties: revisionFacts(message),
    hasChildren: false,
    ...(operation !== 'PUT' && { variant: 'deleted' }),
  };
}
