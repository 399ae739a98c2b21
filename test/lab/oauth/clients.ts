/** Who may ask the lab's token server for a token. Their secrets are public, as everything in the lab is. */
export const oauthClients = {
  /** May see everything: a super user of Kafka; the tag `monitoring` of RabbitMQ. */
  main: { id: 'brokerscope', secret: 'brokerscope-client-secret' },
  /** Its tokens are for the same user, and end after a few seconds. */
  brief: { id: 'brokerscope-brief', secret: 'brief-client-secret' },
  /** Its tokens are made for somebody else. */
  stranger: { id: 'brokerscope-stranger', secret: 'stranger-client-secret' },
  /** Its tokens have ended when it is given them. */
  late: { id: 'brokerscope-late', secret: 'late-client-secret' },
} as const;

/** What a token says about the client it is for. */
export interface TokenTerms {
  /** Whom the token is for, if not the client. */
  readonly user?: string;
  readonly audience: readonly string[];
  readonly scope: string;
  readonly lifeSeconds: number;
}

const ordinary: TokenTerms = {
  audience: ['kafka', 'rabbitmq'],
  scope: 'rabbitmq.tag:monitoring rabbitmq.read:*/* rabbitmq.write:*/none rabbitmq.configure:*/none',
  lifeSeconds: 600,
};

/** The terms of each client's tokens, by its id. */
export const tokenTerms: Readonly<Record<string, TokenTerms>> = {
  [oauthClients.main.id]: ordinary,
  [oauthClients.brief.id]: { ...ordinary, user: oauthClients.main.id, lifeSeconds: 8 },
  [oauthClients.late.id]: { ...ordinary, lifeSeconds: -120 },
  [oauthClients.stranger.id]: { ...ordinary, audience: ['somebody-else'] },
};
