import { BrokerError } from '../../api/error';
import { formatManagementUrl, type ManagementAddress } from './address';
import type { HttpAnswer } from '../../api/http/channel';
import { asObject, textOf } from './json';

/** What the management API itself gave as the reason, in its own words; the cause of the error a user reads. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    /** `error` of the answer: `page_out_of_range`, `Object Not Found`. */
    readonly code: string | undefined,
    /** `reason` of the answer: `Not management user`. */
    readonly reason: string | undefined,
  ) {
    super(`HTTP status ${status}: ${code ?? 'no error code'}, ${reason ?? 'no reason'}`);
    this.name = 'Refusal';
  }
}

/** Who asked where about what, for the sentence. */
export interface RefusalContext {
  readonly address: ManagementAddress;
  readonly username: string;
  /** As in `Credentials`. */
  readonly login: string;
  readonly remedy: string;
  readonly byToken?: true;
  /** The virtual host that was asked about, if it was one. */
  readonly vhost?: string;
  /** What it means if the API knows nothing of what was asked for. */
  readonly absent?: Absence;
}

/** What 404 means for one question: what was asked about is gone, or this server has no such thing. */
export interface Absence {
  readonly reason: 'notFound' | 'unsupported';
  readonly sentence: string;
}

/**
 * Turns an answer other than 200 into the sentence for the user. Measured answers (3.10.8; 4.3.6 where it differs):
 * wrong password 401 `not_authorized` “Login failed” (4.3: “Not_Authorized”); no management tag 401 `not_authorised`
 * “Not management user”; no permissions in the virtual host 401 “User not authorised to access virtual host” (4.3: 404
 * `not_found`, so as not to tell that it exists); nothing there 404 `Object Not Found`; another path prefix the same; a
 * tag too small 401 `not_authorised` “Not monitor user”, “Not administrator user”, and for what only a policymaker may see
 * “User not authorised to access object”.
 */
export function refused(answer: HttpAnswer, context: RefusalContext): BrokerError {
  const said = parseRefusal(answer);
  const [reason, sentence] = explain(answer, said, context);
  return new BrokerError(reason, sentence, { cause: said });
}

function parseRefusal({ status, body }: HttpAnswer): Refusal {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    json = undefined;
  }
  const object = asObject(json) ?? {};
  return new Refusal(status, textOf(object, 'error'), textOf(object, 'reason'));
}

type Explanation = readonly [BrokerError['reason'], string];

function explain(answer: HttpAnswer, said: Refusal, context: RefusalContext): Explanation {
  const { username, vhost, byToken } = context;
  const url = formatManagementUrl(context.address);
  const words = said.reason ?? answer.status;
  if (answer.status === 401 && /management user/i.test(said.reason ?? '') && !byToken) {
    return [
      'denied',
      `User “${username}” may not use the management API: give it the tag “monitoring” (or “management”) with “rabbitmqctl set_user_tags ${username} monitoring”.`,
    ];
  }
  const tag = neededTag(said.reason ?? '');
  if (answer.status === 401 && tag !== undefined && byToken) {
    return [
      'denied',
      `The token of “${username}” does not allow this: add the scope “<resource server id>.tag:${tag}” to it on the token server.`,
    ];
  }
  if (answer.status === 401 && tag !== undefined) {
    return [
      'denied',
      `The management API shows this only to users with the tag “${tag}”: give it to “${username}” with “rabbitmqctl set_user_tags ${username} ${tag}” (which replaces its other tags).`,
    ];
  }
  if (vhost !== undefined && (/virtual host/i.test(said.reason ?? '') || said.code === 'not_found')) {
    return [
      'denied',
      `User “${username}” has no permissions in virtual host “${vhost}”, or it was deleted: grant them with “rabbitmqctl set_permissions -p '${vhost}' ${username} '^$' '^$' '.*'”.`,
    ];
  }
  if (answer.status === 401 || answer.status === 403) {
    return ['auth', `The management API at ${url} refuses ${context.login} (${words}): ${context.remedy}.`];
  }
  // A route that a version does not know is 406 where JSON is asked for, and else 404 (3.10.8).
  if ((answer.status === 404 || answer.status === 406) && context.absent) {
    return [context.absent.reason, context.absent.sentence];
  }
  if (answer.status === 404 && vhost !== undefined && said.code !== undefined) {
    return ['notFound', `Virtual host “${vhost}”, or what was asked for in it, is no longer there: refresh the tree.`];
  }
  if (answer.status === 404 || said.code === undefined) return noApi(answer, url);
  return ['protocol', `The management API at ${url} answered with status ${answer.status} (${words}): ${seeLog}.`];
}

/** The least tag that would have been let in, by the API's reason. */
function neededTag(reason: string): string | undefined {
  if (/not (monitor|management) user/i.test(reason)) return 'monitoring';
  if (/not administrator user/i.test(reason)) return 'administrator';
  return /access object/i.test(reason) ? 'policymaker' : undefined;
}

/** Something answers, but it is not the management API: another program, a proxy, or a wrong path prefix. */
function noApi({ status, headers }: HttpAnswer, url: string): Explanation {
  if (status >= 300 && status < 400) {
    const to = withoutQuery(headers.location);
    return ['notFound', `${url} sends on to ${to}: set the management URL of this connection to where it leads.`];
  }
  if (status >= 500) {
    return ['unreachable', `The management API at ${url} is not ready or failed (status ${status}): ${seeLog}.`];
  }
  return ['notFound', noApiSentence(url, `status ${status}`)];
}

const seeLog = 'try again, and look into the log of the server if it stays so';

/** What to do where the API is not at the URL tried. */
export const waysToTheApi =
  'correct the management URL of this connection (http or https, port, path prefix), or enable the API with “rabbitmq-plugins enable rabbitmq_management”';

/** Something answered at `url`, and `found` says why it is not the API. */
export function noApiSentence(url: string, found: string): string {
  return `No management API answers at ${url} (${found}): ${waysToTheApi}.`;
}

function withoutQuery(location: string | undefined): string {
  return location?.replace(/[?#].*$/, '') ?? 'another address';
}
