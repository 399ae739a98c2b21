import type { Vocabulary } from '../../../syntax/code/evaluation';
import { pythonVocabulary } from '../../pythonVocabulary';

/** Enumerations of nats/js/api.py (2.15.0). */
export const natsPyVocabulary: Vocabulary = {
  ...pythonVocabulary,
  constants: {
    'RetentionPolicy.LIMITS': 'limits',
    'RetentionPolicy.INTEREST': 'interest',
    'RetentionPolicy.WORK_QUEUE': 'workqueue',
    'StorageType.FILE': 'file',
    'StorageType.MEMORY': 'memory',
    'DiscardPolicy.OLD': 'old',
    'DiscardPolicy.NEW': 'new',
    'AckPolicy.NONE': 'none',
    'AckPolicy.ALL': 'all',
    'AckPolicy.EXPLICIT': 'explicit',
    'DeliverPolicy.ALL': 'all',
    'DeliverPolicy.LAST': 'last',
    'DeliverPolicy.NEW': 'new',
    'DeliverPolicy.BY_START_SEQUENCE': 'by_start_sequence',
    'DeliverPolicy.BY_START_TIME': 'by_start_time',
    'DeliverPolicy.LAST_PER_SUBJECT': 'last_per_subject',
    'ReplayPolicy.INSTANT': 'instant',
    'ReplayPolicy.ORIGINAL': 'original',
    'StoreCompression.NONE': 'none',
    'StoreCompression.S2': 's2',
  },
};
