import { spellings } from '../../../declarations/spellings';
import type { CallForm } from '../../python/callForms';
import { decorated } from '../../python/decorators';
import { deliveryMode } from '../kombu/spellings';

/** Options of a task that are its own say against the settings (celery/app/task.py of 5.7.0, `from_config`). */
const taskSpellings = spellings({
  queue: 'queue',
  acks_late: 'acks-late',
  reject_on_worker_lost: 'reject-on-worker-lost',
  max_retries: 'retry.max-attempts',
});

const task: Omit<CallForm, 'names'> = {
  kind: 'rabbitmq.consume',
  parameters: [],
  variadic: true,
  spellings: taskSpellings,
  decorates: true,
  // What it leaves out the settings say, which may stand anywhere.
  whole: () => false,
};

/** Decorators of tasks, and calls that publish one past the routes of the settings. */
export const celeryForms: readonly CallForm[] = [
  { ...task, names: ['shared_task'] },
  {
    ...task,
    names: ['task'],
    on: { makers: ['Celery'], named: /app|celery/i },
    fits: (file, call) => decorated(file, call) !== undefined,
  },
  {
    names: ['apply_async', 'send_task'],
    kind: 'rabbitmq.publish',
    on: { makers: [], named: /./ },
    parameters: [],
    spellings: spellings({
      exchange: 'exchange',
      routing_key: 'routing-key',
      priority: 'priority',
      delivery_mode: deliveryMode,
    }),
    // `apply_async` is a method of pools of processes, too.
    kept: ['routing_key', 'exchange'],
    fits: (_file, call) => call.args.some(({ name = '' }) => name === 'routing_key' || name === 'exchange'),
    whole: () => false,
  },
];
