import type { HeldObject } from '../../python/heldObjects';
import {
  consumerOptions,
  endpointOptions,
  keyValueOptions,
  objectStoreOptions,
  serviceOptions,
  streamOptions,
} from './spellings';

/** Classes of nats/js/api.py and nats/micro/service.py with their fields in order (2.16.0; earlier ones lack the last). */
export const streamConfig: HeldObject = {
  classes: ['StreamConfig'],
  parameters: [
    ...['name', 'description', 'subjects', 'retention', 'max_consumers', 'max_msgs', 'max_bytes', 'discard'],
    ...['discard_new_per_subject', 'max_age', 'max_msgs_per_subject', 'max_msg_size', 'storage', 'num_replicas'],
  ],
  spellings: streamOptions,
};

export const consumerConfig: HeldObject = {
  classes: ['ConsumerConfig'],
  parameters: [
    ...['name', 'durable_name', 'description', 'deliver_policy', 'opt_start_seq', 'opt_start_time', 'ack_policy'],
    ...['ack_wait', 'max_deliver', 'backoff', 'filter_subject'],
  ],
  spellings: consumerOptions,
};

export const keyValueConfig: HeldObject = {
  classes: ['KeyValueConfig'],
  parameters: ['bucket', 'description', 'max_value_size', 'history', 'ttl', 'max_bytes', 'storage', 'replicas'],
  spellings: keyValueOptions,
};

export const objectStoreConfig: HeldObject = {
  classes: ['ObjectStoreConfig'],
  parameters: ['bucket', 'description', 'ttl', 'max_bytes', 'storage', 'replicas'],
  spellings: objectStoreOptions,
};

export const serviceConfig: HeldObject = {
  classes: ['ServiceConfig'],
  parameters: ['name', 'version', 'description', 'metadata', 'queue_group'],
  spellings: serviceOptions,
};

export const endpointConfig: HeldObject = {
  classes: ['EndpointConfig'],
  parameters: ['name', 'handler', 'queue_group', 'subject'],
  spellings: endpointOptions,
};
