// Generated from the folders of dialects and rules by src/tools/generate/main.ts. Do not edit.
import natsAsyncNats from '../dialects/nats/async-nats';
import natsJetstreamJson from '../dialects/nats/jetstream-json';
import natsNack from '../dialects/nats/nack';
import natsNatsGo from '../dialects/nats/nats-go';
import natsNatsGoJetstream from '../dialects/nats/nats-go-jetstream';
import natsNatsIo from '../dialects/nats/nats-io';
import natsNatsJava from '../dialects/nats/nats-java';
import natsNatsJs from '../dialects/nats/nats-js';
import natsNatsNet from '../dialects/nats/nats-net';
import natsNatsPy from '../dialects/nats/nats-py';
import natsNatsServerConf from '../dialects/nats/nats-server-conf';
import natsNestjsNats from '../dialects/nats/nestjs-nats';
import natsDurationUnitRule from '../rules/nats/duration-unit';
import type { LanguagePack } from './pack';

/** Everything that is known of the language of nats. */
export const pack: LanguagePack = {
  dialects: [
    natsAsyncNats,
    natsJetstreamJson,
    natsNack,
    natsNatsGo,
    natsNatsGoJetstream,
    natsNatsIo,
    natsNatsJava,
    natsNatsJs,
    natsNatsNet,
    natsNatsPy,
    natsNatsServerConf,
    natsNestjsNats,
  ],
  rules: [natsDurationUnitRule],
};
