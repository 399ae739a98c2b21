import { BrokerError } from '../../../../src/brokers/api/error';
import type { LazyService } from '../../../../src/brokers/kafka/services/openService';

/** A service that answers each path with what is given for it, and knows nothing else. */
export function fakeService(answers: Readonly<Record<string, unknown>>): LazyService & { readonly asked: string[] } {
  const asked: string[] = [];
  return {
    endpoint: { url: 'http://service:8081/', username: 'shop' },
    asked,
    get(path) {
      asked.push(path);
      if (path in answers) return Promise.resolve(answers[path]);
      return Promise.reject(new BrokerError('notFound', 'The service does not know this any more: refresh.'));
    },
    close: () => undefined,
  };
}
